import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReturnView } from '../engine/exchange-view';
import { useExchangeWords } from './exchange-words';
import { usePaneContext } from './pane-context';
import { useListStyles } from './QuietList';
import { ShowMore } from './ShowMore';
import { useShown } from './use-shown';
import { useStyles as usePaneStyles } from './styles';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  file: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  state: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  merged: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

type ReturnListProps = {
  readonly files: readonly ReturnView[];
  readonly onWhose: (file: string, name: string) => void;
};

/** Each file with what would be done; those that need a person first, and whose they are is asked where it is not known. */
export function ReturnList({ files, onWhose }: ReturnListProps) {
  const pane = usePaneStyles();
  const list = useListStyles();
  const say = useExchangeWords();
  const { shown, more, showMore, list: ref } = useShown<HTMLUListElement>(files.length, 30, 100);
  const count = (wanted: ReturnView['state']) => files.filter(({ state }) => state === wanted).length;
  const counts = {
    merged: count('merged'),
    unchanged: count('unchanged'),
    superseded: count('superseded'),
    refused: count('refused'),
  };
  return (
    <section className={pane.section} aria-label={say('exchange.received')}>
      <h3 className={pane.heading}>{say('exchange.counts', counts)}</h3>
      <ul ref={ref} className={list.list}>
        {files.slice(0, shown).map((file) => (
          <li key={file.file} className={list.line}>
            <ReturnLine {...file} onWhose={onWhose} />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

function ReturnLine({ file, of, state, text, asksWhose, onWhose }: ReturnView & Pick<ReturnListProps, 'onWhose'>) {
  const styles = useStyles();
  const { view } = usePaneContext();
  const say = useExchangeWords();
  const tone = state === 'merged' ? styles.merged : state === 'refused' ? styles.refused : undefined;
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>{of === '' ? file : of}</span>
        <span className={mergeClasses(styles.state, tone)}>{say(`exchange.state.${state}`)}</span>
      </div>
      {of !== '' && <span className={styles.file}>{file}</span>}
      {text !== '' && <span>{text}</span>}
      {asksWhose && (
        <Select
          size="small"
          aria-label={say('exchange.whose', { file })}
          value=""
          onChange={(_, { value }) => {
            onWhose(file, value);
          }}
        >
          <option value="">{say('exchange.notKnown')}</option>
          {view.exchange.senders.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
    </div>
  );
}
