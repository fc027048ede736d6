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
  const [additions, setAdditions] = useState<readonly string[] | null>(null);
  const choice: PrepareChoice = { scheme, judges, ...(scoring === '' ? {} : { scoring: scoring === 'on' }) };
  const about = view.schemes.find(({ id }) => id === scheme)?.about ?? '';
  return (
    <>
      <section className={styles.section}>
        <Field label={say('pane.scheme')} hint={about}>
          <Select
            value={scheme}
            onChange={(_, { value }) => {
              setScheme(value);
              setAdditions(null);
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
              setAdditions(null);
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
                setAdditions(null);
              }}
            />
          </Field>
        )}
        <div className={styles.row}>
          <Button
            disabled={busy}
            onClick={() => {
              void pane
                .ask(() => host.engine.previewPrepare(choice))
                .then((preview) => {
                  setAdditions(preview?.additions ?? null);
                });
            }}
          >
            {say('pane.preview')}
          </Button>
          <Button
            appearance="primary"
            disabled={busy}
            onClick={() => {
              setAdditions(null);
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
