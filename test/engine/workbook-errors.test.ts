import { expose, wrap } from 'comlink';
import { receiveWorkbookErrors } from '../../src/engine/receive-workbook-errors';
import { sendWorkbookErrors } from '../../src/engine/send-workbook-errors';
import { WorkbookError } from '../../src/workbook/workbook-error';

sendWorkbookErrors();
receiveWorkbookErrors();

const { port1, port2 } = new MessageChannel();
expose(
  {
    fail: () => {
      throw new WorkbookError('fault.unknownSheet', { sheet: '考核登记' }, new Error('ItemNotFound'));
    },
    break: () => {
      throw new Error('ours');
    },
  },
  port1,
);
const far = wrap<{ fail: () => void; break: () => void }>(port2);

afterAll(() => {
  port1.close();
  port2.close();
});

test('what goes wrong in the workbook keeps its sentence on the way to the worker', async () => {
  const error: unknown = await far.fail().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ id: 'fault.unknownSheet', values: { sheet: '考核登记' } });
});

test('our own errors stay errors', async () => {
  await expect(far.break()).rejects.toThrow('ours');
});
