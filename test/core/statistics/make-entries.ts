import { usualMaterials } from '../../../src/core/settings/asked-materials';
import type { Department } from '../../../src/core/names/department';
import type {
  Activity,
  Article,
  Award,
  Case,
  Entries,
  PlannedActivity,
  Service,
  Submission,
} from '../../../src/core/entries/entry';
import { articleKeys } from '../../../src/core/entries/article-identity';
import { exact } from '../../../src/core/base/decimal';
import { blank } from '../../../src/core/base/parsed';
import type { Settings } from '../../../src/core/settings/settings';

export function department(name: string, kinds: readonly string[] = ['牵头'], row = 1): Department {
  return { name, aliases: [], kinds, students: blank, teachers: blank, classes: blank, row };
}

const place = { row: 1, counts: true };
const noNumbers = {
  ...{ sessions: blank, students: blank, teachers: blank, visitors: blank, pupils: blank, parents: blank },
  ...{ enterprises: blank, masters: blank, works: blank, boards: blank, photos: blank, videos: blank },
  manuscripts: blank,
};

export function activity(name: string, leads: readonly Department[], fields: Partial<Activity> = {}): Activity {
  return {
    ...{
      sheet: '活动登记',
      ...place,
      name,
      leads,
      leadText: '',
      category: '',
      supporting: [],
      start: '2023-05-14',
      end: blank,
    },
    ...{ place: '', ...noNumbers, columnLink: '', emergencyPlan: '', uploaded: blank, note: '' },
    ...fields,
  };
}

export function article(title: string, from: Department | null, fields: Partial<Article> = {}): Article {
  const named = { title, link: '', channel: '校园网', ...fields };
  return {
    ...{ sheet: '宣传登记', ...place, media: '', level: '校级', ...named, ...articleKeys(named) },
    ...{ published: blank, department: from, activity: '' },
    ...fields,
  };
}

export function service(from: Department, name: string, fields: Partial<Service> = {}): Service {
  return {
    ...{ sheet: '志愿服务登记', ...place, date: '2023-05-14', activity: name, department: from },
    ...{ volunteers: blank, hours: blank, served: blank, place: '' },
    ...fields,
  };
}

export function submission(from: Department, fields: Partial<Submission> = {}): Submission {
  return {
    ...{ sheet: '材料报送', ...place, department: from, material: blank, received: blank, amount: blank },
    ...{ wordCount: blank, missingParts: [], receiver: '' },
    ...fields,
  };
}

export function planned(name: string): PlannedActivity {
  return { sheet: '活动计划', ...place, name, leads: [], supporting: [] };
}

export function caseOf(from: Department, fields: Partial<Case> = {}): Case {
  return {
    ...{ sheet: '案例登记', ...place, caseKind: '典型案例', name: '案例', department: from, manuscripts: blank },
    ...{ photos: blank, videos: blank, media: '', level: blank, reported: blank, adoption: '' },
    ...fields,
  };
}

export function award(competition: string, from: Department, fields: Partial<Award> = {}): Award {
  return {
    ...{ sheet: '获奖登记', ...place, competition, department: from, winner: '张三', result: '', place: '', prize: '' },
    ...{ coach: '', replacesGrade: blank, note: '' },
    ...fields,
  };
}

export function entries(fields: Partial<Entries> = {}): Entries {
  return {
    ...{ ledger: [], plan: [], activities: [], competitions: [], awards: [], articles: [], services: [] },
    ...{ submissions: [], cases: [] },
    ...fields,
  };
}

export function settings(fields: Partial<Settings> = {}): Settings {
  return {
    ...{ scheme: 'dongying-2023', school: '东营科技职业学院', event: '职业教育活动周', year: 2023, semester: '' },
    ...{ theme: '', basis: '', organiser: '教务处', start: '2023-05-14', end: '2023-05-20' },
    ...{
      deadline: '2023-05-21',
      columnUrl: '',
      filledBy: '',
      phone: '',
      scoredKinds: ['牵头'],
      scoredKindsKnown: true,
    },
    askedMaterials: usualMaterials,
    rules: {
      ...{ fullMark: exact(100), decimals: 2, rounding: 'half-up', trimming: 'per-criterion', trimThreshold: 5 },
      ...{ groupWeights: blank, ties: 'skip', notApplicable: 'mean-of-others', cap: exact(100) },
      ...{ excellentLine: exact(90), goodLine: exact(80), passLine: exact(60) },
      ...{ excellentShare: blank, eventPoints: blank },
    },
    ownHeadings: new Map(),
    ...fields,
  };
}
