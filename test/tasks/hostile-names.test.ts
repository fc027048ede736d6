import { textOf } from '../../src/core/base/cells';
import { distribute } from '../../src/tasks/distribute';
import { prepare } from '../../src/tasks/prepare';
import { readReturns } from '../../src/tasks/read-return';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { activityHeadings, activityRow, collected, plainSheet, say } from './collect-support';
import { base } from './prepare-support';

const names = [
  '系/一',
  '系:一',
  '系*一',
  '..',
  '.隐藏',
  'CON',
  'nul.xlsx',
  'a\\b?<c>|"d"',
  '../../etc/passwd',
  '🎓学院',
  '👩‍👩‍👧院',
  "=cmd|'/C calc'!A0",
  '=1+1',
  '@SUM(A1)',
  '-2+3',
  '<b>系</b>',
  '&amp;系',
  '_x0041_系',
  '__proto__',
  'constructor',
  '甲'.repeat(200),
  `${'甲'.repeat(199)}乙`,
  `${'乙'.repeat(31)}/一`,
  'IT部',
  '%PATH%',
  '$HOME`id`',
  '系 一  二',
  "O'Neil系",
  '{name}系',
];

const judges = names.slice(0, 24).map((name) => `评${name}`);

const master = [
  plainSheet('活动设置', [
    ['项目', '值'],
    ['年度', 2024],
  ]),
  plainSheet('单位', [['单位名称', '别名', '类别'], ...names.map((name) => [name, null, '参评；牵头'])]),
  plainSheet('评委', [['姓名', '所属单位'], ...judges.map((name) => [name])]),
  plainSheet('评价细则', [
    ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '考核部门'],
    ['1', '组织', '方案', 10, '评委', '单位', '评委打分', null, null],
    ['2', '纪律', '迟到', 20, '扣分', '单位', '考核登记', '迟到=1', '教务处/学工'],
  ]),
  plainSheet('考核登记', [
    ['单位', '编号', '事项', '数量', '来源'],
    ['IT部', '2', '迟到', 1],
  ]),
  plainSheet('活动登记', [
    activityHeadings,
    ...names.map((name) => activityRow([`${name}的活动`, name, 1, null, '', null])),
  ]),
  plainSheet('_weektally', [
    ['key', 'value'],
    ['id', 'book-1'],
    ['format', '1'],
  ]),
];

test('forms for names of every kind: files that any system takes, no formulas, and they come back as whose they are', async () => {
  const workbook = memoryWorkbook(master);
  const { kind } = await prepare(workbook, { ...base, scheme: 'blank', scoring: true });
  expect(kind).toBe('prepared');
  const prepared = await workbook.readAll();
  const made = await distribute(workbook, { now: '2024-05-20T08:00:00.000Z', say });
  if (made.kind === 'refused') throw new Error(made.reason.id);
  const fileNames = made.files.map(({ fileName }) => fileName);
  expect(new Set(fileNames.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(fileNames.length);
  expect(fileNames.filter((name) => name.startsWith('报送表')).length).toBe(names.length);
  for (const name of fileNames) {
    expect(name).toMatch(/^(?:报送表|评分表|登记表)-[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]*\.xlsx$/u);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
  }
  const returns = [];
  for (const { fileName, file } of made.files)
    returns.push(...(await readReturns({ file: fileName, bytes: file.toBytes() }, () => fileName)));
  const formulas = returns
    .flatMap((one) => ('sheets' in one ? one.sheets : []))
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (typeof cell === 'object' && cell?.formula !== undefined ? [cell.formula] : []));
  // Sums of a judge's columns, of numbers that stand above them.
  expect(formulas.filter((formula) => !/^IF\(COUNT\(([A-Z]+\d+:[A-Z]+\d+)\)=0,"",SUM\(\1\)\)$/.test(formula))).toEqual(
    [],
  );
  const read = returns.flatMap((one) => ('sheets' in one ? [one] : []));
  const { result, sheets } = await collected(prepared, read);
  const problems = result.files.filter(({ state }) => state !== 'unchanged');
  expect(problems).toEqual([]);
  const origins = sheets
    .find(({ name }) => name === '活动登记')
    ?.rows.slice(1)
    .map((row) => textOf(row[5]));
  // A name is kept without what shows nothing and spaces between Chinese characters.
  const shown = (text: string | undefined) => (text ?? '').replace(/[\s\u200d]/g, '');
  expect(origins?.map(shown)).toEqual(names.map((name) => shown(`报送表 ${name}`)));
});
