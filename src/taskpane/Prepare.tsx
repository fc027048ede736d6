import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PrepareChoice } from '../engine/engine';
import { usePaneContext } from './pane-context';
import { RuleCard } from './RuleCard';
import { SettingsForm } from './SettingsForm';
import { useStyles } from './styles';

/** Choose a scheme, see what would be added, add it; then settings and the rule card. */
export function Prepare() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [scheme, setScheme] = useState(view.scheme === '' ? (view.schemes[0]?.id ?? '') : view.scheme);
  const [scoring, setScoring] = useState('');
  const [judges, setJudges] = useState('');
  const [preview, setPreview] = useState<{ readonly choice: string; readonly additions: readonly string[] } | null>(
    null,
  );
  const choice: PrepareChoice = { scheme, judges, ...(scoring === '' ? {} : { scoring: scoring === 'on' }) };
  // Of the choice as it is now: what was asked of another one comes too late.
  const additions = preview?.choice === JSON.stringify(choice) ? preview.additions : null;
  const about = view.schemes.find(({ id }) => id === scheme)?.about ?? '';
  return (
    <>
      <section className={styles.section}>
        <Field label={say('pane.scheme')} hint={about}>
          <Select
            value={scheme}
            onChange={(_, { value }) => {
              setScheme(value);
            }}
          >
            {view.schemes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('pane.scoring')}>
          <Select
            value={scoring}
            onChange={(_, { value }) => {
              setScoring(value);
            }}
          >
            <option value="">{say('pane.scoringDefault')}</option>
            <option value="on">{say('pane.scoringOn')}</option>
            <option value="off">{say('pane.scoringOff')}</option>
          </Select>
        </Field>
        {!view.prepared && (
          <Field label={say('pane.judgeList')}>
            <Input
              value={judges}
              onChange={(_, { value }) => {
                setJudges(value);
              }}
            />
          </Field>
        )}
        <div className={styles.row}>
          <Button
            disabledFocusable={busy}
            onClick={() => {
              pane.ask(
                () => host.engine.previewPrepare(choice),
                ({ additions }) => {
                  setPreview({ choice: JSON.stringify(choice), additions });
                },
              );
            }}
          >
            {say('pane.preview')}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              setPreview(null);
              pane.act(() => host.engine.prepare(choice));
            }}
          >
            {say('pane.add')}
          </Button>
        </div>
        {additions !== null && (
          <div role="status">
            {additions.length === 0 ? say('pane.nothingToAdd') : say('pane.wouldAdd', { count: additions.length })}
            <ul className={styles.list}>
              {additions.map((addition) => (
                <li key={addition}>{addition}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      {view.rules.length > 0 && <RuleCard />}
      {view.settings.length > 0 && <SettingsForm />}
    </>
  );
}
