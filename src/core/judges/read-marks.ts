import { isBlank, isRich, scalarOf, textOf } from '../cells';
import type { Cell, Sheet } from '../cells';
import { normaliseName, stripSpace } from '../departments/normalise-name';
import type { DepartmentDirectory } from '../departments/match-names';
import { clip } from '../entries/read-rows';
import { parseNumber } from '../entries/parse-number';
import { finding } from '../finding';
import type { Finding, FindingCode, Fix, Severity } from '../findings';
import { normaliseHeading } from '../find-tables';
import { blank, isPresent, unread } from '../parsed';
import type { Parsed } from '../parsed';
import { toNumber } from '../decimal';
import type { Criterion, SubjectKind } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import type { MessageId } from '../../words/words';
import type { Judge, Mark, MarkState, Subject } from './judge';
import type { Subjects } from './subjects';

/** A heading row of a marking sheet and the rows of criteria below it. */
export type MarkingBlock = {
  readonly headerRow: number;
  /** Last row of criteria; the row below it holds 合计, or something else. */
  readonly lastRow: number;
  readonly totalRow: number | null;
  readonly idColumn: number;
  readonly pointsColumn: number;
  readonly subjects: readonly { readonly column: number; readonly subject: Subject }[];
  readonly criteria: readonly { readonly row: number; readonly criterion: Criterion }[];
};

/** The marking sheet of one judge, read. */
export type MarkingSheet = {
  readonly sheet: Sheet;
  readonly judge: Judge;
  readonly blocks: readonly MarkingBlock[];
  readonly marks: readonly Mark[];
};

export type MarksReading = { readonly sheets: readonly MarkingSheet[] };

export type MarksContext = {
  readonly directory: DepartmentDirectory;
  readonly judges: readonly Judge[];
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly subjects: Subjects;
  readonly decimals: number;
  readonly findings: Finding[];
};

type Report = (
  code: FindingCode,
  severity: Severity,
  row: number,
  column: number,
  id: MessageId,
  values?: Readonly<Record<string, string | number>>,
  details?: { readonly found?: string; readonly suggestion?: string; readonly fix?: Fix },
) => void;

const ownerCell = /^评委(?:姓名)?[:：]\s*(.+)$/;

/** The judge's name above the first block, else the one in the tab's name. */
export function markingOwner(sheet: Sheet): string {
  for (const cells of sheet.rows.slice(0, 30)) {
    for (const cell of cells) {
      const match = ownerCell.exec(textOf(cell).trim());
      if (match !== null) return stripSpace(match[1] ?? '');
    }
  }
  return sheet.name.replace(/^评分[·・•]/, '').trim();
}

/** Reads every marking sheet. A sheet of a person who is not in 评委 is not counted (info), a second one of a judge is X1. */
export function readMarks(sheets: readonly Sheet[], context: MarksContext): readonly MarkingSheet[] {
  const byName = new Map(context.judges.map((judge) => [normaliseName(judge.name), judge]));
  const read = new Map<Judge, MarkingSheet>();
  for (const sheet of sheets) {
    const owner = markingOwner(sheet);
    const judge = byName.get(normaliseName(owner));
    const place = { sheet: sheet.name, row: 0, column: 0 };
    if (judge === undefined) {
      context.findings.push(finding('X1', 'info', place, 'x1.notJudge', { name: clip(owner) }));
    } else if (read.has(judge)) {
      const first = read.get(judge)?.sheet.name ?? '';
      context.findings.push(finding('X1', 'error', place, 'x1.secondMarking', { name: judge.name, first }));
    } else {
      read.set(judge, readMarkingSheet(sheet, judge, context));
    }
  }
  return [...read.values()];
}

function readMarkingSheet(sheet: Sheet, judge: Judge, context: MarksContext): MarkingSheet {
  const report: Report = (code, severity, row, column, id, values = {}, details = {}) => {
    const text = clip(textOf(sheet.rows[row]?.[column]));
    const found = text === '' ? {} : { found: text };
    context.findings.push(
      finding(
        code,
        severity,
        { sheet: sheet.name, row, column },
        id,
        { judge: judge.name, row: row + 1, ...values },
        { ...found, ...details },
      ),
    );
  };
  const merged = new Set<number>();
  const blocks = findBlocks(sheet, context, report);
  for (const merge of sheet.merges) {
    const hit = blocks.some(
      (block) => merge.bottom > block.headerRow && merge.top <= block.lastRow && merge.right > block.pointsColumn,
    );
    if (!hit) continue;
    report('X5', 'error', merge.top, merge.left, 'x5.merged', { from: merge.top + 1, to: merge.bottom + 1 });
    for (let row = merge.top; row <= merge.bottom; row++) merged.add(row);
  }
  const marks = blocks.flatMap((block) => readBlock(sheet, judge, block, merged, context, report));
  for (const block of blocks) checkWrittenTotals(sheet, block, marks, report);
  return { sheet, judge, blocks, marks };
}

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

function findBlocks(sheet: Sheet, context: MarksContext, report: Report): readonly MarkingBlock[] {
  const headers = sheet.rows.flatMap((cells, row) => headerIn(cells, row) ?? []);
  return headers.map((header, index) =>
    readHeader(sheet, header, headers[index + 1]?.row ?? sheet.rows.length, context, report),
  );
}

