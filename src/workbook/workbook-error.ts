import type { MessageId } from '../words/words';

/** The host failed: a file that is no workbook, a disk that is full, a sheet that is protected. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    /** The sentence for the user, by its id in the word lists. */
    readonly id: MessageId,
    readonly values: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(id, { cause });
  }
}
