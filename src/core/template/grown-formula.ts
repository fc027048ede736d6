const reference = /(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?/g;

/** The lines that sums go over, and the last of them after rows were put in below; rows from 1, as in formulas. */
export type GrownLines = { readonly first: number; readonly last: number; readonly grownLast: number };

/**
 * A sum over all lines with those that were put in below: `SUM(F7:F16)` → `SUM(F7:F20)`. The same formula where it does not
 * look at the lines; undefined where it does otherwise, so that nobody can know what it is to sum.
 */
export function grownFormula(formula: string, { first, last, grownLast }: GrownLines): string | undefined {
  const rows = [...formula.matchAll(reference)].map(([, , from, , to]) => [Number(from), Number(to ?? from)] as const);
  if (rows.every(([top = 0, bottom = 0]) => bottom < first || top > last)) return formula;
  const isKnown = rows.every(([top = 0, bottom = 0]) => bottom < first || (bottom === last && top <= first));
  if (!isKnown || /[!"]/.test(formula)) return undefined;
  return formula.replace(reference, (whole, left: string, from: string, right?: string, to?: string) =>
    Number(to ?? from) === last ? `${left}${from}:${right ?? left}${grownLast}` : whole,
  );
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
