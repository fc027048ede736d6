import type { Cell, Sheet } from '../../../src/core/base/cells';
import { findTables } from '../../../src/core/tables/find-tables';

const sheetOf = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  ...{ name, visibility: 'visible', rows, merges: [], hiddenRows: [] },
});

function found(sheets: readonly Sheet[], own: readonly (readonly [string, string])[] = []) {
  const { tables, broken, findings } = findTables(sheets, new Set(), new Map(own));
  return {
    tables: Object.fromEntries([...tables].map(([id, { sheet }]) => [id, sheet.name])),
    broken: [...broken],
    told: findings.map(({ code, severity, place }) => `${code} ${severity} ${place?.sheet ?? ''}`),
  };
}

const activities = ['活动名称', '主办部门', '活动日期'];

describe('sheets under names of their own (workbook.md, Finding tables)', () => {
  test('all starred headings make the table, whatever their share', () => {
    expect(found([sheetOf('一览', activities)])).toEqual({ tables: { activities: '一览' }, broken: [], told: [] });
    expect(found([sheetOf('各系部', ['单位名称', '类别'])]).tables).toEqual({ departments: '各系部' });
    expect(found([sheetOf('收交', ['系部', '材料'])]).tables).toEqual({ submissions: '收交' });
    expect(found([sheetOf('义工', ['日期', '部门', '志愿者人次'])]).tables).toEqual({ services: '义工' });
  });

  test('a plan stays one, though it has a day of its own', () => {
    const plan = ['序号', '活动名称', '负责部门', '配合部门', '备注'];
    expect(found([sheetOf('安排', plan)]).tables).toEqual({ plan: '安排' });
    expect(found([sheetOf('安排', [...plan, '日期'])])).toMatchObject({
      tables: { plan: '安排' },
      told: ['X1 info 安排'],
    });
  });

  test('the likeliest sheet is taken, in whatever order they stand', () => {
    const plan = sheetOf('安排', ['序号', '活动名称', '负责部门', '日期']);
    const register = sheetOf('一览', ['序号', ...activities, '地点', '场次']);
    const expected = { plan: '安排', activities: '一览' };
    expect(found([plan, register]).tables).toEqual(expected);
    expect(found([register, plan]).tables).toEqual(expected);
  });

  test('one heading is a table only where the name or most headings say so', () => {
    expect(found([sheetOf('专家', ['姓名', '部门', '职称'])])).toMatchObject({ tables: {}, told: ['X1 info 专家'] });
    expect(found([sheetOf('评委名单', ['姓名', '部门', '职称'])]).tables).toEqual({ judges: '评委名单' });
    expect(found([sheetOf('专家', ['姓名', '所属单位', '组别'])]).tables).toEqual({ judges: '专家' });
  });

  test('all but one starred heading is told; nothing is computed where it can be nothing else', () => {
    const near = ['标题', '链接', '发布日期', '部门'];
    expect(found([sheetOf('报道', near)])).toEqual({ tables: {}, broken: ['articles'], told: ['X1 error 报道'] });
    expect(found([sheetOf('值班', ['日期', '部门', '带班'])])).toEqual({
      ...{ tables: {}, broken: [], told: ['X1 warn 值班'] },
    });
    const named = found([sheetOf('宣传登记（二期）', ['标题', '部门'])]);
    expect(named).toMatchObject({ broken: ['articles'], told: ['X1 error 宣传登记（二期）'] });
  });

  test('a sheet beside a register that is in use is left alone, beside an empty one it is named', () => {
    const near = sheetOf('报道', ['标题', '链接', '部门']);
    const register = ['标题', '级别', '单位'];
    expect(found([sheetOf('宣传登记', register, ['甲', '校级', '甲系']), near]).told).toEqual([]);
    expect(found([sheetOf('宣传登记', register), near]).told).toEqual(['X1 warn 报道']);
  });

  test('a second sheet with all starred headings is X1 and is not read', () => {
    const result = found([sheetOf('一览', activities), sheetOf('活动登记', ['活动名称', '牵头部门', '开始日期'])]);
    expect(result).toEqual({ tables: { activities: '活动登记' }, broken: [], told: ['X1 error 一览'] });
  });

  test('own headings that stand on a sheet make it the table', () => {
    const sheet = sheetOf('一览', ['序号', '活动名称', '负责部门', '日期', '参加学生数']);
    const own = [['活动登记.学生人次', '参加学生数']] as const;
    expect(found([sheet], own)).toEqual({ tables: { activities: '一览' }, broken: [], told: [] });
    const lacking = sheetOf('一览', ['序号', '活动名称', '负责部门', '时间', '参加学生数']);
    expect(found([lacking], own)).toEqual({ tables: {}, broken: ['activities'], told: ['X1 error 一览'] });
    // 类别 is a heading of 单位 as well: one own heading among others means nothing.
    const units = sheetOf('各系部', ['单位名称', '类别', '学生数']);
    expect(found([units], [['活动登记.活动类别', '类别']]).tables).toEqual({ departments: '各系部' });
  });

  test('a starred heading that stands twice leaves the table unread, under any name', () => {
    expect(found([sheetOf('一览', [...activities, '活动名称'])])).toMatchObject({ tables: {}, broken: ['activities'] });
  });

  test('sheets that share nothing with a table say nothing', () => {
    const others = [
      sheetOf('通讯录', ['部门', '电话', '备注']),
      sheetOf('说明', ['项目', '要求']),
      sheetOf('名单', ['学号', '班级']),
    ];
    expect(found(others)).toEqual({ tables: {}, broken: [], told: [] });
  });
});
