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
  if (typeof send !== 'function' || typeof opened !== 'function') return;
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
  /** Ribbon commands that run, by number. */
  const pressed = new Map<string, () => void>();
  const external = {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${language}$$$$16`,
    GetLoggingAllowed: () => false,
    // The end of a ribbon command is heard; everything else but cells is answered with "not supported".
    Execute: (id: number, params: unknown, callback: (answer: unknown) => void) => {
      if (id !== commandCompleted) return callback([5000]);
      if (Array.isArray(params)) pressed.get(String(params[0]))?.();
      callback([0]);
    },
    RegisterEvent: (id: number, _target: string, handler: unknown, callback?: (status: number) => void) => {
      handlers.set(id, handler);
      callback?.(0);
    },
    UnregisterEvent: (id: number, _target: string, callback?: (status: number) => void) => {
      handlers.delete(id);
      callback?.(0);
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  // Taken up by the library while it loads.
  const bridge = { sendMessageToHost: (text: string) => void ready.then(() => send(text)) };
  Object.defineProperty(window, '_richApiNativeBridge', { value: bridge, configurable: true });
  const press = (name: string): Promise<void> => {
    const handler = handlers.get(commandInvoked);
    if (typeof handler !== 'function') throw new Error('Office.js does not listen to ribbon commands yet.');
    const number = String(pressed.size + 1);
    const done = new Promise<void>((resolve) => {
      pressed.set(number, resolve);
    });
    handler(commandInvoked, [number, name, JSON.stringify({ source: { id: name } })]);
    return done;
  };
  Object.defineProperty(window, 'excelHostPress', { value: press });
}
