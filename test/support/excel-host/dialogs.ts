import type { Page } from 'playwright-core';

/** The window that `displayDialogAsync` opens: a page of its own, shown by Excel. */
export type Dialogs = {
  /** What Office.js gets for an answer: 0, or an error's number. */
  readonly open: (target: string) => Promise<number>;
  /** By the add-in, which is not told when it is done. */
  readonly close: () => void;
  /** With the command that opened it. */
  readonly end: () => Promise<void>;
  /** What is shown now. */
  readonly shown: () => Page | undefined;
  /** Every address that was asked for. */
  readonly addresses: readonly string[];
};

const errors = { internal: 5001, otherDomain: 12004, alreadyOpen: 12007, refused: 12009 } as const;

/** Excel takes so long to close a dialog for an add-in; until then another cannot be opened. */
const closingMs = 300;

export function dialogsOf(page: Page, refused = false): Dialogs {
  let shown: Page | undefined;
  const addresses: string[] = [];
  const gone = async (): Promise<void> => {
    const closing = shown;
    await closing?.close();
    if (shown === closing) shown = undefined;
  };
  return {
    addresses,
    shown: () => shown,
    open: async (target) => {
      const address = addressIn(target);
      addresses.push(address);
      if (refused) return errors.refused;
      if (shown !== undefined) return errors.alreadyOpen;
      if (!URL.canParse(address) || new URL(address).origin !== new URL(page.url()).origin) return errors.otherDomain;
      // Excel on the web refuses line breaks, as they are or escaped.
      if (/[\r\n]|%0[ad]/i.test(address)) return errors.internal;
      shown = await page.context().newPage();
      await shown.goto(address);
      return 0;
    },
    close: () => {
      setTimeout(() => void gone(), closingMs);
    },
    end: gone,
  };
}

/** Office.js tells the options of a dialog as JSON. */
function addressIn(target: string): string {
  const options: unknown = JSON.parse(target);
  return typeof options === 'object' && options !== null && 'url' in options ? String(options.url) : '';
}
