import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** One add-in's globals: Microsoft's client, unmodified, talking to the simulated Excel. */
export type ExcelClient = {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
};

/** The client's side of the wire: what it sends goes to `send`; `deliver` hands it an answer or an event. */
export type Wire = { readonly send: (text: string) => void };

const library = '@microsoft/office-js/dist/excel-web-16.00.debug.js';
let script: vm.Script | undefined;

/**
 * Loads the real `excel-web-16.00.debug.js` into a context of its own. Real: the whole library. Played: the few
 * browser globals that it touches while it loads, and its bridge to the host.
 */
export function loadExcelClient(wire: Wire): {
  readonly client: ExcelClient;
  readonly deliver: (text: string) => void;
} {
  const path = require.resolve(library);
  script ??= new vm.Script(readFileSync(path, 'utf8'), { filename: path });
  const context = vm.createContext(browserGlobals());
  script.runInContext(context);
  const bridge: { sendMessageToHost: (text: string) => void; onMessageFromHost?: (text: string) => void } = {
    sendMessageToHost: wire.send,
  };
  context['bridge'] = bridge;
  vm.runInContext('OfficeExtension.HostBridge.init(bridge)', context);
  const globals: { Excel: typeof Excel; OfficeExtension: typeof OfficeExtension } = vm.runInContext(
    '({ Excel, OfficeExtension })',
    context,
  );
  return {
    client: { Excel: globals.Excel, OfficeExtension: globals.OfficeExtension },
    deliver: (text) => bridge.onMessageFromHost?.(text),
  };
}

/** The library's arrays and errors are those of the test, so that `instanceof` and deep comparison work across. */
function browserGlobals(): vm.Context {
  const nothing = (): null => null;
  const element = { style: {}, setAttribute: nothing, appendChild: nothing };
  const storage = { getItem: nothing, setItem: nothing, removeItem: nothing };
  const globals: vm.Context = {
    JSON,
    Error,
    Promise,
    setTimeout,
    clearTimeout,
    performance,
    console: { log: nothing, warn: nothing, error: nothing, info: nothing },
    navigator: { userAgent: 'Node', language: 'zh-CN' },
    location: { href: 'https://localhost/', hostname: 'localhost', protocol: 'https:', search: '', hash: '' },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      getElementsByTagName: () => [],
      getElementById: nothing,
      createElement: () => element,
      addEventListener: nothing,
      body: element,
      head: element,
    },
  };
  globals['window'] = globals;
  globals['self'] = globals;
  globals['top'] = globals;
  globals['parent'] = globals;
  return globals;
}
