import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { Attach16Regular } from '@fluentui/react-icons/svg/attach';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { PickedFile } from '../engine/engine';
import { usePaneContext } from './pane-context';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  box: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  empty: { color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
  // The browser's own field takes clicks and files that are dropped; what it shows is in the browser's language.
  input: { position: 'absolute', inset: 0, width: '100%', opacity: 0, cursor: 'pointer' },
});

type FilePickerProps = {
  readonly label: string;
  readonly hint: string;
  readonly accept?: string;
  /** Name of the picked file; null where none is. */
  readonly file: string | null;
  readonly onPick: (file: PickedFile | null) => void;
};

/** Picks one file from this computer; nothing leaves it. */
export function FilePicker({ label, hint, accept = '.xlsx,.csv', file, onPick }: FilePickerProps) {
  const styles = useStyles();
  const { pane, say } = usePaneContext();
  const read = (picked: File | undefined): void => {
    onPick(null);
    if (picked === undefined) return;
    pane.ask(
      () => picked.arrayBuffer(),
      (buffer) => {
        onPick({ name: picked.name, bytes: new Uint8Array(buffer) });
      },
    );
  };
  return (
    <Field size="small" label={label} hint={hint}>
      {(described) => (
        <div className={styles.row}>
          <div className={styles.box}>
            <Attach16Regular aria-hidden="true" className={styles.icon} />
            <span aria-hidden="true" className={`${styles.name} ${file === null ? styles.empty : ''}`}>
              {file ?? say('pane.chooseFile')}
            </span>
            <input
              {...described}
              type="file"
              accept={accept}
              className={styles.input}
              title={file ?? say('pane.chooseFile')}
              onClick={({ currentTarget }) => {
                // The same file, changed meanwhile, can be picked again.
                currentTarget.value = '';
              }}
              onChange={({ target }) => {
                read(target.files?.[0]);
              }}
            />
          </div>
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
        </div>
      )}
    </Field>
  );
}
