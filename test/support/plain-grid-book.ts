import { isRich } from '../../src/core/base/cells';
import type { Cell, Range, Scalar } from '../../src/core/base/cells';
import type {
  BookView,
  ChangedCells,
  Entered,
  Entry,
  GridBook,
  GridUpdate,
  SheetFrame,
} from '../../src/grid/grid-book';
import { shownText } from '../../src/grid/shown-text';
import { looksAfter } from '../../src/grid/sizes-after';
import type { Resizing } from '../../src/workbook/writing/set-sizes';
import type { CellLook } from '../../src/workbook/looks/book-looks';

export type PlainSheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Index into the book's looks for a cell. */
  readonly styleOf?: (row: number, column: number) => number;
  readonly frame?: Partial<SheetFrame>;
  readonly tabColor?: string;
  readonly hidden?: true;
  /** What pick lists offer, by column. */
  readonly choices?: Readonly<Record<number, readonly string[]>>;
};

export type PlainParts = {
  readonly sheets: readonly PlainSheet[];
  readonly looks: readonly CellLook[];
  readonly conditional?: readonly CellLook[];
  readonly conditions?: GridBook['conditions'];
  /** Why a text may not be entered; null lets it. */
  readonly objects?: (sheet: string, entry: Entry) => { title: string; message: string; mayKeep: boolean } | null;
  readonly told: (update: GridUpdate) => void;
  /** Milliseconds that every answer takes. */
  readonly delay?: number;
};

type Live = { readonly plain: PlainSheet; rows: Cell[][]; sizes: Resizing[] };

