import { unreadText } from '../../base/cell-words';
import { isBlank, isRich, scalarOf, textOf } from '../../base/cells';
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
import { ref } from './formula';
import type { CellPlace } from './formula';
import type { Line } from './line';
import type { PriceList } from './price-lists';
import { isLive, valueOf } from './working-cells';
import type { StepValue } from './working-cells';
import { validQuantity } from './value-tables';
import type { ValueTables } from './value-tables';

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
  readonly tables: ValueTables;
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
  { listOf, tables }: LineContext,
): Line {
  const cell = (heading: string) => cellOf(table, row, heading);
  const place = (heading: string) => placeOf(table, row, heading);
  const written = (heading: string) => (isBlank(cell(heading)) ? null : scalarOf(cell(heading)));
  const byActivity = criterion.subject === '活动';
  const checked = [
    { place: place('单位'), against: '登记单位' } as const,
    { place: place('编号'), against: '登记编号' } as const,
    ...(byActivity ? [{ place: place('对象'), against: '登记对象' } as const] : []),
  ];
  const [amount, dueAt] = [place('数量'), place('应有数')];
  const kind = kindCell(place('事项'), cell('事项'), entry?.kind === unread);
  return {
    list: listOf(criterion),
    department: department.name,
    written: { department: written('单位'), id: written('编号'), subject: written('对象') },
    checks: checked.flatMap(({ place: at, against }) => (at === undefined ? [] : [{ place: at, against }])),
    origin: `${table.sheet.name} ${String(row + 1)}`,
    kind: () => kind,
    quantity: (at) => {
      if (amount === undefined) return '';
      const value = entry?.quantity ?? blank;
      const one = modes[criterion.mode].countsKinds(criterion) ? `IF(${at('事项')}="","",1)` : '""';
      const read = tables.read('quantity', amount, cell('数量'), value, validQuantity, one);
      const shown =
        value === blank && entry !== undefined && modes[criterion.mode].countsKinds(criterion) ? 1 : undefined;
      if (!isLive(read)) return shown ?? read;
      return shown === undefined ? read : { ...read, value: shown };
    },
    due: (at) => {
      if (dueAt === undefined || !divides(criterion)) return null;
      const due = entry === undefined ? parseNumber(cell('应有数'), 'quantity').value : entry.due;
      const read = tables.read('quantity', dueAt, cell('应有数'), due, validQuantity);
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

/** The text of a cell; an error value, or what another file says, cannot be read. */
export function kindCell(place: CellPlace | undefined, cell: Cell, isUnread: boolean): StepValue {
  const text = textOf(cell).trim();
  if (place === undefined) return '';
  if (isUnread) return unreadText;
  const written = scalarOf(cell);
  const odd = (isRich(cell) && cell.error !== undefined) || (typeof written === 'string' && written !== text);
  if (odd || typeof written === 'boolean') return text;
  return { formula: `IF(ISERROR(${ref(place)}),"${unreadText}",${ref(place)}&"")`, value: text };
}
