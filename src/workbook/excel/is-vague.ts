import { WorkbookError } from '../workbook-error';

const vague: ReadonlySet<string> = new Set(['host.refused', 'host.unknown', 'host.inactive']);

/** True where Excel refused a message without saying what of it: it may take the rest, or the same in parts. */
export function isVague(error: unknown): boolean {
  return error instanceof WorkbookError && vague.has(error.id);
}
