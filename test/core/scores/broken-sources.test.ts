import { markingSheet, schoolSheets, sheet, totals } from '../../support/sheets';
import type { School } from '../../support/sheets';
import { evaluate } from '../../../src/core/evaluate';
import { totalJson } from '../../../src/core/json/total-json';
import { sayIn } from '../../../src/words/words';

const departments = [
  ['甲系', '', '参评', 100],
  ['机电/汽车系', '', '参评', 100],
];

test('[X1] a 考核登记 that cannot be read leaves its criteria missing, never at full marks', () => {
  const school: School = { departments, rubric: [{ id: 'A1', max: 10, mode: '扣分', parameters: '迟交=1' }] };
  const sheets = schoolSheets(school).map((made) =>
    made.name === '考核登记'
      ? sheet('考核登记', [
          ['单位', '编号', '事项', '数量', '数量'],
          ['甲系', 'A1', '迟交', 1],
        ])
      : made,
  );
  const json = totalJson(evaluate(sheets), sayIn('zh-CN'));
  expect(json.complete).toBe(false);
  expect(json.departments.map(({ criteria }) => criteria[0])).toMatchObject([
    { score: null, status: 'missing' },
    { score: null, status: 'missing' },
  ]);
});

test('[X1] where 活动设置 cannot be read there are no totals, since the defaults are not the school’s rules', () => {
  const school: School = { departments, rubric: [{ id: 'A1', max: 10, mode: '评委' }], judges: [['张']] };
  const settings = sheet('活动设置', [
    ['分数小数位数', '值'],
    ['满分', 10],
  ]);
  const sheets = [...schoolSheets(school).filter(({ name }) => name !== '活动设置'), settings];
  expect(totalJson(evaluate(sheets), sayIn('zh-CN'))).toMatchObject({ complete: false, departments: [] });
});

test('[X1] a block that stands twice on a marking sheet is read once', () => {
  const made = markingSheet('张', ['甲系', '机电/汽车系'], { A1: [8, 6] });
  const { criterion, codes } = totals({
    departments,
    rubric: [{ id: 'A1', max: 10, mode: '评委' }],
    judges: [['张']],
    more: [
      {
        ...made,
        rows: [...made.rows, ...made.rows.slice(1, -1).map((row) => row.map((cell) => (cell === 8 ? 2 : cell)))],
      },
    ],
  });
  expect(criterion('甲系', 'A1')).toMatchObject({ score: 8, counted: 1 });
  expect(codes).toContain('X1');
});

test('a department with a stroke in its name has teams that can be marked', () => {
  const { criterion } = totals({
    departments,
    rubric: [{ id: 'A1', max: 10, mode: '评委', subject: '教学团队' }],
    judges: [['张']],
    more: [
      sheet('教学团队', [
        ['团队名称', '所属单位'],
        ['焊接团队', '机电/汽车系'],
        ['一队', '甲系'],
      ]),
      markingSheet('张', ['机电/汽车系／焊接团队', '甲系／一队'], { A1: [7, 9] }),
    ],
  });
  expect(criterion('机电/汽车系', 'A1').score).toBe(7);
});

test('[G1] weights that no judge belongs to leave judged criteria missing', () => {
  const { criterion, codes } = totals({
    settings: { 评委组权重: '没有=1' },
    departments,
    rubric: [{ id: 'A1', max: 10, mode: '评委' }],
    judges: [['张', '', '专业']],
    more: [markingSheet('张', ['甲系', '机电/汽车系'], { A1: [8, 6] })],
  });
  expect(criterion('甲系', 'A1')).toMatchObject({ score: null, status: 'missing' });
  expect(codes).toContain('G1');
});
