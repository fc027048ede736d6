import { parseAddress } from '../../../src/core/base/cells';
import type { Cell, Range, Sheet } from '../../../src/core/base/cells';
import { toNumber } from '../../../src/core/base/decimal';
import { importRubric } from '../../../src/core/rubric-import/import-rubric';
import type { RubricImport } from '../../../src/core/rubric-import/rubric-import';
import { sheet } from '../../support/sheets';

function read(...sheets: readonly Sheet[]): RubricImport {
  const result = importRubric(sheets);
  if (result.kind === 'refused') throw new Error(result.reason.id);
  return result.rubric;
}

const refusal = (...sheets: readonly Sheet[]) => {
  const result = importRubric(sheets);
  return result.kind === 'refused' ? result.reason.id : 'read';
};

function table(rows: readonly (readonly Cell[])[], ...merges: readonly string[]): Sheet {
  return sheet('Sheet1', rows, { merges: merges.map(rangeOf) });
}

function rangeOf(text: string): Range {
  const [from, to] = text.split(':').map(parseAddress);
  if (from === undefined || to === undefined) throw new Error(text);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** 编号, 项目, 评分内容, 分值, 方式, 参数 of each criterion. */
const brief = ({ criteria }: RubricImport) =>
  criteria.map(({ id, item, content, points, mode, parameters }) => [
    ...[id, item, content, points === null ? null : toNumber(points), mode, parameters],
  ]);
const column = ({ table: { headings, rows } }: RubricImport, heading: string) =>
  rows.map((row) => row[headings.indexOf(heading)]);
const notes = (rubric: RubricImport) => rubric.notes.map(({ id }) => id);

test('two-row headings, merged items with their points, 分, 合计 and the lines around the table', () => {
  const rubric = read(
    sheet('封面', [['活动周考核']]),
    table(
      [
        ['附件1'],
        ['XX学院职业教育活动周考核评分细则'],
        [],
        ['序号', '考核内容', null, '分值', '评分标准', '佐证材料', '考核部门'],
        [null, '一级指标', '二级指标'],
        [1, '一、组织领导（20分）', '实施方案按时上报', '5分', '迟报一天扣1分，未报不得分', '报送登记', '教务处'],
        [2, null, '方案质量', '15分', '切实可行，有特色', '方案', '评委'],
        [3, '二、活动开展\n（80分）', '学生参与率', '80分', '按参与率计分', '签到表', '团委'],
        ['加分项', null, '媒体报道', '5分', '每篇加1分，最高5分', '链接', '宣传部'],
        ['合计', null, null, '100分'],
        ['注：由教务处解释'],
        ['制表人：', null, null, '审核人：'],
      ],
      ...['A1:G1', 'A2:G2', 'A4:A5', 'B4:C4', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5', 'B6:B7', 'A11:G11'],
    ),
  );
  expect(brief(rubric)).toEqual([
    ['1', '组织领导', '实施方案按时上报', 5, '扣分', '迟报一天=1;未报=全扣'],
    ['2', '组织领导', '方案质量', 15, '评委', ''],
    ['3', '活动开展', '学生参与率', 80, '比例', ''],
    ['3.1', '加分', '媒体报道', 5, '计数', '每篇=1'],
  ]);
  expect(column(rubric, '项目分值')).toEqual([20, null, 80, null]);
  expect(column(rubric, '计分办法').slice(0, 3)).toEqual([
    '迟报一天扣1分，未报不得分',
    '切实可行，有特色',
    '按参与率计分',
  ]);
  expect(column(rubric, '佐证材料')).toEqual(['报送登记', '方案', '签到表', '链接']);
  expect(column(rubric, '考核部门')).toEqual(['教务处', '评委', '团委', '宣传部']);
  expect([toNumber(rubric.sum), rubric.full === null ? null : toNumber(rubric.full)]).toEqual([100, 100]);
  expect(notes(rubric)).toEqual(['import.madeIds', 'import.remark']);
});

test('three levels, points of items beside those of criteria, columns that have no place', () => {
  const rubric = read(
    table(
      [
        ['一级指标', '分值', '二级指标', '三级指标', '分值', '评分原则', '考核措施', '得分', '小计', '备注'],
        ['A组织', 40, 'A1方案', 'A11方案齐全', 20, '缺一项扣2分', '查材料'],
        [null, null, null, 'A12方案质量', 20, '专家评审', '查材料'],
        ['B效果', 60, 'B1参与', 'B11参与率', 60, '得分=参与率×60', '签到', null, null, '抽样50人'],
      ],
      ...['A2:A3', 'B2:B3', 'C2:C3'],
    ),
  );
  expect(brief(rubric)).toEqual([
    ['1.1', 'A组织', 'A11方案齐全', 20, '扣分', '缺一项=2'],
    ['1.2', 'A组织', 'A12方案质量', 20, '评委', ''],
    ['2.1', 'B效果', 'B11参与率', 60, '比例', ''],
  ]);
  expect(column(rubric, '项目分值')).toEqual([40, null, 60]);
  expect(column(rubric, '方面')).toEqual(['A1方案', 'A1方案', 'B1参与']);
  expect(rubric.notes).toContainEqual({
    id: 'import.unknownColumn',
    values: { heading: '备注', count: 1, text: '抽样50人' },
  });
});

test('points inside the text, where there is no column for them', () => {
  const rubric = read(
    table([
      ['评价项目', '评价要点', '考核办法'],
      ['实施方案（15分）', '方案完整（5分）', '每缺一项扣1分'],
      [null, '方案创新（10分）', '评委打分'],
      ['组织实施（85分）', '安全85分', '发生安全事故不得分'],
    ]),
  );
  expect(brief(rubric)).toEqual([
    ['1.1', '实施方案', '方案完整', 5, '扣分', '缺一项=1'],
    ['1.2', '实施方案', '方案创新', 10, '评委', ''],
    ['2.1', '组织实施', '安全', 85, '扣分', '安全事故=全扣'],
  ]);
  expect(column(rubric, '项目分值')).toEqual([15, null, 85]);
});

test('a published list of one level adds up to 105, and no column says how', () => {
  const rubric = read(
    table([
      ['项目', '分值'],
      ['切题', 10],
      ['图文', 10],
      ['尺寸材质', 10],
      ['主题内容', 25],
      ['版面', 10],
      ['图像', 20],
      ['创新', 20],
    ]),
  );
  expect(toNumber(rubric.sum)).toBe(105);
  expect(rubric.criteria.map(({ item, content, mode }) => [item, content, mode])).toContainEqual([
    '图像',
    '图像',
    '评委',
  ]);
});

test('sections over the whole table are items; 加分, 扣分 and 否决 stand outside the full mark', () => {
  const rubric = read(
    table(
      [
        ['序号', '考核内容', '分值', '考核标准'],
        ['一、组织工作（100分）'],
        [1, '纪律', 100, '每迟到一次扣1分'],
        ['加分项'],
        [1, '媒体报道', 5, '每篇加1分'],
        ['一票否决项'],
        [1, '安全责任事故', '/', '一票否决'],
      ],
      ...['A2:D2'],
    ),
  );
  expect(brief(rubric)).toEqual([
    ['1.1', '组织工作', '纪律', 100, '扣分', '迟到=1'],
    ['2.1', '加分', '媒体报道', 5, '计数', '每篇=1'],
    ['3.1', '否决', '安全责任事故', 0, '否决', ''],
  ]);
  expect(toNumber(rubric.sum)).toBe(100);
});

test('one cell of points over several rows is one criterion', () => {
  const rubric = read(
    table(
      [
        ['考核项目', '考核内容', '分值', '评分标准'],
        ['组织', '有计划', 10, '无计划扣2分'],
        [null, '有总结', null, '无总结扣2分'],
        [null, '有特色', 90, '酌情给分'],
      ],
      ...['A2:A4', 'C2:C3'],
    ),
  );
  expect(brief(rubric)).toEqual([
    ['1.1', '组织', '有计划\n有总结', 10, '扣分', '无计划=2;无总结=2'],
    ['1.2', '组织', '有特色', 90, '评委', ''],
  ]);
  expect(notes(rubric)).toContain('import.joined');
});

test('weights that add up to one are points of a hundred; so are percentages', () => {
  const rows = (one: Cell, other: Cell) => [
    ['项目', '考核内容', '权重'],
    ['组织', '方案', one],
    ['效果', '现场', other],
  ];
  expect(brief(read(table(rows(0.4, 0.6)))).map((row) => row[3])).toEqual([40, 60]);
  expect(brief(read(table(rows('40%', '60%')))).map((row) => row[3])).toEqual([40, 60]);
});

test('own 编号 are kept, and those that stand twice are told; what is not readable as points is left open', () => {
  const rubric = read(
    table([
      ['指标编号', '项目', '评分内容', '满分', '评分办法'],
      ['A1', '组织', '方案', 60, '评委打分'],
      ['A1', '组织', '纪律', '20-40', '评委打分'],
    ]),
  );
  expect(brief(rubric)).toEqual([
    ['A1', '组织', '方案', 60, '评委', ''],
    ['A1', '组织', '纪律', null, '', ''],
  ]);
  expect(notes(rubric)).toEqual(expect.arrayContaining(['import.idTwice', 'import.rowPointsUnread']));
});

test('a table that says 方式 and 参数 itself is taken at its word', () => {
  const rubric = read(
    table([
      ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '计分办法'],
      ['1', '组织', '方案', 40, '扣分', null, '考核登记', '迟到=1', '评委打分'],
      ['2', '竞赛', '参赛', 60, '比例', null, '竞赛登记：参赛率', null, '按比例计分'],
    ]),
  );
  expect(brief(rubric).map((row) => row.slice(4))).toEqual([
    ['扣分', '迟到=1'],
    ['比例', ''],
  ]);
  expect(column(rubric, '数据来源')).toEqual(['考核登记', '竞赛登记：参赛率']);
  expect(rubric.criteria.every(({ given }) => given)).toBe(true);
});

test('the table with most columns of a rubric is read, the others are told', () => {
  const rubric = read(
    sheet('旧', [
      ['项目', '分值'],
      ['方案', 100],
    ]),
    sheet('新', [
      ['项目', '评分内容', '分值', '评分标准'],
      ['组织', '方案', 100, '评委打分'],
    ]),
  );
  expect([rubric.sheet, notes(rubric)]).toEqual(['新', ['import.otherSheets', 'import.madeIds']]);
});

test.each([
  [
    'import.noTable',
    [
      ['姓名', '电话'],
      ['甲', '123'],
    ],
  ],
  ['import.noTable', []],
  ['import.noRows', [['项目', '评分内容', '分值']]],
  [
    'import.noPointsColumn',
    [
      ['考核项目', '考核内容', '评分标准'],
      ['组织', '方案', '质量好'],
    ],
  ],
])('%s', (id, rows) => {
  expect(refusal(table(rows))).toBe(id);
});

test('where no cell of points can be read each is named', () => {
  const result = importRubric([
    table([
      ['项目', '内容', '分值', '评分标准'],
      ['组织', '方案', '0-40', '评委打分'],
      ['活动', '开展', '60分（每项10分）', '每开展1次得10分'],
      ['附加', '创新', '±5', '创新加5分，事故扣5分'],
    ]),
  ]);
  expect(result).toEqual({
    kind: 'refused',
    reason: {
      id: 'import.pointsCells',
      values: { sheet: 'Sheet1', cells: 'C2“0-40”、C3“60分（每项10分）”、C4“±5”' },
    },
  });
});

test('数据来源 is proposed where the words say it, with levels that the register knows', () => {
  const rubric = read(
    table([
      ['项目', '内容', '分值', '评分标准'],
      ['宣传', '报道', 10, '市级每篇1分，省级及以上每篇2分'],
      ['宣传', '稿件', 10, '校级每篇0.5分，区级每篇1分'],
      ['宣传', '论文', 10, '省级每篇1分，国家级每篇2分'],
      ['获奖', '获奖', 10, '省级每项1分，国家级每项2分'],
      ['宣传', '投稿', 10, '每篇1分，被市级以上媒体采用每篇另加1分'],
      ['志愿', '志愿者人次', 20, '志愿者人次÷系部学生数的5%×20'],
      ['竞赛', '参赛', 20, '实际参赛人数÷应参赛人数×20'],
      ['会议', '到会', 10, '实到人数÷应到人数×10'],
    ]),
  );
  expect(rubric.criteria.map(({ mode, parameters }) => `${mode} ${parameters}`.trim())).toEqual([
    '计数 市级=1;省级=2;国家级=2',
    '计数 校级=0.5;区县级=1',
    '计数 省级=1;国家级=2',
    '计数 省级=1;国家级=2',
    '计数 每篇=1;被市级以上媒体采用=1',
    '比例 基准=5%',
    '比例',
    '比例',
  ]);
  expect(column(rubric, '数据来源')).toEqual([
    ...['宣传登记：按级别计篇', '宣传登记：按级别计篇', '', '', '', '志愿服务登记：人次比', '竞赛登记：参赛率', ''],
  ]);
});
