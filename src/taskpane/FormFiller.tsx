import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PickedFile } from '../engine/engine';
import { FilePicker } from './FilePicker';
import { usePaneContext } from './pane-context';
import type { PaneHost } from './pane-host';

type Props = { readonly department: string | null; readonly saveFile: NonNullable<PaneHost['saveFile']> };

/** Fills the school's own blank form and saves it, with what it has no place for. */
export function FormFiller({ department, saveFile }: Props) {
  const { say, host, pane, busy } = usePaneContext();
  const [file, setFile] = useState<PickedFile | null>(null);
  return (
    <>
      <FilePicker
        label={say('pane.ownForm')}
        hint={say('pane.ownFormHint')}
        accept=".xlsx"
        file={file?.name ?? null}
        onPick={setFile}
      />
      {file !== null && (
        <div>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              pane.ask(
                () => host.engine.fillForm({ file, department }),
                (filled) => {
                  saveFile(filled);
                  pane.tell(say('pane.saved', { name: filled.fileName }), filled.notes);
                },
              );
            }}
          >
            {say('pane.fillForm')}
          </Button>
        </div>
      )}
    </>
  );
}
