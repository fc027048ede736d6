import { chongqing2024 } from '../../schemes/chongqing-2024';
import { tableOf, withColumns } from '../sample-school';
import type { SampleRow, SampleSchool } from '../sample-school';
import { activities, articles, services } from './activities';
import { awards, competitions } from './competitions';
import { dirty } from './dirty-registers';
import { dirtyMarks, ledgerFaults } from './dirty-scores';
import { judges, quality, rosters, teams } from './people';

const { settings, departments, plan } = chongqing2024.filled;

const settingsGiven = {
  重大活动分值: { 值: '15' },
  专栏网址: { 值: 'https://www.school.example/zjz' },
  报送截止日期: { 值: '2024-05-25' },
  填表人: { 值: '教学工作部' },
  联系电话: { 值: '023-00000000' },
};

/** The school chooses a 负责部门 for the two activities that the plan leaves open. */
const leadsGiven = { 6: { 负责部门: '各专业系（部）' }, 7: { 负责部门: '教学工作部' } };

/** One article three times: the same title at two levels, and the second's link again with a tracking query (P1). */
const repeated: readonly SampleRow[] = [
  ['劳模工匠走进我校课堂', 'https://www.school.example/news/88.html', '学校网站', '校级'],
  ['劳模工匠走进我校课堂', 'https://edu.city.example/2024/0521.html', '市职业教育网', '市级'],
  ['匠心照亮课堂', 'http://edu.city.example/2024/0521.html/?utm_source=wechat', '省职教在线', '省级'],
].map(([标题 = '', 链接 = '', 媒体 = '', 级别 = '']) => {
  return {
    标题,
    链接,
    媒体,
    级别,
    渠道: '网站',
    发布日期: '2024-05-21',
    单位: '机电工程系',
    活动名称: '劳模工匠报告会',
  };
});

/** School A: seven departments on seven items, seven judges, one of them from a scored department. */
export const chongqingSample: SampleSchool = {
  filled: {
    settings: withColumns(settings, settingsGiven),
    departments: withColumns(departments, rosters),
    plan: withColumns(plan, leadsGiven),
    teams,
    judges,
    activities: tableOf(activities),
    competitions,
    awards,
    articles: tableOf([...articles, ...repeated]),
    // The last row was pasted twice (T3).
    services: tableOf([...services, ...services.slice(-1)]),
  },
  quality,
  dirty,
  dirtyMarks,
  ledgerFaults,
};
