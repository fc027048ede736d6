import { withoutBrackets } from '../base/without-brackets';
import { isBlank, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import { stripSpace } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { normaliseHeading } from '../tables/normalise-heading';
import { subjectKinds } from '../tables/table-columns';
import type { Criterion, SubjectKind } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import { holdsMark } from './holds-mark';
import type { Gone, Header, MarkReport, MarkingBlock, MarksContext } from './marking-sheet';
import { readSubjects } from './read-subjects';

function headerIn(cells: readonly Cell[], row: number): Header | undefined {
  let id = -1;
  let points = -1;
  let content = -1;
  // All that stands beyond the three are names.
  for (let column = 0; column < cells.length && (id < 0 || points < 0 || content < 0); column++) {
    const cell = cells[column];
    if (typeof cell !== 'string') continue;
    const text = withoutBrackets(normaliseHeading(cell));
    if (id < 0 && (text === '编号' || text === '指标编号')) id = column;
    else if (points < 0 && (text === '分值' || text === '满分' || text === '分数')) points = column;
    else if (content < 0 && text === '评分内容') content = column;
  }
  return id >= 0 && points > id && content >= 0 ? { row, id, points } : undefined;
}

/** Every heading row of a marking sheet. */
export function markingHeads(sheet: Sheet): readonly Header[] {
  return sheet.rows.flatMap((cells, row) => headerIn(cells, row) ?? []);
}

/** The blocks of a marking sheet: each heading row, its criteria down to 合计, and the subjects of its columns. */
export function findBlocks(sheet: Sheet, context: MarksContext, report: MarkReport): readonly MarkingBlock[] {
  const headers = markingHeads(sheet);
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
  const kind = labelledKind(sheet, header) ?? firstKind(sheet, header, end, context);
  const criteria: { row: number; criterion: Criterion }[] = [];
  const goneRows: Gone[] = [];
  let totalRow: number | null = null;
  const seen = new Set<Criterion>();
  for (let row = header.row + 1; row < end && totalRow === null; row++) {
    const cells = sheet.rows[row] ?? [];
    const first = cells.find((cell) => !isBlank(cell));
    if (/^(合计|小计|总计)/.test(stripSpace(textOf(first)))) totalRow = row;
    const written = textOf(cells[header.id]).trim();
    if (totalRow !== null || written === '') continue;
    const criterion = context.criteria.get(normaliseId(written));
    const marks = cells.filter((cell, column) => column > header.points && holdsMark(cell)).length;
    if (criterion !== undefined && seen.has(criterion)) {
      report('X1', 'error', row, header.id, 'x1.criterionTwice', { id: criterion.id });
    } else if (criterion?.mode === '评委' && criterion.subject === kind) {
      seen.add(criterion);
      criteria.push({ row, criterion });
    } else {
      if (criterion !== undefined) seen.add(criterion);
      // A criterion whose rule cannot be read (R1) still exists, so its row is not obsolete.
      else if (context.ids.has(normaliseId(written))) continue;
      goneRows.push({ at: row, written, marks });
      const id = criterion === undefined ? 'c2.goneId' : criterion.mode === '评委' ? 'c2.otherKind' : 'c2.notJudged';
      if (marks > 0)
        report('C2', 'error', row, header.id, id, { id: clip(written), marks, kind: criterion?.subject ?? '' });
    }
  }
  const last = Math.max(header.row, ...criteria.map(({ row }) => row), ...goneRows.map(({ at }) => at));
  const { subjects, goneColumns } = readSubjects(
    sheet,
    header,
    { kind, last, rows: criteria.map(({ row }) => row) },
    context,
    report,
  );
  return {
    kind,
    headerRow: header.row,
    lastRow: last,
    totalRow,
    idColumn: header.id,
    pointsColumn: header.points,
    subjects,
    criteria,
    goneRows,
    goneColumns,
  };
}

/** `按教学团队评分` above the headings says what the columns are, even where the criteria are gone. */
function labelledKind(sheet: Sheet, header: Header): SubjectKind | undefined {
  const label = (sheet.rows[header.row - 1] ?? []).map((cell) => stripSpace(textOf(cell))).join('');
  return subjectKinds.find((kind) => label.startsWith(`按${kind}评分`));
}

/** Without a label the first criterion decides. */
function firstKind(sheet: Sheet, header: Header, end: number, { criteria }: MarksContext): SubjectKind {
  for (const cells of sheet.rows.slice(header.row + 1, end)) {
    const criterion = criteria.get(normaliseId(textOf(cells[header.id]).trim()));
    if (criterion?.mode === '评委') return criterion.subject;
  }
  return '单位';
}
