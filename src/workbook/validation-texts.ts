/** Excel's limits, in UTF-16 units. */
const listLimit = 255;
const titleLimit = 32;
const messageLimit = 225;

/** The heading of a data validation's message, as long as Excel takes it. */
export function validationTitle(text: string): string {
  return cut(text, titleLimit);
}

export function validationMessage(text: string): string {
  return cut(text, messageLimit);
}

/** A pick list that stands in the rule itself: `是,否`. Throws where only a source range can hold it. */
export function pickList(values: readonly string[]): string {
  const text = values.join(',');
  if (text.length > listLimit || values.some((value) => value.includes(','))) {
    throw new Error(`a pick list needs a source range: ${text.slice(0, 60)}`);
  }
  return text;
}

/** Characters of two units are never split. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
