import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { PrepareChoice, Preview } from '../engine/engine';
import { ActionBar } from './ActionBar';
import { MoreChoices } from './MoreChoices';
import { OwnTables } from './OwnTables';
import type { OwnFiles } from './OwnTables';
import { usePaneContext } from './pane-context';
import { PreparationPreview } from './PreparationPreview';
import { SchemeChoice } from './SchemeChoice';

/** Which scheme, whose rubric, which departments and judges; what that would add, and a button that adds it. */
export function Choosing() {
  const { view, say, host, pane, busy } = usePaneContext();
  const [scheme, setScheme] = useState(view.scheme === '' ? (view.schemes[0]?.id ?? '') : view.scheme);
  const [scoring, setScoring] = useState('');
  const [registers, setRegisters] = useState(false);
  const [judges, setJudges] = useState('');
  const [files, setFiles] = useState<OwnFiles>({});
  const [preview, setPreview] = useState<{ readonly of: string; readonly found: Preview } | null>(null);
  const takesRubric = view.schemes.find(({ id }) => id === scheme)?.ownRubric === true;
  const takesDepartments = takesRubric || !view.prepared;
  const { rubric, departments } = files;
  const choice: PrepareChoice = {
    ...{ scheme, judges },
    ...(scoring === '' ? {} : { scoring: scoring === 'on' }),
    ...(takesRubric && registers ? { registers } : {}),
    ...(takesRubric && rubric !== undefined ? { rubric } : {}),
    ...(takesDepartments && departments !== undefined ? { departments } : {}),
  };
  // A preview of an earlier choice that arrives late is ignored.
  const key = JSON.stringify([scheme, judges, scoring, registers, rubric?.name, departments?.name]);
  const look = (): void => {
    pane.ask(
      () => host.engine.previewPrepare(choice),
      (found) => {
        setPreview({ of: key, found });
      },
    );
  };
  const write = (): void => {
    setPreview(null);
    pane.act(
      () => host.engine.prepare(choice),
      () => {
        // The picked files are in the workbook now; sent again they would be refused.
        setFiles({});
      },
    );
  };
  return (
    <>
      <SchemeChoice value={scheme} onChoose={setScheme} />
      <OwnTables
        files={files}
        takesRubric={takesRubric}
        takesDepartments={takesDepartments}
        onPick={(change) => {
          setPreview(null);
          setFiles((before) => ({ ...before, ...change }));
        }}
      />
      {!view.prepared && (
        <Field size="small" label={say('pane.judgeList')} hint={say('pane.judgeHint')}>
          <Input
            size="small"
            value={judges}
            onChange={(_, { value }) => {
              setJudges(value);
            }}
          />
        </Field>
      )}
      <MoreChoices
        scoring={scoring}
        onScoring={setScoring}
        registers={registers}
        onRegisters={takesRubric ? setRegisters : null}
      />
      {preview?.of === key && (
        <PreparationPreview
          {...preview.found}
          onRemove={() => {
            setPreview(null);
            pane.act(() => host.engine.removeObsolete());
          }}
        />
      )}
      <ActionBar>
        <Button size="small" disabledFocusable={busy} onClick={look}>
          {say('pane.preview')}
        </Button>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={write}>
          {say('pane.add')}
        </Button>
      </ActionBar>
    </>
  );
}
