import { Link } from '@fluentui/react-components';
import { Fold } from './Fold';
import { JudgeMatrix, judgesInOrder } from './JudgeMatrix';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { percent } from './percent';
import { PlaceLink } from './PlaceLink';
import { RegisterMatrix } from './RegisterMatrix';
import { useStyles } from './styles';
import { WeekSteps } from './WeekSteps';

/** The judges who have marks to give, each leading to the first of them. */
function Lagging() {
  const styles = useStyles();
  const { view, say } = usePaneContext();
  const late = judgesInOrder(view.overview).filter(({ marks }) => marks.given < marks.due);
  if (late.length === 0) return null;
  return (
    <div className={styles.row}>
      <span className={styles.muted}>{say('pane.lagging', { count: late.length })}</span>
      {late.map(({ judge, marks, open }) => (
        <PlaceLink key={judge} place={open}>
          {say('pane.laggingJudge', { judge, open: marks.due - marks.given })}
        </PlaceLink>
      ))}
    </div>
  );
}

/** The first screen: where the week stands, and who has finished what. */
export function Overview() {
  const styles = useStyles();
  const { view, say, host, pane } = usePaneContext();
  const { judges, registers } = view.overview;
  const { start } = view;
  if (!view.prepared) return <NotPrepared />;
  const rows = registers.reduce((sum, register) => sum + register.rows, 0);
  return (
    <>
      <section className={styles.section}>
        <WeekSteps />
        {start !== null && (
          <div>
            <Link
              as="button"
              onClick={() => {
                pane.ask(() => host.selectCell({ sheet: start, row: 0, column: 0 }));
              }}
            >
              {say('pane.openStart', { sheet: start })}
            </Link>
          </div>
        )}
      </section>
      {judges.length > 0 && (
        <Fold title={say('pane.judges')} summary={percent(view.week.marks)} startsOpen>
          <Lagging />
          <JudgeMatrix />
          <span className={styles.muted}>{say('pane.legend')}</span>
        </Fold>
      )}
      {registers.length > 0 && (
        <Fold
          title={say('pane.registers')}
          summary={say('pane.rowCount', { count: rows })}
          startsOpen={judges.length === 0}
        >
          <RegisterMatrix />
        </Fold>
      )}
    </>
  );
}