function readHeader(sheet: Sheet, header: Header, end: number, context: MarksContext, report: Report): MarkingBlock {
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

function readSubjects(sheet: Sheet, header: Header, kind: SubjectKind, context: MarksContext, report: Report) {
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

/** The subject of a column; undefined where its department is known but not scored; a message where nobody is meant. */
function findSubject(written: string, kind: SubjectKind, context: MarksContext): Subject | MessageId | undefined {
  const of = context.subjects.get(kind) ?? [];
  const whole = context.directory.find(written);
  if (whole !== undefined && kind === '单位') return of.find((subject) => subject.department === whole);
  const cut = written.search(/[／/]/);
  const department = cut < 0 ? whole : context.directory.find(written.slice(0, cut));
  if (department === undefined) return 'u2.unknown';
  const name = normaliseName(cut < 0 ? '' : written.slice(cut + 1));
  const owned = of.filter((subject) => subject.department === department);
  if (owned.length === 0 && (context.subjects.get('单位') ?? []).every((subject) => subject.department !== department))
    return undefined;
  return owned.find((subject) => normaliseName(subject.name) === name) ?? 'c2.subject';
}

function readBlock(
  sheet: Sheet,
  judge: Judge,
  block: MarkingBlock,
  merged: ReadonlySet<number>,
  context: MarksContext,
  report: Report,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { row, criterion } of block.criteria) {
    if (criterion.mode !== '评委') continue;
    const cells = sheet.rows[row] ?? [];
    for (const { column, subject } of block.subjects) {
      const value = merged.has(row)
        ? unread
        : readMark(cells[column] ?? null, criterion, context.decimals, row, column, report, sheet.name);
      marks.push({ sheet: sheet.name, row, column, judge, criterionId: criterion.id, subject, value });
    }
  }
  return marks;
}

const states: readonly MarkState[] = ['缺席', '回避', '不适用'];

function readMark(
  cell: Cell,
  criterion: Criterion,
  decimals: number,
  row: number,
  column: number,
  report: Report,
  sheet: string,
): Parsed<number | MarkState> {
  if (typeof cell === 'number') return validMark(cell, criterion, decimals, row, column, report);
  if (cell === null) return blank;
  if (isRich(cell) && cell.error !== undefined) {
    report('X2', 'error', row, column, 'x2.error', { what: cell.error, heading: criterion.id });
    return unread;
  }
  if (isRich(cell) && cell.formula !== undefined) {
    if (/\[[^\]]*\][^[\]]*!/.test(cell.formula)) {
      report('X2', 'error', row, column, 'x2.external', { what: clip(cell.formula), heading: criterion.id });
      return unread;
    }
    report('X4', 'info', row, column, 'x4.formula', { formula: clip(cell.formula), heading: criterion.id });
  }
  const value = scalarOf(cell);
  const text = typeof value === 'string' ? stripSpace(value) : '';
  const state = states.find((candidate) => candidate === text || normaliseName(text) === normaliseName(candidate));
  if (state !== undefined) return state;
  const reading = parseNumber(cell, 'points');
  const { problem } = reading;
  if (problem !== undefined) {
    const edits = [{ sheet, row, column, value: problem.write ?? null }];
    const fix = problem.write === undefined ? {} : { fix: { certain: problem.certain === true, edits } };
    const suggestion = problem.suggestion === undefined ? {} : { suggestion: problem.suggestion };
    report(
      problem.code,
      problem.severity,
      row,
      column,
      problem.id,
      { value: clip(text), suggestion: problem.suggestion ?? '', heading: criterion.id },
      { ...suggestion, ...fix },
    );
  }
  return isPresent(reading.value) ? validMark(reading.value, criterion, decimals, row, column, report) : reading.value;
}

/** S1: a mark lies between 0 and 分值 and has at most as many decimals as scores have. */
function validMark(
  mark: number,
  criterion: Criterion,
  decimals: number,
  row: number,
  column: number,
  report: Report,
): Parsed<number> {
  const max = toNumber(criterion.max);
  if (mark < 0 || mark > max) {
    report('S1', 'error', row, column, 's1.range', { id: criterion.id, mark, max });
    return unread;
  }
  const places = /\.(\d+)$/.exec(String(Number(mark.toPrecision(15))))?.[1]?.length ?? 0;
  if (places <= decimals) return mark;
  report('S1', 'error', row, column, 's1.decimals', { id: criterion.id, mark, decimals });
  return unread;
}

/** S2: a 合计 typed by hand that differs from the sum of the marks above it; formulas recalculate by themselves. */
function checkWrittenTotals(sheet: Sheet, block: MarkingBlock, marks: readonly Mark[], report: Report): void {
  const { totalRow } = block;
  if (totalRow === null) return;
  for (const { column } of block.subjects) {
    const written = sheet.rows[totalRow]?.[column];
    if (typeof written !== 'number') continue;
    let sum = 0;
    for (const mark of marks) {
      if (mark.column !== column || mark.row <= block.headerRow || mark.row > block.lastRow) continue;
      if (typeof mark.value === 'number') sum += mark.value;
    }
    const total = Number(sum.toPrecision(12));
    if (Math.abs(total - written) > 1e-9) {
      report('S2', 'error', totalRow, column, 's2.total', { written, sum: total }, { suggestion: String(total) });
    }
  }
}
