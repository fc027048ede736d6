import type { ReportView } from '../engine/view';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** The sums of 附件2; a number that nobody can read shows as such. */
export function ReportSums({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{say('pane.sums')}</h2>
      <span>
        {report.activities === null
          ? say('pane.noActivities')
          : say('pane.activityCount', { count: report.activities })}
      </span>
      <table className={styles.table}>
        <tbody>
          {report.totals.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row" className={styles.first}>
                {label}
              </th>
              <td className={styles.cell}>{value === null ? say('pane.unread') : String(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
