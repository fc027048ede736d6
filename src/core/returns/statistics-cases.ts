import { unreadText } from '../base/cell-words';
import type { Case } from '../entries/entry';
import { isPresent, presentOr, unread } from '../base/parsed';
import type { CaseSummary } from '../statistics/case-summary';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formHeading, formRowHeight, formText } from '../layout/print-styles';
import type { ContentCell } from '../base/sheet-content';
import { dayCell } from './statistics-returns';
import { sumColumnCount } from './statistics-sums';

const headings = ['名称', '类型', '单位', '报送媒体', '级别', '报送日期', '采用情况'] as const;
const listWidths = [28, 10, 12, 12, 12, 12, 12] as const;

/** 案例: how many of each kind, whether 1–3 特色活动 went to 省级及以上, and the list. */
export function putCases(grid: PrintGrid, summary: CaseSummary): void {
  const top = grid.rowCount();
  const counts = summary.counts.map(({ kind, count }) => `${kind}${count}件`).join('，');
  const line = { top, bottom: top, left: 0, right: sumColumnCount - 1 };
  grid.putMerged(line, { value: `${counts}。${sentText(summary)}`, style: formText });
  grid.setHeight(top, 24);
  if (summary.cases.length === 0) return;
  headings.forEach((value, column) => grid.put(top + 1, column, { value, style: formHeading }));
  grid.setHeight(top + 1, 24);
  summary.cases.forEach((entry, index) => putCase(grid, top + 2 + index, entry));
}

function putCase(grid: PrintGrid, row: number, entry: Case): void {
  const kind = isPresent(entry.caseKind) ? entry.caseKind : unreadText;
  const texts = [entry.name, kind, entry.department?.name ?? unreadText, entry.media, levelText(entry)];
  const texted = (value: string): ContentCell => ({ value, style: formCell });
  const cells = [...texts.map(texted), dayCell(entry.reported), texted(entry.adoption)];
  cells.forEach((cell, column) => grid.put(row, column, { ...cell, style: cell.style ?? formCentred }));
  const long = [...texts, '', entry.adoption].map((text, column) => ({ text, width: listWidths[column] ?? 12 }));
  grid.setHeight(row, formRowHeight(long));
}

function levelText({ level }: Case): string {
  return level === unread ? unreadText : presentOr(level, '');
}

function sentText({ featuredSent, featuredAsAsked }: CaseSummary): string {
  if (!isPresent(featuredSent)) return `报送省级及以上媒体的特色活动：${unreadText}（应为1—3件）`;
  return `报送省级及以上媒体的特色活动${featuredSent}件（应为1—3件，${featuredAsAsked === true ? '符合' : '不符合'}）`;
}
