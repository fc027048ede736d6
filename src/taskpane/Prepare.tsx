import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { PrepareChoice, Preview } from '../engine/engine';
import { OwnTables } from './OwnTables';
import type { OwnFiles } from './OwnTables';
import { usePaneContext } from './pane-context';
import { PreparationPreview } from './PreparationPreview';
import { RuleCard } from './RuleCard';
import { SchemeField } from './SchemeField';
import { ScoringField } from './ScoringField';
import { SettingsForm } from './SettingsForm';
import { useStyles } from './styles';

/** Choose a scheme, see what would be added, add it; then settings and the rule card. */
export function Prepare() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [scheme, setScheme] = useState(view.scheme === '' ? (view.schemes[0]?.id ?? '') : view.scheme);
  const [scoring, setScoring] = useState('');
  const [registers, setRegisters] = useState(false);
  const [judges, setJudges] = useState('');
  const [files, setFiles] = useState<OwnFiles>({});
  const [written, setWritten] = useState(0);
  const [preview, setPreview] = useState<{ readonly of: string; readonly found: Preview } | null>(null);
  const chosen = view.schemes.find(({ id }) => id === scheme);
  const takesRubric = chosen?.ownRubric === true;
  const takesDepartments = takesRubric || !view.prepared;
  const choice: PrepareChoice = {
    ...{ scheme, judges },
    ...(scoring === '' ? {} : { scoring: scoring === 'on' }),
    ...(takesRubric && registers ? { registers } : {}),
    ...(takesRubric && files.rubric !== undefined ? { rubric: files.rubric } : {}),
    ...(takesDepartments && files.departments !== undefined ? { departments: files.departments } : {}),
  };
  // A preview of an earlier choice that arrives late is ignored.
  const key = JSON.stringify([scheme, judges, scoring, registers, files.rubric?.name, files.departments?.name]);
  return (
    <>
      <section className={styles.section}>
        <SchemeField value={scheme} onChoose={setScheme} />
        <ScoringField value={scoring} onChoose={setScoring} />
        {takesRubric && (
          <Checkbox
            label={say('pane.countedRegisters')}
            checked={registers}
            onChange={(_, { checked }) => {
              setRegisters(checked === true);
            }}
          />
        )}
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
        <OwnTables
          key={written}
          takesRubric={takesRubric}
          takesDepartments={takesDepartments}
          onPick={(change) => {
            setPreview(null);
            setFiles(change);
          }}
        />
        <div className={styles.row}>
          <Button
            disabledFocusable={busy}
            onClick={() => {
              pane.ask(
                () => host.engine.previewPrepare(choice),
                (found) => {
                  setPreview({ of: key, found });
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
              pane.act(
                () => host.engine.prepare(choice),
                () => {
                  // The picked files are in the workbook now; sent again they would be refused.
                  setFiles({});
                  setWritten(written + 1);
                },
              );
            }}
          >
            {say('pane.add')}
          </Button>
        </div>
        {preview?.of === key && (
          <PreparationPreview
            {...preview.found}
            onRemove={() => {
              setPreview(null);
              pane.act(() => host.engine.removeObsolete());
            }}
          />
        )}
      </section>
      {view.rules.length > 0 && <RuleCard />}
      {view.settings.length > 0 && <SettingsForm />}
    </>
  );
}