/** A workbook of plain sheets that takes what is typed as numbers or texts, and formulas as texts that nothing calculates. */
export function plainGridBook(parts: PlainParts): GridBook {
  const live = new Map<string, Live>();
  for (const plain of parts.sheets) live.set(plain.name, { plain, rows: plain.rows.map((row) => [...row]), sizes: [] });
  const undone: (Omit<Live, 'plain'> & { sheet: string; range: Range | null })[] = [];
  const redone: typeof undone = [];
  const at = (sheet: string): Live => {
    const found = live.get(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    return found;
  };
  const view = (): BookView => ({
    sheets: parts.sheets.map(({ name, hidden, tabColor }) => ({
      name,
      visibility: hidden === true ? 'hidden' : 'visible',
      tabColor: tabColor ?? null,
    })),
    looks: parts.looks,
    conditional: parts.conditional ?? [],
    canUndo: undone.length > 0,
    canRedo: redone.length > 0,
    unsaved: undone.length > 0,
  });
  const answer = async <Answer>(make: () => Answer): Promise<Answer> => {
    await new Promise((resolve) => setTimeout(resolve, parts.delay ?? 0));
    return make();
  };
  const keep = (sheet: string, range: Range | null) => {
    undone.push({ sheet, rows: at(sheet).rows.map((row) => [...row]), sizes: [...at(sheet).sizes], range });
    redone.length = 0;
  };
  const tell = (update: Partial<GridUpdate>) => {
    parts.told({ view: view(), reloaded: [], cells: [], origin: 'person', ...update });
  };
  const put = (sheet: string, entries: readonly { row: number; column: number; cell: Cell }[]) => {
    const { rows, plain } = at(sheet);
    for (const { row, column, cell } of entries) {
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length <= column) cells.push(null);
      cells[column] = cell;
    }
    tell({ cells: [changedCells(plain, entries)] });
  };
  const enter = (sheet: string, entries: readonly Entry[], checked: boolean): Entered => {
    const objections = entries.flatMap((entry) => {
      const why = entry.text === '' ? null : (parts.objects?.(sheet, entry) ?? null);
      return why === null ? [] : [{ ...entry, ...why }];
    });
    if (checked && objections.length > 0) return { done: false, objections };
    keep(sheet, spanOf(entries));
    put(
      sheet,
      entries.map(({ row, column, text }) => ({ row, column, cell: typed(text) })),
    );
    return { done: true, objections };
  };
  const back = (from: typeof undone, to: typeof undone) => {
    const last = from.pop();
    if (last === undefined) return null;
    const { rows, sizes } = at(last.sheet);
    to.push({ ...last, rows, sizes });
    Object.assign(at(last.sheet), { rows: last.rows, sizes: last.sizes });
    tell({ reloaded: [last.sheet] });
    return { sheet: last.sheet, range: last.range };
  };
  return {
    view: () => answer(view),
    frame: (sheet) => answer(() => at(sheet).sizes.reduce(looksAfter, frameOf(at(sheet)))),
    rows: (sheet, from, to) => answer(() => blockOf(at(sheet), from, to)),
    source: (sheet, row, column) => answer(() => sourceOf(at(sheet).rows[row]?.[column])),
    choices: (sheet, _row, column) => answer(() => at(sheet).plain.choices?.[column] ?? null),
    conditions: (sheet, range) => parts.conditions?.(sheet, range) ?? answer(() => []),
    enter: (sheet, entries, checked) => answer(() => enter(sheet, entries, checked)),
    copy: (from, to, leftOut = new Set()) =>
      answer(() => {
        const source = at(from.sheet).rows.map((row) => [...row]);
        const shown = ({ top, bottom }: Range) =>
          Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => !leftOut.has(row));
        const [pattern, rows] = [shown(from.range), shown(to.range)];
        keep(to.sheet, { ...to.range, top: rows[0] ?? to.range.top, bottom: rows.at(-1) ?? to.range.top });
        const wide = from.range.right - from.range.left + 1;
        const cell = ({ row, column }: { row: number; column: number }) =>
          source[pattern[rows.indexOf(row) % pattern.length] ?? -1]?.[
            from.range.left + ((column - to.range.left) % wide)
          ] ?? null;
        put(
          to.sheet,
          placesOf(to.range)
            .filter(({ row }) => rows.includes(row))
            .map((place) => ({ ...place, cell: cell(place) })),
        );
        return { done: true, objections: [] };
      }),
    clip: (sheet, range, leftOut = new Set()) =>
      answer(() => {
        const text = clipText(at(sheet).rows, range, leftOut);
        const cells = text.replaceAll('\t', '</td><td>').replaceAll('\n', '</td></tr><tr><td>');
        return { text, html: `<table><tr><td>${cells}</td></tr></table>` };
      }),
    insertRows: (sheet, row, count) =>
      answer(() => {
        keep(sheet, { top: row, left: 0, bottom: row + Math.abs(count) - 1, right: 0 });
        const { rows } = at(sheet);
        if (count > 0) rows.splice(row, 0, ...Array.from({ length: count }, (): Cell[] => []));
        else rows.splice(row, -count);
        tell({ reloaded: [sheet] });
        return { done: true, objections: [] };
      }),
    resize: (resizings) =>
      answer(() => {
        for (const { sheet } of resizings) keep(sheet, null);
        for (const one of resizings) at(one.sheet).sizes.push(one);
        tell({ reloaded: resizings.map(({ sheet }) => sheet) });
      }),
    find: (text, sheet) =>
      answer(() =>
        [...live.values()]
          .filter(({ plain }) => plain.hidden !== true && (sheet === null || sheet === plain.name))
          .flatMap(({ plain, rows }) =>
            rows.flatMap((cells, row) =>
              cells.flatMap((cell, column) => {
                const found = sourceOf(cell);
                return found.includes(text) ? [{ sheet: plain.name, row, column, text: found }] : [];
              }),
            ),
          ),
      ),
    distinct: (sheet, column, from, to) =>
      answer(() => {
        const counts = new Map<string, number>();
        for (const cells of at(sheet).rows.slice(from, to + 1)) {
          const text = shownText(valueOf(cells[column]));
          counts.set(text, (counts.get(text) ?? 0) + 1);
        }
        return [...counts].map(([text, count]) => ({ text, count }));
      }),
    drawn: () => answer(() => undefined),
    undo: () => answer(() => back(undone, redone)),
    redo: () => answer(() => back(redone, undone)),
  };
}

