import { withoutBrackets } from '../base/without-brackets';
import { isBlank, isRich, scalarOf, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { isPresent } from '../base/parsed';
import type { DepartmentDirectory } from '../names/match-names';
import { normaliseName } from '../names/normalise-name';
import type { Table } from '../tables/table';
import { normaliseHeading } from '../tables/normalise-heading';
import { noColumn, ownColumns } from '../tables/own-headings';
import type { OwnHeadings } from '../tables/own-headings';
import type { Column } from '../tables/table-columns';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';
import { yesNoOf } from './read-values';

/** A known column that is missing while an unknown one holds its kind of data (X7). */
export type SuspectColumn = {
  /** The missing columns that the unknown one may be; several where nothing tells which. */
  readonly missing: readonly [Column, ...Column[]];
  /** The unknown column, and its heading as it is written. */
  readonly column: number;
  readonly written: string;
  /** True where the headings, or an alias, share two characters in a row, or the unknown column holds names of 单位. */
  readonly likely: boolean;
  /**
   * True where the unknown column holds only the missing column's kind (numbers, days, links; any text may be a remark) and the headings
   * have something in common: 时长 and 服务小时.
   */
  readonly telling: boolean;
};

type Unknown = {
  readonly column: number;
  readonly written: string;
  readonly cells: readonly Cell[];
  /** True for a column that numbers the rows 1, 2, 3 …, whatever its heading; it counts nothing. */
  readonly isRunning: boolean;
};
type Pair = { readonly column: Column; readonly unknown: Unknown; readonly alike: boolean; readonly likeness: number };

/** Assigns each unknown column to at most one missing one, the likeliest first. 无 in 活动设置 says that a column is not to be looked for. */
export function suspectColumns(
  table: Table,
  own: OwnHeadings,
  directory: DepartmentDirectory,
  year: number | undefined,
): readonly SuspectColumn[] {
  const mapped = ownColumns(table.spec, own);
  const isSought = (column: Column) => !table.columns.has(column.heading) && mapped.get(column) !== noColumn;
  const sought = table.spec.columns.filter(isSought);
  const unknowns = sought.length === 0 ? [] : unknownColumns(table, mapped, sought);
  // Many columns are of one kind: each unknown column is looked at once for it.
  const known = new Map<string, boolean>();
  const holds = (column: Column, { cells, column: at }: Unknown, alike: boolean) => {
    const key = `${String(at)} ${JSON.stringify(column.kind)} ${column.kind === 'text' ? `${String(alike)} ${column.heading}` : ''}`;
    const held =
      known.get(key) ??
      cells.filter((cell) => isOfKind(cell, column, alike, directory, year)).length * 2 >= cells.length;
    known.set(key, held);
    return held;
  };
  const pairs = unknowns.flatMap((unknown) =>
    sought.flatMap((column): Pair[] => {
      const { alike, likeness } = compare(column, unknown.written);
      if (unknown.isRunning && !alike) return [];
      return holds(column, unknown, alike) ? [{ column, unknown, alike, likeness }] : [];
    }),
  );
  return assign(pairs);
}

/** Filled columns with an unknown heading, or with one that the school claims for a column found elsewhere. */
function unknownColumns(
  { spec, sheet, headerRow, columns, doubled, overruled, rows }: Table,
  mapped: ReadonlyMap<Column, string>,
  sought: readonly Column[],
): readonly Unknown[] {
  const standard = new Set(spec.columns.map(({ heading }) => normaliseHeading(heading)));
  const known = new Set([...columns.values(), ...[...doubled.values()].flat()]);
  // A mapping whose two headings resemble each other is taken as it stands.
  const isDoubtful = (column: Column, written: string) =>
    overruled.has(column.heading) && !compare(column, written).alike;
  const twice = new Set(
    [...mapped].flatMap(([column, written]) => (isDoubtful(column, written) ? [columns.get(column.heading)] : [])),
  );
  const own = new Set([...mapped.values()].map(normaliseHeading));
  const aliases = new Set(sought.flatMap(({ aliases: names = [] }) => names.map(normaliseHeading)));
  return (sheet.rows[headerRow] ?? []).flatMap((heading, column): Unknown[] => {
    const written = textOf(heading).trim();
    const key = normaliseHeading(written);
    const isClaimed = own.has(key) && (twice.has(column) || aliases.has(key));
    if (written === '' || (known.has(column) && !isClaimed) || standard.has(key)) return [];
    const cells = rows.map((row) => sheet.rows[row]?.[column] ?? null).filter((cell) => !isBlank(cell));
    return cells.length === 0 ? [] : [{ column, written, cells, isRunning: isRunning(written, cells) }];
  });
}

/** Two rows 1, 2 may be counts, unless the heading is 序号. */
function isRunning(written: string, cells: readonly Cell[]): boolean {
  if (/^(序号?|no\.?|行号|顺序号?)$/i.test(normaliseHeading(written))) return true;
  return cells.length > 2 && cells.every((cell, at) => textOf(cell).normalize('NFKC').trim() === String(at + 1));
}

function assign(pairs: readonly Pair[]): readonly SuspectColumn[] {
  const suspects: SuspectColumn[] = [];
  const taken = new Set<Column>();
  const done = new Set<Unknown>();
  const rank = (pair: Pair) => (pair.alike ? 4 : 0) + (isTelling(pair.column) ? 2 : 0) + pair.likeness;
  for (const pair of [...pairs].sort((left, right) => rank(right) - rank(left))) {
    const { column, unknown, alike, likeness } = pair;
    if (taken.has(column) || done.has(unknown)) continue;
    const isRival = (other: Pair) =>
      other.unknown === unknown && other.column !== column && !taken.has(other.column) && rank(other) === rank(pair);
    const rivals = pairs.filter(isRival).map((other) => other.column);
    const units = column.kind === 'department' || column.kind === 'departments';
    const { column: at, written } = unknown;
    suspects.push({
      missing: [column, ...rivals],
      column: at,
      written,
      likely: alike || units,
      telling: isTelling(column) && (links.has(column.heading) || likeness > 0),
    });
    done.add(unknown);
    if (rivals.length === 0) taken.add(column);
  }
  return suspects;
}

const links: ReadonlySet<string> = new Set(['链接', '专栏链接']);
/** Columns of text that often hold numbers. */
const ranks: ReadonlySet<string> = new Set(['成绩', '名次']);

function isTelling({ kind, heading }: Column): boolean {
  return kind !== 'text' || links.has(heading);
}

function isOfKind(
  cell: Cell,
  { kind, heading }: Column,
  alike: boolean,
  directory: DepartmentDirectory,
  year: number | undefined,
): boolean {
  if (isRich(cell) && cell.error !== undefined) return false;
  if (kind === 'date') return isPresent(parseDate(cell, year).value);
  if (kind === 'yes-no') return typeof scalarOf(cell) !== 'number' && isPresent(yesNoOf(cell));
  if (kind === 'department' || kind === 'departments') {
    // 配合部门 may name people outside.
    return directory.namesOnly(textOf(cell)) || (alike && kind === 'departments' && typeof scalarOf(cell) === 'string');
  }
  if (typeof kind === 'object' && 'number' in kind) return isPresent(parseNumber(cell, kind.number).value);
  if (typeof kind === 'object') return kind.oneOf.some((one) => normaliseName(one) === normaliseName(textOf(cell)));
  if (links.has(heading) && !alike)
    return /^(https?:\/\/|www\.)\S+$|^\S+\.(com|cn|net|org)(\/\S*)?$/i.test(textOf(cell).trim());
  if (ranks.has(heading) && !alike)
    return /^(第?[\d一二三四五六七八九十.]+(名|分)?|[一二三]等奖)$/.test(textOf(cell).trim());
  // Only our program fills 来源, so it is never missed. Any text may be a remark, and a number is one only where the headings agree.
  return alike || (heading !== '来源' && typeof scalarOf(cell) === 'string');
}

/** Whether the heading or an alias shares two characters in a row with what is written, and how much alike they are, below 1. */
function compare({ heading, aliases = [] }: Column, written: string) {
  const text = withoutBrackets(normaliseHeading(written)) || normaliseHeading(written);
  const names = [heading, ...aliases].map(normaliseHeading);
  const alike = names.some((name) => [...name].some((_, at) => at > 0 && text.includes(name.slice(at - 1, at + 1))));
  const likeness = Math.max(
    ...names.map((name) => commonLength(bare(name), bare(text)) / (Math.max(name.length, text.length) + 1)),
  );
  return { alike, likeness };
}

/** The heading without words that any count may bear, so that 预算数 is no closer to 企业数 than 预算 is. */
function bare(heading: string): string {
  return heading.replace(/[数次量额（）()]/g, '');
}

/** Length of the longest common subsequence; headings are short. */
function commonLength(left: string, right: string): number {
  let above: number[] = new Array<number>(right.length + 1).fill(0);
  for (const character of left) {
    const line = [0];
    for (let at = 1; at <= right.length; at++) {
      const same = character === right[at - 1] ? (above[at - 1] ?? 0) + 1 : 0;
      line.push(Math.max(same, line[at - 1] ?? 0, above[at] ?? 0));
    }
    above = line;
  }
  return above[right.length] ?? 0;
}
