import { serialOfDay } from '../base/day';
import type { Department } from '../names/department';
import { isPresent } from '../base/parsed';
import type { Book } from '../book/read-book';
import type { Criterion } from '../rubric/criterion';
import type { Table } from '../tables/table';
import { ledgerLines } from './ledger-lines';
import type { SampleRow, SampleSchool } from './sample-school';
import { seeded } from './seeded';
import type { SampleCell } from './with-cells';

/**
 * Fills 考核登记 as it is laid out, row by row; where a department needs several rows for a criterion, the further ones follow
 * below, as a clerk would add them.
 */
export function sampleLedger(book: Book, school: SampleSchool): readonly SampleCell[] {
  const table = book.found.tables.get('ledger');
  if (table === undefined) return [];
  const cells: SampleCell[] = [];
  let free = (table.rows.at(-1) ?? table.headerRow) + 1;
  const laid = new Set<string>();
  for (const row of table.rows) {
    const read = (heading: string) => table.sheet.rows[row]?.[table.columns.get(heading) ?? -1];
    const [department, criterion] = [String(read('单位')), String(read('编号'))];
    laid.add(`${department} ${criterion}`);
    const base = {
      单位: department,
      编号: criterion,
      评分内容: String(read('评分内容')),
      登记部门: String(read('登记部门')),
    };
    rowsFor(department, criterion, book, school).forEach((line, at) => {
      cells.push(...cellsOf(table, at === 0 ? row : free++, at === 0 ? line : { ...base, ...line }));
    });
  }
  for (const { department, id, rows } of school.ledgerFaults) {
    if (laid.has(`${department} ${id}`)) continue;
    for (const line of rows) cells.push(...cellsOf(table, free++, { 单位: department, 编号: id, ...line }));
  }
  return cells;
}

function rowsFor(name: string, id: string, book: Book, school: SampleSchool): readonly SampleRow[] {
  const fault = school.ledgerFaults.find((candidate) => candidate.department === name && candidate.id === id);
  const department = book.scored.find((candidate) => candidate.name === name);
  const criterion = book.rubric?.rubric.criteria.find((candidate) => candidate.id === id);
  if (department === undefined || criterion === undefined) return [];
  const lines = fault?.rows ?? linesFor(criterion, department, book, school.quality[name] ?? 0.85);
  const entered = seeded(`${name} ${id} entered`);
  return lines.map((line) => ({
    日期: dayOf(book, entered.whole(0, 6)),
    佐证: criterion.evidence.split('、')[0] ?? null,
    登记人: entered.pick(['小周', '小陶', '小蒲', '小简']),
    ...line,
  }));
}

/** 对象 活动 asks for a line per activity that the department leads. */
function linesFor(criterion: Criterion, department: Department, book: Book, quality: number): readonly SampleRow[] {
  if (criterion.subject !== '活动') return ledgerLines(criterion, department, quality, '');
  const led = book.entries.activities.filter((activity) => activity.counts && activity.leads[0] === department);
  const names = [...new Set(led.map((activity) => activity.name))];
  return names.flatMap((name) =>
    ledgerLines(criterion, department, quality, name).map((line) => ({ 对象: name, ...line })),
  );
}

function dayOf(book: Book, offset: number): number | null {
  const { start } = book.settings;
  return isPresent(start) ? serialOfDay(start) + offset : null;
}

function cellsOf(table: Table, row: number, line: SampleRow): readonly SampleCell[] {
  return Object.entries(line).flatMap(([heading, value]): SampleCell[] => {
    const column = table.columns.get(heading);
    return column === undefined || value === null ? [] : [{ sheet: table.sheet.name, row, column, value }];
  });
}
