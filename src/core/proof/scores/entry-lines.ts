import { unreadText } from '../../base/cell-words';
import { isRich, scalarOf, textOf } from '../../base/cells';
import type { Cell } from '../../base/cells';
import { blank, unread } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import { departmentDirectory } from '../../names/match-names';
import { stripSpace } from '../../names/normalise-name';
import { parseNumber } from '../../reading/parse-number';
import type { LedgerEntry } from '../../entries/entry';
import type { Table } from '../../tables/find-tables';
import type { Criterion } from '../../rubric/criterion';
import { modes } from '../../rules/all-modes';
import { normaliseId } from '../../rubric/parse-rubric';
import type { CellPlace } from './formula';
import { validQuantity } from './input-cells';
import type { InputCells } from './input-cells';
import type { Line } from './line';
import { isPlain } from './price-lists';
import type { PriceList } from './price-lists';
import { isLive, valueOf } from './working-cells';
import type { StepValue } from './working-cells';

/** A row of 考核登记 for one department: what it says, or an empty row that was laid out for an entry. */
export type LedgerLine = {
  readonly line: Line;
  readonly department: Department;
  readonly criterion: Criterion;
  /** 对象 as read, '' where empty. */
  readonly subject: string;
  readonly forAll: boolean;
  /** True where the row says something. */
  readonly isEntry: boolean;
};

export type LineContext = {
  readonly book: Book;
  readonly inputs: InputCells;
  readonly listOf: (criterion: Criterion) => PriceList;
};

/** The rows of 考核登记 that count, and the empty ones whose 单位 and 编号 are known already. */
export function ledgerLines(context: LineContext): readonly LedgerLine[] {
  const { book } = context;
  const table = book.found.tables.get('ledger');
  if (table === undefined || book.rubric === null) return [];
  const entries = new Map(book.entries.ledger.map((entry) => [entry.row, entry]));
  const criteria = new Map(book.rubric.rubric.criteria.map((criterion) => [normaliseId(criterion.id), criterion]));
  const directory = departmentDirectory(book.departments);
  const scored = new Set(book.scored);
  return table.rows.flatMap((row) => {
    const entry = entries.get(row);
    if (entry !== undefined && !entry.counts) return [];
    const cell = (heading: string) => cellOf(table, row, heading);
    const departments = entry?.departments ?? emptyRowDepartments(textOf(cell('单位')), book.scored, directory.find);
    const criterion = criteria.get(normaliseId(entry?.criterionId ?? textOf(cell('编号')).trim()));
    // What such a row says counts as soon as it is known whose it is, and is told until then.
    if (criterion === undefined || departments.length === 0) watchRow(table, row, context.inputs);
    if (criterion === undefined) return [];
    return departments
      .filter((department) => scored.has(department))
      .map((department): LedgerLine => {
        const line = ledgerLine(table, row, entry, department, criterion, context);
        const subject = entry?.subject ?? textOf(cell('对象')).trim();
        return { line, department, criterion, subject, forAll: departments.length !== 1, isEntry: entry !== undefined };
      });
  });
}

function watchRow(table: Table, row: number, { watch }: InputCells): void {
  for (const heading of ['事项', '数量']) {
    const place = placeOf(table, row, heading);
    if (place !== undefined) watch(place);
  }
}

function emptyRowDepartments(
  text: string,
  scored: readonly Department[],
  find: (text: string) => Department | undefined,
): readonly Department[] {
  if (stripSpace(text) === '全部') return scored;
  const department = find(text);
  return department === undefined ? [] : [department];
}

export function cellOf(table: Table, row: number, heading: string): Cell {
  const column = table.columns.get(heading);
  return column === undefined ? null : (table.sheet.rows[row]?.[column] ?? null);
}

/** Undefined where the table lacks the heading. */
export function placeOf(table: Table, row: number, heading: string): CellPlace | undefined {
  const column = table.columns.get(heading);
  return column === undefined ? undefined : { sheet: table.sheet.name, row, column };
}

function ledgerLine(
  table: Table,
  row: number,
  entry: LedgerEntry | undefined,
  department: Department,
  criterion: Criterion,
  { listOf, inputs }: LineContext,
): Line {
  const cell = (heading: string) => cellOf(table, row, heading);
  const place = (heading: string) => placeOf(table, row, heading);
  const [amount, dueAt] = [place('数量'), place('应有数')];
  const onlyWatched = isOnlyWatched(criterion, entry?.subject ?? textOf(cell('对象')).trim());
  if (onlyWatched) watchRow(table, row, inputs);
  return {
    list: listOf(criterion),
    department: department.name,
    hasSubject: textOf(cell('对象')).trim() !== '',
    origin: `${table.sheet.name} ${String(row + 1)}`,
    kind: () => kindCell(place('事项'), cell('事项'), entry?.kind === unread, inputs, onlyWatched),
    quantity: (at) => {
      if (amount === undefined) return '';
      const value = entry?.quantity ?? blank;
      const counts = modes[criterion.mode].countsKinds(criterion);
      const one = counts ? `IF(${at('事项')}="","",1)` : '""';
      const read = inputs.read('number', amount, cell('数量'), value, validQuantity, one);
      const shown = value === blank && entry !== undefined && counts ? 1 : undefined;
      if (onlyWatched) inputs.watch(amount);
      if (!isLive(read)) return shown ?? read;
      return shown === undefined ? read : { ...read, value: shown };
    },
    due: (at) => {
      if (dueAt === undefined || !divides(criterion)) return null;
      const due = entry === undefined ? parseNumber(cell('应有数'), 'quantity').value : entry.due;
      const read = inputs.read('number', dueAt, cell('应有数'), due, validQuantity);
      const value = entry === undefined ? '' : valueOf(read);
      return isLive(read) ? { formula: `IF(${at('状态')}="","",${read.formula})`, value } : value;
    },
    reads: [],
    register: false,
    stray: false,
  };
}

/** Whether 应有数 plays a part. */
export function divides(criterion: Criterion): boolean {
  return modes[criterion.mode].divides(criterion);
}

/** The text of a cell. What shows otherwise than it is, and what MATCH would take for a pattern, only the core can read. */
function kindCell(
  place: CellPlace | undefined,
  cell: Cell,
  isUnread: boolean,
  inputs: InputCells,
  onlyWatched: boolean,
): StepValue {
  if (place === undefined) return '';
  const written = scalarOf(cell);
  const text = textOf(cell).trim();
  const odd = isRich(cell) && (cell.error !== undefined || cell.percent === true || written === null);
  if (isUnread || odd || typeof written === 'boolean' || String(written ?? '') !== text || !isPlain(text)) {
    inputs.watch(place);
    return isUnread ? unreadText : text;
  }
  const formula = `IFERROR(${inputs.follow(place, 'kind')}&"","${unreadText}")`;
  if (onlyWatched) inputs.watch(place);
  return { formula, value: text };
}

/**
 * Rows of which only the core can say what becomes of them as soon as they say something else: whether they stand in for a register (C4),
 * and which activities are marked at all.
 */
function isOnlyWatched({ mode, source, subject }: Criterion, of: string): boolean {
  return source.kind === 'register' || (mode === '评委' && subject === '活动' && of !== '');
}
