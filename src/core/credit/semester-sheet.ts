import { settled } from '../settings/settled';
import { ownSheets } from '../base/own-sheets';
import { address } from '../base/cells';
import { toNumber } from '../base/decimal';
import type { Evaluation } from '../evaluation';
import { isPresent } from '../base/parsed';
import type { Settings } from '../settings/settings';
import type { Say } from '../../words/words';
import { draftHeader, draftMark } from '../layout/draft-mark';
import { scoreFormat } from '../layout/number-format';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import { putSignatures } from '../layout/print-signatures';
import {
  formCell,
  formCentred,
  formHeading,
  formRowHeight,
  formText,
  formTitle,
  printedPage,
} from '../layout/print-styles';
import { staleFormula } from '../proof/scores/freshness';
import { literal, longLiteral } from '../proof/scores/formula';
import { creditCell, creditedPoints, hasProof } from './semester-credit';
import { newSemesterColumns } from './semester-layout';
import type { SemesterColumns } from './semester-layout';
import { semesterStandings } from './semester-standing';
import type { ContentCell, Page, SheetContent, Validation } from '../base/sheet-content';
import { lineCount } from '../layout/text-width';

export const semesterName = ownSheets.semester.name;

const widths = [6, 30, 14, 16, 9, 9, 12, 9, 10, 26] as const;
/** The width of a column that the school may have changed: by its content; a further event's like ours. */
export function semesterWidth(column: number, columns: SemesterColumns): number {
  const fields = [
    'index',
    'department',
    'regular',
    'own',
    'bonus',
    'penalty',
    'total',
    'rank',
    'grade',
    'note',
  ] as const;
  const field = fields.find((name) => columns[name] === column) ?? 'own';
  return widths[newSemesterColumns[field]] ?? 14;
}

const headingRow = 2;
const last = widths.length - 1;
const sheetWidth = widths.reduce<number>((sum, width) => sum + width, 0);

/**
 * A new 学期考评: every scored department with what this event is worth to it. The school enters 常规考核得分, 加分, 扣分 and further
 * events; 学期总分, 名次 and 等次 follow as formulas. A sheet that exists is continued by `semesterUpdate`.
 */
export function semesterSheet(evaluation: Evaluation, say: Say): SheetContent {
  const { settings, scored } = evaluation.book;
  const grid = printGrid();
  grid.putMerged({ top: 0, bottom: 0, left: 0, right: last }, { value: semesterTitle(evaluation), style: formTitle });
  grid.setHeight(0, 42);
  const hint = semesterHint(evaluation, say);
  grid.putMerged({ top: 1, bottom: 1, left: 0, right: last }, hintCell(evaluation, say));
  grid.setHeight(1, 8 + 16 * lineCount(hint, sheetWidth));
  const headings = semesterHeadings(settings);
  headings.forEach((value, column) => grid.put(headingRow, column, { value, style: formHeading }));
  grid.setHeight(headingRow, formRowHeight(headings.map((text, at) => ({ text, width: widths[at] ?? 10 }))));
  putDepartments(grid, evaluation);
  putSignatures(grid, widths.length);
  return {
    name: semesterName,
    ...grid.content(),
    widths,
    freeze: { rows: headingRow + 1, columns: 2 },
    ...(scored.length === 0 ? {} : { validations: validationsOf(scored.length, say) }),
    page: semesterPage(evaluation, headingRow, say),
  };
}

/** `重庆市工业学校2023—2024学年第二学期考评`; what is not set is left out. */
export function semesterTitle({ scores, book }: Evaluation): string {
  const draft = typeof scores !== 'string' && scores.draft;
  const { school, semester } = book.settings;
  return `${school}${semester.replace(/学期$/, '')}${semesterName}${draft ? draftMark : ''}`;
}

/** What the sheet is, and which departments have nothing from this event. */
export function semesterHint(evaluation: Evaluation, say: Say): string {
  const open = evaluation.book.scored.filter((one) => creditedPoints(evaluation, one) === null);
  const names = open.map(({ name }) => name).join('、');
  return `${say('semester.hint')}${open.length === 0 ? '' : say('semester.missing', { names })}`;
}

/** The same as a cell that shows 需重新汇总 before it while the sheet is stale. */
export function hintCell(evaluation: Evaluation, say: Say): ContentCell {
  const value = semesterHint(evaluation, say);
  const told = `IF(${staleFormula},${literal(say('live.stale'))},"")&`;
  const formula = `${told}${longLiteral(value)}`;
  return { value, style: formText, ...(hasProof(evaluation) ? { formula } : {}) };
}

/** A4 landscape, headings on every page, 草稿 above each page of a draft. */
export function semesterPage({ scores }: Evaluation, heading: number, say: Say): Page {
  const draft = typeof scores !== 'string' && scores.draft;
  return {
    ...printedPage,
    footer: say('input.footer'),
    repeatRows: [heading, heading],
    ...(draft ? { header: draftHeader } : {}),
  };
}

/** How the event is called in the semester evaluation. */
export function eventHeading({ event }: Settings): string {
  return event === '' ? '职业教育活动周' : event;
}

/** The heading of our column, its points on a second line. */
export function eventColumnHeading(settings: Settings): string {
  const { eventPoints } = settings.rules;
  return `${eventHeading(settings)}${isPresent(eventPoints) ? `\n（${toNumber(eventPoints)}分）` : ''}`;
}

function semesterHeadings(settings: Settings): readonly string[] {
  const event = eventColumnHeading(settings);
  return ['序号', '系部', '常规考核得分', event, '加分', '扣分', '学期总分', '名次', '等次', '备注'];
}

function putDepartments(grid: PrintGrid, evaluation: Evaluation): void {
  const { rules } = evaluation.book.settings;
  const decimals = settled(rules).decimals;
  const { columns, lines } = { columns: newSemesterColumns, lines: newLines(evaluation) };
  lines.forEach(({ row, department, credit }, at) => {
    const entered: ContentCell = { value: null, style: { ...formCentred, format: scoreFormat(decimals) } };
    grid.put(row, columns.index, { value: at + 1, style: formCentred });
    grid.put(row, columns.department, { value: department.name, style: formCell });
    for (const column of [columns.regular, columns.bonus, columns.penalty]) grid.put(row, column, entered);
    grid.put(row, columns.own, credit);
    grid.put(row, columns.note, { value: null, style: formCell });
    grid.setHeight(row, formRowHeight([{ text: department.name, width: widths[1] }]));
  });
  const live = hasProof(evaluation);
  for (const { row, total, rank, grade } of semesterStandings(lines, columns, rules, { decimals, live })) {
    grid.put(row, columns.total, total);
    grid.put(row, columns.rank, rank);
    grid.put(row, columns.grade, grade);
  }
}

function newLines(evaluation: Evaluation) {
  return evaluation.book.scored.map((department, at) => {
    const row = headingRow + 1 + at;
    const name = { cell: address(row, newSemesterColumns.department), text: department.name };
    const credit = creditCell(evaluation, department, name);
    const entered = { regular: null, events: [credit.value], bonus: null, penalty: null };
    return { row, department, credit, ...entered };
  });
}

function validationsOf(departmentCount: number, say: Say): readonly Validation[] {
  const { regular, bonus, penalty } = newSemesterColumns;
  return [regular, bonus, penalty].map((column) => ({
    range: { top: headingRow + 1, bottom: headingRow + departmentCount, left: column, right: column },
    rule: { kind: 'decimal', from: 0, to: 1000 },
    strict: false,
    title: semesterName,
    message: say('input.decimal'),
  }));
}
