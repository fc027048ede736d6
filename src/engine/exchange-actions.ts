import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ReturnFile } from '../core/exchange/recognised';
import { collect } from '../tasks/collect';
import type { CollectOptions, ReturnFinding } from '../tasks/collect';
import { distribute } from '../tasks/distribute';
import { markedCopies } from '../tasks/marked-copies';
import { readReturns } from '../tasks/read-return';
import type { ReceivedFile, UnreadReturn } from '../tasks/received-file';
import { zipFiles } from '../workbook/zip/zip-files';
import { sayExchangeIn } from '../words/exchange-words';
import { done, message } from './done';
import type { Engine, FileView } from './engine';
import type { ReceivedFiles } from './exchange-view';
import type { Acting } from './input-actions';
import type { RecordingWorkbook } from './recording-workbook';
import { refusalOf } from './refusal-of';
import { receivedView } from './views/received-view';

export type ExchangeActions = Pick<Engine, 'distribute' | 'receive' | 'collect' | 'markedReturns'>;

/** Forms out, returns in. What was received is kept read, so that choosing between versions reads nothing again. */
export function exchangeActions(
  workbook: RecordingWorkbook,
  { act, safely, language, now, newId, tell }: Acting,
): ExchangeActions {
  const say = sayExchangeIn(language);
  let files: readonly ReceivedFile[] = [];
  let returns: readonly (ReturnFile | UnreadReturn)[] = [];
  let told: readonly ReturnFinding[] = [];
  const merge = (more: Pick<CollectOptions, 'write' | 'answers' | 'log'>) =>
    collect(workbook, returns, { ...more, now: now(), workbookId: newId(), say });
  return {
    distribute: (only) =>
      safely(async () => {
        const made = await distribute(workbook, { only, now: now(), say });
        if (made.kind === 'refused') throw refusalOf(made.reason, say);
        const forms = made.files.map(({ fileName, file }) => ({ fileName, bytes: file.toBytes() }));
        return { ...packed(forms, say('form.archive')), notes: [] };
      }),
    receive: (received) =>
      safely(async () => {
        files = received.files.map(({ name: file, bytes }) => ({ file, bytes }));
        returns = await readAll(files, received.whose, (share) => {
          tell('reading', share);
          return workbook.goOn();
        });
        const result = await merge({ write: false });
        told = result.findings;
        return receivedView(result, say);
      }),
    collect: ({ answers, log }) =>
      act(async () => {
        const decided = new Map(Object.entries(answers));
        const { files: results, awaited, undoable, unlogged } = await merge({ write: true, answers: decided, log });
        const count = (wanted: string) => results.filter(({ state }) => state === wanted).length;
        return {
          ...done(
            message('did.collected', { merged: count('merged'), refused: count('refused') }),
            awaited.length === 0
              ? message('did.allCame')
              : message('did.awaited', { count: awaited.length, names: awaited.join('、') }),
            ...(unlogged === null ? [] : [unlogged]),
          ),
          undoable,
        };
      }),
    markedReturns: () =>
      safely(async () => {
        return { ...packed(markedCopies(files, told, say), say('form.markedArchive')), notes: [] };
      }),
  };
}

/** Everything within the files, one after the other; a wish to stop is heard between two. */
async function readAll(
  files: readonly ReceivedFile[],
  whose: ReceivedFiles['whose'],
  goOn: (share: number) => Promise<void>,
): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  const read: (ReturnFile | UnreadReturn)[] = [];
  let heard = 0;
  for (const [at, file] of files.entries()) {
    // Each look for a wish costs milliseconds.
    if (Date.now() - heard > 100) {
      await goOn(at / files.length);
      heard = Date.now();
    }
    for (const one of await readReturns(file, (content) => bytesToHex(sha256(content)))) {
      const as = whose[one.file];
      read.push(as === undefined ? one : { ...one, as });
    }
  }
  return read;
}

/** One file as it is, several in an archive. */
function packed(files: readonly FileView[], archive: string): FileView {
  const [file, other] = files;
  if (file !== undefined && other === undefined) return file;
  return { fileName: `${archive}.zip`, bytes: zipFiles(files.map(({ fileName: name, bytes }) => ({ name, bytes }))) };
}
