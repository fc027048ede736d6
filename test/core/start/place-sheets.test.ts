import type { Sheet } from '../../../src/core/base/cells';
import { readBook } from '../../../src/core/book/read-book';
import { placeSheets } from '../../../src/core/start/place-sheets';
import { sheetsAfter } from '../../../src/workbook/memory-workbook';
import { sheet } from '../../support/sheets';

const memory = (...names: readonly string[]): Sheet =>
  sheet('_weektally', [
    ['id', 'x'],
    ...names.map((name) => [`sheet:${name}`, name.startsWith('评分·') ? 'marking' : 'output']),
  ]);

/** The sheets' order after these are made. */
function orderAfter(made: readonly string[], sheets: readonly Sheet[]): readonly string[] {
  const changes = made.map((name) => ({ kind: 'sheet', content: { name, cells: [[{ value: name }]] } }) as const);
  return sheetsAfter(sheets, placeSheets(changes, sheets, readBook(sheets))).map(({ name }) => name);
}

const filled = (name: string) => sheet(name, [['学校自己的']]);
const articles = ['标题', '级别', '单位'];

test('an empty workbook is laid in the order of work, before a sheet that nobody has used', () => {
  const made = [
    '开始',
    '_weektally',
    '统计汇总',
    '附件2',
    '考核登记',
    '评分·甲',
    '评价细则',
    '活动设置',
    '计分过程',
    '评分汇集',
  ];
  expect(orderAfter(made, [sheet('Sheet1', [])])).toEqual([
    ...['开始', '活动设置', '评价细则', '评分·甲', '考核登记', '附件2', '统计汇总', '评分汇集', '计分过程', 'Sheet1'],
    '_weektally',
  ]);
});

test('outputs find their place whichever task runs first', () => {
  const sheets = ['开始', '宣传登记', '附件2', '统计数据', '_weektally'].map((name) =>
    name === '_weektally'
      ? memory('开始', '附件2', '统计数据')
      : sheet(name, name === '宣传登记' ? [articles] : [['有']]),
  );
  expect(orderAfter(['得分明细', '考核汇总', '检查结果', '评分汇集', '计分过程', '获奖名单'], sheets)).toEqual([
    ...[
      '开始',
      '宣传登记',
      '检查结果',
      '考核汇总',
      '得分明细',
      '附件2',
      '获奖名单',
      '评分汇集',
      '计分过程',
      '统计数据',
    ],
    '_weektally',
  ]);
});

test('in a workbook that was never prepared outputs stand behind all that the school has', () => {
  const own = [sheet('宣传登记', [articles]), filled('校历'), filled('通讯录')];
  const once = orderAfter(['检查结果', '_weektally'], own);
  expect(once).toEqual(['宣传登记', '校历', '通讯录', '检查结果', '_weektally']);
  const later = [...own, filled('检查结果'), memory('检查结果')];
  expect(orderAfter(['得分明细', '考核汇总'], later)).toEqual([
    ...['宣传登记', '校历', '通讯录', '检查结果', '考核汇总', '得分明细', '_weektally'],
  ]);
});

test('preparing a school’s own workbook puts 开始 in front and the rest behind, or beside what it belongs to', () => {
  const own = [filled('校历'), sheet('宣传登记', [articles]), filled('通讯录')];
  expect(orderAfter(['开始', '活动设置', '志愿服务登记', '_weektally'], own)).toEqual([
    ...['开始', '校历', '活动设置', '宣传登记', '志愿服务登记', '通讯录', '_weektally'],
  ]);
  expect(orderAfter(['开始', '活动设置', '单位'], [filled('校历')])).toEqual(['开始', '校历', '活动设置', '单位']);
});

test('a sheet that the school moved is an anchor where it stands', () => {
  const sheets = [filled('附件2'), filled('开始'), sheet('宣传登记', [articles]), memory('开始', '附件2')];
  expect(orderAfter(['统计汇总'], sheets)).toEqual(['附件2', '统计汇总', '开始', '宣传登记', '_weektally']);
});
