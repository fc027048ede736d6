import { unreadText } from '../../base/cell-words';
import { cellAt, isRich, scalarOf } from '../../base/cells';
import type { Cell, Scalar } from '../../base/cells';
import type { Parsed } from '../../base/parsed';
import { valueRead } from '../../scores/score-line';
import { fixedRange } from '../watch/fixed-range';
import { markWords } from '../watch/watch-kind';
import type { WatchKind } from '../watch/watch-kind';
import { literal } from './formula';
import type { CellPlace } from './formula';
import type { Table } from '../../tables/table';
import type { InputArea } from './input-area';
import type { StepValue } from './working-cells';

/** What a formula takes from a cell: a number, a mark (a number or one of three words), or a 事项, whatever is written there. */
type Followed = Extract<WatchKind, 'number' | 'mark' | 'kind'>;

export type UsedArea = {
  readonly area: InputArea;
  /** What of a cell is watched; undefined where it decides nothing. */
  readonly kindAt: (row: number, column: number) => WatchKind | undefined;
};

/** Places in `codes`; what nobody has asked for is 0. */
const codes: readonly (WatchKind | undefined)[] = [undefined, 'content', 'number', 'mark', 'kind', undefined];
const watchedCode = 1;
const passedCode = 5;

/**
 * The cells of the input sheets as formulas take them. What a formula asks for here is followed; everything else that the core reads is
 * watched (`freshness`), so that no cell is forgotten. A place is undefined where the sheet lacks the heading.
 */
export function inputCells(areas: readonly InputArea[]) {
  const used = new Map(areas.map((area) => [area.sheet.name, asked(area)]));
  const areaOf = ({ sheet }: CellPlace) => {
    const found = used.get(sheet);
    if (found === undefined) throw new Error(`nothing is read from ${sheet}`);
    return found;
  };
  const cellOf = (place: CellPlace | undefined): Cell =>
    place === undefined ? null : cellAt(areaOf(place).area.sheet, place.row, place.column);
  const follow = (place: CellPlace, as: Followed) => areaOf(place).ask(place, codes.indexOf(as));
  const watch = (place: CellPlace | undefined) => {
    if (place !== undefined) areaOf(place).ask(place, watchedCode);
  };
  const read = (
    as: 'number' | 'mark',
    place: CellPlace | undefined,
    value: Parsed<Scalar>,
    valid: Valid,
    whenBlank = '""',
  ): StepValue => {
    if (place === undefined) return '';
    const cell = cellOf(place);
    const shown = valueRead(value);
    const written = scalarOf(cell);
    // What is shown as a date or a percentage is refused as it stands; another number in its place is read.
    const refused = typeof written === 'number' && isShownOtherwise(cell) ? written : undefined;
    if (!canBeRead(cell, refused === undefined ? shown : null, valid)) {
      watch(place);
      return shown;
    }
    const isText = typeof written === 'string' && written !== '' && !isWord(as, written);
    const text = isText ? readText(shown, whenBlank) : literal(unreadText);
    const formula = readingFormula(follow(place, as), as, { valid: valid.formula, refused, text, whenBlank });
    return { formula, value: shown };
  };
  return {
    cell: cellOf,
    /** A reference by the place in the area: it finds what stands there now, also where cells were moved or rows sorted. */
    follow,
    /** A formula cannot say what this cell means: its content is watched, also where one follows it. */
    watch,
    /** Whatever stands there counts for nothing. */
    pass: (place: CellPlace) => areaOf(place).ask(place, passedCode),
    /**
     * A formula that reads the cell as the core does: numbers as they stand, a text as it was read at the last run. A cell that only the
     * core can read is a constant. `valid` tells which numbers can be read.
     */
    read,
    areas: [...used.values()],
  };
}

export type InputCells = ReturnType<typeof inputCells>;

/** Where a cell of a table stands; undefined where the sheet lacks the table or the heading. */
export function placeOf(table: Table | undefined, row: number, heading: string): CellPlace | undefined {
  const column = table?.columns.get(heading);
  return table === undefined || column === undefined ? undefined : { sheet: table.sheet.name, row, column };
}

function asked(area: InputArea): UsedArea & { readonly ask: (place: CellPlace, code: number) => string } {
  const { sheet, range } = area;
  const { top, left, bottom, right } = range;
  const width = right - left + 1;
  const uses = new Uint8Array((bottom - top + 1) * width);
  const whole = fixedRange(range, sheet.name);
  return {
    area,
    kindAt: (row, column) => {
      const code = uses[(row - top) * width + column - left] ?? 0;
      const decides = (code === 0 || area.isFixed(row)) && area.isWatched(row, column);
      return decides ? 'content' : codes[code];
    },
    ask: ({ row, column }, code) => {
      const at = (row - top) * width + column - left;
      if (uses[at] !== watchedCode) uses[at] = code;
      return `INDEX(${whole},${row - top + 1},${column - left + 1})`;
    },
  };
}

/** `shown` is what the core read; null where the number is refused for its look. */
function canBeRead(cell: Cell, shown: Scalar, valid: Valid): boolean {
  if (isRich(cell) && (cell.error !== undefined || /\[/.test(cell.formula ?? ''))) return false;
  const written = scalarOf(cell);
  if (typeof written === 'number') return shown === null || shown === (valid.test(written) ? written : unreadText);
  if (written === null) return shown === '' && !(isRich(cell) && cell.formula !== undefined);
  return typeof written !== 'boolean';
}

function isShownOtherwise(cell: Cell): boolean {
  return isRich(cell) && (cell.percent === true || cell.date === true);
}

function isWord(as: Followed, text: string): boolean {
  return as === 'mark' && markWords.includes(text);
}

/** What the core read, as a formula: white space is a blank. */
function readText(shown: Scalar, whenBlank: string): string {
  if (shown === '') return whenBlank;
  return typeof shown === 'number' ? String(shown) : literal(String(shown));
}

type Reading = {
  readonly valid: string;
  readonly refused: number | undefined;
  /** What a text is read as. */
  readonly text: string;
  readonly whenBlank: string;
};

function readingFormula(x: string, as: 'number' | 'mark', { valid, refused, text, whenBlank }: Reading): string {
  const conditions = [valid.replace(/\bx\b/g, () => x), ...(refused === undefined ? [] : [`${x}<>${refused}`])];
  const all = conditions.join(',');
  const isValid = all.includes(',') ? `AND(${all})` : all;
  const read = `IF(${isValid},${x},"${unreadText}")`;
  // Nothing at all stands between the first two signs.
  const words = `IF(ISNUMBER(FIND("|"&${x}&"|","||${markWords.join('|')}|")),${x}&"",${text})`;
  if (as === 'mark') return `IFERROR(IF(ISNUMBER(${x}),${read},${words}),"${unreadText}")`;
  if (text !== literal(unreadText))
    return `IFERROR(IF(ISNUMBER(${x}),${read},IF(${x}="",${whenBlank},${text})),"${unreadText}")`;
  // Adding 0 to a text is an error.
  return `IFERROR(IF(${x}="",${whenBlank},IF(${isValid},${x}+0,"${unreadText}")),"${unreadText}")`;
}

/** Which numbers can be read: `x` stands for the cell in the formula. What is too large for any count is watched instead. */
export type Valid = { readonly formula: string; readonly test: (x: number) => boolean };

export const validQuantity: Valid = { formula: 'x>=0', test: (x) => x >= 0 };
export const validPeople: Valid = { formula: 'x>=0,x=INT(x)', test: (x) => x >= 0 && Number.isInteger(x) };
