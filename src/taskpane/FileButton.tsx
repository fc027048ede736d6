import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FileView } from '../engine/engine';
import { usePaneContext } from './pane-context';

type Props = {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly hint?: string;
  /** Said where the file is an archive and the host, which saves no file, could not open it either. */
  readonly noArchive?: string;
  /** Makes the file, and says what it lacks. */
  readonly make: () => Promise<FileView & { readonly notes?: readonly string[] }>;
};

/**
 * Makes a file and saves it. Some of Excel's web views drop a download without a word, and on a Mac none can save: the file can be
 * opened as a new workbook instead, to be saved from there.
 */
export function FileButton({ label, icon, hint = '', noArchive, make }: Props) {
  const { say, host, pane, busy } = usePaneContext();
  /** The file that was saved last may be opened too: an archive cannot. */
  const [isSaved, setSaved] = useState(false);
  const { openFile } = host;
  const open = (file: FileView, notes: readonly string[] = []): void => {
    if (openFile === null) return;
    pane.ask(
      () => openFile(file).catch(() => Promise.reject({ refusal: say('pane.noFile') })),
      () => {
        pane.tell(say('pane.opened', { name: file.fileName }), notes);
      },
    );
  };
  const save = (): void => {
    pane.ask(make, ({ notes = [], ...file }) => {
      const isArchive = file.fileName.endsWith('.zip');
      if (host.saveFile === null) {
        if (isArchive && noArchive !== undefined) pane.tell(noArchive);
        else open(file, notes);
        return;
      }
      host.saveFile(file);
      setSaved(!isArchive);
      pane.tell(say('pane.saved', { name: file.fileName }), notes);
    });
  };
  return (
    <Field size="small" hint={hint}>
      {(described) => (
        <div>
          <Button
            {...described}
            size="small"
            {...(icon === undefined ? {} : { icon })}
            disabledFocusable={busy}
            onClick={save}
          >
            {label}
          </Button>
          {isSaved && openFile !== null && (
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              onClick={() => {
                // Made anew: another department may have been chosen, and the workbook may have changed.
                pane.ask(make, ({ notes = [], ...file }) => {
                  open(file, notes);
                });
              }}
            >
              {say('pane.openFile')}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
