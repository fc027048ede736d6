import { columnLetters, isBlank, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import type { FindingCode } from '../base/findings';
import { groupBy } from '../entries/group-by';
import type { Department } from '../names/department';
import { nearestDepartment } from '../names/match-names';
import { normaliseName, stripSpace } from '../names/normalise-name';
import { sharedValues } from '../reading/read-names';
import { clip } from '../reading/row-source';
import { normaliseHeading } from '../tables/find-tables';
import type { Criterion, SubjectKind } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import type { MessageId } from '../../words/words';
import { subjectLabel } from './judge';
import type { Subject } from './judge';
import type { MarkReport, MarkingBlock, MarksContext, SubjectColumn } from './marking-sheet';

type Header = { readonly row: number; readonly id: number; readonly points: number };

function headerIn(cells: readonly Cell[], row: number): Header | undefined {
  let id = -1;
  let points = -1;
  let content = -1;
  cells.forEach((cell, column) => {
    if (typeof cell !== 'string') return;
    const text = normaliseHeading(cell).replace(/\([^)]*\)/g, '');
    if (id < 0 && (text === '编号' || text === '指标编号')) id = column;
    else if (points < 0 && (text === '分值' || text === '满分' || text === '分数')) points = column;
    else if (content < 0 && text === '评分内容') content = column;
  });
  return id >= 0 && points > id && content >= 0 ? { row, id, points } : undefined;
}

/** The blocks of a marking sheet: each heading row, its criteria down to 合计, and whom its columns are for. */
export function findBlocks(sheet: Sheet, context: MarksContext, report: MarkReport): readonly MarkingBlock[] {
  const headers = sheet.rows.flatMap((cells, row) => headerIn(cells, row) ?? []);
  return headers.map((header, index) =>
    readHeader(sheet, header, headers[index + 1]?.row ?? sheet.rows.length, context, report),
  );
}

function readHeader(
  sheet: Sheet,
  header: Header,
  end: number,
  context: MarksContext,
  report: MarkReport,
): MarkingBlock {
  const criteria: { row: number; criterion: Criterion }[] = [];
  let totalRow: number | null = null;
  const seen = new Set<Criterion>();
  for (let row = header.row + 1; row < end && totalRow === null; row++) {
    const cells = sheet.rows[row] ?? [];
    const first = cells.find((cell) => !isBlank(cell));
    if (/^(合计|小计|总计)/.test(stripSpace(textOf(first)))) totalRow = row;
    const written = textOf(cells[header.id]).trim();
    if (totalRow !== null || written === '') continue;
    const criterion = context.criteria.get(normaliseId(written));
    if (criterion !== undefined && !seen.has(criterion)) {
      seen.add(criterion);
      criteria.push({ row, criterion });
    } else if (criterion !== undefined) {
      report('X1', 'error', row, header.id, 'x1.criterionTwice', { id: criterion.id });
    } else if (cells.some((cell, column) => column > header.points && !isBlank(cell))) {
      report('C2', 'error', row, header.id, 'c2.unknownId', { id: clip(written) });
    }
  }
  const lastRow = criteria[criteria.length - 1]?.row ?? header.row;
  const kind = criteria[0]?.criterion.subject ?? '单位';
  const block = { kind, rows: criteria.map(({ row }) => row) };
  const subjects = readSubjects(sheet, header, block, context, report);
  return {
    headerRow: header.row,
    lastRow,
    totalRow,
    idColumn: header.id,
    pointsColumn: header.points,
    subjects,
    criteria,
  };
}

function readSubjects(
  sheet: Sheet,
  header: Header,
  block: { readonly kind: SubjectKind; readonly rows: readonly number[] },
  context: MarksContext,
  report: MarkReport,
): readonly SubjectColumn[] {
  const columns = new Map<Subject, [number, ...number[]]>();
  (sheet.rows[header.row] ?? []).forEach((cell, column) => {
    if (column <= header.points || isBlank(cell)) return;
    const written = textOf(cell).trim();
    if (/^(备注|说明|合计|平均分?)$/.test(written)) return;
    const found = findSubject(written, block.kind, context);
    if (found === undefined) return;
    if ('code' in found) return report(found.code, 'error', header.row, column, found.id, found.values, found.offer);
    const known = columns.get(found);
    if (known === undefined) columns.set(found, [column]);
    else known.push(column);
  });
  return [...columns].map(([subject, of]) => chooseColumn(sheet, header, block.rows, subject, of, report));
}

