import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState } from 'react';
import { usePaneContext } from './pane-context';
import { useBorrowedFocus } from './use-borrowed-focus';

const useStyles = makeStyles({
  text: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '180px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    resize: 'vertical',
  },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Copies a reminder; where the browser refuses that, the text shows, selected, to be copied by hand. */
export function Reminder({ text }: { readonly text: string }) {
  const { say, pane } = usePaneContext();
  const [isShown, show] = useState(false);
  const copy = (): void => {
    // Outside a secure page there is no clipboard at all, whatever the types say.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const copied = clipboard === undefined ? Promise.reject(new Error('no clipboard')) : clipboard.writeText(text);
    copied.then(
      () => {
        show(false);
        pane.tell(say('pane.copied'));
      },
      () => {
        show(true);
      },
    );
  };
  return (
    <>
      <div>
        <Button size="small" icon={<Copy16Regular />} onClick={copy}>
          {say('pane.copyReminder')}
        </Button>
      </div>
      {isShown && (
        <Selected
          text={text}
          onClose={() => {
            show(false);
          }}
        />
      )}
    </>
  );
}

function Selected({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const field = useBorrowedFocus<HTMLTextAreaElement>();
  useEffect(() => {
    field.current?.select();
  }, [field]);
  return (
    <>
      <span id="reminder-hint" className={styles.hint}>
        {say('pane.copyRefused')}
      </span>
      <textarea
        ref={field}
        readOnly
        className={styles.text}
        aria-label={say('pane.reminder')}
        aria-describedby="reminder-hint"
        value={text}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onClose();
        }}
      />
    </>
  );
}
