import { dialogAddress } from './dialog-address';

/** Excel closes a dialog for us without telling when it is done; until then it opens no other. */
const stillOpen = 12007;
const retryPauseMs = 200;
const mostTries = 20;

let shown: { readonly dialog: Office.Dialog; readonly gone: () => void } | undefined;

/**
 * Excel has no notices of its own for commands: a dialog of ours shows the text. Done when it is gone, or could not be opened: Excel ends
 * a command's page when the command is completed, and its dialogs with it. One that is still open makes way.
 */
export async function showText(text: string): Promise<void> {
  shown?.dialog.close();
  shown?.gone();
  const address = dialogAddress(new URL('result.html', location.href), text);
  for (let tries = 0; tries < mostTries; tries++) {
    const { value, error } = await open(address);
    if (value !== undefined) return whenGone(value);
    if (error !== stillOpen) return;
    await new Promise((resolve) => setTimeout(resolve, retryPauseMs));
  }
}

type Opened = { readonly value?: Office.Dialog; readonly error?: number };

function open(address: string): Promise<Opened> {
  const window = { height: 30, width: 30, displayInIframe: true };
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, window, ({ status, value, error }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded ? { value } : { error: error.code });
    });
  });
}

function whenGone(dialog: Office.Dialog): Promise<void> {
  return new Promise((resolve) => {
    const gone = (): void => {
      // It tells late: another may be shown by then.
      if (shown?.dialog === dialog) shown = undefined;
      resolve();
    };
    shown = { dialog, gone };
    // Closed by its button, or not to be shown: both are told by this event.
    dialog.addEventHandler(Office.EventType.DialogEventReceived, gone);
  });
}
