import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import { Fold } from './Fold';
import { usePaneContext } from './pane-context';
import { useListStyles } from './QuietList';

const useStyles = makeStyles({
  rule: { display: 'flex', gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusWarningForeground3 },
  link: { marginLeft: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
});

/** The scoring rules as sentences; each leads to the settings that decide it. */
export function RuleCard({ onSetting }: { readonly onSetting: (name: string) => void }) {
  const styles = useStyles();
  const list = useListStyles();
  const { view, say } = usePaneContext();
  const [chosen, choose] = useState<boolean | null>(null);
  const { rules, settings } = view;
  const warnings = rules.filter(({ warning }) => warning);
  const labels = new Map(settings.map(({ name, label }) => [name, label]));
  return (
    <Fold
      title={say('pane.rules')}
      summary={say(warnings.length === 0 ? 'pane.ruleCount' : 'pane.ruleWarnings', {
        count: rules.length,
        warnings: warnings.length,
      })}
      open={chosen ?? warnings.length > 0}
      onOpen={choose}
    >
      <ul className={list.list}>
        {[...warnings, ...rules.filter(({ warning }) => !warning)].map(({ sentence, warning, settings: deciding }) => (
          <li key={sentence} className={list.line}>
            <div className={styles.rule}>
              {warning && <Warning16Filled className={styles.mark} aria-label={say('pane.warning')} role="img" />}
              <div>
                {sentence}
                {deciding.map((name) => (
                  <Link
                    key={name}
                    as="button"
                    className={styles.link}
                    onClick={() => {
                      onSetting(name);
                    }}
                  >
                    {labels.get(name) ?? name}
                  </Link>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
