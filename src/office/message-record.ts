import type { ExcelBridge, OfficeHost } from '../workbook/excel/excel-bridge';
import type { Step } from '../workbook/excel/steps';

/** One message to Excel: what kinds of steps it held, how long it took, and what Excel said where it refused. No cell is in it. */
export type MessageRecord = {
  /** ISO moment of its end. */
  readonly at: string;
  readonly ms: number;
  readonly steps: Readonly<Record<string, number>>;
  /** The sentence that the user got; null where the message was carried out. */
  readonly refused: string | null;
  /** As Office.js tells it: code, message, `debugInfo`. */
  readonly errors: readonly unknown[];
};

/** Keeps a record of every message that goes through a bridge. Only for trials: nothing is recorded otherwise. */
export type MessageRecorder = {
  readonly host: (host: OfficeHost) => OfficeHost;
  readonly bridge: (bridge: ExcelBridge) => ExcelBridge;
};

export function messageRecorder(keep: (record: MessageRecord) => void): MessageRecorder {
  let errors: unknown[] = [];
  return {
    host: (host) => ({
      ...host,
      context: () => {
        const context = host.context();
        const sync = context.sync.bind(context);
        context.sync = async <T>(passed?: T): Promise<T> => {
          try {
            return await sync(passed);
          } catch (error) {
            errors.push(plainError(error));
            throw error;
          }
        };
        return context;
      },
    }),
    bridge: (bridge) => ({
      run: async (batch) => {
        const started = performance.now();
        errors = [];
        const result = await bridge.run(batch);
        const ms = Math.round(performance.now() - started);
        const refused = 'failure' in result ? result.failure.id : null;
        keep({ at: new Date().toISOString(), ms, steps: countOf(batch), refused, errors });
        return result;
      },
    }),
  };
}

function countOf(batch: readonly Step[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { do: kind } of batch) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function plainError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return String(error);
  const told = Object.fromEntries(
    ['name', 'code', 'message', 'debugInfo'].map((key) => [key, Reflect.get(error, key)]),
  );
  const plain: unknown = JSON.parse(JSON.stringify(told));
  return plain;
}
