import { isBlank, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import { groupBy } from '../entries/group-by';
import type { Department } from '../names/department';
import { normaliseName, stripSpace } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { normaliseHeading } from '../tables/find-tables';
import type { Criterion, SubjectKind } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import type { MessageId } from '../../words/words';
import type { Subject } from './judge';
import type { MarkReport, MarkingBlock, MarksContext } from './marking-sheet';

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
  const subjects = readSubjects(sheet, header, kind, context, report);
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

function readSubjects(sheet: Sheet, header: Header, kind: SubjectKind, context: MarksContext, report: MarkReport) {
  const seen = new Map<Subject, number>();
  const subjects: { column: number; subject: Subject }[] = [];
  (sheet.rows[header.row] ?? []).forEach((cell, column) => {
    if (column <= header.points || isBlank(cell)) return;
    const written = textOf(cell).trim();
    if (/^(备注|说明|合计|平均分?)$/.test(written)) return;
    const subject = findSubject(written, kind, context);
    if (typeof subject === 'string')
      return report(subject === 'u2.unknown' ? 'U2' : 'C2', 'error', header.row, column, subject, {
        name: clip(written),
        nearest: '—',
        heading: clip(written),
      });
    if (subject === undefined) return;
    if (seen.has(subject)) return report('X1', 'error', header.row, column, 'x1.subjectTwice', { name: clip(written) });
    seen.set(subject, column);
    subjects.push({ column, subject });
  });
  return subjects;
}

/** `机电/汽车系／焊接团队`: the longest beginning up to a stroke that is a department's name. */
function splitAtDepartment(written: string, context: MarksContext) {
  const cuts = [...written.matchAll(/[／/]/g)].map((match) => match.index).reverse();
  for (const cut of cuts) {
    const department = context.directory.find(written.slice(0, cut));
    if (department !== undefined) return { department, rest: written.slice(cut + 1) };
  }
  return undefined;
}

/** The subject of a column; undefined where its department is known but not scored; a message where nobody is meant. */
function findSubject(written: string, kind: SubjectKind, context: MarksContext): Subject | MessageId | undefined {
  const whole = context.directory.find(written);
  if (whole !== undefined && kind === '单位') return subjectsOf(whole, kind, context)[0];
  const cut = splitAtDepartment(written, context);
  if (cut === undefined && whole === undefined) return 'u2.unknown';
  const { department, rest } = cut ?? { department: whole, rest: '' };
  if (department === undefined) return 'u2.unknown';
  const name = normaliseName(rest);
  const owned = subjectsOf(department, kind, context);
  if (owned.length === 0 && subjectsOf(department, '单位', context).length === 0) return undefined;
  return owned.find((subject) => normaliseName(subject.name) === name) ?? 'c2.subject';
}

/** Sorted once per workbook: every sheet asks for every column. */
const sorted = new WeakMap<readonly Subject[], ReadonlyMap<Department, readonly Subject[]>>();

function subjectsOf(department: Department, kind: SubjectKind, { subjects }: MarksContext): readonly Subject[] {
  const all = subjects.get(kind) ?? [];
  const known = sorted.get(all) ?? groupBy(all, (subject) => subject.department);
  sorted.set(all, known);
  return known.get(department) ?? [];
}
