import type { Page } from 'playwright-core';
import { dialogsOf } from './dialogs';
import type { ExcelHost } from './excel-host';
import { playOffice } from './play-office';

export type PageOptions = {
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  /** What Office.js is told that this Excel can do; the host's own set where it is left out. */
  readonly requirementSet?: string;
  /** The person lets no add-in open dialogs. */
  readonly refusesDialogs?: true;
};

export type PageConnection = {
  /** What an address needs behind it so that `office.js` knows that it runs in Excel. */
  readonly query: string;
  /** Presses a ribbon button with this function name; done when the command says that it is completed, and Excel has ended its page. */
  readonly pressRibbon: (functionName: string) => Promise<void>;
  /** The dialog that is open now. */
  readonly dialog: () => Page | undefined;
  /** Closes it by its button, as a person does. */
  readonly closeDialog: () => Promise<void>;
  /** The addresses of all dialogs that were asked for. */
  readonly dialogAddresses: readonly string[];
};

/** As Excel hands colours out: one number, red first. */
const themes = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
} as const;

/**
 * Makes a page of Chromium the task pane of a simulated Excel for Windows; call it before the page goes anywhere.
 * Real: `office.js`, the file `excel-win32-16.01.js` that it loads by itself, and its strings, all as the page's
 * server gives them. Played: `window.external`, from which Office.js for Windows learns where it runs, and the
 * library's bridge for cells, which leads into this process.
 */
export async function connectPage(host: ExcelHost, page: Page, options: PageOptions = {}): Promise<PageConnection> {
  const language = options.language ?? 'zh-CN';
  let client: ((text: string) => void) | undefined;
  let document = 0;
  await page.exposeFunction('excelHostOpened', () => {
    // Each loading of the page is a client of its own; what the former one is still sent goes nowhere.
    const mine = ++document;
    client = host.connectWire((text) => {
      if (mine !== document || page.isClosed()) return;
      page.evaluate(deliver, text).catch(() => undefined);
    });
  });
  await page.exposeFunction('excelHostSend', (text: string) => client?.(text));
  const dialogs = dialogsOf(page, options.refusesDialogs);
  await page.exposeFunction('excelHostOpenDialog', dialogs.open);
  await page.exposeFunction('excelHostCloseDialog', dialogs.close);
  await page.exposeFunction('excelHostEndCommand', dialogs.end);
  await page.addInitScript(playOffice, {
    language,
    theme: JSON.stringify(themes[options.theme ?? 'light']),
    sets: JSON.stringify({
      excelapi: options.requirementSet ?? host.requirementSet,
      sharedruntime: '1.1',
      ribbonapi: '1.1',
      dialogapi: '1.2',
      addincommands: '1.1',
    }),
  });
  let running = 0;
  return {
    query: `_host_Info=Excel$Win32$16.01$${language}$$$$16`,
    pressRibbon: async (name) => {
      running++;
      await page.evaluate(press, name);
      // A page for commands lives no longer than they do.
      if (--running === 0) await page.goto('about:blank');
    },
    dialog: dialogs.shown,
    closeDialog: async () => {
      await dialogs.end();
      await page.evaluate(tellClosed);
    },
    dialogAddresses: dialogs.addresses,
  };
}

/** Runs in the page. */
function tellClosed(): void {
  const tell: unknown = Reflect.get(window, 'excelHostDialogClosed');
  if (typeof tell === 'function') tell();
}

/** Runs in the page, as does `deliver`. */
async function press(name: string): Promise<void> {
  const button: unknown = Reflect.get(window, 'excelHostPress');
  if (typeof button === 'function') await button(name);
}

function deliver(text: string): void {
  const bridge: unknown = Reflect.get(window, '_richApiNativeBridge');
  if (typeof bridge !== 'object' || bridge === null) return;
  const receive: unknown = Reflect.get(bridge, 'onMessageFromHost');
  if (typeof receive === 'function') receive.call(bridge, text);
}
