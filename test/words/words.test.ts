import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownSheets } from '../../src/core/base/own-sheets';
import { settingSpecs } from '../../src/core/settings/setting-specs';
import { tableSpecs } from '../../src/core/tables/table-spec';
import { wordList } from '../../src/words/word-list';

const zh = wordList('zh-CN');
const en = wordList('en-US');
const ids = Object.keys(zh);

function placeholders(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort();
}

test('both languages have the same sentences', () => {
  expect(Object.keys(en).sort()).toEqual([...ids].sort());
});

test('no sentence stands in two word lists', () => {
  const root = join(__dirname, '../../src/words');
  for (const language of ['zh-cn', 'en-us']) {
    const files = readdirSync(join(root, language), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const texts = files.map((file) => readFileSync(join(root, language, file), 'utf8'));
    const written = texts.flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1]));
    expect(written.filter((id, at) => written.indexOf(id) !== at)).toEqual([]);
    expect(written.length).toBe(ids.length);
  }
});

test.each(ids)('%s says something, with the same values in both languages', (id) => {
  expect(zh[id]?.trim()).not.toBe('');
  expect(en[id]?.trim()).not.toBe('');
  expect(placeholders(en[id] ?? '')).toEqual(placeholders(zh[id] ?? ''));
});

test('Chinese sentences use Chinese punctuation', () => {
  const halfWidth = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|"[^"]*\p{Script=Han}[^"]*"/u;
  const told = ids.filter((id) => halfWidth.test(zh[id] ?? ''));
  // Examples of what is typed: a command line, weights of groups, the name of a column.
  expect([...told].sort()).toEqual(['cli.option.judges', 'credit.severalColumns', 'setting.groupWeights']);
});

/** Chinese words that English sentences may hold: headings, sheets, settings and values of the contract, and examples. */
function contractWords(): ReadonlySet<string> {
  const inTables = tableSpecs.flatMap(({ sheet, columns }) => [
    sheet,
    ...columns.flatMap(({ heading, kind }) =>
      typeof kind === 'object' && 'oneOf' in kind ? [heading, ...kind.oneOf] : [heading],
    ),
  ]);
  const inSettings = settingSpecs.flatMap(({ name, kind }) =>
    typeof kind === 'object' && 'oneOf' in kind ? [name, ...kind.oneOf] : [name],
  );
  const values =
    '列名 无 参评 职能 牵头 配合 全部 是 否 加分 扣分 否决 无扣分 有 其余 无记录 基准 全扣 不适用 缺席 回避 评委打分 未对应活动 未开展'.split(
      ' ',
    );
  const grades = ['优秀', '良好', '合格', '不合格'];
  const outputs = [
    ...Object.values(ownSheets).map(({ name }) => name),
    ...'附件 单元格 常规考核得分 学期总分 名次 等次'.split(' '),
  ];
  const examples = '中文 月 日 甲 乙 信息技术系 专业评委 大众评委 学年第二学期'.split(' ');
  const all = [...inTables, ...inSettings, ...values, ...grades, ...outputs, ...examples];
  return new Set(all.flatMap((word) => word.match(/\p{Script=Han}+/gu) ?? []));
}

test('English sentences hold no Chinese but words of the contract', () => {
  const known = contractWords();
  const odd = ids.flatMap((id) =>
    (en[id]?.match(/\p{Script=Han}+/gu) ?? []).filter((word) => !known.has(word)).map((word) => `${id} ${word}`),
  );
  expect(odd).toEqual([]);
});

test('every sentence is used', () => {
  const root = join(__dirname, '../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const code = files
    .filter((file) => !file.startsWith('words'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  // Ids that code puts together: `hint.${spec.id}`. Of those of the command line only the severities.
  const prefixes = [...code.matchAll(/`([a-z][\w.]*\.)\$\{/g)].map(([, prefix = '']) => prefix);
  const composed = (id: string) =>
    prefixes.some((prefix) => prefix !== 'cli.' && id.startsWith(prefix)) || /^cli\.(error|warn|info)$/.test(id);
  expect(ids.filter((id) => !composed(id) && !code.includes(`'${id}'`))).toEqual([]);
});

/** Findings that only tell: nothing needs to be done about them. */
const telling = [
  ...['c4.both', 'd1.otherwise', 'n3.fullWidth', 'p4.quiet', 't4.unknown', 'u1.spaces', 'u2.outside', 'u3.traditional'],
  ...['u4.several', 'x1.notJudge', 'x4.formula', 'x6.hidden'],
];
const findings = ids.filter((id) => /^[a-z]\d\./.test(id) && !telling.includes(id));
const verbs =
  'Add Ask Check Clear Confirm Correct Enter Fill Have Ignore Keep Merge Move Put Register Remove Rename Run Set Split Unmerge Use'.split(
    ' ',
  );

test.each(findings)('%s ends with what to do', (id) => {
  const last = (zh[id] ?? '').replace(/。$/, '').split('。').at(-1);
  expect(last).toMatch(/请/);
  const sentences = (en[id] ?? '').split(/(?<=[.?])\s+(?=\p{Lu})/u);
  expect(sentences.at(-1)).toMatch(new RegExp(`^(If [^,]+, )?(${verbs.join('|')})\\b`, 'i'));
});

test.each(ids.filter((id) => /^([a-z]\d|fault|credit)\./.test(id)))('%s ends with a full stop', (id) => {
  expect(zh[id]).toMatch(/[。]$/);
  expect(en[id]).toMatch(/[.]$/);
});
