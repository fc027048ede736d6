import type { Cell, Sheet } from '../../src/core/base/cells';
import { sheet } from '../support/sheets';
import { isOutside, scoredDepartments } from './reference-school';
import { subjectsOf } from './reference-judges';
import type { Criterion, Day, ReferenceSchool } from './reference-school';

/** The plain school written out as a workbook's sheets, for the product to read. */
export function sheetsOf(school: ReferenceSchool): readonly Sheet[] {
  const { departments, teams, judges, rubric, ledger } = school;
  return [
    sheet('活动设置', [['项目', '值'], ...settingRows(school)]),
    sheet('单位', [
      ['单位名称', '别名', '类别', '学生数'],
      ...departments.map((one) => [one.name, one.aliases.join('；'), one.kinds.join('；'), one.students]),
    ]),
    sheet('教学团队', [['团队名称', '所属单位'], ...teams.map((team) => [team.name, team.department])]),
    sheet('评委', [['姓名', '所属单位', '组别'], ...judges.map((one) => [one.name, one.department, one.group])]),
    sheet('评价细则', [
      ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '不适用单位'],
      ...rubric.map((one) => [
        ...[one.id, one.item, `内容${one.id}`, one.max, one.mode, one.subject],
        ...[sourceText(one), one.parameters, one.notFor.join('、')],
      ]),
    ]),
    sheet('考核登记', [
      ['单位', '对象', '编号', '事项', '数量', '应有数'],
      ...ledger.map((row) => [row.department, row.subject, row.id, row.matter, row.quantity, row.due]),
    ]),
    ...registerSheets(school),
    ...judges.map((judge) => marking(school, judge.name)),
  ];
}

function settingRows({ settings, rubric }: ReferenceSchool): readonly (readonly Cell[])[] {
  const full = rubric.filter((one) => !isOutside(one)).reduce((sum, one) => sum + one.max * 1000, 0) / 1000;
  const [excellent, good, fair] = settings.lines;
  return [
    ['参评类别', settings.scoredKind],
    ['开始日期', '2024-05-12'],
    ['结束日期', '2024-05-18'],
    ['满分', full],
    ['分数小数位数', settings.places],
    ['修约规则', settings.toEven ? 'GB/T 8170' : '四舍五入'],
    ['去极值方式', settings.trimBySum ? '按评委总分' : '逐项'],
    ['去掉最高最低分的最少评委数', settings.trimFrom],
    ['评委组权重', settings.weights.map(({ group, weight }) => `${group}=${String(weight)}`).join(';')],
    ['并列名次', settings.skipRanks ? '跳过' : '不跳过'],
    ['不适用指标', settings.notApplicable],
    ['总分上限', settings.cap],
    ['优秀线', excellent],
    ['良好线', good],
    ['合格线', fair],
    ['优秀比例', settings.excellentShare],
    ['重大活动分值', settings.creditPoints],
  ];
}

function sourceText({ mode, rule, kind }: Criterion): string {
  if (mode === '评委') return '评委打分';
  if (rule === null) return '考核登记';
  const limit = kind === null ? '' : `［${kind}］`;
  if (['按期开赛率', '参赛率'].includes(rule)) return `竞赛登记：${rule}`;
  if (rule === '按级别计篇') return `宣传登记：${rule}`;
  return rule === '人次比' ? `志愿服务登记：${rule}` : `活动登记${limit}：${rule}`;
}

function registerSheets({ competitions, activities, articles, services }: ReferenceSchool): readonly Sheet[] {
  return [
    sheet('竞赛登记', [
      ['赛项', '单位', '计划日期', '实际日期', '变更已报备', '应参赛人数', '实际参赛人数'],
      ...competitions.map((row) => [
        ...[row.name, row.department, dayText(row.planned), dayText(row.held)],
        ...[row.reported ? '是' : '否', row.due, row.took],
      ]),
    ]),
    sheet('活动登记', [
      ['活动名称', '活动类别', '牵头部门', '开始日期', '结束日期', '专栏链接', '资料上传日期'],
      ...activities.map((row) => [
        ...[row.name, row.kind, row.leads.join('、'), dayText(row.start), dayText(row.end)],
        ...[row.link, dayText(row.uploaded)],
      ]),
    ]),
    sheet('宣传登记', [
      ['标题', '链接', '级别', '渠道', '单位', '活动名称'],
      ...articles.map((row) => [row.title, row.link, row.level, row.channel, row.department, row.activity]),
    ]),
    sheet('志愿服务登记', [
      ['日期', '单位', '志愿者人次'],
      ...services.map((row) => [dayText(row.date), row.department, row.volunteers]),
    ]),
  ];
}

export function dayText(day: Day): string | null {
  return typeof day === 'number' ? `2024-05-${String(day + 1).padStart(2, '0')}` : day;
}

function marking(school: ReferenceSchool, judge: string): Sheet {
  const judged = school.rubric.filter((criterion) => criterion.mode === '评委');
  const rows: Cell[][] = [[`评委：${judge}`], []];
  for (const kind of new Set(judged.map((criterion) => criterion.subject))) {
    const criteria = judged.filter((criterion) => criterion.subject === kind);
    const [first] = criteria;
    if (first === undefined) continue;
    const columns = scoredDepartments(school).flatMap((department) =>
      subjectsOf(school, first, department).map((subject) => ({ department: department.name, subject })),
    );
    if (columns.length === 0) continue;
    rows.push([
      ...['编号', '项目', '评分内容', '分值'],
      ...columns.map((one) => (one.subject === null ? one.department : `${one.department}／${one.subject}`)),
    ]);
    for (const criterion of criteria) {
      const cells = columns.map(
        (column) =>
          school.marks.find(
            (mark) =>
              mark.judge === judge &&
              mark.id === criterion.id &&
              mark.department === column.department &&
              mark.subject === column.subject,
          )?.cell ?? null,
      );
      rows.push([criterion.id, criterion.item, `内容${criterion.id}`, criterion.max, ...cells]);
    }
    rows.push(['合计'], []);
  }
  return sheet(`评分·${judge}`, rows);
}
