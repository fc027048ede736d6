import { duplicateActivities } from '../../../src/core/entries/duplicate-activities';
import type { Activity } from '../../../src/core/entries/entry';
import { unread } from '../../../src/core/base/parsed';
import { activity, department } from '../statistics/make-entries';

const league = department('团委');
const publicity = department('宣传统战部');
const teaching = department('教务处');
const name = '职教风采进社区、进广场活动';

/** `[left out, counted in its place]` by position. */
function found(activities: readonly Activity[]): readonly (readonly [number, number])[] {
  return duplicateActivities(activities).map(({ left, counted }) => [
    activities.indexOf(left),
    activities.indexOf(counted),
  ]);
}

describe('[T2] duplicateActivities', () => {
  test('counts the row that names the other lead as its co-lead, upper or lower', () => {
    const co = activity(name, [league, publicity]);
    const own = activity(name, [publicity]);
    expect(found([co, own])).toEqual([[1, 0]]);
    expect(found([own, co])).toEqual([[0, 1]]);
  });

  test('counts the upper row where only 配合部门 names the other lead', () => {
    const lead = activity(name, [league], { supporting: ['宣传统战部'] });
    expect(found([activity(name, [publicity]), lead])).toEqual([[1, 0]]);
    expect(found([lead, activity(name, [publicity])])).toEqual([[1, 0]]);
  });

  test('believes 牵头部门 before 配合部门', () => {
    const upper = activity(name, [publicity], { supporting: ['团委'] });
    expect(found([upper, activity(name, [league, publicity])])).toEqual([[0, 1]]);
  });

  test('counts the upper row where each names the other', () => {
    expect(found([activity(name, [publicity, league]), activity(name, [league, publicity])])).toEqual([[1, 0]]);
  });

  test('compares names after normalising', () => {
    const rows = [activity('“技能”接力 活动', [league, teaching]), activity('"技能"接力活動', [teaching])];
    expect(found(rows)).toEqual([[1, 0]]);
  });

  test.each([
    ['neither names the other', activity(name, [league]), activity(name, [publicity])],
    [
      'the days do not touch',
      activity(name, [league, publicity]),
      activity(name, [publicity], { start: '2023-05-15' }),
    ],
    ['the names differ', activity(name, [league, publicity]), activity('技能接力活动', [publicity])],
    ['the lead is the same', activity(name, [league, publicity]), activity(name, [league])],
    ['a row counts nowhere', activity(name, [league, publicity]), activity(name, [publicity], { counts: false })],
    ['a first day cannot be read', activity(name, [league, publicity]), activity(name, [publicity], { start: unread })],
  ])('finds nothing where %s', (_, upper, lower) => expect(found([upper, lower])).toEqual([]));

  test('takes days that share one day as overlapping', () => {
    const upper = activity(name, [league, publicity], { end: '2023-05-16' });
    expect(found([upper, activity(name, [publicity], { start: '2023-05-16', end: '2023-05-18' })])).toEqual([[1, 0]]);
  });

  test('leaves out the rows of both other leads', () => {
    const rows = [
      activity(name, [publicity]),
      activity(name, [league, publicity, teaching]),
      activity(name, [teaching]),
    ];
    expect(found(rows)).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  test('keeps both rows of a lead that reports two sessions', () => {
    const rows = [
      activity(name, [league, publicity]),
      activity(name, [league, publicity]),
      activity(name, [publicity]),
    ];
    expect(found(rows)).toEqual([[2, 0]]);
  });

  test('leaves a row out only in favour of one that counts', () => {
    const rows = [
      activity(name, [league, publicity]),
      activity(name, [publicity, teaching]),
      activity(name, [teaching]),
    ];
    expect(found(rows)).toEqual([[1, 0]]);
  });

  test('settles a circle with the upper row', () => {
    const rows = [
      activity(name, [league, publicity]),
      activity(name, [publicity, teaching]),
      activity(name, [teaching, league]),
    ];
    expect(found(rows)).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test('goes through 20 000 rows of one name in a moment', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      activity(name, index % 2 ? [league] : [league, publicity]),
    );
    expect(found(rows)).toEqual([]);
  });
});
