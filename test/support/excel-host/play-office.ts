export type PlayedOffice = {
  readonly language: string;
  /** Colours and requirement sets as Excel hands them to Office.js: JSON texts. */
  readonly theme: string;
  readonly sets: string;
};

/**
 * Runs in the page before its own scripts and stands by itself: it plays what Excel for Windows puts into a web
 * view. Office.js asks it where it runs; ribbon commands come in through `RegisterEvent`.
 */
export function playOffice({ language, theme, sets }: PlayedOffice): void {
  // Frames inside the page are no task panes.
  if (window !== window.top) return;
  const kept = new Map<string, string>();
  const send: unknown = Reflect.get(window, 'excelHostSend');
  const opened: unknown = Reflect.get(window, 'excelHostOpened');
  const openDialog: unknown = Reflect.get(window, 'excelHostOpenDialog');
  const closeDialog: unknown = Reflect.get(window, 'excelHostCloseDialog');
  const endCommand: unknown = Reflect.get(window, 'excelHostEndCommand');
  if (typeof send !== 'function' || typeof opened !== 'function' || typeof openDialog !== 'function') return;
  if (typeof closeDialog !== 'function' || typeof endCommand !== 'function') return;
  const ready: Promise<unknown> = Promise.resolve(opened());
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'weektally',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => 'C:\\活动周\\活动周考评.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => sets,
    GetHostFullVersion: () => '16.0.14332.20000',
    GetOfficeThemeInfo: () => theme,
    GetTouchEnabled: () => false,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of kept) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        kept.clear();
        keys.forEach((key, index) => kept.set(key, values[index] ?? ''));
      },
    }),
  };
  const handlers = new Map<number, unknown>();
  const commandInvoked = 39;
  const commandCompleted = 94;
  const dialogEvent = 10;
  let commands = 0;
  /** Ribbon commands that run, by number. */
  const pressed = new Map<string, () => void>();
  const external = {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${language}$$$$16`,
    GetLoggingAllowed: () => false,
    // The end of a ribbon command is heard; everything else but cells is answered with "not supported".
    Execute: (id: number, params: unknown, callback: (answer: unknown) => void) => {
      if (id !== commandCompleted) return callback([5000]);
      const number = Array.isArray(params) ? String(params[0]) : '';
      const done = pressed.get(number);
      pressed.delete(number);
      // With the last command that runs, its page ends, and its dialogs with it.
      if (done !== undefined && pressed.size === 0) void Promise.resolve(endCommand()).then(done);
      else done?.();
      callback([0]);
    },
    RegisterEvent: (id: number, target: string, handler: unknown, callback?: (status: number) => void) => {
      if (id !== dialogEvent) {
        handlers.set(id, handler);
        callback?.(0);
        return;
      }
      void Promise.resolve(openDialog(target)).then((status: unknown) => {
        if (status === 0) handlers.set(id, handler);
        callback?.(Number(status));
      });
    },
    UnregisterEvent: (id: number, _target: string, callback?: (status: number) => void) => {
      handlers.delete(id);
      callback?.(0);
      // Excel takes a while for it, and nobody is told when it is done.
      if (id === dialogEvent) closeDialog();
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  // Taken up by the library while it loads.
  const bridge = { sendMessageToHost: (text: string) => void ready.then(() => send(text)) };
  Object.defineProperty(window, '_richApiNativeBridge', { value: bridge, configurable: true });
  const press = (name: string): Promise<void> => {
    const handler = handlers.get(commandInvoked);
    if (typeof handler !== 'function') throw new Error('Office.js does not listen to ribbon commands yet.');
    const number = String(++commands);
    const done = new Promise<void>((resolve) => {
      pressed.set(number, resolve);
    });
    handler(commandInvoked, [number, name, JSON.stringify({ source: { id: name } })]);
    return done;
  };
  Object.defineProperty(window, 'excelHostPress', { value: press });
  const dialogClosed = (): void => {
    const handler = handlers.get(dialogEvent);
    handlers.delete(dialogEvent);
    if (typeof handler === 'function') handler(dialogEvent, [12006]);
  };
  Object.defineProperty(window, 'excelHostDialogClosed', { value: dialogClosed });
}
