import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportView, ReturnView } from '../engine/view';
import { useCardStyles } from './card-styles';
import { Fold } from './Fold';
import { usePaneContext } from './pane-context';
import { useListStyles } from './QuietList';
import { Reminder } from './Reminder';
import { reminderText } from './reminder-text';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  names: { overflowWrap: 'anywhere' },
  some: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  text: { minWidth: 0, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  late: { color: tokens.colorStatusWarningForeground2 },
});

/** Who has returned nothing, who not all, with a reminder to them; then each department. */
export function Returns({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const card = useCardStyles();
  const list = useListStyles();
  const { view, say, language } = usePaneContext();
  const { returns, missing, expected } = report;
  const complete = returns.filter((entry) => entry.complete).length;
  const names = (of: readonly ReturnView[]) => of.map(({ department }) => department).join(say('pane.separator'));
  const some = returns.filter((entry) => !entry.complete && !entry.nothing);
  return (
    <section className={card.card}>
      <div className={card.head}>
        <StateMark state={complete === expected ? 'done' : missing > 0 ? 'attention' : 'begun'} />
        <h2 className={card.count}>
          {complete === expected ? say('pane.allReturned', { expected }) : say('pane.missingOf', { missing, expected })}
        </h2>
      </div>
      {missing > 0 && <span className={styles.names}>{names(returns.filter(({ nothing }) => nothing))}</span>}
      {some.length > 0 && (
        <span className={styles.some}>{say('pane.incompleteAre', { count: some.length, names: names(some) })}</span>
      )}
      {complete < expected && <Reminder text={reminderText(view, say, language)} />}
      <Fold title={say('pane.byDepartment')} summary={say('pane.completeOf', { complete, expected })}>
        <ul className={list.list}>
          {returns.map((entry) => (
            <li key={entry.department} className={list.line}>
              <Entry {...entry} />
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

function Entry({ department, nothing, late, complete, lacks, unreadable }: ReturnView) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const word = complete ? 'pane.complete' : nothing ? 'pane.nothingCame' : 'pane.incomplete';
  const list = (of: readonly string[]) => of.join(say('pane.separator'));
  return (
    <div className={styles.line}>
      <StateMark state={complete ? 'done' : nothing ? 'todo' : 'begun'} />
      <div className={styles.text}>
        <span className={styles.name}>{department}</span> {say(word)}
        {late && <span className={styles.late}> · {say('pane.late')}</span>}
        {lacks.length > 0 && <div>{say('pane.lacks', { what: list(lacks) })}</div>}
        {unreadable.length > 0 && <div>{say('pane.cannotRead', { what: list(unreadable) })}</div>}
      </div>
    </div>
  );
}
