import type { Scalar } from '../base/cells';
import type { SampleRow } from './sample-school';
import { seeded } from './seeded';
import type { Seeded } from './seeded';

const outlets: readonly (readonly [level: string, media: string, host: string, share: number])[] = [
  ['校级', '学校网站', 'www.school.example', 0.8],
  ['区县级', '区融媒体中心', 'news.district.example', 0.34],
  ['市级', '市职业教育网', 'edu.city.example', 0.26],
  ['省级', '省职教在线', 'zj.province.example', 0.1],
];
const endings = ['举行', '圆满结束', '精彩回顾', '受到好评'];

/** 宣传登记 for these activities: most are reported by the school itself, fewer the further the outlet is away. */
export function sampleArticles(activities: readonly SampleRow[]): readonly SampleRow[] {
  return activities.flatMap((activity, at) => {
    const name = String(activity.活动名称);
    const chance = seeded(`${name} articles`);
    return outlets.flatMap(([level, media, host, share], position) =>
      chance.happens(share) ? [articleOf(activity, level, media, `${host}/2/${at}${position}.html`, chance)] : [],
    );
  });
}

function articleOf(activity: SampleRow, level: string, media: string, link: string, chance: Seeded): SampleRow {
  return {
    标题: `${level === '校级' ? '' : '我校'}${String(activity.活动名称)}${chance.pick(endings)}`,
    链接: `https://${link}`,
    媒体: media,
    级别: level,
    渠道: level === '校级' ? '网站' : chance.pick(['网站', '公众号', '客户端']),
    发布日期: activity.结束日期 ?? null,
    单位: firstOf(activity.牵头部门),
    活动名称: activity.活动名称 ?? null,
  };
}

function firstOf(departments: Scalar | undefined): string {
  return String(departments ?? '').split('、')[0] ?? '';
}

/** 志愿服务登记 for the activities that go out to people, one row per `perRow` students who took part. */
export function sampleServices(activities: readonly SampleRow[], perRow: number): readonly SampleRow[] {
  return activities.flatMap((activity) => {
    const chance = seeded(`${String(activity.活动名称)} service`);
    const groups = Math.max(1, Math.round(Number(activity.学生人次) / perRow));
    return Array.from({ length: Math.min(groups, 3) }, (_, at) => {
      const volunteers = chance.whole(16, 30);
      return {
        日期: (at === 0 ? activity.开始日期 : activity.结束日期) ?? null,
        活动名称: activity.活动名称 ?? null,
        单位: firstOf(activity.牵头部门),
        志愿者人次: volunteers,
        时长: volunteers * chance.pick([1.5, 2, 2.5]),
        服务对象人次: chance.whole(40, 160),
        地点: activity.地点 ?? null,
        负责人签名: '已签',
      };
    });
  });
}
