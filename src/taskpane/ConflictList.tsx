import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { CollectChoice, ConflictView } from '../engine/exchange-view';
import { useExchangeWords } from './exchange-words';
import { PlaceLink } from './PlaceLink';
import { useListStyles } from './QuietList';
import { ShowMore } from './ShowMore';
import { useShown } from './use-shown';
import { useStyles as usePaneStyles } from './styles';

const useStyles = makeStyles({
  where: { fontWeight: tokens.fontWeightSemibold },
  base: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  label: { overflowWrap: 'anywhere' },
});

type Answers = CollectChoice['answers'];
const versions = ['master', 'returns'] as const;

type ConflictListProps = {
  readonly conflicts: readonly ConflictView[];
  /** What was decided, by key. */
  readonly answers: Answers;
  readonly onChoose: (keys: readonly string[], version: Answers[string]) => void;
};

/** What both sides changed, the three versions side by side; the workbook stays, and is asked about again, until a person chooses. */
export function ConflictList({ conflicts, answers, onChoose }: ConflictListProps) {
  const pane = usePaneStyles();
  const list = useListStyles();
  const say = useExchangeWords();
  const { shown, more, showMore, list: ref } = useShown<HTMLUListElement>(conflicts.length, 30, 100);
  const keys = conflicts.map(({ key }) => key);
  return (
    <section className={pane.section} aria-label={say('exchange.conflicts', { count: conflicts.length })}>
      <h3 className={pane.heading}>{say('exchange.conflicts', { count: conflicts.length })}</h3>
      <span className={pane.muted}>{say('exchange.conflictsWhy')}</span>
      {conflicts.length > 1 && (
        <div className={pane.row}>
          {versions.map((version) => (
            <Button
              key={version}
              size="small"
              onClick={() => {
                onChoose(keys, version);
              }}
            >
              {say(`exchange.all.${version}`)}
            </Button>
          ))}
        </div>
      )}
      <ul ref={ref} className={list.list}>
        {conflicts.slice(0, shown).map((conflict) => (
          <li key={conflict.key} className={list.line}>
            <Conflict conflict={conflict} answer={answers[conflict.key]} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

type ConflictProps = { readonly conflict: ConflictView; readonly answer: Answers[string] | undefined } & Pick<
  ConflictListProps,
  'onChoose'
>;

function Conflict({ conflict, answer, onChoose }: ConflictProps) {
  const styles = useStyles();
  const say = useExchangeWords();
  const { key, ofRow, where, place, base, master, returned, file } = conflict;
  const textOf = (text: string) => (text === '' ? say(ofRow ? 'exchange.noRow' : 'exchange.empty') : text);
  return (
    <>
      <div className={styles.where}>
        <PlaceLink place={place}>{where}</PlaceLink>
      </div>
      <div className={styles.base}>
        {say('exchange.base')}: {textOf(base)} · {file}
      </div>
      <RadioGroup
        aria-label={where}
        value={answer ?? ''}
        onChange={(_, { value }) => {
          const version = versions.find((one) => one === value);
          if (version !== undefined) onChoose([key], version);
        }}
      >
        <Radio value="master" className={styles.label} label={`${say('exchange.master')}: ${textOf(master)}`} />
        <Radio value="returns" className={styles.label} label={`${say('exchange.returned')}: ${textOf(returned)}`} />
      </RadioGroup>
    </>
  );
}
