import { makeDay } from '../base/day';
import type { TableRows } from '../schemes/table-rows';
import { rowsOf } from './sample-school';
import type { SampleRow } from './sample-school';
import { seeded } from './seeded';
import type { Seeded } from './seeded';

/**
 * 活动登记 from a plan: 日期 as `5.18` or `5.18-20`, 学生 and 校外 as the numbers expected. All other figures follow from these. `site` is the
 * address of the school's page, on a domain that cannot be registered.
 */
export function sampleActivities(planned: TableRows, year: number, site: string): readonly SampleRow[] {
  return rowsOf(planned).map(({ 日期, 学生, 校外, ...row }, at) => {
    const chance = seeded(String(row.活动名称));
    const [start = '', end = ''] = String(日期).split('-');
    const first = dayOf(year, start);
    const last = end === '' ? first : dayOf(year, `${start.split('.')[0] ?? ''}.${end}`);
    return {
      ...row,
      开始日期: first,
      结束日期: last,
      ...figures(Number(学生), Number(校外), chance),
      ...materials(chance),
      专栏链接: chance.happens(0.72) ? `${site}/zjz/${at + 101}.html` : null,
      应急预案: Number(学生) >= 300 ? '有' : null,
      资料上传日期: last,
    };
  });
}

function dayOf(year: number, text: string): string | null {
  const [month, date] = text.split('.');
  return makeDay(year, Number(month), Number(date)) ?? null;
}

function figures(students: number, visitors: number, chance: Seeded): SampleRow {
  const young = Math.round(visitors * 0.4);
  return {
    场次: students > 400 ? chance.whole(3, 6) : chance.whole(1, 2),
    学生人次: Math.round(students * (0.9 + chance.share() * 0.2)),
    教师人次: Math.max(2, Math.round(students / chance.whole(12, 20))),
    校外人次: visitors,
    其中中小学生: visitors > 30 ? young : 0,
    其中家长: visitors > 30 ? Math.round((visitors - young) * 0.5) : 0,
    企业数: visitors > 0 ? chance.whole(1, 5) : 0,
    工匠大师: chance.happens(0.35) ? chance.whole(1, 3) : 0,
  };
}

function materials(chance: Seeded): SampleRow {
  return {
    作品: chance.whole(0, 24),
    展板: chance.whole(0, 8),
    照片: chance.whole(6, 40),
    视频: chance.whole(0, 3),
    稿件: chance.whole(1, 3),
  };
}