/** X1: of two columns for one the filled one counts; where both hold marks, that judge's marks there cannot be read. */
function chooseColumn(
  sheet: Sheet,
  header: Header,
  rows: readonly number[],
  subject: Subject,
  columns: readonly [number, ...number[]],
  report: MarkReport,
): SubjectColumn {
  const [first, second] = columns;
  if (second === undefined) return { column: first, subject, clear: true };
  const filled = columns.filter((column) => rows.some((row) => !isBlank(sheet.rows[row]?.[column])));
  const [column = first, other] = filled;
  const named = (of: readonly number[]) =>
    of.map((at) => `${textOf(sheet.rows[header.row]?.[at]).trim()}（${columnLetters(at)}）`).join('、');
  const id = other !== undefined ? 'x1.subjectBoth' : filled.length === 1 ? 'x1.subjectOne' : 'x1.subjectNone';
  const values = { name: subjectLabel(subject), columns: named(columns), filled: named(filled) };
  report('X1', 'error', header.row, columns.at(-1) ?? first, id, values);
  return { column, subject, clear: other === undefined };
}

/** Why a column is nobody's. */
type NoSubject = {
  readonly code: FindingCode;
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string>>;
  readonly offer?: { readonly suggestion: string };
};

/** `机电/汽车系／焊接团队`: the longest beginning up to a stroke that is a department's name. */
function splitAtDepartment(written: string, { directory }: MarksContext) {
  const cuts = [...written.matchAll(/[／/]/g)].map((match) => match.index).reverse();
  const cut = cuts.find((at) => directory.named(written.slice(0, at)).length > 0);
  return cut === undefined ? undefined : { name: written.slice(0, cut), rest: written.slice(cut + 1) };
}

/** The subject of a column; undefined where its department is known but not scored; a fault where nobody is meant for certain. */
function findSubject(written: string, kind: SubjectKind, context: MarksContext): Subject | NoSubject | undefined {
  const { directory } = context;
  const whole = directory.named(written).length > 0 ? { name: written, rest: '' } : undefined;
  const cut =
    kind === '单位' ? (whole ?? splitAtDepartment(written, context)) : (splitAtDepartment(written, context) ?? whole);
  const named = cut === undefined ? [] : directory.named(cut.name);
  const [department, other] = named;
  if (cut === undefined || department === undefined) return unknownSubject(written, context);
  if (other !== undefined) {
    const match = { kind: 'shared', name: cut.name, departments: named } as const;
    return { code: 'U5', id: 'u5.shared', values: { heading: clip(written), ...sharedValues(match) } };
  }
  const name = normaliseName(cut.rest);
  const owned = subjectsOf(department, kind, context);
  if (owned.length === 0 && subjectsOf(department, '单位', context).length === 0) return undefined;
  const noSubject: NoSubject = { code: 'C2', id: 'c2.subject', values: { name: clip(written) } };
  return owned.find((subject) => normaliseName(subject.name) === name) ?? noSubject;
}

function unknownSubject(written: string, { directory }: MarksContext): NoSubject {
  const nearest = nearestDepartment(written, directory.departments);
  const values = { heading: clip(written), name: clip(written) };
  if (nearest === undefined) return { code: 'U2', id: 'u2.unknown', values };
  return { code: 'U2', id: 'u2.near', values: { ...values, nearest }, offer: { suggestion: nearest } };
}

/** Sorted once per workbook: every sheet asks for every column. */
const sorted = new WeakMap<readonly Subject[], ReadonlyMap<Department, readonly Subject[]>>();

function subjectsOf(department: Department, kind: SubjectKind, { subjects }: MarksContext): readonly Subject[] {
  const all = subjects.get(kind) ?? [];
  const known = sorted.get(all) ?? groupBy(all, (subject) => subject.department);
  sorted.set(all, known);
  return known.get(department) ?? [];
}
