import { makeStyles, tokens } from '@fluentui/react-components';
import type { RankedView, RankingView } from '../engine/ranking';
import { ItemRow } from './ItemRow';
import { usePaneContext } from './pane-context';
import { useExplanation } from './use-explanation';

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  vetoed: { color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

type DetailsProps = {
  readonly ranking: RankingView;
  readonly department: RankedView;
  readonly item: string;
  readonly onItem: (name: string) => void;
};

/** What is missing, every item with its bar, what is added or taken off outside the full mark, and what is credited. */
export function RankedDetails({ ranking, department, item, onItem }: DetailsProps) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const explained = useExplanation(department);
  const { missing, vetoed, credited, items } = department;
  const inside = new Set(items.map(({ name }) => name));
  const outside = [...new Set(ranking.criteria.map((criterion) => criterion.item))].filter((name) => !inside.has(name));
  const names = [...inside, ...outside];
  return (
    <>
      {vetoed && <span className={`${styles.note} ${styles.vetoed}`}>{say('pane.vetoedNote')}</span>}
      {missing.length > 0 && (
        <span className={styles.note}>{say('pane.unranked', { ids: missing.join(say('pane.separator')) })}</span>
      )}
      <ul className={styles.list}>
        {names.map((name, at) => (
          <li key={name}>
            <ItemRow
              {...{ ranking, department, name, at, explained }}
              open={name === item}
              onOpen={(open) => {
                onItem(open ? name : '');
              }}
            />
          </li>
        ))}
      </ul>
      {credited !== null && (
        <span className={styles.note}>{say('pane.credited', { points: credited.toFixed(ranking.decimals) })}</span>
      )}
    </>
  );
}
