import { unreadText } from '../../base/cell-words';
import { isRich, scalarOf, textOf } from '../../base/cells';
import { blank, unread } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import { departmentDirectory } from '../../names/match-names';
import { stripSpace } from '../../names/normalise-name';
import { parseNumber } from '../../reading/parse-number';
import type { LedgerEntry } from '../../entries/entry';
import type { Heading } from '../../tables/table-spec';
import type { Criterion } from '../../rubric/criterion';
import { modes } from '../../rules/all-modes';
import { normaliseId } from '../../rubric/parse-rubric';
import type { Registers } from '../../scores/registers';
import type { CellPlace } from './formula';
import { placeOf, validQuantity } from './input-cells';
import type { InputCells } from './input-cells';
import type { Line } from './line';
import { isPlain } from './price-lists';
import type { PriceList } from './price-lists';
import { isLive, valueOf } from './working-cells';
import type { StepValue } from './working-cells';

export type LineContext = {
  readonly book: Book;
  readonly registers: Registers;
  readonly inputs: InputCells;
  readonly lists: readonly PriceList[];
};

/** Where the cells of a row of 考核登记 stand; undefined where the sheet lacks the heading. */
type RowPlaces = (heading: Heading<'ledger'>) => CellPlace | undefined;

/** The rows of 考核登记 that count, and the empty ones whose 单位 and 编号 are known already: a line for each department. */
export function ledgerLines({ book, inputs, lists }: LineContext): readonly Line[] {
  const table = book.found.tables.get('ledger');
  if (table === undefined) return [];
  const entries = new Map(book.entries.ledger.map((entry) => [entry.row, entry]));
  const byId = new Map(lists.map((list) => [normaliseId(list.criterion.id), list]));
  const directory = departmentDirectory(book.departments);
  const scored = new Set(book.scored);
  return table.rows.flatMap((row) => {
    const entry = entries.get(row);
    if (entry?.counts === false) return [];
    const at: RowPlaces = (heading) => placeOf(table, row, heading);
    const text = (heading: Heading<'ledger'>) => textOf(inputs.cell(at(heading))).trim();
    const departments = entry?.departments ?? emptyRowDepartments(text('单位'), book.scored, directory.find);
    const list = byId.get(normaliseId(entry?.criterionId ?? text('编号')));
    // What such a row says counts as soon as it is known whose it is, and is told until then.
    if (list === undefined || departments.length === 0) watchRow(at, inputs);
    if (list === undefined) return [];
    const subject = entry?.subject ?? text('对象');
    return departments
      .filter((department) => scored.has(department))
      .map((department): Line => ({
        ...{ list, department, subject, forAll: departments.length !== 1 },
        origin: `${table.sheet.name} ${String(row + 1)}`,
        ...readCells(list.criterion, subject, entry, at, inputs),
        ...{ reads: [], register: false, isEntry: entry !== undefined, stray: false },
      }));
  });
}

function watchRow(at: RowPlaces, { watch }: InputCells): void {
  watch(at('事项'));
  watch(at('数量'));
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

function readCells(
  criterion: Criterion,
  subject: string,
  entry: LedgerEntry | undefined,
  place: RowPlaces,
  inputs: InputCells,
): Pick<Line, 'kind' | 'quantity' | 'due'> {
  const mode = modes[criterion.mode];
  const onlyWatched = isOnlyWatched(criterion, subject);
  if (onlyWatched) watchRow(place, inputs);
  return {
    kind: kindCell(place('事项'), entry?.kind === unread, inputs),
    quantity: (at) => {
      const counts = mode.countsKinds(criterion);
      const one = counts ? `IF(${at('事项')}="","",1)` : '""';
      const value = entry?.quantity ?? blank;
      const read = inputs.read('number', place('数量'), value, validQuantity, one);
      if (value !== blank || entry === undefined || !counts) return read;
      return isLive(read) ? { ...read, value: 1 } : 1;
    },
    due: (at) => {
      if (!mode.divides(criterion)) return null;
      const due = entry === undefined ? parseNumber(inputs.cell(place('应有数')), 'quantity').value : entry.due;
      const read = inputs.read('number', place('应有数'), due, validQuantity);
      const value = entry === undefined ? '' : valueOf(read);
      return isLive(read) ? { formula: `IF(${at('状态')}="","",${read.formula})`, value } : value;
    },
  };
}

/** The text of a cell. What shows otherwise than it is, and what MATCH would take for a pattern, only the core can read. */
function kindCell(place: CellPlace | undefined, isUnread: boolean, inputs: InputCells): StepValue {
  const cell = inputs.cell(place);
  const written = scalarOf(cell);
  const text = textOf(cell).trim();
  const odd = isRich(cell) && (cell.error !== undefined || cell.percent === true || written === null);
  if (place === undefined) return '';
  if (isUnread || odd || typeof written === 'boolean' || String(written ?? '') !== text || !isPlain(text)) {
    inputs.watch(place);
    return isUnread ? unreadText : text;
  }
  return { formula: `IFERROR(${inputs.follow(place, 'kind')}&"","${unreadText}")`, value: text };
}

/**
 * Rows of which only the core can say what becomes of them as soon as they say something else: whether they stand in for a register (C4),
 * and which activities are marked at all.
 */
function isOnlyWatched({ mode, source, subject }: Criterion, of: string): boolean {
  return source.kind === 'register' || (mode === '评委' && subject === '活动' && of !== '');
}
