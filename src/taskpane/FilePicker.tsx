import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { PickedFile } from '../engine/picked-file';
import { FilesField } from './FilesField';
import { usePaneContext } from './pane-context';

type FilePickerProps = {
  readonly label: string;
  readonly hint: string;
  readonly accept?: string;
  /** Name of the picked file; null where none is. */
  readonly file: string | null;
  readonly onPick: (file: PickedFile | null) => void;
};

/** Picks one file. */
export function FilePicker({ label, hint, accept = '.xlsx,.csv', file, onPick }: FilePickerProps) {
  const { say } = usePaneContext();
  return (
    <FilesField
      label={label}
      hint={hint}
      accept={accept}
      text={file ?? say('pane.chooseFile')}
      isEmpty={file === null}
      onFiles={([picked]) => {
        onPick(picked ?? null);
      }}
    >
      {file !== null && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={say('pane.dropFile', { name: file })}
          onClick={() => {
            onPick(null);
          }}
        />
      )}
    </FilesField>
  );
}
