import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingView } from '../engine/view';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Where the rule card leads to. */
export function settingFieldId(name: string): string {
  return `setting-${name}`;
}

/** 活动设置 as fields, with what is wrong beside each; only what was changed is written. */
export function SettingsForm() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const changed = view.settings.filter(({ name, value }) => (typed.get(name) ?? value) !== value);
  const fieldsOf = (group: SettingView['group']) =>
    view.settings
      .filter((setting) => setting.group === group)
      .map((setting) => (
        <SettingField
          key={setting.name}
          setting={setting}
          value={typed.get(setting.name) ?? setting.value}
          onChange={(value) => {
            setTyped(new Map([...typed, [setting.name, value]]));
          }}
        />
      ));
  return (
    <form
      className={styles.section}
      aria-label={say('pane.settings')}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || changed.length === 0) return;
        const edits = changed.map(({ name }) => ({ name, value: typed.get(name) ?? '' }));
        pane.act(
          () => host.engine.editSettings(edits),
          () => {
            // What was typed while the settings were being written stays.
            setTyped(
              (now) =>
                new Map(
                  [...now].filter(([name, value]) => !edits.some((edit) => edit.name === name && edit.value === value)),
                ),
            );
          },
        );
      }}
    >
      <h2 className={styles.heading}>{say('pane.settings')}</h2>
      <h3 className={styles.heading}>{say('pane.eventSettings')}</h3>
      {fieldsOf('event')}
      {view.scoring !== 'off' && <h3 className={styles.heading}>{say('pane.scoringSettings')}</h3>}
      {view.scoring !== 'off' && fieldsOf('scoring')}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy || changed.length === 0}>
          {say('pane.save')}
        </Button>
      </div>
    </form>
  );
}

type FieldProps = {
  readonly setting: SettingView;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function SettingField({ setting, value, onChange }: FieldProps) {
  const { name, label, explanation, problem, input } = setting;
  // The kind of field follows the workbook's value, not the typed one: changing it while somebody types would lose the text.
  const isDay = input === 'day' && /^(\d{4}-\d{2}-\d{2})?$/.test(setting.value);
  const state = problem === null ? {} : { validationState: 'error' as const, validationMessage: problem };
  return (
    <Field label={label} hint={explanation} {...state}>
      {typeof input === 'object' ? (
        <Select
          id={settingFieldId(name)}
          value={value}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        >
          {[...new Set([...input.choices, value])].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          id={settingFieldId(name)}
          value={value}
          type={isDay ? 'date' : 'text'}
          inputMode={input === 'number' ? 'decimal' : 'text'}
          onChange={(_, data) => {
            onChange(data.value);
          }}
          onKeyDown={(event) => {
            // While a Chinese input method composes, Enter chooses a word and must not save.
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}
