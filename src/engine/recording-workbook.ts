import type { Sheet } from '../core/base/cells';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import { WorkbookError } from '../workbook/workbook-error';
import type { TellStage } from './engine';

/** A workbook that keeps what it read and wrote, so that an outcome can be shown without reading anew. */
export type RecordingWorkbook = Workbook & {
  /** As `readAll`, of what may have changed. */
  readonly readChanged: Workbook['readAll'];
  /** As they are after the last read or write; empty before. */
  readonly sheets: () => readonly Sheet[];
  /** For what takes long besides reading and writing: refuses to go on where the action was cancelled. */
  readonly goOn: () => Promise<void>;
  /** The action goes no further, once what it reads is read, and writes nothing. */
  readonly cancel: () => void;
  /** Begins a new action: an old wish to cancel is forgotten. */
  readonly begin: () => void;
};

/** Tells the stages of each job and lets it be cancelled as long as nothing is written. */
export function recordingWorkbook(
  inner: Workbook,
  tell: TellStage,
  readChanged: Workbook['readAll'] = () => inner.readAll(),
): RecordingWorkbook {
  let held: readonly Sheet[] = [];
  let cancelled = false;
  const refuseCancelled = async (): Promise<void> => {
    await pendingMessages();
    if (cancelled) throw new WorkbookError('did.cancelled');
  };
  const reading = (read: Workbook['readAll']) => async () => {
    tell('reading');
    const sheets = await read();
    await refuseCancelled();
    held = sheets;
    tell('computing');
    return held;
  };
  return {
    readAll: reading(() => inner.readAll()),
    readChanged: reading(readChanged),
    apply: async (changes) => {
      await refuseCancelled();
      tell('writing');
      await inner.apply(changes);
      held = sheetsAfter(held, changes);
    },
    sheets: () => held,
    goOn: refuseCancelled,
    cancel: () => {
      cancelled = true;
    },
    begin: () => {
      cancelled = false;
    },
  };
}

/** A wish to cancel that came while we were reading or computing waits in the queue: it is let in before we go on. */
function pendingMessages(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
