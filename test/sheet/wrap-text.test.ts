import { wrapText } from '../../src/sheet/wrap-text';

/** Chinese signs are two wide, all others one. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' || '“”'.includes(sign) ? 2 : 1), 0);

test.each([
  // Ten wide: five Chinese signs.
  ['活动周职业教育', ['活动周职业', '教育']],
  ['short', ['short']],
  ['one two three', ['one two', 'three']],
  ['abcdefghijklm', ['abcdefghij', 'klm']],
  ['报送report文件', ['报送report', '文件']],
  ['第一行\n第二行', ['第一行', '第二行']],
  ['', ['']],
  // No line begins with a comma, none ends with an opening bracket.
  ['活动周职业，教育', ['活动周职', '业，教育']],
  ['请填应有数”。', ['请填应有', '数”。']],
  ['活动周职（教育）', ['活动周职', '（教育）']],
])('%j breaks into %j', (text, lines) => {
  expect(wrapText(text, 10, measure)).toEqual(lines);
});

test('a cell narrower than a sign has a sign in each line', () => {
  expect(wrapText('活动周', 1, measure)).toEqual(['活', '动', '周']);
});
