import { dongying2023 } from '../../schemes/dongying-2023';
import { rowsOf, tableOf, withColumns } from '../sample-school';
import type { SampleSchool } from '../sample-school';
import { activities, articles, services } from './activities';
import { colleges, quality, rosters } from './departments';
import { dirty } from './dirty-registers';
import { cases, submissions } from './returns';

const { settings, departments } = dongying2023.filled;

const settingsGiven = {
  专栏网址: { 值: 'https://www.college.example/zjz' },
  填表人: { 值: '教务处' },
  联系电话: { 值: '0546-0000000' },
};

/** School B: six lead departments that return statistics and summaries; no department is scored. */
export const dongyingSample: SampleSchool = {
  filled: {
    settings: withColumns(settings, settingsGiven),
    departments: tableOf([...rowsOf(withColumns(departments, rosters)), ...colleges]),
    activities: tableOf(activities),
    articles: tableOf(articles),
    services: tableOf(services),
    submissions,
    cases,
  },
  quality,
  dirty,
  dirtyMarks: [],
  ledgerFaults: [],
};
