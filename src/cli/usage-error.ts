import type { MessageId } from '../words/words';

/** The command line asks for something that does not exist: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly id: MessageId,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(id);
  }
}
