import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { Attach16Regular } from '@fluentui/react-icons/svg/attach';
import type { ReactNode } from 'react';
import type { PickedFile } from '../engine/picked-file';
import { droppedFiles, pickedFiles } from './picked-files';
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

type FilesFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** What the field says. */
  readonly text: string;
  readonly isEmpty: boolean;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => void;
  /** What stands beside the field. */
  readonly children?: ReactNode;
};

/** Takes files from this computer, picked or dropped, folders too where several may come; nothing leaves it. */
export function FilesField({
  label,
  hint,
  accept,
  text,
  isEmpty,
  multiple = false,
  onFiles,
  children,
}: FilesFieldProps) {
  const styles = useStyles();
  const { pane } = usePaneContext();
  return (
    <Field size="small" label={label} hint={hint}>
      {(described) => (
        <div className={styles.row}>
          <div className={styles.box}>
            <Attach16Regular aria-hidden="true" className={styles.icon} />
            <span aria-hidden="true" className={`${styles.name} ${isEmpty ? styles.empty : ''}`}>
              {text}
            </span>
            <input
              {...described}
              type="file"
              accept={accept}
              multiple={multiple}
              className={styles.input}
              title={text}
              onClick={({ currentTarget }) => {
                // The same file, changed meanwhile, can be picked again.
                currentTarget.value = '';
              }}
              onChange={({ target }) => {
                const files = [...(target.files ?? [])];
                pane.ask(() => pickedFiles(files), onFiles);
              }}
              onDrop={(event) => {
                if (!multiple) return;
                // The field itself would leave out what stands in folders.
                event.preventDefault();
                const dropped = droppedFiles(event.dataTransfer);
                pane.ask(() => dropped, onFiles);
              }}
            />
          </div>
          {children}
        </div>
      )}
    </Field>
  );
}