function typed(text: string): Cell {
  if (text === '') return null;
  if (text.startsWith('=')) return { value: null, formula: text.slice(1) };
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function valueOf(cell: Cell | undefined): Scalar {
  return isRich(cell) ? (cell.error ?? cell.value) : (cell ?? null);
}

function marksOf(cell: Cell | undefined): number {
  if (!isRich(cell)) return 0;
  return (cell.formula === undefined ? 0 : 1) + (cell.error === undefined ? 0 : 2);
}

function sourceOf(cell: Cell | undefined): string {
  if (isRich(cell) && cell.formula !== undefined) return `=${cell.formula}`;
  const value = valueOf(cell);
  return value === null ? '' : String(value);
}

function frameOf({ plain, rows }: Live): SheetFrame {
  return {
    name: plain.name,
    visibility: plain.hidden === true ? 'hidden' : 'visible',
    tabColor: plain.tabColor ?? null,
    columns: [],
    arrays: [],
    heights: new Map(),
    defaultHeight: 13.5,
    defaultWidth: 9,
    hiddenRows: [],
    merges: [],
    freeze: { rows: 0, columns: 0 },
    gridLines: true,
    protected: false,
    rules: [],
    notes: [],
    links: [],
    tables: [],
    filter: null,
    print: {
      ...{ landscape: false, paper: 9, margins: [10, 10, 10, 10], scale: null, fit: null },
      ...{ centred: false, centredDown: false, across: false, gridLines: false, firstPage: null },
      ...{ header: '', footer: '', lineMargins: [5, 5], linesScaled: true, repeatRows: null, repeatColumns: null },
      ...{ areas: [], breaks: [], columnBreaks: [] },
    },
    hasConditions: false,
    ...plain.frame,
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
  };
}

function blockOf({ plain, rows }: Live, from: number, to: number) {
  const starts = new Uint32Array(to - from + 1);
  const columns: number[] = [];
  const styles: number[] = [];
  const values: Scalar[] = [];
  const marks: number[] = [];
  for (let row = from; row < to; row++) {
    starts[row - from] = columns.length;
    (rows[row] ?? []).forEach((cell, column) => {
      columns.push(column);
      styles.push(plain.styleOf?.(row, column) ?? 0);
      values.push(valueOf(cell));
      marks.push(marksOf(cell));
    });
  }
  starts[to - from] = columns.length;
  const arrays = { columns: new Uint16Array(columns), styles: new Uint16Array(styles), marks: new Uint8Array(marks) };
  return { top: from, starts, values, ...arrays };
}

function changedCells(
  plain: PlainSheet,
  entries: readonly { row: number; column: number; cell: Cell }[],
): ChangedCells {
  return {
    sheet: plain.name,
    rows: new Uint32Array(entries.map(({ row }) => row)),
    columns: new Uint16Array(entries.map(({ column }) => column)),
    styles: new Uint16Array(entries.map(({ row, column }) => plain.styleOf?.(row, column) ?? 0)),
    values: entries.map(({ cell }) => valueOf(cell)),
    marks: new Uint8Array(entries.map(({ cell }) => marksOf(cell))),
  };
}

function placesOf({ top, left, bottom, right }: Range) {
  const places: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) places.push({ row, column });
  return places;
}

function spanOf(entries: readonly Entry[]): Range {
  const rows = entries.map(({ row }) => row);
  const columns = entries.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function clipText(
  rows: readonly (readonly Cell[])[],
  { top, left, bottom, right }: Range,
  leftOut: ReadonlySet<number>,
): string {
  const text = (cell: Cell | undefined) => String(valueOf(cell) ?? '');
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++)
    if (!leftOut.has(row))
      lines.push(Array.from({ length: right - left + 1 }, (_, index) => text(rows[row]?.[left + index])).join('\t'));
  return lines.join('\n');
}
