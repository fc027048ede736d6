import { proxy, wrap } from 'comlink';
import type { Engine, Refusal, TellStage } from '../engine/engine';
import type { EngineWorker } from '../engine/engine-worker';
import { changeLog } from '../workbook/excel/change-log';
import { excelBridge } from '../workbook/excel/excel-bridge';
import type { ExcelBridge, OfficeHost } from '../workbook/excel/excel-bridge';
import { onChanged, writingFlag } from '../workbook/excel/excel-events';
import { selectCell } from '../workbook/excel/select-cell';
import { WorkbookError } from '../workbook/workbook-error';
import { recordingBridge } from './message-record';
import type { CoreThread } from './start-worker';
import { isTrial, keepMessage } from './trial-log';
import type { Place } from '../core/base/findings';
import { isHostMessage, sayHostIn } from '../words/host-words';
import type { Language } from '../words/words';

/** The open workbook, as the pane and the ribbon use it. */
export type Connection = {
  readonly engine: Engine;
  readonly selectCell: (place: Place) => Promise<void>;
  /** Calls back after changes that the engine did not make, with whether somebody else made them; the result ends it. */
  readonly onChanged: (handler: (isRemote: boolean) => void) => Promise<() => Promise<void>>;
};

/** Joins Office.js on this page with the core in a worker. */
export async function connectEngine(
  { worker, broken }: CoreThread,
  language: Language,
  tell: TellStage,
): Promise<Connection> {
  const host: OfficeHost = {
    context: () => new Excel.RequestContext(),
    supports: (set) => Office.context.requirements.isSetSupported('ExcelApi', set),
  };
  const flag = writingFlag();
  const bridgeOn = (office: OfficeHost): ExcelBridge =>
    excelBridge(office, undefined, () => {
      tell('waiting');
    });
  const plain = isTrial() ? recordingBridge(host, bridgeOn, keepMessage) : bridgeOn(host);
  const bridge: ExcelBridge = { run: (batch) => flag.during(() => plain.run(batch)) };
  const log = changeLog();
  const takeChanges = async () => log.take();
  const started = wrap<EngineWorker>(worker).start(proxy(bridge), language, proxy(tell), proxy(takeChanges));
  const engine = await Promise.race([started, broken]);
  return {
    engine,
    selectCell: (place) =>
      selectCell(plain, place).catch((error: unknown) => Promise.reject(refusalHere(error, language))),
    onChanged: async (handler) => {
      const end = await onChanged(host, flag, (change) => {
        log.note(change);
        if (change.source !== 'own') handler(change.source === 'remote');
      });
      log.listen();
      return end;
    },
  };
}

/** What Excel refused on this page, as the engine in its worker would say it. */
function refusalHere(error: unknown, language: Language): unknown {
  if (!(error instanceof WorkbookError) || !isHostMessage(error.id)) return error;
  return { refusal: sayHostIn(language)(error.id, error.values), id: error.id } satisfies Refusal;
}
