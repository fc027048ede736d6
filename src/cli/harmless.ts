/**
 * What steers a terminal or turns the order of letters round: control characters but line feed and tab, both halves of the ISO 6429 set,
 * marks and isolates of direction, and separators that some terminals take for line feeds.
 */
const steering = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text for a terminal: whatever a file or an argument holds, it must not steer it. What was there stays visible as a sign. */
export function harmless(text: string): string {
  return text.replace(steering, '\ufffd');
}

/** The same for JSON, where escapes keep the value. */
export function escaped(json: string): string {
  return json.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text for one line: a cell of a table, a name in a sentence. */
export function onOneLine(text: string): string {
  return harmless(text.replace(/\s*[\n\r\t]+\s*/g, ' '));
}
