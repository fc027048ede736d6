import type { ReportView } from '../engine/view';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Who has not returned what, and who was late. */
export function Returns({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{say('pane.returns')}</h2>
      <strong>{say('pane.missingOf', { missing: report.missing, expected: report.expected })}</strong>
      {report.returns.map(({ department, materials, late, complete, missingParts }) => {
        const lacking = [
          ...materials.filter(({ received }) => received === null).map(({ name }) => name),
          ...missingParts,
        ];
        return (
          <div key={department} className={styles.card}>
            <div className={styles.row}>
              <strong>{department}</strong>
              <span className={complete ? styles.done : styles.open}>
                {say(complete ? 'pane.complete' : 'pane.incomplete')}
              </span>
              {late && <span className={styles.open}>{say('pane.late')}</span>}
            </div>
            {lacking.length > 0 && (
              <span className={styles.muted}>{say('pane.lacks', { what: lacking.join(say('pane.separator')) })}</span>
            )}
          </div>
        );
      })}
    </section>
  );
}
