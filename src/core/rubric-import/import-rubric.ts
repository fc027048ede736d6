import { scoringModes } from '../rules/all-modes';
import { exact, sum, toNumber, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Message } from '../base/findings';
import type { Sheet } from '../base/cells';
import { address } from '../base/cells';
import { partOf } from '../rubric/parse-rubric';
import { parseSource } from '../rubric/parse-source';
import type { TableRows } from '../schemes/table-rows';
import { subjectKinds } from '../tables/table-columns';
import { clip } from '../reading/row-source';
import { assignColumns } from './assign-columns';
import type { RubricColumns } from './assign-columns';
import { findRubric } from './find-rubric';
import type { FoundRubric } from './find-rubric';
import { numberLines } from './number-lines';
import { proposeScoring } from './propose-scoring';
import { withSource } from './propose-source';
import { readLines } from './read-lines';
import type { RubricLine } from './read-lines';
import type { ImportedCriterion, RubricImport, RubricImportResult } from './rubric-import';

/**
 * Reads a school's own rubric from the sheet that holds one, and proposes how each criterion is scored. What is doubtful leaves 方式 empty;
 * the school's words go to 评分内容, 计分办法, 佐证材料 and 考核部门, and what has no place there is reported.
 */
export function importRubric(sheets: readonly Sheet[]): RubricImportResult {
  const found = findRubric(sheets);
  if (found === undefined) return { kind: 'refused', reason: { id: 'import.noTable', values: {} } };
  const columns = assignColumns(found);
  const read = readLines(found, columns);
  const lines = weighted(read.lines, headingOf(found, columns.points));
  const place = { sheet: found.grid.name, cell: address(found.top, 0) };
  if (lines.length === 0) return { kind: 'refused', reason: { id: 'import.noRows', values: place } };
  if (lines.every(({ points, item }) => points === null && partOf(item) !== 'veto')) {
    return { kind: 'refused', reason: withoutAnyPoints(lines, place) };
  }
  const numbering = numberLines(lines, columns.idHeading);
  const criteria = lines.map((line, at) => criterionOf(line, numbering.ids[at] ?? ''));
  const inside = criteria.flatMap(({ item, points }) => (points !== null && partOf(item) === 'inside' ? [points] : []));
  const notes = [
    ...foundNotes(found, columns),
    ...(numbering.made > 0 ? [{ id: 'import.madeIds', values: { count: numbering.made } } as const] : []),
    ...(numbering.twice.length > 0
      ? [{ id: 'import.idTwice', values: { ids: numbering.twice.join('、') } } as const]
      : []),
    ...lines.flatMap(missingPoints),
    ...read.notes,
  ];
  const rubric: RubricImport = {
    ...{
      sheet: found.grid.name,
      criteria,
      sum: sum(inside),
      full: read.title ?? fullOf(read.totals, sum(inside)),
      notes,
    },
    table: tableOf(lines, criteria),
  };
  return { kind: 'read', rubric };
}

function criterionOf(line: RubricLine, id: string): ImportedCriterion {
  const part = partOf(line.item);
  const points = part === 'veto' ? zero : line.points;
  const base = { id, item: line.item, content: line.content, points, source: '' };
  const given = scoringModes.find((mode) => mode === line.own.mode);
  if (given !== undefined) return { ...base, mode: given, parameters: line.own.parameters, doubt: null, given: true };
  if (line.unread !== null && part !== 'veto') {
    const doubt: Message = { id: 'import.pointsUnread', values: { text: clip(line.unread.text) } };
    return { ...base, mode: '', parameters: line.own.parameters, doubt, given: false };
  }
  const standard = line.standard === '' ? line.content : line.standard;
  const found = proposeScoring(standard, points, part);
  const proposal = withSource(found, [line.item, line.content, line.standard].join('\n'));
  if (proposal.kind === 'doubtful')
    return { ...base, mode: '', parameters: line.own.parameters, doubt: proposal.why, given: false };
  const zeroed = proposal.mode === '否决' && points === null ? zero : points;
  const { mode, parameters, source } = proposal;
  return { ...base, points: zeroed, mode, parameters, source, doubt: null, given: false };
}

