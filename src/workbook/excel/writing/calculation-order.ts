import type { SheetContent } from '../../../core/base/sheet-content';

/** Contents with formulas, each behind those that it refers to: in manual calculation Excel brings one sheet up to date at a time. */
export function calculationOrder(contents: readonly SheetContent[]): readonly SheetContent[] {
  const calculated = contents.filter((content) => formulasOf(content).length > 0);
  const order: SheetContent[] = [];
  const met = new Set<SheetContent>();
  const visit = (content: SheetContent): void => {
    if (met.has(content)) return;
    met.add(content);
    const formulas = formulasOf(content);
    for (const other of calculated) if (formulas.some((formula) => refersTo(formula, other.name))) visit(other);
    order.push(content);
  };
  calculated.forEach(visit);
  return order;
}

function formulasOf({ cells }: SheetContent): readonly string[] {
  return cells.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
}

function refersTo(formula: string, sheet: string): boolean {
  return formula.includes(`${sheet}!`) || formula.includes(`${sheet.replaceAll("'", "''")}'!`);
}
