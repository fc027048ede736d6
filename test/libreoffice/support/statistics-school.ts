import type { Cell, Sheet } from '../../../src/core/base/cells';
import { isRich, scalarOf } from '../../../src/core/base/cells';
import { readZip } from '../../../src/workbook/zip/read-zip';
import { unpackEntry } from '../../../src/workbook/zip/unpack-entry';
import { writeZip } from '../../../src/workbook/zip/write-zip';
import { packPart } from '../../../src/workbook/package/pack-part';
import { plainCodec } from '../../../src/workbook/zip/codec';
import { newWorkbookFile } from '../../../src/workbook/file-workbook';
import type { Dice } from '../../reference/dice';
import { sheet } from '../../support/sheets';

const departments = ['党政办公室', '宣传统战部', '团委', '教务处'] as const;
const plan = ['启动仪式', '进社区', '开放日'] as const;
const levels = ['校级', '市级', '省级', '区县级', ' 国家级'] as const;
const materials = [
  '统计表（电子版）',
  '总结（电子版）',
  '活动照片',
  '职业教育法宣传总结',
  '总结（盖章纸质版）',
] as const;

type Row = readonly Cell[];

/** A small school with all that makes counting hard: equal names, co-led activities, articles twice, texts for numbers, errors, gaps. */
export function statisticsSchool(dice: Dice): readonly Sheet[] {
  const pick = <T>(values: readonly T[]): T => {
    const value = values[dice.int(0, values.length - 1)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  };
  const date = (day: number): Cell => ({ value: 45_060 + day, date: true });
  const day = (): Cell => pick<Cell>([date(0), date(2), date(5), '2023-05-17', '5月16日', 45_063]);
  const number = (): Cell =>
    pick<Cell>([dice.int(0, 900), dice.int(0, 900), dice.int(0, 900), 0, null, '４０', '12人次', '约50', 45_061]);
  const rows = (count: number, row: (at: number) => Row): readonly Row[] => {
    const made = Array.from({ length: count }, (_, at) => row(at));
    const again = dice.int(0, 2) === 0 ? [made[dice.int(0, count - 1)] ?? []] : [];
    const gap: readonly Row[] = dice.int(0, 2) === 0 ? [[]] : [];
    return [...made.slice(0, 2), ...gap, ...made.slice(2), ...again];
  };
  const name = (): string => pick(['活动1', '活动2', '活动3', '活动4', '活动5', '活动 6', '活动7', '进社区']);
  const activity = (at: number): Row => [
    ...[dice.int(0, 5) === 0 ? name() : `活动${at + 1}`, pick(['', ...plan]), pick(departments)],
    ...[
      pick([null, ...departments]),
      day(),
      pick([null, date(6)]),
      pick(['礼堂', '操场', null]),
      pick([1, 2, 3, null]),
    ],
    ...[number(), number(), number(), pick([null, 3]), pick([null, date(9)]), pick([null, '无', '已存档'])],
  ];
  const service = (): Row => [
    ...[
      day(),
      pick(['', name(), name()]),
      pick(departments),
      pick<Cell>([dice.int(1, 60), dice.int(1, 60), '8人', null]),
    ],
    ...[pick<Cell>([2, 1.5, '3小时', null, 0.7]), pick([null, '社区'])],
  ];
  const article = (at: number): Row => [
    ...[
      pick([`标题${at}`, `标题${at}`, '标题1']),
      pick(['', `a.cn/${at}`, 'a.cn/1']),
      pick(['晚报', null]),
      pick(levels),
    ],
    ...[pick(['校园网', '', '微信']), day(), pick(departments), pick(['', name(), name()])],
  ];
  const submission = (at: number): Row => [
    ...[departments[at % 4] ?? '团委', pick(materials), pick<Cell>([date(3), date(7), date(12), null, '5月20日'])],
    ...[
      pick<Cell>([null, 2, 5, '3张']),
      pick<Cell>([null, 1800, 2500]),
      pick([null, '活动成效']),
      pick([null, '办公室']),
    ],
  ];
  const sheets = [
    sheet('活动设置', [
      ['项目', '值', '说明'],
      ...[
        ['学校名称', '某职业学院'],
        ['年度', 2023],
        ['报送截止日期', '2023-05-21'],
        ['优秀线', 90],
      ],
      ...[
        ['填表人', '李'],
        ['主办部门', '教务处'],
      ],
    ]),
    sheet('单位', [
      ['单位名称', '别名', '类别', '备注'],
      ...departments.map((one, at): Row => [
        one,
        at === 1 ? '宣传部' : null,
        dice.int(0, 5) === 0 ? '职能' : '牵头',
        null,
      ]),
    ]),
    sheet('活动计划', [
      ['序号', '活动名称', '负责部门'],
      ...plan.map((one, at): Row => [at + 1, one, departments[at] ?? null]),
    ]),
    sheet('活动登记', [
      ['2023年活动周活动登记'],
      [
        ...[
          '活动名称',
          '活动类别',
          '牵头部门',
          '配合部门',
          '开始日期',
          '结束日期',
          '地点',
          '场次',
          '学生人次',
          '教师人次',
        ],
        ...['校外人次', '照片', '资料上传日期', '备注', '校对'],
      ],
      ...rows(dice.int(4, 9), activity),
    ]),
    sheet('志愿服务登记', [
      ['日期', '活动名称', '单位', '志愿者人次', '时长', '地点'],
      ...rows(dice.int(3, 9), service),
    ]),
    sheet('宣传登记', [
      ['标题', '链接', '媒体', '级别', '渠道', '发布日期', '单位', '活动名称'],
      ...rows(dice.int(3, 9), article),
    ]),
    sheet('材料报送', [
      ['单位', '材料', '收到日期', '数量', '字数', '缺少部分', '接收部门'],
      ...rows(dice.int(3, 9), submission),
    ]),
    sheet('案例登记', [
      ['类型', '名称', '单位', '级别', '报送日期'],
      ...rows(3, () => [pick(['典型案例', '特色活动', '职教故事']), name(), pick(departments), pick(levels), day()]),
    ]),
    sheet('获奖登记', [
      ['赛项', '单位', '选手或团队', '成绩', '名次', '奖项'],
      ...rows(3, (at) => [
        pick(['焊接', '护理']),
        pick(departments),
        `选手${at}`,
        null,
        pick([1, 2, '第三名']),
        pick(['一等奖', '二等奖']),
      ]),
    ]),
  ];
  // Not every school keeps every register.
  const kept = ['活动登记', '宣传登记', '志愿服务登记'];
  const isOptional = ({ name }: Sheet) => name.endsWith('登记') || name === '材料报送';
  return sheets.filter((one) => !isOptional(one) || kept.includes(one.name) || dice.int(0, 2) > 0);
}

/** The sheets as a file, days as days. */
export async function fileOfSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = newWorkbookFile();
  const contents = sheets.map(({ name, rows }) => ({
    name,
    cells: rows.map((row) =>
      row.map((cell) => {
        const isDay = isRich(cell) && cell.date === true;
        return { value: scalarOf(cell), ...(isDay && { style: { format: 'yyyy-mm-dd' } }) };
      }),
    ),
  }));
  await book.apply(contents.map((content) => ({ kind: 'sheet', content })));
  return book.toBytes();
}

/** Choices that are the same every time. */
export function seededDice(seed: number): Dice {
  let state = seed % 4_294_967_296;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const chance = (percent: number) => int(1, 100) <= percent;
  for (let skipped = 0; skipped < 10; skipped++) next();
  return {
    ...{ int, chance, some: (values, percent) => values.filter(() => chance(percent)) },
    pick: (first, ...more) => more[int(0, more.length) - 1] ?? first,
  };
}

/** The same file with days counted from 1904: what it holds is 1462 days later. */
export function countedFrom1904(bytes: Uint8Array): Uint8Array {
  const entries = readZip(bytes).map((entry) => {
    if (entry.name !== 'xl/workbook.xml') return entry;
    const text = new TextDecoder().decode(unpackEntry(entry)).replace(/<workbookPr[^>]*\/>/, '');
    const counted = text.replace(/<workbook [^>]*>/, '$&<workbookPr date1904="1"/>');
    return packPart(entry.name, [counted], plainCodec);
  });
  return writeZip(entries);
}
