import { unreadText } from '../base/cell-words';
import { above, all, any, first, isNumber, least, minus, most, not, plus, read, same, when } from './term';
import type { Term } from './term';

/** What register rules read of a row: cells by heading, days as serial numbers; 有报道 is 1 where a counted article names the activity. */
export type RegisterHeading =
  | ('计划日期' | '实际日期' | '变更已报备' | '应参赛人数' | '实际参赛人数' | '志愿者人次' | '级别')
  | ('专栏链接' | '有报道' | '资料上传日期' | '结束日期' | '开始日期');

type RowTerm = Term<RegisterHeading>;

/** How a cell is read: 是 and 否 as these words, a link as 1 where one stands. */
export type RegisterReading = 'day' | 'people' | 'yesNo' | 'level' | 'link' | 'reported';

/**
 * A rule of 数据来源 (scoring.md, Registers as source), stated once for one row: the 事项, 数量 and 应有数 that the row yields, as if
 * they stood in 考核登记, so that one set of modes scores both. A row that yields neither 事项 nor 数量 is none.
 */
export type RegisterRuleSpec = {
  readonly table: 'competitions' | 'activities' | 'articles' | 'services';
  /** Another register that tells of the rows. */
  readonly beside?: 'articles';
  /** What it reads, with the rows' columns that may be absent. */
  readonly reads: readonly (readonly [RegisterHeading, RegisterReading])[];
  readonly kind: RowTerm;
  readonly quantity: RowTerm;
  readonly due: RowTerm;
  /** 事项 that are scored, as none, even where no row yields them. */
  readonly kinds: readonly string[];
  /** True where each row is an entry of its own; else rows of one 事项 are one entry. */
  readonly separate?: boolean;
  /** True where no rows at all are a count of none; else the criterion is missing. */
  readonly noneIsZero?: boolean;
};

const nothing: RowTerm = { is: 'constant', value: '' };
const one: RowTerm = { is: 'constant', value: 1 };
const word = (value: string): RowTerm => ({ is: 'constant', value });

const [planned, held, notice] = [
  read<RegisterHeading>('计划日期'),
  read<RegisterHeading>('实际日期'),
  read<RegisterHeading>('变更已报备'),
];
/** Whether notice was given matters only where the day was moved. */
const needsNotice = all(same(notice, unreadText), isNumber(held), not(same(held, planned)));
const onTime = all(isNumber(held), any(same(held, planned), same(notice, '是')));

const [due, took] = [read<RegisterHeading>('应参赛人数'), read<RegisterHeading>('实际参赛人数')];
const [sent, end, start] = [
  read<RegisterHeading>('资料上传日期'),
  read<RegisterHeading>('结束日期'),
  read<RegisterHeading>('开始日期'),
];
const endsBefore = all(isNumber(end), isNumber(start), above(start, end));
const lastDay: RowTerm = first<RegisterHeading>(
  [
    [same(end, ''), start],
    [endsBefore, unreadText],
  ],
  end,
);
const covered = least<RegisterHeading>(1, plus(read('专栏链接'), read('有报道')));
const coverageReads = [
  ['专栏链接', 'link'],
  ['有报道', 'reported'],
] as const;

export const registerRules = {
  /** Held on the planned day, or moved with notice and held, of all rows with a planned day. */
  按期开赛率: {
    table: 'competitions',
    reads: [
      ['计划日期', 'day'],
      ['实际日期', 'day'],
      ['变更已报备', 'yesNo'],
    ],
    kind: nothing,
    quantity: first(
      [
        [same(planned, ''), ''],
        [any(same(planned, unreadText), same(held, unreadText), needsNotice), unreadText],
        [onTime, 1],
      ],
      0,
    ),
    due: when(same(planned, ''), '', 1),
    kinds: [],
  },
  /** Σ实际参赛人数 of Σ应参赛人数. A number that is still empty leaves the share open: blank is not 0. */
  参赛率: {
    table: 'competitions',
    reads: [
      ['应参赛人数', 'people'],
      ['实际参赛人数', 'people'],
    ],
    kind: nothing,
    quantity: first(
      [
        [all(same(due, ''), same(took, '')), ''],
        [all(isNumber(due), isNumber(took)), took],
      ],
      unreadText,
    ),
    due: when(isNumber(due), due, ''),
    kinds: [],
  },
  /** Led activities with neither 专栏链接 nor an article that names them. */
  无报道活动数: {
    ...{ table: 'activities', beside: 'articles', reads: coverageReads, kind: word('无报道') },
    ...{ quantity: minus<RegisterHeading>(1, covered), due: nothing, kinds: ['无报道'] },
  },
  /** The others of all. */
  报道覆盖率: {
    table: 'activities',
    beside: 'articles',
    reads: coverageReads,
    kind: nothing,
    quantity: covered,
    due: one,
    kinds: [],
  },
  /** Days from the last day to 资料上传日期, 0 if earlier; an empty 资料上传日期 is one 未传. */
  迟传天数: {
    table: 'activities',
    reads: [
      ['资料上传日期', 'day'],
      ['结束日期', 'day'],
      ['开始日期', 'day'],
    ],
    kind: when(same(sent, ''), '未传', '迟一天'),
    quantity: first(
      [
        [same(sent, ''), 1],
        [all(isNumber(sent), isNumber(lastDay)), most<RegisterHeading>(0, minus(sent, lastDay))],
      ],
      unreadText,
    ),
    due: nothing,
    kinds: ['迟一天', '未传'],
  },
  /** Each article once, at its highest level. */
  按级别计篇: {
    ...{ table: 'articles', reads: [['级别', 'level']], kind: read<RegisterHeading>('级别') },
    ...{
      quantity: when(same(read<RegisterHeading>('级别'), ''), '', 1),
      due: nothing,
      kinds: [],
      noneIsZero: true,
      separate: true,
    },
  },
  /** Σ志愿者人次; what it divides by is 基准. */
  人次比: {
    ...{ table: 'services', reads: [['志愿者人次', 'people']], kind: nothing },
    ...{ quantity: read<RegisterHeading>('志愿者人次'), due: nothing, kinds: [] },
  },
} as const satisfies Readonly<Record<string, RegisterRuleSpec>>;

export type RegisterRule = keyof typeof registerRules;

const isRule = (name: string): name is RegisterRule => name in registerRules;
export const registerRuleNames: readonly RegisterRule[] = Object.keys(registerRules).filter(isRule);
