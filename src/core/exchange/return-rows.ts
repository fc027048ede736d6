import { address, isRich, textOf } from '../base/cells';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { Book } from '../book/read-book';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import { clip } from '../reading/row-source';
import { normaliseId } from '../rubric/parse-rubric';
import { cellUnder } from '../tables/cell-under';
import type { Table } from '../tables/table';
import type { FormMemory, Sender } from './form';
import { criterionDigest } from './form-memory';
import type { ReturnRow } from './merge-rows';
import { originHeading, ownerHeading } from './registers';
import { isOfficeRow } from './row-owner';
import { isUnreadable, tokenOf } from './token';
import type { Token } from './token';

/** Characters that a cell can hold. */
const longestText = 32_767;

export type ReturnRows = {
  readonly rows: readonly ReturnRow[];
  /** Rows that are not taken: another's, or of a criterion that has changed. */
  readonly findings: readonly Finding[];
  /** The first cell whose text is longer than a cell can hold. */
  readonly tooLong: { readonly sheet: string; readonly cell: string; readonly length: number } | undefined;
};

/** The rows of a returned table that are the sender's. */
export function returnRows(
  table: Table,
  sender: Exclude<Sender, { kind: 'judge' }>,
  memory: FormMemory | undefined,
  book: Book,
  file: string,
): ReturnRows {
  const findings: Finding[] = [];
  const rows: ReturnRow[] = [];
  let tooLong: ReturnRows['tooLong'];
  for (const row of table.rows) {
    const objection =
      sender.kind === 'department'
        ? departmentObjection(table, row, sender.department, book)
        : officeObjection(table, row, sender, memory);
    if (objection !== undefined) {
      const place = { sheet: table.sheet.name, row, column: table.columns.get(objection.heading) ?? 0 };
      const found = clip(textOf(cellUnder(table, row, objection.heading)));
      const values = { file, row: row + 1, name: found, sender: sender.name };
      findings.push(finding(objection.code, 'error', place, objection.id, values, { found }));
      continue;
    }
    const cells = cellsOf(table, row);
    const owner = sender.kind === 'department' ? ownerHeading(table.spec.id) : undefined;
    if (owner !== undefined && (cells.get(owner) ?? null) === null) cells.set(owner, sender.name);
    for (const [heading, token] of cells)
      if (typeof token === 'string' && token.length > longestText)
        tooLong ??= {
          sheet: table.sheet.name,
          cell: address(row, table.columns.get(heading) ?? 0),
          length: token.length,
        };
    rows.push({ row, cells });
  }
  return { rows, findings, tooLong };
}

/** What stands in the row; cells that cannot be read (X2) are left out, so that the workbook keeps its value. */
function cellsOf(table: Table, row: number): Map<string, Token> {
  const cells = new Map<string, Token>();
  for (const { heading } of table.spec.columns) {
    const column = table.columns.get(heading);
    const cell = column === undefined ? null : (table.sheet.rows[row]?.[column] ?? null);
    if (column === undefined || heading === originHeading || isUnreadable(cell)) continue;
    if (isRich(cell) && isExternalCell(cell.formula)) continue;
    cells.set(heading, tokenOf(cell));
  }
  return cells;
}

function isExternalCell(formula: string | undefined): boolean {
  return formula !== undefined && /\[[^\]]*\][^!]*!/.test(formula);
}

type Objection = {
  readonly code: 'U2' | 'C2';
  readonly id: 'u2.notSender' | 'c2.notOffice' | 'c2.changedCriterion';
  readonly heading: '单位' | '牵头部门' | '编号';
};

/** An empty name means the sender; an activity that others lead first is taken where the sender is among them. */
function departmentObjection(table: Table, row: number, department: Department, book: Book): Objection | undefined {
  const heading = ownerHeading(table.spec.id);
  const written = textOf(cellUnder(table, row, heading)).trim();
  if (written === '') return undefined;
  const { names } = departmentDirectory(book.departments).match(written);
  const known = names.map((name) => (name.kind === 'known' ? name.department : undefined));
  const isOwn = heading === '牵头部门' ? known.includes(department) : known[0] === department;
  return isOwn ? undefined : { code: 'U2', id: 'u2.notSender', heading };
}

function officeObjection(
  table: Table,
  row: number,
  { office }: Extract<Sender, { kind: 'office' }>,
  memory: FormMemory | undefined,
): Objection | undefined {
  if (!isOfficeRow(table, row, office.criteria)) return { code: 'C2', id: 'c2.notOffice', heading: '编号' };
  if (memory === undefined) return undefined;
  const id = normaliseId(textOf(cellUnder(table, row, '编号')).trim());
  const criterion = office.criteria.find((one) => normaliseId(one.id) === id);
  const isSame = criterion !== undefined && memory.criteria.get(id) === criterionDigest(criterion);
  return isSame ? undefined : { code: 'C2', id: 'c2.changedCriterion', heading: '编号' };
}
