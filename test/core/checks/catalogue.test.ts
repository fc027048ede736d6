import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/base/findings';
import { allChecks } from '../../../src/core/checks/all-checks';
import { catalogue, findingCodes } from '../../../src/core/checks/catalogue';
import { toldWhereRead } from '../../../src/core/checks/told-where-read';
import { titleKey } from '../../../src/core/entries/title-key';
import { evaluate } from '../../../src/core/evaluate';
import { parseDate } from '../../../src/core/reading/parse-date';
import { parseNumber } from '../../../src/core/reading/parse-number';
import { schemes } from '../../../src/core/schemes/schemes';
import { sample } from '../../../src/tasks/sample';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { wordList } from '../../../src/words/word-list';
import { sayIn } from '../../../src/words/words';
import { fillForm } from '../../../src/core/template/fill-form';
import { markingSheet, sheet } from '../../support/sheets';
import { readFixture } from './read-fixture';

const root = join(__dirname, '..', '..', '..');
const entryOf = new Map<string, (typeof catalogue)[number]>(catalogue.map((entry) => [entry.code, entry]));

test('every code of the contract stands in the catalogue once, and has a title', () => {
  const contract = readFileSync(join(root, 'docs/contract/checks.md'), 'utf8');
  const contractCodes = [...contract.matchAll(/^\| ([A-Z]\d) /gm)].map(([, code = '']) => code);
  expect([...findingCodes].sort()).toEqual(contractCodes.sort());
  const titled = Object.keys(wordList('zh-CN')).flatMap((id) => /^catalogue\.(\w\d)\.title$/.exec(id)?.[1] ?? []);
  expect([...titled].sort()).toEqual([...findingCodes].sort());
});

test('every message of a finding belongs to a code, and every code has a message', () => {
  const prefixes = Object.keys(wordList('zh-CN')).flatMap((id) => /^([a-z]\d)\./.exec(id)?.[1]?.toUpperCase() ?? []);
  expect(prefixes.filter((code) => !entryOf.has(code))).toEqual([]);
  // X3 is what opening a file says: its messages are those of faults.
  expect(findingCodes.filter((code) => !prefixes.includes(code))).toEqual(['X3']);
});

async function findingsEverywhere(): Promise<readonly Finding[]> {
  const fixtures = join(root, 'test', 'fixtures');
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const findings = folders.flatMap(({ name }) => evaluate(readFixture(join(fixtures, name)).sheets).findings);
  for (const { id } of schemes) {
    const workbook = memoryWorkbook();
    await sample(workbook, { scheme: id, workbookId: 'id-1', say: sayIn('zh-CN') });
    findings.push(...evaluate(await workbook.readAll()).findings);
  }
  // Severities that no fixture shows: two days where only one fits, a marking sheet of nobody.
  const services = sheet('志愿服务登记', [
    ['日期', '单位', '志愿者人次'],
    ['2024年5月18-20日', '团委', 30],
  ]);
  const departments = sheet('单位', [
    ['单位名称', '别名', '类别'],
    ['团委', '', '职能'],
    ['教务处', '团委', '职能'],
  ]);
  const rubric = sheet('评价细则', [
    ['编号', '项目', '评分内容', '分值', '方式'],
    ['A1', '方案', '方案', 100, '评委'],
  ]);
  const judges = sheet('评委', [['姓名'], ['甲']]);
  const stranger = markingSheet('丙', ['团委'], { A1: [90] });
  // A school's own form: the visitors have no column, though they belong to its sum.
  const form = sheet('附件2', [['活动名称', '学生', '教师', '参与总人次'], []]);
  const activities = sheet('活动登记', [
    ['活动名称', '牵头部门', '开始日期', '学生人次', '教师人次', '校外人次'],
    ['社区行', '团委', '2024-05-18', 10, 2, 5],
  ]);
  const own = sheet('单位', [
    ['单位名称', '类别'],
    ['团委', '牵头'],
  ]);
  const { book, statistics } = evaluate([own, activities]);
  const filled = fillForm([form], statistics, book.settings);
  return [
    ...findings,
    ...evaluate([services, departments, rubric, judges, stranger]).findings,
    ...(filled.kind === 'filled' ? filled.findings : []),
  ];
}

test('of several checks that tell one code, one states its example', () => {
  const stated = [...toldWhereRead, ...allChecks].flatMap(({ code, example }) => (example === undefined ? [] : [code]));
  expect(stated.filter((code, at) => stated.indexOf(code) !== at)).toEqual([]);
});

test('findings have the severities and messages of their code; no severity is listed in vain', async () => {
  const seen = new Map<string, Set<string>>();
  for (const { code, severity, message } of await findingsEverywhere()) {
    expect(message.id.startsWith(`${code.toLowerCase()}.`)).toBe(true);
    const severities = seen.get(code) ?? new Set<string>();
    seen.set(code, severities.add(severity));
  }
  const listed = catalogue
    .filter(({ code }) => code !== 'X3')
    .map(({ code, severities }) => [code, severities] as const);
  const sorted = (severities: Iterable<string>) => [...severities].sort().join(' ');
  expect(listed.map(([code]) => `${code} ${sorted(seen.get(code) ?? [])}`)).toEqual(
    listed.map(([code, severities]) => `${code} ${sorted(severities)}`),
  );
});

const numbers = catalogue.filter(({ code }) => code.startsWith('N'));
test.each(numbers)('[$code] the example $example is one', ({ code, example }) => {
  expect(parseNumber(example?.replace(/^'/, ''), 'people').problem?.code).toBe(code);
});

const dates = catalogue.filter(({ code }) => code.startsWith('D') && code !== 'D3');
test.each(dates)('[$code] the example $example is one', ({ code, example }) => {
  expect(parseDate(code === 'D4' ? Number(example) : example, 2024).problem?.code).toBe(code);
});

test('[P1] the titles of the example are one title', () => {
  const [left = '', right = ''] = (entryOf.get('P1')?.example ?? '').split(' · ').map((cell) => cell.slice(3));
  expect(titleKey(left)).toBe(titleKey(right));
});

test('all-checks.ts lists every check and CHECKS.md is what the catalogue says; node tools/make-checks.mjs renews it', () => {
  execFileSync(process.execPath, ['tools/make-checks.mjs', '--check'], { cwd: root, stdio: 'pipe' });
});

test('rules of SPEC.md have ids of their own; a test title names a rule or a code', () => {
  const rules = [...readFileSync(join(root, 'src/core/SPEC.md'), 'utf8').matchAll(/\*\*\[(\w+)\]\*\*/g)].map(
    ([, id]) => id,
  );
  expect(rules.filter((id, at) => rules.indexOf(id) !== at || entryOf.has(id ?? ''))).toEqual([]);
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const titles = tests.flatMap((file) =>
    [
      ...readFileSync(join(root, 'test', file), 'utf8').matchAll(
        /\b(?:test|it|describe)\b.*?\(\s*'((?:\[[^\]]+\] ?)+)/g,
      ),
    ].map(([, ids = '']) => ids),
  );
  const named = titles.flatMap((ids) => [...ids.matchAll(/\[([A-Z]\d+)\]/g)].map(([, id = '']) => id));
  expect(named.filter((id) => !rules.includes(id) && !entryOf.has(id))).toEqual([]);
});
