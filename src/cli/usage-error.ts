import type { CliMessageId } from '../words/cli-words';

/** The command line asks for something that does not exist: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly id: CliMessageId,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(id);
  }
}
