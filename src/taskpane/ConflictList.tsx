import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ConflictView } from '../engine/exchange-view';
import { useExchangeContext } from './exchange-context';
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

type ConflictListProps = {
  readonly conflicts: readonly ConflictView[];
  /** The keys of those in which the return counts. */
  readonly returns: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], isReturn: boolean) => void;
};

/** What both sides changed, the three versions side by side; the workbook stays until a person says otherwise. */
export function ConflictList({ conflicts, returns, onChoose }: ConflictListProps) {
  const pane = usePaneStyles();
  const list = useListStyles();
  const { say } = useExchangeContext();
  const { shown, more, showMore, list: ref } = useShown<HTMLUListElement>(conflicts.length, 30, 100);
  const keys = conflicts.map(({ key }) => key);
  return (
    <section className={pane.section} aria-label={say('exchange.conflicts', { count: conflicts.length })}>
      <h3 className={pane.heading}>{say('exchange.conflicts', { count: conflicts.length })}</h3>
      <span className={pane.muted}>{say('exchange.conflictsWhy')}</span>
      {conflicts.length > 1 && (
        <div className={pane.row}>
          {([false, true] as const).map((isReturn) => (
            <Button
              key={String(isReturn)}
              size="small"
              onClick={() => {
                onChoose(keys, isReturn);
              }}
            >
              {say(isReturn ? 'exchange.allReturns' : 'exchange.allMaster')}
            </Button>
          ))}
        </div>
      )}
      <ul ref={ref} className={list.list}>
        {conflicts.slice(0, shown).map((conflict) => (
          <li key={conflict.key} className={list.line}>
            <Conflict conflict={conflict} isReturn={returns.has(conflict.key)} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

type ConflictProps = { readonly conflict: ConflictView; readonly isReturn: boolean } & Pick<
  ConflictListProps,
  'onChoose'
>;

function Conflict({ conflict, isReturn, onChoose }: ConflictProps) {
  const styles = useStyles();
  const { say } = useExchangeContext();
  const { key, where, place, base, master, returned, file } = conflict;
  const version = (text: string) => (text === '' ? say('exchange.empty') : text);
  return (
    <>
      <div className={styles.where}>
        <PlaceLink place={place}>{where}</PlaceLink>
      </div>
      <div className={styles.base}>
        {say('exchange.base')}: {version(base)} · {file}
      </div>
      <RadioGroup
        aria-label={where}
        value={isReturn ? 'returned' : 'master'}
        onChange={(_, { value }) => {
          onChoose([key], value === 'returned');
        }}
      >
        <Radio value="master" className={styles.label} label={`${say('exchange.master')}: ${version(master)}`} />
        <Radio value="returned" className={styles.label} label={`${say('exchange.returned')}: ${version(returned)}`} />
      </RadioGroup>
    </>
  );
}
