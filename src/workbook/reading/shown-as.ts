/** Built-in formats that show dates or times; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean offices. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * What a number format makes of a number: a date or a time (`yyyy"年"m"月"d"日"`, `[$-804]aaaa`, `上午/下午h"时"mm"分"`; a number typed as
 * `10:30` is no plain number either), a percentage (`0.0%`, but not `0"%"`, which only writes the sign), or the number itself, as
 * fractions, currencies and powers of ten are.
 */
export function shownAs(id: number, code: string | undefined): 'date' | 'percent' | 'number' {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'number';
  const bare = withoutLiterals(code);
  const letters = (bare.split(';', 1)[0] ?? '').toLowerCase().replace(/general|am\/pm|a\/p/g, '');
  if (/[ydhsm]|aaa|ggg|bb|e(?![+-])/.test(letters)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

export function isDateFormat(id: number, code: string | undefined): boolean {
  return shownAs(id, code) === 'date';
}

/** The marks of a cell whose number is shown otherwise; none for a number that is shown as itself. */
export function marksOfFormat(id: number, code: string | undefined): { readonly date?: true; readonly percent?: true } {
  const shown = shownAs(id, code);
  if (shown === 'number') return {};
  return shown === 'date' ? { date: true } : { percent: true };
}

/** Without quoted text, escaped characters, fillers, colours, conditions and locales; `[h]` stays. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
}
