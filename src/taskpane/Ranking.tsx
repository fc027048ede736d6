import type { RankedView, RankingView } from '../engine/engine';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Departments in the order of ranks, each with a bar for every item and its number beside it. */
export function Ranking({ ranking }: { readonly ranking: RankingView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <section className={styles.section} aria-labelledby="ranking">
      <h2 id="ranking" className={styles.heading}>
        {say('pane.ranking')}
        {ranking.draft && say('pane.draft')}
      </h2>
      {ranking.departments.map((department) => (
        <RankedDepartment key={department.name} department={department} ranking={ranking} />
      ))}
    </section>
  );
}

function RankedDepartment(props: { readonly department: RankedView; readonly ranking: RankingView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const { decimals, full } = props.ranking;
  const { name, rank, total, grade, items, missing, vetoed, credited, bonus, penalty } = props.department;
  const shown = (points: number) => points.toFixed(decimals);
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <strong>{name}</strong>
        {rank !== null && <span>{say('pane.rankedAs', { rank })}</span>}
        {total !== null && <span>{say('pane.points', { score: shown(total), max: full })}</span>}
        {grade !== null && <span>{grade}</span>}
        {vetoed && <span className={styles.open}>{say('pane.vetoed')}</span>}
      </div>
      {missing.length > 0 && (
        <span className={styles.open}>{say('pane.unranked', { ids: missing.join(say('pane.separator')) })}</span>
      )}
      {items.map(({ name: item, score, max }) => (
        <div key={item} className={styles.itemRow}>
          <span>{item}</span>
          <div className={styles.bar} aria-hidden="true">
            <div className={styles.fill} style={{ width: `${max > 0 ? Math.min(100, (score / max) * 100) : 0}%` }} />
          </div>
          <span className={styles.figure}>{say('pane.points', { score: shown(score), max })}</span>
        </div>
      ))}
      <span className={styles.muted}>
        {bonus + penalty !== 0 && say('pane.bonus', { bonus: shown(bonus), penalty: shown(penalty) })}{' '}
        {credited !== null && say('pane.credited', { points: shown(credited) })}
      </span>
    </div>
  );
}
