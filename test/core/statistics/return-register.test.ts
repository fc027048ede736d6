import type { Submission } from '../../../src/core/entries/entry';
import { blank, unread } from '../../../src/core/base/parsed';
import type { Parsed } from '../../../src/core/base/parsed';
import { usualMaterials } from '../../../src/core/settings/asked-materials';
import { expectedDepartments, returnRegister } from '../../../src/core/statistics/return-register';
import { activity, department, submission } from './make-entries';

const league = department('团委');
const came = (material: string, received: Parsed<string> = '2023-05-20', fields: Partial<Submission> = {}) =>
  submission(league, { material, received, ...(material === '活动照片' ? { amount: 4 } : {}), ...fields });
const all = usualMaterials.map((material) => came(material));
const without = (material: string) => all.filter((row) => row.material !== material);
const of = (
  rows: readonly Submission[],
  deadline: Parsed<string> = '2023-05-21',
  askedMaterials: readonly string[] = usualMaterials,
) => returnRegister([league], rows, { deadline, askedMaterials })[0];

test('[Y9] a department of which all has come in time is complete', () => {
  expect(of(all)).toMatchObject({ complete: true, late: false, nothing: false, photos: 4, missingParts: [] });
  expect(of(all)?.received['统计表（电子版）']).toBe('2023-05-20');
});

test('[Y9] the day of the deadline is in time, the next day is late', () => {
  expect(of([came('统计表（电子版）', '2023-05-21')])?.late).toBe(false);
  expect(of([came('统计表（电子版）', '2023-05-22')])?.late).toBe(true);
  expect(of([came('统计表（电子版）', '2023-05-22')], blank)?.late).toBe(false);
  expect(of([came('统计表（电子版）', '2023-05-22')], unread)?.late).toBe(unread);
});

test.each(usualMaterials)('[Y9] without %s it is not complete', (material) => {
  expect(of(without(material))).toMatchObject({ complete: false, nothing: false });
});

test('[Y9] two photos, a missing part or 2001 characters are not complete; 3 photos and 2000 characters are', () => {
  const photos = (amount: number) => of([...without('活动照片'), came('活动照片', '2023-05-20', { amount })])?.complete;
  const words = (wordCount: number) =>
    of([...without('职业教育法宣传总结'), came('职业教育法宣传总结', '2023-05-20', { wordCount })])?.complete;
  expect([photos(2), photos(3), words(2000), words(2001)]).toEqual([false, true, true, false]);
  const missing = of([
    ...without('总结（电子版）'),
    came('总结（电子版）', '2023-05-20', { missingParts: ['改进的建议'] }),
  ]);
  expect(missing).toMatchObject({ complete: false, missingParts: ['改进的建议'] });
});

test('a summary that came again is taken as it came last, and was in time when it first came', () => {
  const first = came('总结（电子版）', '2023-05-20', { missingParts: ['改进的建议'] });
  const again = came('总结（电子版）', '2023-05-23');
  expect(of([...without('总结（电子版）'), again, first])).toMatchObject({
    complete: true,
    late: false,
    missingParts: [],
  });
});

test('[Y9] nothing has come where no required material has a date; 实施方案 is not asked for', () => {
  expect(of([])).toMatchObject({ nothing: true, photos: blank, complete: false });
  expect(of([came('实施方案'), came('统计表（电子版）', blank)])?.nothing).toBe(true);
  expect(of([came('统计表（电子版）', unread)])).toMatchObject({ nothing: false, complete: false });
});

test('rows that count nowhere and rows of others do not count', () => {
  expect(of([came('统计表（电子版）', '2023-05-20', { counts: false })])?.nothing).toBe(true);
  expect(
    of([submission(department('教务处'), { material: '统计表（电子版）', received: '2023-05-20' })])?.nothing,
  ).toBe(true);
});

test('[Y8] departments of 类别 牵头 are expected; where there is none, those that lead an activity', () => {
  const [a, b] = [department('信息技术系', ['参评']), department('机电工程系', ['参评'])];
  expect(expectedDepartments([a, league, b], [activity('竞赛', [b])])).toEqual([league]);
  expect(expectedDepartments([a, b], [activity('竞赛', [b, a]), activity('竞赛', [a], { counts: false })])).toEqual([
    b,
  ]);
});

test('a school that asks for other materials is judged by these alone', () => {
  const asked = ['统计表（电子版）', '签到表', '活动视频'];
  const some = of([came('统计表（电子版）'), came('签到表')], '2023-05-21', asked);
  expect(some).toMatchObject({
    received: { '统计表（电子版）': '2023-05-20', 签到表: '2023-05-20', 活动视频: blank },
    ...{ complete: false, nothing: false },
  });
  const none = of([came('总结（电子版）'), came('活动照片', '2023-05-20', { amount: 9 })], '2023-05-21', asked);
  expect(none).toMatchObject({ complete: false, nothing: true, photos: 9 });
  const all = asked.map((material) => came(material));
  expect(of(all, '2023-05-21', asked)).toMatchObject({ complete: true, late: false });
  expect(of([...all, came('活动视频', '2023-05-25')], '2023-05-21', asked)?.late).toBe(false);
});
