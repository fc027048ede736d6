import { proxy, wrap } from 'comlink';
import type { Engine, Refusal, Stage } from '../engine/engine';
import type { EngineWorker } from '../engine/engine-worker';
import { excelBridge } from '../workbook/excel/excel-bridge';
import type { ExcelBridge, OfficeHost } from '../workbook/excel/excel-bridge';
import { onChanged, writingFlag } from '../workbook/excel/excel-events';
import { selectCell } from '../workbook/excel/select-cell';
import { WorkbookError } from '../workbook/workbook-error';
import { messageRecorder } from './message-record';
import type { CoreThread } from './start-worker';
import { isTrial, keepMessage } from './trial-log';
import type { Place } from '../core/base/findings';
import { isPaneMessage, sayPaneIn } from '../words/pane-words';
import type { Language } from '../words/words';

/** The open workbook, as the pane and the ribbon use it. */
export type Connection = {
  readonly engine: Engine;
  readonly selectCell: (place: Place) => Promise<void>;
  /** Calls back after changes that this add-in did not make; the result ends it. */
  readonly onChanged: (handler: () => void) => Promise<() => Promise<void>>;
};

/** Joins Office.js on this page with the core in a worker. */
export async function connectEngine(
  { worker, broken }: CoreThread,
  language: Language,
  tell: (stage: Stage) => void,
): Promise<Connection> {
  const excel: OfficeHost = {
    context: () => new Excel.RequestContext(),
    supports: (set) => Office.context.requirements.isSetSupported('ExcelApi', set),
  };
  const record = isTrial() ? messageRecorder(keepMessage) : undefined;
  const host = record?.host(excel) ?? excel;
  const flag = writingFlag();
  const bare = excelBridge(host, undefined, () => {
    tell('waiting');
  });
  const plain = record?.bridge(bare) ?? bare;
  const bridge: ExcelBridge = { run: (batch) => flag.during(() => plain.run(batch)) };
  const started = wrap<EngineWorker>(worker).start(proxy(bridge), language, proxy(tell));
  const engine = await Promise.race([started, broken]);
  return {
    engine,
    selectCell: (place) =>
      selectCell(plain, place).catch((error: unknown) => Promise.reject(refusalHere(error, language))),
    onChanged: (handler) =>
      onChanged(host, flag, ({ source }) => {
        if (source !== 'own') handler();
      }),
  };
}

/** What Excel refused on this page, as the engine in its worker would say it. */
function refusalHere(error: unknown, language: Language): unknown {
  if (!(error instanceof WorkbookError) || !isPaneMessage(error.id)) return error;
  return { refusal: sayPaneIn(language)(error.id, error.values), id: error.id } satisfies Refusal;
}
