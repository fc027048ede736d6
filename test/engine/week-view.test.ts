import type { FindingView } from '../../src/engine/view';
import type { JudgeCell, Overview } from '../../src/engine/overview';
import { weekView } from '../../src/engine/views/week-view';

const whole = { prepared: true, scoring: 'on' } as const;
const counts = { errors: 0, warnings: 0, hints: 0, accepted: 0 };
const fresh = { at: '2026-05-20T08:00:00Z', stale: false, draft: false };
const nothing: Overview = {
  departments: ['甲系'],
  departmentMarks: [],
  judges: [],
  registers: [],
  counts,
  totals: null,
  reported: null,
};

function error(code: FindingView['code']): FindingView {
  const empty = { title: '', cell: '', found: '', message: '', suggestion: '' };
  return {
    ...empty,
    key: code,
    code,
    severity: 'error',
    isDue: false,
    place: null,
    fix: null,
    accepted: null,
    line: 0,
  };
}

function judge(marked: number, due: number): Overview['judges'][number] {
  const none = { absent: 0, recused: 0, notApplicable: 0, unread: 0, own: false, place: null };
  const cell: JudgeCell = { ...none, due, marked, blank: due - marked };
  return { judge: '张伟', sheet: '评分·张伟', marks: { given: marked, due }, open: null, cells: [cell] };
}

const register = (rows: number): Overview['registers'][number] => {
  return { table: 'activities', sheet: '活动登记', rows, unassigned: 0, cells: [{ rows, place: null }] };
};

test('before anything is entered the next thing is to enter it, whatever the check says of empty tables', () => {
  const { states, next } = weekView(whole, { ...nothing, registers: [register(0)] }, [error('M1'), error('F2')]);
  expect([states.check, next]).toEqual(['todo', 'enter']);
});

test('departments that have sent nothing are waited for: only other errors are to be corrected', () => {
  const overview = { ...nothing, registers: [register(3)] };
  expect(weekView(whole, overview, [error('F2')]).next).toBe('total');
  expect(weekView(whole, overview, [error('F2'), error('N1')])).toMatchObject({ next: 'check', faults: 1 });
});

test('a school that is scored by judges alone can finish', () => {
  const overview = { ...nothing, judges: [judge(8, 8)], totals: fresh, reported: fresh };
  expect(weekView(whole, overview, [])).toMatchObject({ next: null, states: { enter: 'done' } });
});

test('the judge with most marks to give is named', () => {
  const overview = { ...nothing, judges: [judge(7, 8), { ...judge(2, 8), judge: '李娜' }] };
  expect(weekView(whole, overview, []).lagging).toEqual({ judge: '李娜', open: 6, place: null });
});
