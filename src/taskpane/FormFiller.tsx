import { useState } from 'react';
import type { PickedFile } from '../engine/picked-file';
import { FileButton } from './FileButton';
import { FilePicker } from './FilePicker';
import { usePaneContext } from './pane-context';

/** Fills the school's own blank form, and says what it has no place for. */
export function FormFiller({ department }: { readonly department: string | null }) {
  const { say, host } = usePaneContext();
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
        <FileButton label={say('pane.fillForm')} make={() => host.engine.fillForm({ file, department })} />
      )}
    </>
  );
}
