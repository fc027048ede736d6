import { Link } from '@fluentui/react-components';
import type { RankedView, RankingView } from '../engine/view';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

type RankingProps = { readonly ranking: RankingView; readonly onExplain: (department: string) => void };

/** Departments in the order of ranks, each with a bar for every item and its number beside it. */
export function Ranking({ ranking, onExplain }: RankingProps) {
  const styles = useStyles();
  const { say, view } = usePaneContext();
  return (
    <section className={styles.section} aria-labelledby="ranking">
      <h2 id="ranking" className={styles.heading}>
        {say('pane.ranking')}
        {view.overview.totals === null ? say('pane.notTotalled') : ranking.draft && say('pane.draft')}
      </h2>
      {ranking.departments.map((department) => (
        <RankedDepartment key={department.name} department={department} ranking={ranking} onExplain={onExplain} />
      ))}
    </section>
  );
}

function RankedDepartment(props: RankingProps & { readonly department: RankedView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const { decimals, full } = props.ranking;
  const { name, rank, total, grade, items, missing, vetoed, credited, bonus, penalty } = props.department;
  const shown = (points: number) => points.toFixed(decimals);
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <Link
          as="button"
          aria-label={say('pane.explainOf', { department: name })}
          onClick={() => {
            props.onExplain(name);
          }}
        >
          <strong>{name}</strong>
        </Link>
        {rank !== null && <span>{say('pane.rankedAs', { rank })}</span>}
        {total !== null && <span>{say('pane.points', { score: shown(total), max: full })}</span>}
        {grade !== null && <span>{grade}</span>}
        {vetoed && <span className={styles.open}>{say('pane.vetoed')}</span>}
      </div>
      {missing.length > 0 && (
        <span className={styles.open}>{say('pane.unranked', { ids: missing.join(say('pane.separator')) })}</span>
      )}
      {items.map(({ name: item, score, max, state }) => (
        <div key={item} className={styles.itemRow}>
          <span>{item}</span>
          <div className={styles.bar} aria-hidden="true">
            <div
              className={styles.fill}
              style={{ width: `${state === 'scored' && max > 0 ? Math.min(100, (score / max) * 100) : 0}%` }}
            />
          </div>
          <span className={styles.figure}>
            {state === 'scored'
              ? say('pane.points', { score: shown(score), max })
              : say(state === 'unfinished' ? 'pane.itemUnfinished' : 'pane.itemNotApplicable')}
          </span>
        </div>
      ))}
      <span className={styles.muted}>
        {[
          ...(bonus + penalty === 0 ? [] : [say('pane.bonus', { bonus: shown(bonus), penalty: shown(penalty) })]),
          ...(credited === null ? [] : [say('pane.credited', { points: shown(credited) })]),
        ].join(' · ')}
      </span>
    </div>
  );
}
