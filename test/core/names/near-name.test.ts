import { nearName, nearest } from '../../../src/core/names/near-name';

const kinds = ['违纪', '卫生不合格', '旷场', '无扣分', '不适用', '无'];

test.each([
  ['无扣分。', '无扣分'],
  ['“违纪”', '违纪'],
  ['卫生不合格!', '卫生不合格'],
  ['卫生不和格', '卫生不合格'],
  ['卫生合格', undefined],
  ['有扣分', undefined],
  ['学生违纪', undefined],
  ['迟到', undefined],
  ['。', undefined],
])('%s is near to %s', (written, expected) => expect(nearest(written, kinds)).toBe(expected));

test.each(['违纪、卫生不合格', '违纪和卫生不合格', '卫生不合格 违纪', '违纪/卫生不合格2次'])(
  '%s holds two',
  (written) => {
    const near = nearName(written, kinds);
    expect(near.kind === 'several' && [...near.names].sort()).toEqual(['卫生不合格', '违纪']);
  },
);

test.each([
  ['3.5', ['3.1', '3.2', '3.3'], undefined],
  ['A1，1', ['A1.1', 'A1.2'], 'A1.1'],
  ['A1.1', ['A1.1a', 'A11'], 'A11'],
  ['信息技术系', ['信息技术一系', '信息技术二系'], undefined],
  ['东校区办公室', ['西校区办公室'], undefined],
  ['评委组的权重', ['评委组权重', '满分'], '评委组权重'],
  ['材料报送表', ['材料报送', '材料报送袋'], undefined],
])('%s among %j: %s', (written, names, expected) => expect(nearest(written, names)).toBe(expected));

test('two names of one thing are no competitors', () => {
  const names: readonly (readonly [string, string])[] = [
    ['信息技术系', '甲'],
    ['信息技术部', '甲'],
  ];
  expect(nearest('信息技术糸', names)).toBe('甲');
});
