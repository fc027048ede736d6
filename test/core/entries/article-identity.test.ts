import fc from 'fast-check';
import { countedArticles, groupArticles } from '../../../src/core/entries/article-identity';
import { linkKey } from '../../../src/core/reading/link-key';
import { blank, unread } from '../../../src/core/base/parsed';
import { article, department } from '../statistics/make-entries';

const office = department('宣传统战部');
const titles = (rows: readonly (readonly { title: string }[])[]) => rows.map((row) => row.map(({ title }) => title));
const groupsOf = (articles: Parameters<typeof groupArticles>[0]) =>
  titles(groupArticles(articles).map((group) => group.articles));

describe('linkKey', () => {
  test.each([
    ['https://www.a.cn/x/', 'a.cn/x'],
    ['http://WWW.A.cn/X?utm_source=wx&id=1&utm_medium=m', 'a.cn/X?id=1'],
    ['a.cn/x?utm_source=wx', 'a.cn/x'],
    [' https://a.cn/x/?utm_source=wx ', 'a.cn/x'],
    ['a.cn:8080/x', 'a.cn:8080/x'],
    ['//a.cn', 'a.cn'],
    ['https://a.cn/#/news/2', 'a.cn#/news/2'],
  ])('reads %s as %s', (link, key) => expect(linkKey(link)).toBe(key));

  test('keeps the case of the path and every other query parameter', () => {
    expect(linkKey('a.cn/x?id=1')).not.toBe(linkKey('a.cn/x?id=2'));
    expect(linkKey('a.cn/x')).not.toBe(linkKey('a.cn/X'));
  });

  test.each(['', '无', '公众号', '——', '/'])('takes %p for no link', (link) => expect(linkKey(link)).toBe(''));
});

describe('groupArticles', () => {
  test('joins rows of one link and gives the highest level', () => {
    const groups = groupArticles([
      article('甲', office, { link: 'https://a.cn/1' }),
      article('乙', office, { link: 'http://www.a.cn/1/', level: '市级' }),
      article('丙', office, { link: 'https://a.cn/2', level: '省级' }),
    ]);
    expect(titles(groups.map((group) => group.articles))).toEqual([['甲', '乙'], ['丙']]);
    expect(groups.map((group) => group.level)).toEqual(['市级', '省级']);
  });

  test('joins titles that differ in quotation marks, width, white space and end marks', () => {
    const rows = ['“职教周” 开幕！', '"职教周"开幕', '「職教周」开幕。', '职教周闭幕'].map((title) =>
      article(title, office),
    );
    expect(groupsOf(rows).map((group) => group.length)).toEqual([3, 1]);
  });

  test('keeps titles apart that differ in a number', () => {
    expect(groupsOf([article('第1.5版', office), article('第15版', office)])).toHaveLength(2);
  });

  test('joins the first and the third row where the second equals both', () => {
    const rows = [
      article('甲', office, { link: 'a.cn/1' }),
      article('乙', office, { link: 'a.cn/2' }),
      article('甲', office, { link: 'a.cn/2' }),
    ];
    expect(groupsOf(rows)).toEqual([['甲', '乙', '甲']]);
  });

  test('leaves an article without level out before identity is decided', () => {
    const rows = [
      article('甲', office, { link: 'a.cn/1' }),
      article('甲', office, { link: 'a.cn/2', level: blank }),
      article('乙', office, { link: 'a.cn/2' }),
    ];
    expect(groupsOf(rows)).toEqual([['甲'], ['乙']]);
  });

  test('does not join articles that say 公众号 instead of a link', () => {
    const rows = [article('甲', office, { link: '公众号' }), article('乙', office, { link: '公众号' })];
    expect(groupsOf(rows)).toHaveLength(2);
  });

  test('[P2] counts no article without level, without link and channel, or in a row that counts nowhere', () => {
    const rows = [
      article('甲', office),
      article('乙', office, { level: unread }),
      article('丙', office, { channel: '' }),
      article('丁', office, { channel: '', link: 'a.cn/1' }),
      article('戊', office, { counts: false }),
      article('己', office, { channel: '无', link: '—' }),
    ];
    expect(countedArticles(rows).map(({ title }) => title)).toEqual(['甲', '丁']);
  });

  test('makes the same groups whatever the order of the rows', () => {
    const row = fc.record({
      title: fc.constantFrom('甲', '乙', '丙', '丁'),
      link: fc.constantFrom('', 'a.cn/1', 'a.cn/2', 'a.cn/3'),
    });
    const shape = (articles: Parameters<typeof groupArticles>[0]) =>
      groupArticles(articles).map((group) => new Set(group.articles));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const articles = rows.map(({ title, link }) => article(title, office, { link }));
        const backwards = shape([...articles].reverse());
        for (const group of shape(articles)) expect(backwards).toContainEqual(group);
      }),
    );
  });

  test('groups 50 000 chained articles without running out of time or stack', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) =>
      article(`标题${Math.floor(index / 2)}`, office, { link: `a.cn/${Math.floor((index + 1) / 2)}` }),
    );
    expect(groupArticles(chain)).toHaveLength(1);
  });
});
