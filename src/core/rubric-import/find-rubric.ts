import type { Sheet } from '../base/cells';
import { isTableSheet } from '../tables/find-tables';
import { roleOf } from './rubric-roles';
import type { Role } from './rubric-roles';
import { sheetGrid } from './sheet-grid';
import type { SheetGrid } from './sheet-grid';

/** A school's rubric where it stands: its heading rows, and what each column holds. */
export type FoundRubric = {
  readonly grid: SheetGrid;
  /** First heading row, and how many there are. */
  readonly top: number;
  readonly depth: number;
  readonly columns: readonly FoundColumn[];
  /** Other sheets that hold such a table too, and are not read. */
  readonly others: readonly string[];
};

export type FoundColumn = { readonly at: number; readonly heading: string; readonly role: Role | undefined };

const deepestHeading = 3;
/** Title rows stand above; a heading further down belongs to something else. */
const lastHeadingRow = 60;

/** The table with most columns of a rubric; undefined where no sheet holds one. */
export function findRubric(sheets: readonly Sheet[]): FoundRubric | undefined {
  const found = sheets
    .filter((sheet) => isTableSheet(sheet, new Set()))
    .flatMap((sheet) => findIn(sheetGrid(sheet)) ?? [])
    .sort((left, right) => worth(right.columns) - worth(left.columns));
  const [best, ...rest] = found;
  return best === undefined ? undefined : { ...best, others: rest.map(({ grid }) => grid.name) };
}

function findIn(grid: SheetGrid): Omit<FoundRubric, 'others'> | undefined {
  let best: Omit<FoundRubric, 'others'> | undefined;
  for (let top = 0; top < Math.min(grid.rowCount, lastHeadingRow); top++) {
    const depth = headingDepth(grid, top);
    const columns = columnsOf(grid, top, depth);
    if (!isRubric(columns) || worth(columns) <= (best === undefined ? 0 : worth(best.columns))) continue;
    best = { grid, top, depth, columns };
  }
  return best;
}

/** A rubric says what is evaluated, and what it is worth or how it is scored. */
function isRubric(columns: readonly FoundColumn[]): boolean {
  const has = (...roles: readonly Role[]) => columns.some(({ role }) => role !== undefined && roles.includes(role));
  return has('item', 'content', 'level', 'aspect') && has('points', 'standard', 'mode');
}

function worth(columns: readonly FoundColumn[]): number {
  return new Set(
    columns.flatMap(({ role, at }) => (role === undefined || role === 'ignored' ? [] : [role === 'level' ? at : role])),
  ).size;
}

/** Headings reach as far down as their merged cells, or as the next row holds nothing but headings. */
function headingDepth(grid: SheetGrid, top: number): number {
  let depth = 1;
  for (let column = 0; column < grid.columnCount; column++) {
    const area = grid.area(top, column);
    if (area !== undefined && area.top === top && roleOf(grid.text(top, column)) !== undefined) {
      depth = Math.max(depth, Math.min(deepestHeading, area.bottom - top + 1));
    }
  }
  while (depth < deepestHeading && isHeadingRow(grid, top, top + depth)) depth++;
  return depth;
}

function isHeadingRow(grid: SheetGrid, top: number, row: number): boolean {
  let headings = 0;
  for (let column = 0; column < grid.columnCount; column++) {
    const text = grid.text(row, column);
    if (text === '' || grid.area(row, column)?.top === top) continue;
    if (roleOf(text) === undefined || typeof grid.cell(row, column) === 'number') return false;
    headings++;
  }
  return headings > 0;
}

/** A column means what its lowest heading says, else the one above: 一级指标 under 考核内容. */
function columnsOf(grid: SheetGrid, top: number, depth: number): readonly FoundColumn[] {
  return Array.from({ length: grid.columnCount }, (_, at) => {
    const texts = Array.from({ length: depth }, (__, up) => grid.text(top + depth - 1 - up, at)).filter(
      (text) => text !== '',
    );
    const roles = texts.flatMap((text) => roleOf(text) ?? []);
    return { at, heading: texts[0] ?? '', role: roles[0] };
  });
}
