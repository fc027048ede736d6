import type { Message } from '../../core/base/findings';
import { carryOut } from './carry-out/carry-out';
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
  /**
   * A context of its own for each batch. `Excel.run` would keep track of every range, and take a second message to let go of
   * them; nothing here outlives its batch.
   */
  readonly context: () => Excel.RequestContext;
  /** Whether Excel knows a requirement set: `1.13`. */
  readonly supports: (set: string) => boolean;
};

/** How long Excel may take for an answer, and for how long a batch is offered again while a cell is edited. */
const answerTimeoutMs = 60_000;
const retryPauseMs = 250;

/**
 * While a cell is edited Excel refuses everything: the batch is offered again until it is taken, and `tellWaiting` is called. Excel's
 * own option to delay a batch is not used, because Excel would still carry it out after we have given up.
 */
export function excelBridge(host: OfficeHost, timeoutMs = answerTimeoutMs, tellWaiting?: () => void): ExcelBridge {
  return {
    run: async (batch) => {
      const end = Date.now() + timeoutMs;
      for (;;) {
        const result = await inTime(send(host, batch), timeoutMs);
        const editing = 'failure' in result && result.failure.id === 'host.cellEdit';
        if (!editing || Date.now() + retryPauseMs > end) return result;
        tellWaiting?.();
        await new Promise((resolve) => setTimeout(resolve, retryPauseMs));
      }
    },
  };
}

async function send(host: OfficeHost, batch: readonly Step[]): Promise<BridgeResult> {
  try {
    const context = host.context();
    const readings = carryOut(context, batch, host.supports);
    await context.sync();
    return { answers: readings.map((reading) => reading()) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

async function inTime(job: Promise<BridgeResult>, limit: number): Promise<BridgeResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<BridgeResult>((resolve) => {
    timer = setTimeout(() => {
      resolve({ failure: noAnswer(limit) });
    }, limit);
  });
  try {
    return await Promise.race([job, late]);
  } finally {
    clearTimeout(timer);
  }
}
