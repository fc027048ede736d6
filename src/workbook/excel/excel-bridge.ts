import type { Message } from '../../core/base/findings';
import { carryOut } from './carry-out';
import { failureOf, noAnswer } from './failure-of';
import type { Answer, Step } from './steps';

/** What the host said: one answer for each step, or the sentence why there is none. Plain data, so that it can be cloned. */
export type BridgeResult = { readonly answers: readonly Answer[] } | { readonly failure: Message };

/** The one door to Office.js. Each call is one round trip; the steps of a batch that stand before a failing one stay done. */
export interface ExcelBridge {
  run(batch: readonly Step[]): Promise<BridgeResult>;
}

/** The parts of Office.js that a bridge works with. */
export type OfficeHost = {
  readonly run: <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether Excel knows a requirement set: `1.13`. */
  readonly supports: (set: string) => boolean;
};

/** How long Excel may take for an answer: while a cell is edited it waits, and says nothing. */
const patience = 60_000;

export function excelBridge(host: OfficeHost, timeLimit = patience): ExcelBridge {
  return {
    run: async (batch) => {
      try {
        const job = host.run({ delayForCellEdit: true }, async (context) => {
          const readings = carryOut(context, batch, host.supports);
          await context.sync();
          return readings.map((reading) => reading());
        });
        return await inTime(job, timeLimit);
      } catch (error) {
        return { failure: failureOf(error) };
      }
    },
  };
}

async function inTime(job: Promise<readonly Answer[]>, limit: number): Promise<BridgeResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<BridgeResult>((resolve) => {
    timer = setTimeout(() => {
      resolve({ failure: noAnswer(limit) });
    }, limit);
  });
  try {
    return await Promise.race([job.then((answers) => ({ answers })), late]);
  } finally {
    clearTimeout(timer);
  }
}
