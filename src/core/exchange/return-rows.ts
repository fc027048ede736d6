import { address, textOf } from '../base/cells';
import type { Finding } from '../base/findings';
import { isPresent } from '../base/parsed';
import { clip, rowSource } from '../reading/row-source';
import { normaliseId } from '../rubric/parse-rubric';
import { cellUnder } from '../tables/cell-under';
import type { Table } from '../tables/table';
import { exchangeFinding } from './exchange-finding';
import type { ExchangeFinding } from './exchange-finding';
import type { Sender } from './form';
import { criterionDigest } from './form-memory';
import { longestText } from '../base/long-text';
import type { MergeContext } from './merge-context';
import type { ReturnRow } from './merge-rows';
import type { Recognised } from './recognised';
import { originHeading, ownerHeading } from './registers';
import { criterionIn } from './row-owner';
import { tokenOf } from './token';
import type { Token } from './token';

export type ReturnRows = {
  readonly rows: readonly ReturnRow[];
  /** Places of rows that are not taken: another's, or of a criterion that has changed. */
  readonly passed: ReadonlySet<number>;
  /** What is told of them, and of cells that cannot be read or are formulas; places are those in the return. */
  readonly findings: readonly ExchangeFinding[];
  /** The first cell whose text is longer than a cell can hold. */
  readonly tooLong: { readonly sheet: string; readonly cell: string; readonly length: number } | undefined;
};

/** The rows of a returned table that are the sender's. */
export function returnRows(table: Table, { sender, memory, file }: Recognised, context: MergeContext): ReturnRows {
  const { departments } = context.directory;
  const findings: Finding[] = [];
  const told: ExchangeFinding[] = [];
  const source = rowSource(table, { directory: departments, year: context.year, findings });
  const objectionTo = sender.kind === 'office' ? officeObjection(sender, memory) : departmentObjection(sender, context);
  const owner = sender.kind === 'department' ? ownerHeading(table.spec.id) : undefined;
  const headings = table.spec.columns.flatMap(({ heading }) =>
    heading !== originHeading && table.columns.has(heading) ? [heading] : [],
  );
  const rows: ReturnRow[] = [];
  const passed = new Set<number>();
  let tooLong: ReturnRows['tooLong'];
  for (const row of table.rows) {
    const objection = objectionTo(table, row);
    if (objection !== undefined) {
      passed.add(row);
      const place = source.place(row, objection.heading);
      const found = clip(textOf(cellUnder(table, row, objection.heading)));
      const values = { file: file.file, row: row + 1, name: found, sender: sender.name };
      told.push(exchangeFinding({ code: objection.code, place, found }, { id: objection.id, values }));
      continue;
    }
    const cells: Record<string, Token> = {};
    for (const heading of headings) {
      const cell = source.cell(row, heading);
      // A cell that cannot be read (X2) is left out, so that the workbook keeps its value.
      if (!isPresent(cell)) continue;
      const token = tokenOf(cell);
      cells[heading] = token;
      if (typeof token !== 'string' || token.length <= longestText) continue;
      const at = address(row, table.columns.get(heading) ?? 0);
      tooLong ??= { sheet: table.sheet.name, cell: at, length: token.length };
    }
    if (owner !== undefined && cells[owner] === null) cells[owner] = sender.name;
    rows.push({ row, cells });
  }
  return { rows, passed, findings: [...told, ...findings], tooLong };
}

type Objection = {
  readonly code: 'U2' | 'C2';
  readonly id: 'u2.notSender' | 'c2.notOffice' | 'c2.changedCriterion';
  readonly heading: '单位' | '牵头部门' | '编号';
};

type ObjectionTo = (table: Table, row: number) => Objection | undefined;

/** An empty name means the sender; an activity that others lead first is taken where the sender is among them. */
function departmentObjection(sender: Sender, { directory }: MergeContext): ObjectionTo {
  return (table, row) => {
    const heading = ownerHeading(table.spec.id);
    const written = textOf(cellUnder(table, row, heading)).trim();
    if (written === '' || sender.kind !== 'department') return undefined;
    const { names } = directory.departments.match(written);
    const known = names.map((name) => (name.kind === 'known' ? name.department : undefined));
    const isOwn = heading === '牵头部门' ? known.includes(sender.department) : known[0] === sender.department;
    return isOwn ? undefined : { code: 'U2', id: 'u2.notSender', heading };
  };
}

function officeObjection({ office }: Extract<Sender, { kind: 'office' }>, memory: Recognised['memory']): ObjectionTo {
  const criteria = new Map(office.criteria.map((criterion) => [normaliseId(criterion.id), criterion]));
  return (table, row) => {
    const id = criterionIn(table, row);
    const criterion = criteria.get(id);
    if (criterion === undefined) return { code: 'C2', id: 'c2.notOffice', heading: '编号' };
    if (memory === undefined || memory.criteria.get(id) === criterionDigest(criterion)) return undefined;
    return { code: 'C2', id: 'c2.changedCriterion', heading: '编号' };
  };
}
