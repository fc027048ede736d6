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
  /** As Office.js tells them: code, message, `debugInfo`; equal ones once, with their number. */
  readonly errors: readonly { readonly error: unknown; readonly times: number }[];
};

/** A bridge that keeps a record of every message. Only for trials: nothing is recorded otherwise. */
export function recordingBridge(
  host: OfficeHost,
  bridgeOn: (host: OfficeHost) => ExcelBridge,
  keep: (record: MessageRecord) => void,
): ExcelBridge {
  return {
    run: async (batch) => {
      const started = performance.now();
      // Of this message alone: others may be on their way at the same time.
      const errors = new Map<string, number>();
      const result = await bridgeOn(listening(host, errors)).run(batch);
      keep({
        at: new Date().toISOString(),
        ms: Math.round(performance.now() - started),
        steps: countOf(batch),
        refused: 'failure' in result ? result.failure.id : null,
        errors: [...errors].map(([error, times]) => ({ error: parsed(error), times })),
      });
      return result;
    },
  };
}

/** Counts what Excel says where it refuses: a cell that is edited is asked about four times a second. */
function listening(host: OfficeHost, errors: Map<string, number>): OfficeHost {
  return {
    ...host,
    context: () => {
      const context = host.context();
      const sync = context.sync.bind(context);
      context.sync = async <T>(passed?: T): Promise<T> => {
        try {
          return await sync(passed);
        } catch (error) {
          const text = errorText(error);
          errors.set(text, (errors.get(text) ?? 0) + 1);
          throw error;
        }
      };
      return context;
    },
  };
}

function countOf(batch: readonly Step[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { do: kind } of batch) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return JSON.stringify(String(error));
  return JSON.stringify(
    Object.fromEntries(['name', 'code', 'message', 'debugInfo'].map((key) => [key, Reflect.get(error, key)])),
  );
}

function parsed(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}
