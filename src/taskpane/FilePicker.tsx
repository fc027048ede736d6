import { Field } from '@fluentui/react-components';
import type { PickedFile } from '../engine/engine';
import { usePaneContext } from './pane-context';

/** Picks one file from this computer; nothing leaves it. */
export function FilePicker({
  label,
  hint,
  accept = '.xlsx,.csv',
  onPick,
}: {
  readonly label: string;
  readonly hint: string;
  readonly accept?: string;
  readonly onPick: (file: PickedFile | null) => void;
}) {
  const { pane } = usePaneContext();
  return (
    <Field label={label} hint={hint}>
      {(described) => (
        <input
          {...described}
          type="file"
          accept={accept}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            onPick(null);
            if (file === undefined) return;
            pane.ask(
              () => file.arrayBuffer(),
              (buffer) => {
                onPick({ name: file.name, bytes: new Uint8Array(buffer) });
              },
            );
          }}
        />
      )}
    </Field>
  );
}
