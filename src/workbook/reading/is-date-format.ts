/** Built-in formats that show dates or times; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean offices. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * True where a number format shows a date or a time: `yyyy"年"m"月"d"日"`, `[$-804]aaaa`, `上午/下午h"时"mm"分"`. Times count
 * too: a number that was typed as `10:30` is no plain number either.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const first = withoutLiterals(code).split(';', 1)[0] ?? '';
  const letters = first.toLowerCase().replace(/general|am\/pm|a\/p/g, '');
  return /[ydhsm]|aaa|ggg|bb|e(?![+-])/.test(letters);
}

/** Without quoted text, escaped characters, fillers, colours, conditions and locales; `[h]` stays. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
}