/** The 合计 of a table. For a table in parts it is the one over all parts, or their sum. */
function fullOf(totals: readonly Exact[], made: Exact): Exact | null {
  const together = sum(totals);
  const fitting = [...totals, together].find((stated) => stated.equals(made));
  return fitting ?? totals.at(-1) ?? null;
}

const headings = [
  '编号',
  '项目',
  '项目分值',
  '方面',
  '评分内容',
  '分值',
  '方式',
  '对象',
  '数据来源',
  '参数',
  '佐证材料',
  '计分办法',
  '考核部门',
  '不适用单位',
];

function tableOf(lines: readonly RubricLine[], criteria: readonly ImportedCriterion[]): TableRows {
  const value = (points: Exact | null) => (points === null ? null : toNumber(points));
  const rows = lines.map((line, at) => {
    const { id = '', points = null, mode = '', parameters = '', source: proposed = '' } = criteria[at] ?? {};
    const { subject, source, notFor } = line.own;
    const known = parseSource(source, mode === '评委') !== undefined;
    // A department under 数据来源 is who provides it.
    const assessor =
      known || source === '' ? line.assessor : [line.assessor, source].filter((text) => text !== '').join('、');
    return [
      id,
      line.item,
      value(line.itemPoints),
      line.aspect,
      line.content,
      value(points),
      mode,
      ...[
        subjectKinds.some((kind) => kind === subject) ? subject : '',
        known && source !== '' ? source : proposed,
        parameters,
      ],
      line.evidence,
      line.standard,
      assessor,
      notFor,
    ];
  });
  return { headings, rows };
}

/** Shares of one in a column of weights are points of a hundred: 0.15 is 15. */
function weighted(lines: readonly RubricLine[], heading: string): readonly RubricLine[] {
  const points = lines.flatMap((line) => line.points ?? []);
  const isShare =
    points.length > 0 && points.every((value) => value.compare(exact(1)) <= 0) && sum(points).equals(exact(1));
  if (!isShare || !/权重|比例|占比/.test(heading)) return lines;
  const times = (value: Exact | null) => value?.mul(100) ?? null;
  return lines.map((line) => ({ ...line, points: times(line.points), itemPoints: times(line.itemPoints) }));
}

function headingOf({ columns }: FoundRubric, at: number | undefined): string {
  return columns.find((column) => column.at === at)?.heading ?? '';
}

/** True where no line has points, because none are written or they cannot be read as numbers. */
function withoutAnyPoints(
  lines: readonly RubricLine[],
  place: { readonly sheet: string; readonly cell: string },
): Message {
  const unread = lines.flatMap((line) => line.unread ?? []);
  if (unread.length === 0) return { id: 'import.noPointsColumn', values: place };
  const cells = unread.map(({ text, cell }) => `${cell}“${clip(text)}”`).join('、');
  return { id: 'import.pointsCells', values: { sheet: place.sheet, cells } };
}

function missingPoints({ row, points, content, item, unread }: RubricLine): readonly Message[] {
  if (points !== null || partOf(item) === 'veto') return [];
  if (unread !== null) {
    const values = { row: row + 1, content: clip(content), text: clip(unread.text), cell: unread.cell };
    return [{ id: 'import.rowPointsUnread', values }];
  }
  return [{ id: 'import.rowWithoutPoints', values: { row: row + 1, content: clip(content) } }];
}

/** Reports where the table was found, and which columns have no place in 评价细则, so that nothing is lost unnoticed. */
function foundNotes({ grid, top, depth, others }: FoundRubric, { unknown }: RubricColumns): readonly Message[] {
  const lost = unknown.flatMap(({ at, heading }): Message[] => {
    const texts: string[] = [];
    for (let row = top + depth; row < grid.rowCount; row++) {
      const area = grid.area(row, at);
      const text = grid.text(row, at);
      if (text !== '' && (area === undefined || (area.top === row && area.left === at))) texts.push(text);
    }
    if (texts.length === 0) return [];
    const values = {
      heading: heading === '' ? address(top, at) : clip(heading),
      count: texts.length,
      text: clip(texts.join('、')),
    };
    return [{ id: 'import.unknownColumn', values }];
  });
  const also: Message[] =
    others.length === 0 ? [] : [{ id: 'import.otherSheets', values: { sheets: others.join('、') } }];
  return [...also, ...lost];
}
