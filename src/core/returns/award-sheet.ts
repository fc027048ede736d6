import { unreadText } from '../base/cell-words';
import { ownSheets } from '../base/own-sheets';
import type { Award } from '../entries/entry';
import { normaliseName } from '../names/normalise-name';
import { isPresent, unread } from '../base/parsed';
import type { Settings } from '../settings/settings';
import { groupBy } from '../base/group-by';
import { formTitleText } from '../layout/form-texts';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import {
  formCell,
  formCentred,
  formHeading,
  formRowHeight,
  formText,
  formTitle,
  printedPage,
} from '../layout/print-styles';
import type { SheetContent } from '../base/sheet-content';
import type { LiveFigures } from '../proof/statistics/live-figures';
import { staleCell } from './stale-cell';

export const awardName = ownSheets.awards.name;

const headings = [
  '序号',
  '赛项',
  '奖项',
  '名次',
  '选手或团队',
  '单位',
  '成绩',
  '指导教师',
  '可申请成绩替代',
  '备注',
] as const;
const widths = [6, 26, 12, 8, 22, 24, 10, 16, 18, 18] as const;
const centred: readonly string[] = ['序号', '奖项', '名次', '成绩', '可申请成绩替代'];
const headingRow = 1;
const last = headings.length - 1;

/** Prizes from the highest on; any other stands after them, in the order in which it first stands. */
const prizes = [/^特等/, /^(一等|金)/, /^(二等|银)/, /^(三等|铜)/] as const;

/** 获奖名单 from 获奖登记: by 赛项 in its order there, then by 奖项 and 名次; 可申请成绩替代 marked √. */
export function awardSheet(
  awards: readonly Award[],
  settings: Settings,
  live?: Pick<LiveFigures, 'isAwardsStale'>,
): SheetContent {
  const grid = printGrid();
  const title = { value: formTitleText(settings, awardName), style: formTitle };
  grid.putMerged({ top: 0, bottom: 0, left: 0, right: last }, title);
  grid.setHeight(0, 42);
  headings.forEach((value, column) => grid.put(headingRow, column, { value, style: formHeading }));
  grid.setHeight(headingRow, 42);
  const counted = awards.filter((award) => award.counts);
  awardsInOrder(counted).forEach((award, index) => putAward(grid, headingRow + 1 + index, index + 1, award));
  putLeftOut(grid, awards.length - counted.length);
  if (live !== undefined) grid.put(grid.rowCount(), 0, staleCell({ isStale: live.isAwardsStale }));
  return {
    name: awardName,
    ...grid.content(),
    widths,
    freeze: { rows: headingRow + 1, columns: 0 },
    page: { ...printedPage, repeatRows: [headingRow, headingRow] },
  };
}

/** By competition, then prize, then place; equal ones keep the order of the register. */
function awardsInOrder(awards: readonly Award[]): readonly Award[] {
  const byCompetition = groupBy(awards, (award) => normaliseName(award.competition));
  return [...byCompetition.values()].flatMap((own) => {
    const others = [...groupBy(own, (award) => normaliseName(award.prize)).keys()];
    const rank = ({ prize }: Award) => prizeRank(normaliseName(prize), others);
    return [...own].sort((left, right) => rank(left) - rank(right) || placeNumber(left) - placeNumber(right));
  });
}

function prizeRank(prize: string, others: readonly string[]): number {
  const known = prizes.findIndex((pattern) => pattern.test(prize));
  if (known >= 0) return known;
  return prize === '' ? prizes.length + others.length : prizes.length + others.indexOf(prize);
}

/** The first number in 名次; what has none comes last. */
function placeNumber({ place }: Award): number {
  const digits = /\d+/.exec(place.normalize('NFKC'))?.[0];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}

function putAward(grid: PrintGrid, row: number, index: number, award: Award): void {
  const department = award.department?.name ?? unreadText;
  const texts = [
    '',
    award.competition,
    award.prize,
    award.place,
    award.winner,
    department,
    award.result,
    award.coach,
    replacesText(award),
    award.note,
  ];
  texts.forEach((text, column) => {
    const style = centred.includes(headings[column] ?? '') ? formCentred : formCell;
    grid.put(row, column, { value: column === 0 ? index : text === '' ? null : text, style });
  });
  grid.setHeight(row, formRowHeight(texts.map((text, column) => ({ text, width: widths[column] ?? 10 }))));
}

function replacesText({ replacesGrade }: Award): string {
  if (isPresent(replacesGrade)) return replacesGrade ? '√' : '';
  return replacesGrade === unread ? unreadText : '';
}

function putLeftOut(grid: PrintGrid, count: number): void {
  if (count === 0) return;
  const row = grid.rowCount();
  const text = `获奖登记${count}行未列入，原因见检查结果。`;
  grid.putMerged({ top: row, bottom: row, left: 0, right: last }, { value: text, style: formText });
  grid.setHeight(row, 24);
}
