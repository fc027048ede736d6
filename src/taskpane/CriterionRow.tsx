import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CriterionView, RankedView, RankingView } from '../engine/ranking';
import type { SayPane } from '../words/pane-words';
import { Explanation } from './Explanation';
import { usePaneContext } from './pane-context';
import { useRowStyles } from './row-styles';
import type { Explained } from './use-explanation';

const useStyles = makeStyles({
  id: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  told: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  missing: { color: tokens.colorStatusWarningForeground3 },
});

type RowProps = {
  readonly ranking: RankingView;
  readonly department: RankedView;
  readonly criterion: RankingView['criteria'][number];
  readonly explained: Explained;
};

/** A criterion with its points; how they came about when it is open. */
export function CriterionRow({ ranking, department, criterion, explained }: RowProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { say, busy } = usePaneContext();
  const { id, content, max } = criterion;
  const told = explained.criterion === id ? explained.explanation : null;
  const score = department.criteria.find((one) => one.id === id);
  return (
    <>
      <button
        type="button"
        className={mergeClasses(rows.row, told === null ? '' : styles.told)}
        aria-expanded={told !== null}
        aria-disabled={busy}
        title={say('pane.explain')}
        onClick={() => {
          if (!busy) explained.toggle(id);
        }}
      >
        <span className={styles.id}>{id}</span>
        <span className={rows.name}>{content}</span>
        <span className={mergeClasses(rows.figure, score?.state === 'missing' ? styles.missing : '')}>
          {score === undefined ? '' : points(score, { max, decimals: ranking.decimals }, say)}
        </span>
      </button>
      {told !== null && <Explanation explanation={told} />}
    </>
  );
}

function points(
  { score, state }: CriterionView,
  { max, decimals }: { readonly max: number; readonly decimals: number },
  say: SayPane,
): string {
  if (score !== null) return say('pane.points', { score: score.toFixed(decimals), max });
  switch (state) {
    case 'vetoed':
      return say('pane.vetoed');
    case 'clear':
      return say('pane.notVetoed');
    case 'not-applicable':
      return say('pane.itemNotApplicable');
    default:
      return say('pane.itemUnfinished');
  }
}
