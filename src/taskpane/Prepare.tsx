import { useEffect, useRef } from 'react';
import { Choosing } from './Choosing';
import { Fold } from './Fold';
import { usePaneContext } from './pane-context';
import { RuleCard } from './RuleCard';
import { SettingsForm } from './SettingsForm';
import { useStyles } from './styles';
import { useOpenGroups } from './use-open-groups';

/** Choose a scheme, see what would be added, add it; once that is done, rules and settings come first. */
export function Prepare() {
  const styles = useStyles();
  const { view, say } = usePaneContext();
  const groups = useOpenGroups(view.settings);
  const top = useRef<HTMLDivElement>(null);
  const wasPrepared = useRef(view.prepared);
  useEffect(() => {
    // The button that was pressed is folded away now.
    if (view.prepared && !wasPrepared.current) top.current?.focus();
    wasPrepared.current = view.prepared;
  }, [view.prepared]);
  const scheme = view.schemes.find(({ id }) => id === view.scheme)?.name ?? view.scheme;
  // A judge who has come since has no marking sheet yet.
  const lacksSheets = view.overview.judges.some(({ sheet }) => sheet === null);
  if (!view.prepared)
    return (
      <section className={styles.section}>
        <Choosing />
      </section>
    );
  return (
    <div ref={top} tabIndex={-1} className={styles.page}>
      {view.rules.length > 0 && <RuleCard onSetting={groups.show} />}
      <SettingsForm groups={groups} />
      <Fold title={say('pane.addSheets')} summary={say('pane.schemeIs', { scheme })} startsOpen={lacksSheets}>
        <Choosing />
      </Fold>
    </div>
  );
}
