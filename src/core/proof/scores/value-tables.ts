import { unreadText } from '../../base/cell-words';
import { isRich, scalarOf } from '../../base/cells';
import type { Cell, Scalar } from '../../base/cells';
import { columnLetters, quoteSheet } from '../../base/cells';
import { blank, isPresent } from '../../base/parsed';
import type { Parsed } from '../../base/parsed';
import { ref } from './formula';
import type { CellPlace } from './formula';
import { readingsName } from './live-names';
import type { StepValue } from './working-cells';

/** How a cell is read; each kind has its own two columns on 读数对照. */
const tableKinds = ['quantity', 'people', 'date', 'yesNo', 'mark'] as const;
export type TableKind = (typeof tableKinds)[number];

export const valueTableLeft = 5;

/** Written → read, collected while formulas are made. */
export type ValueTables = {
  /**
   * A formula that reads the cell as the core does: numbers as they stand, other spellings through the table. A cell that only the
   * core can read is a constant. `valid` tells which numbers can be read.
   */
  readonly read: (
    kind: TableKind,
    place: CellPlace,
    cell: Cell,
    value: Parsed<Scalar>,
    valid: Valid,
    whenBlank?: string,
  ) => StepValue;
  readonly rows: () => readonly (readonly StepValue[])[];
};

/** Words that are read wherever they are written. */
const knownWords: Readonly<Record<TableKind, readonly (readonly [string, Scalar])[]>> = {
  quantity: [],
  people: [],
  date: [],
  yesNo: [
    ['是', '是'],
    ['否', '否'],
  ],
  mark: [
    ['缺席', '缺席'],
    ['回避', '回避'],
    ['不适用', '不适用'],
  ],
};

export function valueTables(): ValueTables {
  const tables = new Map(tableKinds.map((kind) => [kind, new Map<string, Scalar>(knownWords[kind])] as const));
  const read: ValueTables['read'] = (kind, place, cell, value, valid, whenBlank = '""') => {
    const shown: Scalar = isPresent(value) ? value : value === blank ? '' : unreadText;
    const written = scalarOf(cell);
    const odd = isRich(cell) && (cell.error !== undefined || /\[/.test(cell.formula ?? ''));
    // What is shown as a date or a percentage is refused as it stands; another number in its place is read.
    const refused = typeof written === 'number' && isShownOtherwise(cell, kind) ? written : undefined;
    if (odd || (refused === undefined && !canBeRead(written, shown, tables.get(kind), valid))) return shown;
    return { formula: readingFormula(ref(place), kind, { valid: valid.formula, refused }, whenBlank), value: shown };
  };
  return { read, rows: () => tableRows(tables) };
}

/** `VLOOKUP` takes * ? ~ as patterns; a spelling with them stays a constant. */
function canBeRead(written: Scalar, shown: Scalar, table: Map<string, Scalar> | undefined, valid: Valid): boolean {
  if (typeof written === 'number') return shown === (valid.test(written) ? written : unreadText);
  if (written === null) return shown === '';
  if (typeof written === 'boolean' || /[*?~]/.test(written) || written.trim() === '' || written.length > 200)
    return false;
  const key = written.toLowerCase();
  const known = table?.get(key);
  if (known !== undefined && known !== shown) return false;
  table?.set(key, shown);
  return true;
}

function isShownOtherwise(cell: Cell, kind: TableKind): boolean {
  return isRich(cell) && (cell.percent === true || (cell.date === true && kind !== 'date'));
}

function readingFormula(
  x: string,
  kind: TableKind,
  { valid, refused }: { readonly valid: string; readonly refused: number | undefined },
  whenBlank: string,
): string {
  const left = valueTableLeft + 2 * tableKinds.indexOf(kind);
  const table = `${quoteSheet(readingsName)}!$${columnLetters(left)}:$${columnLetters(left + 1)}`;
  const conditions = [
    ...(valid === '' ? [] : [valid.replace(/\bx\b/g, () => x)]),
    ...(refused === undefined ? [] : [`${x}<>${refused}`]),
  ];
  const checked = conditions.length === 0 ? x : `IF(AND(${conditions.join(',')}),${x},"${unreadText}")`;
  return `IFERROR(IF(${x}="",${whenBlank},IF(ISNUMBER(${x}),${checked},VLOOKUP(${x},${table},2,FALSE))),"${unreadText}")`;
}

function tableRows(tables: ReadonlyMap<TableKind, ReadonlyMap<string, Scalar>>): readonly (readonly StepValue[])[] {
  const lists = tableKinds.map((kind) => [...(tables.get(kind) ?? [])]);
  const count = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: count }, (_, at) => lists.flatMap((list) => list[at] ?? [null, null]));
}

/** Which numbers can be read: `x` stands for the cell in the formula; '' for any. */
export type Valid = { readonly formula: string; readonly test: (x: number) => boolean };

export const anyNumber: Valid = { formula: '', test: () => true };
export const validQuantity: Valid = { formula: 'x>=0,x<1E8', test: (x) => x >= 0 && x < 1e8 };
export const validPeople: Valid = {
  formula: 'x>=0,x<1E8,x=INT(x)',
  test: (x) => x >= 0 && x < 1e8 && Number.isInteger(x),
};
