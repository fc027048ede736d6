import type { Parsed } from '../base/parsed';
import type { FigureId } from './figures';
import type { Statistics } from './statistics';

/** One line of the second form: 区分·名称·单位·数量. */
export type Indicator = {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly amount: Parsed<number>;
  /** Which number of 合计 it is; absent where it is counted from another register. */
  readonly figure?: FigureId | 'activities';
};

type Line = readonly [group: string, name: string, unit: string, figure: FigureId];

const lines: readonly Line[] = [
  ['开展活动', '活动场次', '场', 'sessions'],
  ['参与情况', '参与学生', '人次', 'students'],
  ['参与情况', '参与教师', '人次', 'teachers'],
  ['参与情况', '参与校外人员', '人次', 'visitors'],
  ['参与情况', '其中中小学生', '人次', 'pupils'],
  ['参与情况', '其中家长', '人次', 'parents'],
  ['参与情况', '企业', '家', 'enterprises'],
  ['志愿服务', '志愿服务', '人次', 'volunteers'],
  ['志愿服务', '志愿服务时长', '小时', 'hours'],
  ['宣传报道', '校级', '篇', 'articlesSchool'],
  ['宣传报道', '市级', '篇', 'articlesCity'],
  ['宣传报道', '省级及以上', '篇', 'articlesProvince'],
  ['活动成果', '作品', '件', 'works'],
  ['活动成果', '展板', '块', 'boards'],
  ['活动成果', '工匠大师', '人', 'masters'],
  ['活动成果', '照片', '张', 'photos'],
  ['活动成果', '视频', '个', 'videos'],
];

/** The second form (statistics.md, "Second form") from the same rows and with the same totals as 附件2. */
export function indicatorsOf({ totals, cases }: Pick<Statistics, 'totals' | 'cases'>): readonly Indicator[] {
  const typical = cases.counts.find(({ kind }) => kind === '典型案例')?.count ?? 0;
  return [
    { group: '开展活动', name: '开展活动', unit: '项', amount: totals.activities, figure: 'activities' },
    ...lines.map(([group, name, unit, figure]) => ({ group, name, unit, amount: totals.figures[figure], figure })),
    { group: '活动成果', name: '典型案例', unit: '件', amount: typical },
  ];
}
