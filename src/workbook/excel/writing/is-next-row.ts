const rowDigits = /\d+/y;
/** What may stand before the row of a reference without a `$`: `A`, `$AB`, after nothing that belongs to a name. */
const column = /(?:^|[^\p{L}\p{N}_.$\\])\$?[A-Za-z]{1,3}$/u;

/**
 * True where the second formula is the first moved down by one row: relative rows count one more, all else is equal. Where that is
 * not certain, false. Much faster than moving the formula and comparing.
 */
export function isNextRow(above: string, here: string): boolean {
  let moved = false;
  let quote = '';
  for (let at = 0, other = 0; at < above.length || other < here.length;) {
    const char = above[at] ?? '';
    if (quote === '' && isDigit(char) && isDigit(here[other] ?? '')) {
      const first = digitsAt(above, at);
      const second = digitsAt(here, other);
      const relative = isRelativeRow(above, at, at + first.length);
      if (relative === undefined || Number(second) !== Number(first) + (relative ? 1 : 0)) return false;
      if (!relative && first !== second) return false;
      moved ||= relative;
      at += first.length;
      other += second.length;
      continue;
    }
    if (char !== here[other]) return false;
    if (quote === '' ? char === '"' || char === "'" : char === quote) quote = quote === '' ? char : '';
    at++;
    other++;
  }
  return moved || above === here;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function digitsAt(formula: string, at: number): string {
  rowDigits.lastIndex = at;
  return rowDigits.exec(formula)?.[0] ?? '';
}

/** Undefined for references to whole rows, `2:5`, which are not decided here. */
function isRelativeRow(formula: string, from: number, to: number): boolean | undefined {
  const before = formula[from - 1] ?? '';
  const behind = formula[to] ?? '';
  if (before === '$') return false;
  if (before === ':') return undefined;
  return column.test(tailOf(formula, from)) && !/[\p{L}\p{N}_.([!]/u.test(behind);
}

function tailOf(formula: string, to: number): string {
  return formula.slice(Math.max(0, to - 6), to);
}
