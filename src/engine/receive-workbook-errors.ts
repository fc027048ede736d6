import { transferHandlers } from 'comlink';
import { WorkbookError } from '../workbook/workbook-error';
import { isMessageId } from '../words/words';
import { workbookErrorMark } from './send-workbook-errors';

/** On the worker's side: see `sendWorkbookErrors`. */
export function receiveWorkbookErrors(): void {
  const plain = transferHandlers.get('throw');
  if (plain === undefined) throw new Error('comlink has no handler for what is thrown');
  transferHandlers.set('throw', {
    canHandle: (value): value is unknown => plain.canHandle(value),
    serialize: (thrown) => plain.serialize(thrown),
    deserialize: (serialized) => {
      const error = workbookErrorIn(serialized);
      if (error !== undefined) throw error;
      return plain.deserialize(serialized);
    },
  });
}

/** What came over is checked before it is trusted: it came from another thread as plain data. */
function workbookErrorIn(serialized: unknown): WorkbookError | undefined {
  if (!isObject(serialized) || !(workbookErrorMark in serialized)) return undefined;
  const sent = serialized[workbookErrorMark];
  if (!isObject(sent) || !('id' in sent) || !('values' in sent) || !isObject(sent.values)) return undefined;
  const { id, values } = sent;
  if (typeof id !== 'string' || !isMessageId(id)) return undefined;
  const told = Object.entries(values).flatMap(([name, value]): [string, string | number][] =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
  );
  return new WorkbookError(id, Object.fromEntries(told), 'detail' in sent ? sent.detail : undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
