/** Text that is not JSON gives undefined, because a person may have edited the memory. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
