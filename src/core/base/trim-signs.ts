/** The text without these signs at its end, in one pass; a pattern such as `/\/+$/` takes quadratic time. */
export function trimSigns(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
