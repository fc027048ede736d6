import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookOf, packageOf, sheetOf } from '../workbook/support/package-of';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'weektally-cli-'));
const at = (name: string) => join(folder, name);

const sample = at('sample.xlsx');
const empty = at('empty.xlsx');
const cutSheet = at('cut.xlsx');

const rubricText = `\ufeff一级指标,二级指标,分值,评分标准,备注
组织,纪律,40分,"每迟到一次扣0.5分，
扣完为止",
,方案,20分,评委打分,
效果,创新,40分,每缺一项扣1分；有创新加1分,看录像
合计,,100分,,
`;

beforeAll(async () => {
  await run('sample', sample, '--scheme', 'chongqing-2024');
  writeFileSync(empty, packageOf(bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'))));
  writeFileSync(cutSheet, packageOf(bookOf('<worksheet><sheetData><row r="1">')));
  writeFileSync(at('old.xls'), Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'));
  writeFileSync(at('no-table.csv'), '姓名,电话\n甲,1\n');
  writeFileSync(at('no-points.csv'), '考核项目,考核内容,评分标准\n组织,方案,质量好\n');
  writeFileSync(at('rubric.csv'), rubricText);
});

test('new does not write over a file', async () => {
  const before = readFileSync(sample);
  const { code, err } = await run('new', sample, '--scheme', 'chongqing-2024');
  expect([code, err]).toEqual([2, expect.stringContaining('已经存在')]);
  expect(readFileSync(sample).equals(before)).toBe(true);
});

test.each([
  ['the workbook', () => ['report', sample, '--attachment', sample]],
  ['the workbook by another path', () => ['report', sample, '--attachment', join(folder, '.', 'sample.xlsx')]],
  ['the output', () => ['report', sample, '-o', at('o.xlsx'), '--attachment', at('o.xlsx')]],
  ['the workbook that is credited from', () => ['credit', sample, empty, '-o', sample]],
])('a file to send does not take the place of %s', async (_, args) => {
  const before = readFileSync(sample);
  expect((await run(...args())).code).toBe(2);
  expect(readFileSync(sample).equals(before)).toBe(true);
});

test.each(['check', 'total', 'report'])('%s says that a workbook holds no table', async (command) => {
  const { code, err } = await run(command, empty);
  expect([code, err]).toEqual([2, expect.stringContaining('没有活动周的表')]);
});

test.each([
  ['check', 'cut.xlsx', 'X3'],
  ['total', 'cut.xlsx', 'X3'],
  ['report', 'cut.xlsx', 'X3'],
  ['check', 'nowhere.xlsx', 'X3'],
  ['check', 'empty.xlsx', 'X1'],
])('%s --json tells of %s as a finding', async (command, name, refusal) => {
  const { code, out, err } = await run(command, at(name), '--json');
  expect(code).toBe(2);
  expect(err).toContain(name);
  expect(JSON.parse(out)).toMatchObject({ findings: [{ code: refusal, value: at(name) }] });
});

test('a fault names the file that it is about', async () => {
  const { err } = await run('credit', sample, cutSheet, '--lang', 'en');
  expect(err).toContain('cut.xlsx');
});

test.each([
  [['new', at('a.xls'), '--scheme', 'chongqing-2024']],
  [['check', sample, '-o', at('a.csv')]],
  [['check', sample, '--accept', 'R2']],
  [['check', sample, '--accept', 'R9', '--reason', '已核对', '-o', at('c.xlsx')]],
  [['check', sample, '--reason', '已核对']],
  [['check', sample, '--lang', 'fr']],
  [['check', sample, '--lang=']],
  [['new', at('b.xlsx'), '--scheme', 'chongqing-2024', '--departments', at('nowhere.csv')]],
  [['new', at('b.xlsx'), '--scheme', 'blank', '--rubric', at('nowhere.xlsx')]],
  [['new', at('b.xlsx'), '--scheme', 'blank', '--rubric', at('old.xls')]],
  [['new', at('b.xlsx'), '--scheme', 'blank', '--rubric', at('no-table.csv')]],
  [['new', at('b.xlsx'), '--scheme', 'blank', '--rubric', at('no-points.csv')]],
  [['new', at('b.xlsx'), '--scheme', 'blank', '--scoring', 'off', '--rubric', at('rubric.csv')]],
  [['sample', at('b.xlsx'), '--scheme', 'blank']],
])('%j is refused with one sentence', async (args) => {
  const { code, err, out } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err.trim()).toMatch(/^[^\n]+[。.]$/);
});

test('without a command the help is shown', async () => {
  const { code, err } = await run();
  expect([code, err]).toEqual([2, expect.stringContaining('prepare')]);
});

test('departments come from UTF-8, GBK and UTF-16', async () => {
  mkdirSync(at('csv'));
  const text = '单位名称,类别\r\n信息技术系,参评\r\n';
  const gbk = Buffer.from('b5a5cebbc3fbb3c62cc0e0b1f00d0ad0c5cfa2bcbccaf5cfb52cb2cec6c00d0a', 'hex');
  const files = { utf8: Buffer.from(text), gbk, utf16: Buffer.from(`\ufeff${text}`, 'utf16le') };
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(at(`csv/${name}.csv`), bytes);
    const args = ['new', at(`csv/${name}.xlsx`), '--scheme', 'chongqing-2024', '--departments', at(`csv/${name}.csv`)];
    expect([name, (await run(...args)).code]).toEqual([name, 0]);
  }
});

test('a rubric of the school becomes a workbook that says what was proposed and what is open', async () => {
  writeFileSync(at('units.csv'), '单位名称,类别\n甲系,参评\n乙系,参评\n');
  const book = at('own.xlsx');
  const files = ['--rubric', at('rubric.csv'), '--departments', at('units.csv'), '--judges', '张伟'];
  const made = await run('new', book, '--scheme', 'blank', ...files);
  expect([made.code, made.err]).toEqual([0, '']);
  for (const told of ['迟到=0.5', '2条的方式是建议的，1条留空', '看录像']) expect(made.out).toContain(told);
  const { code, out } = await run('check', book, '--json');
  const findings: { code: string; cell: string }[] = JSON.parse(out).findings;
  const rubric = findings
    .filter((finding) => ['R1', 'R2'].includes(finding.code))
    .map((one) => `${one.code} ${one.cell}`);
  expect([code, rubric.sort()]).toEqual([1, ['R1 G6', 'R2 G4', 'R2 G5']]);
  expect((await run('total', book)).code).toBe(1);
  expect((await run('check', book, '--accept', 'R2', '--reason', '已核对', '-o', at('looked.xlsx'))).out).toContain(
    '已认可2条（R2）',
  );
  expect((await run('check', at('looked.xlsx'))).out).not.toContain('R2');
  const next = await run('new', at('next.xlsx'), '--from', book);
  expect(next.out).toContain('还有2条建议的“方式”和“参数”没有核对过（R2）');
  expect((await run('check', at('next.xlsx'))).out).toContain('R2');
  expect((await run('prepare', book)).out).toContain('没有要补的内容');
});
