import { isBlank } from '../base/cells';
import type { Department } from '../names/department';
import type { Table } from '../tables/table';
import { normaliseId } from '../rubric/parse-rubric';
import { stripSpace } from '../names/normalise-name';
import { nearest } from '../names/near-name';
import { equalRows } from './equal-rows';
import type { LedgerEntry } from './entry';
import { rowReader } from '../reading/read-rows';
import { clip } from '../reading/row-source';
import type { RowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';

export type LedgerReading = {
  readonly entries: readonly LedgerEntry[];
  /** Rows whose 单位 or 编号 cannot be read. They count nowhere, and 考核汇总 says how many they are. */
  readonly uncounted: number;
};

/**
 * Reads 考核登记. A row with neither 事项 nor 数量 is not an entry. `全部` stands for each scored department. Equal rows both count (T3 only asks).
 * `ids` maps a normalised 编号 to the rubric's own spelling.
 */
export function readLedger(
  table: Table | undefined,
  context: ReadingContext,
  scored: readonly Department[],
  ids: ReadonlyMap<string, string>,
): LedgerReading {
  if (table === undefined) return { entries: [], uncounted: 0 };
  const reader = rowReader('ledger', table, context);
  const repeats = equalRows(table, context);
  const entries: LedgerEntry[] = [];
  for (const row of table.rows) {
    if (isBlank(reader.cell(row, '事项')) && isBlank(reader.cell(row, '数量'))) continue;
    const earlier = repeats.get(row);
    if (earlier !== undefined) reader.report('T3', 'warn', row, '事项', 't3.both', { first: earlier + 1 });
    entries.push(readEntry(reader, row, scored, ids));
  }
  return { entries, uncounted: entries.filter((entry) => !entry.counts).length };
}

function readEntry(
  reader: RowReader<'ledger'>,
  row: number,
  scored: readonly Department[],
  ids: ReadonlyMap<string, string>,
): LedgerEntry {
  const complete = reader.complete(row, ['事项', '数量']);
  const departments = readDepartments(reader, row, scored);
  const criterionId = readId(reader, row, ids);
  return {
    table: reader.table,
    sheet: reader.table.sheet.name,
    row,
    counts: complete && departments.length > 0 && criterionId !== '',
    departments,
    forAll: departments.length !== 1,
    subject: reader.text(row, '对象'),
    criterionId,
    kind: reader.parsedText(row, '事项'),
    quantity: reader.number(row, '数量'),
    due: reader.number(row, '应有数'),
  };
}

function readDepartments(
  reader: RowReader<'ledger'>,
  row: number,
  scored: readonly Department[],
): readonly Department[] {
  if (stripSpace(reader.text(row, '单位')) === '全部') return scored;
  const named = reader.department(row, '单位', 'one');
  return named.length > 1 ? named.slice(0, 1) : named;
}

function readId(reader: RowReader<'ledger'>, row: number, ids: ReadonlyMap<string, string>): string {
  const written = reader.text(row, '编号');
  if (written === '') return '';
  const id = ids.get(normaliseId(written));
  if (id !== undefined) return id;
  const suggestion = nearest(written, ids.values());
  reader.report(
    'C2',
    'error',
    row,
    '编号',
    'c2.unknownId',
    { id: clip(written) },
    suggestion === undefined ? {} : { suggestion },
  );
  return '';
}
