import { expose, proxy } from 'comlink';
import { address } from '../core/base/cells';
import type { ExcelBridge } from '../workbook/excel/excel-bridge';
import { excelWorkbook, untilUnchanged } from '../workbook/excel/excel-workbook';
import type { TakeChanges } from '../workbook/excel/excel-workbook';
import type { Language } from '../words/words';
import type { Engine, TellStage } from './engine';
import { makeEngine } from './make-engine';

/** Starts an engine in this worker over the bridge of the page that holds Office.js. */
function start(bridge: ExcelBridge, language: Language, tell: TellStage, takeChanges?: TakeChanges): Engine {
  const workbook = excelWorkbook(bridge, takeChanges);
  return proxy(
    makeEngine({
      workbook,
      readChanged: () => workbook.readChanged(),
      language,
      tell,
      attempt: untilUnchanged,
      overwritten: () =>
        workbook.overwritten().map(({ sheet, row, column, typed }) => {
          return { sheet, cell: address(row, column), typed };
        }),
      takeRemarks: () => workbook.takeRemarks(),
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    }),
  );
}

export type EngineWorker = { readonly start: typeof start };

expose({ start });
