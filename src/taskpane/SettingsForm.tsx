import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { settingGroups } from '../engine/view';
import type { SettingGroup } from '../engine/view';
import { usePaneContext } from './pane-context';
import { SaveBar } from './SaveBar';
import { SettingsGroup } from './SettingsGroup';
import { useStyles } from './styles';
import { settingFieldId } from './use-open-groups';
import type { OpenGroups } from './use-open-groups';

/** Groups that nothing depends on where nobody is scored. */
const scoringGroups: readonly SettingGroup[] = ['judging', 'marks', 'grades', 'semester'];

/** 活动设置 as fields in groups, with what is wrong beside each; only what was changed is written. */
export function SettingsForm({ groups }: { readonly groups: OpenGroups }) {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const last = useRef('');
  const changed = view.settings.filter(({ name, value }) => (typed.get(name) ?? value) !== value);
  const shown = settingGroups.filter((group) => view.scoring !== 'off' || !scoringGroups.includes(group));
  const toLast = useCallback(() => {
    document.getElementById(settingFieldId(last.current))?.focus();
  }, []);
  const save = (): void => {
    if (busy || changed.length === 0) return;
    const edits = changed.map(({ name }) => ({ name, value: typed.get(name) ?? '' }));
    pane.act(
      () => host.engine.editSettings(edits),
      () => {
        // What was typed while the settings were being written stays.
        const isSaved = (name: string, value: string) =>
          edits.some((edit) => edit.name === name && edit.value === value);
        setTyped((now) => new Map([...now].filter(([name, value]) => !isSaved(name, value))));
      },
    );
  };
  /** First what is typed in this field, then all the rest. An input method takes the key for itself. */
  const onEscape = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || changed.length === 0) return;
    const here = changed.find(
      ({ name }) => event.target instanceof Element && event.target.id === settingFieldId(name),
    );
    setTyped(new Map(here === undefined ? [] : [...typed].filter(([name]) => name !== here.name)));
  };
  return (
    <form
      className={styles.section}
      aria-label={say('pane.settings')}
      onKeyDown={onEscape}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 className={styles.heading}>{say('pane.settings')}</h2>
      {shown.map((group) => (
        <SettingsGroup
          key={group}
          group={group}
          settings={view.settings.filter((setting) => setting.group === group)}
          typed={new Map(changed.map(({ name }) => [name, typed.get(name) ?? '']))}
          open={groups.isOpen(group)}
          onOpen={(open) => {
            groups.set(group, open);
          }}
          onChange={(name, value) => {
            last.current = name;
            // A group in which somebody types stays open when what made it unusual is gone.
            groups.set(group, true);
            setTyped(new Map([...typed, [name, value]]));
          }}
        />
      ))}
      {changed.length > 0 && (
        <SaveBar
          count={changed.length}
          onTakeBack={() => {
            setTyped(new Map());
          }}
          onGone={toLast}
        />
      )}
    </form>
  );
}
