import { isBlank, isRich, scalarOf, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { stripSpace } from '../names/normalise-name';
import { unitKind } from './heading-key';
import { isCoveredBy } from './merge-at';
import type { MergeAt } from './merge-at';

/** What a form has below its heading. Rows from 0. */
export type FormBody = {
  /** The row of the first line, or where it would be. */
  readonly first: number;
  /** Lines to fill, in order: empty but for 序号 and formulas of the form, or an example that is written over. */
  readonly free: readonly number[];
  /** Lines that name their activity already. */
  readonly named: readonly { readonly row: number; readonly name: string }[];
  /** Lines of `free` that hold an example. */
  readonly examples: ReadonlySet<number>;
  /** 合计 above or below the lines. */
  readonly totals: readonly number[];
  /** Those that are one of several 小计, which sum an unknown part of the lines. */
  readonly subtotals: ReadonlySet<number>;
  /** Numbered lines below a 合计: a second block, which stays empty. */
  readonly further: readonly number[];
  /** True where nothing follows, so that there is room for any number of lines. */
  readonly isOpen: boolean;
  /** A line that already holds an activity with numbers: the form is not blank. */
  readonly entered: number | undefined;
};

/** The columns of a form that decide what a line below its heading is. */
export type BodyColumns = {
  readonly bottom: number;
  readonly index: number | undefined;
  readonly name: number | undefined;
  /** Columns that are filled, `name` and `index` among them. */
  readonly filled: ReadonlySet<number>;
  /** Those of them that hold numbers. */
  readonly numbers: ReadonlySet<number>;
  readonly mergeAt: MergeAt;
};

const closing =
  /^(填表说明|填报说明|说明|备注|注[:：]|注意)|签字|签名|签章|审核|盖章|负责人|填表人|填报人|制表|联系电话|日期[:：]/;
const total = /^(全校|全院|本校|本部门|本单位|总体)?(合计|总计|小计|共计|总数)/;
const example =
  /^[（(【]?(例|示例|样例|范例|举例|填写示例|填报示例|例如|如)[）)】]?[:：0-9一二]?$|^[（(【]?(示例|样例|范例|例如)[）)】:：]/;
/** A placeholder for any name. */
const madeUp = /[×✕＊*○Xx]{2,}|某某/;
const more = /^(…+|\.{2,}|⋯+|、+)$/;

/** The lines below the heading, up to the row that closes the table. */
export function formBody(rows: readonly (readonly Cell[])[], columns: BodyColumns): FormBody {
  const free: number[] = [];
  const named: { row: number; name: string }[] = [];
  const examples = new Set<number>();
  const totals: number[] = [];
  let first = columns.bottom + 1;
  // Lines numbered beforehand say how many there are, so empty rows below them are not lines.
  let numbered = 0;
  let isOpen = true;
  let entered: number | undefined;
  for (let row = first; row < rows.length && isOpen; row++) {
    const cells = rows[row] ?? [];
    const kind = kindOf(cells, row, columns);
    const isAbove = free.length === 0 && named.length === 0 && (kind === 'total' || kind === 'numbers');
    if (kind === 'total') totals.push(row);
    if (isAbove) first = row + 1;
    else if (kind === 'named') named.push({ row, name: textOf(cells[columns.name ?? 0]).trim() });
    else if (kind === 'free' || kind === 'example') free.push(row);
    else isOpen = false;
    if (kind === 'entered') entered = row;
    if (kind === 'example') examples.add(row);
    if (cells.some((cell) => !isBlank(cell)) && isOpen) numbered = free.length;
  }
  const isCounted = numbered > 0 || named.length > 0;
  const lines = isCounted ? free.slice(0, numbered) : free;
  const { further, totals: below } = belowLines(rows, totals.at(-1) ?? -1, columns);
  const all = first > (totals.at(-1) ?? first) ? totals : [...totals, ...below];
  const small = all.filter((row) => /^小计/.test(firstText(rows[row], columns)));
  const subtotals = new Set(small.length > 1 ? small : []);
  return {
    first,
    free: lines,
    named,
    examples,
    totals: all,
    subtotals,
    further,
    isOpen: isOpen && !isCounted,
    entered,
  };
}

/** Finds further 合计 below the first, with a second block of numbered lines between them. */
function belowLines(rows: readonly (readonly Cell[])[], total: number, columns: BodyColumns) {
  const totals: number[] = [];
  const further: number[] = [];
  for (let row = total + 1; total >= 0 && row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const kind = kindOf(cells, row, columns);
    if (kind === 'total') totals.push(row);
    else if (kind === 'free' && typeof scalarOf(cells[columns.index ?? -1]) === 'number') further.push(row);
    else break;
  }
  return { totals, further };
}

function firstText(cells: readonly Cell[] = [], { name }: BodyColumns): string {
  const texts = [cells.find((cell) => !isBlank(cell)), cells[name ?? -1]].map((cell) => stripSpace(textOf(cell)));
  return texts.find((text) => total.test(text)) ?? '';
}

type LineKind = 'free' | 'example' | 'named' | 'entered' | 'total' | 'numbers' | 'closing';

function kindOf(cells: readonly Cell[], row: number, columns: BodyColumns): LineKind {
  const own = cells.map((cell, column) => (isCoveredBy(columns.mergeAt, row, column) ? null : cell));
  const filled = own.filter((cell) => !isBlank(cell));
  const first = stripSpace(textOf(filled[0]));
  if (filled.length === 0) return 'free';
  if (total.test(first) || (columns.name !== undefined && total.test(stripSpace(textOf(own[columns.name])))))
    return 'total';
  if (isNumbering(own)) return 'numbers';
  if (columns.index === undefined ? example.test(first) : example.test(stripSpace(textOf(own[columns.index]))))
    return 'example';
  const name = columns.name === undefined ? '' : stripSpace(textOf(own[columns.name]));
  if (example.test(name) || madeUp.test(name)) return 'example';
  const isFree = own.every(
    (cell, column) => isBlank(cell) || column === columns.index || isFormula(cell) || isPlaceholder(cell),
  );
  if (closing.test(first)) return 'closing';
  if (isFree) return 'free';
  const isNumbered = columns.index !== undefined && typeof scalarOf(own[columns.index]) === 'number';
  const holds = own.flatMap((cell, column) =>
    isBlank(cell) || isFormula(cell) || isPlaceholder(cell) ? [] : [column],
  );
  if (name === '' || !(isNumbered || holds.every((column) => columns.filled.has(column)))) return 'closing';
  return holds.some((column) => columns.numbers.has(column)) ? 'entered' : 'named';
}

/** True for cells without an entry: empty, 0 as a placeholder, or `…` for further lines. */
function isPlaceholder(cell: Cell | undefined): boolean {
  const value = scalarOf(cell);
  return value === 0 || (typeof value === 'string' && more.test(value.trim()));
}

const ordinals = '甲乙丙丁戊己庚辛壬癸';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** 栏次: `甲 乙 1 2 3`, `（1）（2）`, `A B C`, `4=5+6`; or the units of the columns. */
function isNumbering(cells: readonly Cell[]): boolean {
  const texts = cells
    .filter((cell) => !isBlank(cell) && !isFormula(cell))
    .map((cell) => stripSpace(textOf(cell).normalize('NFKC')).replace(/^\((.*)\)$/, '$1'))
    .filter((text) => !/^(栏次|列次|行次|列号|栏号|计量单位|单位)$/.test(text));
  if (texts.length < 3) return false;
  const isUnits = texts.every(
    (text) => /^[-—–/]+$/.test(text) || unitKind(text) !== undefined || /^[篇条张个件块份部]$/.test(text),
  );
  return isUnits || isSequence(texts);
}

function isSequence(texts: readonly string[]): boolean {
  let next = { number: 0, ordinal: 0, letter: 0 };
  for (const text of texts) {
    const number = /^第?(\d{1,3})(栏|列)?(=[\d+\-*×/÷()≥>]+)?$/.exec(text)?.[1];
    if (/^[-—–/]+$/.test(text)) continue;
    if (number !== undefined && (Number(number) === next.number + 1 || (next.number === 0 && Number(number) <= 4))) {
      next = { ...next, number: Number(number) };
    } else if (text === ordinals[next.ordinal]) next = { ...next, ordinal: next.ordinal + 1 };
    else if (text.toUpperCase() === letters[next.letter]) next = { ...next, letter: next.letter + 1 };
    else return false;
  }
  return next.number + next.ordinal + next.letter >= 3;
}

export function isFormula(cell: Cell | undefined): boolean {
  return isRich(cell) && cell.formula !== undefined;
}
