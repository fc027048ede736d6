import { transferHandlers } from 'comlink';
import { WorkbookError } from '../workbook/workbook-error';

/** The property under which a `WorkbookError` crosses. */
export const workbookErrorMark = 'weektally.WorkbookError';

type Thrown = { readonly value: unknown };

/**
 * On the page's side: a `WorkbookError` that is thrown to the worker keeps its sentence; comlink by itself keeps only message and
 * stack. The worker takes it with `receiveWorkbookErrors`.
 */
export function sendWorkbookErrors(): void {
  const plain = transferHandlers.get('throw');
  if (plain === undefined) throw new Error('comlink has no handler for what is thrown');
  transferHandlers.set('throw', {
    canHandle: (value): value is Thrown => plain.canHandle(value),
    serialize: (thrown: Thrown) => {
      const { value } = thrown;
      if (!(value instanceof WorkbookError)) return plain.serialize(thrown);
      return [{ [workbookErrorMark]: { id: value.id, values: value.values, detail: String(value.cause ?? '') } }, []];
    },
    deserialize: (serialized) => plain.deserialize(serialized),
  });
}
