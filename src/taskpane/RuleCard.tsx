import { Link } from '@fluentui/react-components';
import { usePaneContext } from './pane-context';
import { settingFieldId } from './SettingsForm';
import { useStyles } from './styles';

/** The scoring rules as sentences; each links to the setting that decides it. */
export function RuleCard() {
  const styles = useStyles();
  const { view, say } = usePaneContext();
  return (
    <section className={styles.section} aria-labelledby="rules">
      <h2 id="rules" className={styles.heading}>
        {say('pane.rules')}
      </h2>
      <ul className={styles.list}>
        {view.rules.map(({ sentence, warning, settings: [setting] }) => (
          <li key={sentence}>
            {warning && <strong className={styles.open}>{say('pane.warning')} </strong>}
            {sentence}{' '}
            {setting !== undefined && (
              <Link
                as="button"
                onClick={() => {
                  document.getElementById(settingFieldId(setting))?.focus();
                }}
              >
                {view.settings.find(({ name }) => name === setting)?.label ?? setting}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
