/** Matches a reference with its sheet, or a text, which is skipped. */
const reference =
  /"[^"]*"|((?:'(?:[^']|'')+'|[^\s"'!+\-*/^&=<>(),;:]+)!)?(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![\w(!])/g;

/** The lines that sums cover, on the form and once all lines are in; rows from 1, as in formulas. */
export type SummedLines = {
  readonly sheet: string;
  readonly first: number;
  /** The last line of the form, and the last one that is filled. */
  readonly last: number;
  readonly lastNow: number;
  /** The place of a row of the form once all lines are in. */
  readonly now: (row: number) => number;
};

type Referred = {
  readonly columns: readonly [string, string];
  readonly top: number;
  readonly bottom: number;
  readonly isRange: boolean;
};

/**
 * The formula of a sum, with the inserted lines: `SUM(F7:F16)` over all lines grows where lines are inserted below it, `F7+F8` becomes
 * `SUM(F7:F30)`. Null where the formula grows by itself or refers to no line; undefined where it refers to some lines in another way, so
 * that its meaning is unknown.
 */
export function grownFormula(formula: string, lines: SummedLines): string | null | undefined {
  const { first, last, lastNow, now } = lines;
  const all = referred(formula, lines.sheet);
  const looking = all.filter(({ top, bottom }) => bottom >= first && now(top) <= lastNow);
  if (looking.every(({ top, bottom }) => top <= first && now(bottom) >= lastNow)) return null;
  if (isAddition(formula) && looking.length === all.length) {
    const columns = [...new Set(looking.map((one) => one.columns.join(':')))].map((range) => range.split(':'));
    const ranges = columns.map(([left = '', right = '']) => `${left}${first}:${right}${lastNow}`);
    return `SUM(${ranges.join(',')})`;
  }
  const isWhole = looking.every(({ top, bottom, isRange }) => isRange && top <= first && bottom >= last);
  if (!isWhole || /[!"]/.test(formula)) return undefined;
  return formula.replace(reference, (_whole, _sheet, left: string, from: string, right?: string, to?: string) => {
    const top = now(Number(from));
    if (right === undefined || to === undefined) return `${left}${top}`;
    const isOverLines = Number(to) >= last && Number(from) <= first;
    return `${left}${top}:${right}${isOverLines ? Math.max(now(Number(to)), lastNow) : now(Number(to))}`;
  });
}

/** The references of a formula to its own sheet. */
function referred(formula: string, sheet: string): readonly Referred[] {
  const own = [`${sheet}!`, `'${sheet.replaceAll("'", "''")}'!`];
  return [...formula.matchAll(reference)].flatMap(([, on, left, from, right, to]): Referred[] => {
    if (left === undefined || (on !== undefined && !own.includes(on))) return [];
    const columns = [left, right ?? left].map((column) => column.replaceAll('$', ''));
    const rows = { top: Number(from), bottom: Number(to ?? from), isRange: to !== undefined };
    return [{ columns: [columns[0] ?? '', columns[1] ?? ''], ...rows }];
  });
}

/** Matches a sum of cells and nothing else: `F7+F8`, `SUM(F7,F8:F9)`. */
export function isAddition(formula: string): boolean {
  const rest = formula.replace(reference, '').replace(/(?<![A-Z])SUM\(/gi, '(');
  return !/[!"]/.test(formula) && /^[\s+,()]*$/.test(rest);
}

/** The formula of a line in another line: `SUM(E6:F6)` → `SUM(E9:F9)`; undefined where it looks at other lines. */
export function formulaForRow(formula: string, from: number, to: number): string | undefined {
  if (/[!"]/.test(formula)) return undefined;
  let isOwn = true;
  const moved = formula.replace(/(\$?[A-Z]{1,3})(\$?)(\d+)/g, (_whole, column: string, fixed: string, row: string) => {
    if (fixed === '$' || Number(row) !== from) isOwn = false;
    return `${column}${to}`;
  });
  return isOwn ? moved : undefined;
}
