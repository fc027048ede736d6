import { readCells } from './read-cells';
import type { Stored } from './read-cells';
import type { Criterion, Mark, ReferenceSchool, Rule, Settings } from './reference-school';

type Rows = readonly (readonly Stored[])[];
type Row = (heading: string) => Stored;

/**
 * A workbook under the contract's own headings as a plain school: for files that were typed, to be scored apart from the product.
 * `monthStart` is the serial number of the first day of the month of the week, from which days count.
 */
export function readSchool(bytes: Uint8Array, monthStart: number): ReferenceSchool {
  const sheets = readCells(bytes);
  const table = (name: string, first: string): readonly Row[] => rowsBelow(sheets.get(name) ?? [], first);
  const day = (value: Stored): Stored => (typeof value === 'number' ? value - monthStart : value);
  const settings = new Map(table('活动设置', '项目').map((row) => [text(row('项目')), row('值')]));
  const judges = table('评委', '姓名').map((row) => {
    return { name: text(row('姓名')), department: text(row('所属单位')), group: text(row('组别')) };
  });
  return {
    settings: settingsOf((name, standard) => (settings.has(name) ? (settings.get(name) ?? null) : standard)),
    departments: table('单位', '单位名称').map((row) => ({
      name: text(row('单位名称')),
      aliases: list(row('别名')),
      kinds: list(row('类别')),
      students: row('学生数'),
    })),
    teams: table('教学团队', '团队名称').map((row) => {
      return { name: text(row('团队名称')), department: text(row('所属单位')) };
    }),
    judges,
    rubric: table('评价细则', '编号').map(criterionOf),
    marks: judges.flatMap(({ name }) => marksOn(sheets.get(`评分·${name}`) ?? [], name)),
    ledger: table('考核登记', '单位').map((row) => ({
      ...{ department: text(row('单位')), subject: row('对象') === null ? null : text(row('对象')) },
      ...{ id: text(row('编号')), matter: row('事项') === null ? null : text(row('事项')) },
      ...{ quantity: row('数量'), due: row('应有数') },
    })),
    competitions: table('竞赛登记', '赛项').map((row) => ({
      ...{ name: text(row('赛项')), department: text(row('单位')), reported: row('变更已报备') === '是' },
      ...{ planned: day(row('计划日期')), held: day(row('实际日期')) },
      ...{ due: row('应参赛人数'), took: row('实际参赛人数') },
    })),
    activities: table('活动登记', '活动名称').map((row) => ({
      ...{ name: text(row('活动名称')), kind: text(row('活动类别')), leads: list(row('牵头部门')) },
      ...{ start: day(row('开始日期')), end: day(row('结束日期')), uploaded: day(row('资料上传日期')) },
      link: words(row('专栏链接')),
    })),
    articles: table('宣传登记', '标题').map((row) => ({
      ...{ title: text(row('标题')), link: words(row('链接')), channel: words(row('渠道')) },
      ...{ level: words(row('级别')), department: text(row('单位')), activity: words(row('活动名称')) },
    })),
    services: table('志愿服务登记', '单位').map((row) => {
      return { department: text(row('单位')), date: day(row('日期')), volunteers: row('志愿者人次') };
    }),
    draft: false,
  };
}

/** Each row below the headings, by heading; rows in which the first heading's cell is empty are none. */
function rowsBelow(rows: Rows, first: string): readonly Row[] {
  const at = rows.findIndex((cells) => cells.includes(first));
  const headings = (rows[at] ?? []).map((cell) => text(cell));
  return (at < 0 ? [] : rows.slice(at + 1))
    .map(
      (cells): Row =>
        (heading) =>
          cells[headings.indexOf(heading)] ?? null,
    )
    .filter((row) => row(first) !== null);
}

const text = (value: Stored): string => (value === null ? '' : String(value).trim());
const words = (value: Stored): string | null => (text(value) === '' ? null : text(value));
const list = (value: Stored): readonly string[] =>
  text(value)
    .split(/[;；、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const rules: readonly Rule[] = [
  '按期开赛率',
  '参赛率',
  '无报道活动数',
  '报道覆盖率',
  '迟传天数',
  '按级别计篇',
  '人次比',
];

function criterionOf(row: Row): Criterion {
  const [register = '', rule = ''] = text(row('数据来源')).split(/[：:]/);
  return {
    id: text(row('编号')),
    item: text(row('项目')),
    max: Number(row('分值')),
    mode: oneOf(text(row('方式')), ['评委', '比例', '扣分', '计数', '名次', '分档', '是否', '否决']),
    subject: oneOf(text(row('对象')) || '单位', ['单位', '教学团队', '赛项', '活动']),
    rule: rule === '' ? null : oneOf(rule, rules),
    kind: /［(.*)］/.exec(register)?.[1] ?? null,
    parameters: text(row('参数')),
    notFor: list(row('不适用单位')),
  };
}

function oneOf<Word extends string>(word: string, known: readonly Word[]): Word {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new Error(`not known: ${word}`);
  return found;
}

/** Blocks of criteria × columns; a column is a department, or one of its teams and the like behind `／`. */
function marksOn(rows: Rows, judge: string): readonly Mark[] {
  const marks: Mark[] = [];
  let headings: readonly string[] = [];
  for (const cells of rows) {
    const first = text(cells[0] ?? null);
    if (first === '编号') headings = cells.map(text);
    else if (first === '合计') headings = [];
    else if (first !== '') {
      headings.slice(4).forEach((heading, at) => {
        const [department = '', subject] = heading.split('／');
        marks.push({ judge, id: first, department, subject: subject ?? null, cell: cells[at + 4] ?? null });
      });
    }
  }
  return marks;
}

function settingsOf(value: (name: string, standard: Stored) => Stored): Settings {
  const number = (name: string, standard: number | null): number | null => {
    const found = value(name, standard);
    return found === null ? null : Number(found);
  };
  return {
    scoredKind: text(value('参评类别', '参评')),
    places: number('分数小数位数', 2) ?? 2,
    toEven: value('修约规则', '四舍五入') === 'GB/T 8170',
    trimBySum: value('去极值方式', '逐项') === '按评委总分',
    trimFrom: number('去掉最高最低分的最少评委数', 5) ?? 5,
    weights: list(value('评委组权重', null)).map((pair) => {
      const [group = '', weight = ''] = pair.split('=');
      return { group, weight: Number(weight) };
    }),
    skipRanks: value('并列名次', '跳过') === '跳过',
    notApplicable: oneOf(text(value('不适用指标', '取其他单位平均分')), [
      '取其他单位平均分',
      '按剩余分值折算',
      '计0分',
    ]),
    cap: number('总分上限', 100),
    lines: [number('优秀线', 90) ?? 90, number('良好线', 80) ?? 80, number('合格线', 60) ?? 60],
    excellentShare: value('优秀比例', null),
    creditPoints: number('重大活动分值', null),
  };
}
