import { Button, Field } from '@fluentui/react-components';
import { Print16Regular } from '@fluentui/react-icons/svg/print';
import type { ReportForm } from '../engine/engine';
import { usePaneContext } from './pane-context';
import type { PaneHost } from './pane-host';

type Props = { readonly form: ReportForm; readonly saveFile: NonNullable<PaneHost['saveFile']> };

/** Saves the official sheets as one file to be printed whole, and says what it lacks. */
export function PrintButton({ form, saveFile }: Props) {
  const { say, host, pane, busy } = usePaneContext();
  return (
    <Field size="small" hint={say('pane.printHint')}>
      <div>
        <Button
          size="small"
          icon={<Print16Regular />}
          disabledFocusable={busy}
          onClick={() => {
            pane.ask(
              () => host.engine.print({ form }),
              (file) => {
                saveFile(file);
                pane.tell(say('pane.saved', { name: file.fileName }), file.notes);
              },
            );
          }}
        >
          {say('pane.savePrint')}
        </Button>
      </div>
    </Field>
  );
}
