/** What an error says, in the words of the system. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
