import type { Cell } from '../../../src/core/base/cells';
import type { Evaluation } from '../../../src/core/evaluation';
import { formTitleText } from '../../../src/core/layout/form-texts';
import { printedTitle } from '../../../src/core/prepare/printed-title';
import { totalsSheet } from '../../../src/core/results/totals-sheet';
import { blank } from '../../../src/core/base/parsed';
import { datedEvent, yearAndEvent } from '../../../src/core/settings/year-and-event';
import { groupSummary } from '../../../src/taskpane/group-summary';
import { sayPaneIn } from '../../../src/words/pane-words';
import { smallBook } from '../../calc/support/small-book';
import { rowValues } from '../results/read-content';
import { evaluated, say } from '../results/scored-school';

const named = (event: Cell, year: Cell = 2026): Evaluation => evaluated({ settings: { 活动名称: event, 年度: year } });

/** 年度, 活动名称, and both as a title has them. */
const titles: readonly (readonly [year: Cell, event: string, printed: string])[] = [
  [2026, '职业教育活动周', '2026年职业教育活动周'],
  [2026, '2026年职业教育活动周', '2026年职业教育活动周'],
  [2026, '2026年度职业教育活动周', '2026年度职业教育活动周'],
  [2026, '2026职业教育活动周', '2026职业教育活动周'],
  [2026, '第三届（2026）职业教育活动周', '第三届（2026）职业教育活动周'],
  [2026, '２０２６年职业教育活动周', '２０２６年职业教育活动周'],
  [2026, '2025年职业教育活动周', '2026年2025年职业教育活动周'],
  ['２０２６', '职业教育活动周', '2026年职业教育活动周'],
  ['２０２６年', '2026年职业教育活动周', '2026年职业教育活动周'],
  ['2026年度', '职业教育活动周', '2026年职业教育活动周'],
];

test.each(titles)('年度 %s and 活动名称 %s print %s', (year, event, printed) => {
  const evaluation = named(event, year);
  expect(rowValues(totalsSheet(evaluation, null, say), 1)[0]).toBe(`重庆市工业学校${printed}考核汇总`);
  expect(printedTitle(evaluation.book, '评委评分表').value).toBe(`重庆市工业学校${printed}评委评分表`);
});

test.each(titles)('so does the formula that follows 活动设置: %s, %s', (year, event, printed) => {
  const { formula } = printedTitle(named('别的', 2024).book, '评委评分表');
  const rows: readonly (readonly Cell[])[] = [
    ['学校名称', '重庆市工业学校'],
    ['年度', year],
    ['活动名称', event],
  ];
  const cells = rows.flatMap(([name, value], at) => [
    [`A${at + 2}`, name],
    [`B${at + 2}`, value],
  ]);
  const book = smallBook({ 活动设置: Object.fromEntries(cells), 表: { A1: `=${formula ?? ''}` } });
  book.calculation.recalculate();
  expect(book.shows('A1', '表')).toBe(`重庆市工业学校${printed}评委评分表`);
});

test('附件2 puts the year before the quoted name, as statistics.md has it', () => {
  const title = (event: string) => formTitleText(named(event).book.settings, '情况统计表');
  expect(title('2026年职业教育活动周')).toBe('重庆市工业学校2026年“职业教育活动周”情况统计表');
  expect(title('２０２６年 职业教育活动周')).toBe('重庆市工业学校2026年“职业教育活动周”情况统计表');
  expect(title('2026年度职业教育活动周')).toBe('重庆市工业学校“2026年度职业教育活动周”情况统计表');
});

test('digits of a longer number are no year, and a year alone stays the name', () => {
  expect(datedEvent(2026, '12026活动周')).toBe('2026年12026活动周');
  expect(yearAndEvent(2026, '2026年')).toEqual({ year: undefined, event: '2026年' });
  expect(yearAndEvent(blank, '2026年活动周')).toEqual({ year: undefined, event: '2026年活动周' });
});

test('the pane says the year of a closed group once', () => {
  const summary = (year: string, event: string) => {
    const rest = { name: '', label: '', group: 'event', usual: '', needed: false, explanation: '' } as const;
    const settings = [
      { ...rest, key: 'year', value: year, input: 'number', problem: null },
      { ...rest, key: 'event', value: event, input: 'text', problem: null },
    ] as const;
    return groupSummary('event', settings, sayPaneIn('zh-CN'));
  };
  expect(summary('2026', '2026年职业教育活动周')).toBe('2026 职业教育活动周');
  expect(summary('２０２６', '职业教育活动周')).toBe('2026 职业教育活动周');
  expect(summary('明年', '职业教育活动周')).toBe('明年 职业教育活动周');
});
