/** Without the signs at the end, in one pass: a pattern such as `/\/+$/` starts anew at every sign. */
export function trimSigns(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
