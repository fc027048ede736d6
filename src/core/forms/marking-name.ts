const prefix = '评分·';
const longest = 31;

/**
 * The tab name of a judge's marking sheet: `评分·〈姓名〉` without what Excel forbids, at most 31 characters, and different from every name in
 * `taken` regardless of case; a number is added where needed.
 */
export function markingSheetName(judge: string, taken: ReadonlySet<string>): string {
  const clean = cleaned(judge);
  const base = prefix + (clean === '' ? '评委' : clean);
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = cut(base, longest - suffix.length) + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

function cleaned(name: string): string {
  return name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, '')
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim();
}

/** Cuts between characters, so that no surrogate pair is split, and leaves no quotation mark at the end. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/['\s]+$/, '');
}
