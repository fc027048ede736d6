import { makeStyles, tokens } from '@fluentui/react-components';
import { formKinds } from '../core/exchange/form';
import { useExchangeWords } from './exchange-words';
import { usePaneContext } from './pane-context';
import { Reminder } from './Reminder';
import { StateMark } from './StateMark';
import { useCardStyles } from './card-styles';

const useStyles = makeStyles({
  names: { overflowWrap: 'anywhere' },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Who is still awaited, by form, with a reminder to them; and whose marks stand in the workbook already. */
export function Awaited() {
  const styles = useStyles();
  const card = useCardStyles();
  const { say: sayPane, view } = usePaneContext();
  const say = useExchangeWords();
  const { senders, reminder } = view.exchange;
  const expected = senders.reduce((sum, { forms }) => sum + forms.length, 0);
  const missing = senders.reduce((sum, one) => sum + one.missing.length, 0);
  const finished = senders.flatMap((one) => (one.finished.length > 0 ? [one.name] : []));
  return (
    <section className={card.card}>
      <div className={card.head}>
        <StateMark state={missing === 0 ? 'done' : missing === expected ? 'todo' : 'begun'} />
        <h2 className={card.count}>
          {missing === 0 ? say('exchange.allCame', { expected }) : say('exchange.missingOf', { missing, expected })}
        </h2>
      </div>
      {formKinds.map((kind) => {
        const names = senders.flatMap(({ name, missing: of }) => (of.includes(kind) ? [name] : []));
        return names.length === 0 ? null : (
          <div key={kind} className={styles.names}>
            <span className={styles.kind}>{say(`exchange.form.${kind}`)} </span>
            {names.join(sayPane('pane.separator'))}
          </div>
        );
      })}
      {finished.length > 0 && (
        <div className={styles.names}>
          <span className={styles.kind}>{say('exchange.finished')} </span>
          {finished.join(sayPane('pane.separator'))}
        </div>
      )}
      {reminder !== '' && <Reminder text={reminder} />}
    </section>
  );
}
