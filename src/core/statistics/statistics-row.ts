import type { Department } from '../names/department';
import type { Activity, MediaLevel, Service } from '../entries/entry';
import { blank } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { sumOf } from './figures';
import type { Figures } from './figures';

/** Whether a listed row is summed: T2 leaves it out in favour of another row; or it counts nowhere at all. */
export type Standing =
  { readonly is: 'counted' } | { readonly is: 'duplicate'; readonly of: Activity } | { readonly is: 'left-out' };

/** One row of 附件2 for one row of 活动登记. */
export type ActivityRow = {
  readonly kind: 'activity';
  /** 序号, from 1. */
  readonly index: number;
  readonly activity: Activity;
  /** The first lead; null where no lead is known, and then the row is left out. */
  readonly lead: Department | null;
  readonly standing: Standing;
  /** Named among the 特色活动 of 案例登记. */
  readonly featured: boolean;
  readonly figures: Figures;
};

/** 未对应活动: what a department registered for no activity. */
export type UnmatchedRow = {
  readonly kind: 'unmatched';
  readonly index: number;
  readonly lead: Department;
  readonly standing: { readonly is: 'counted' };
  readonly figures: Figures;
};

export type StatisticsRow = ActivityRow | UnmatchedRow;

/** What the registers hold for one row: service rows, and one level per article. */
export type Registered = { readonly services: Service[]; readonly articles: MediaLevel[] };

type RegisterFigure = 'volunteers' | 'hours' | 'articlesSchool' | 'articlesCity' | 'articlesProvince';

/** Articles and volunteers of a row that takes none, because it is not summed. */
const noRegisters: Pick<Figures, RegisterFigure> = {
  volunteers: blank,
  hours: blank,
  articlesSchool: blank,
  articlesCity: blank,
  articlesProvince: blank,
};

/** The figures of an activity row; `registered` is null where the row is not summed. */
export function activityFigures(activity: Activity, registered: Registered | null): Figures {
  const { sessions, students, teachers, visitors, photos, videos } = activity;
  const { pupils, parents, enterprises, masters, works, boards } = activity;
  return {
    ...{ sessions, students, teachers, visitors, photos, videos, pupils, parents, enterprises, masters, works, boards },
    participants: sumOf([students, teachers, visitors]),
    ...(registered === null ? noRegisters : registerFigures(registered)),
  };
}

/** The figures of 未对应活动: only what registers hold. */
export function unmatchedFigures(registered: Registered): Figures {
  const none = { sessions: blank, students: blank, teachers: blank, visitors: blank, participants: blank };
  const further = { pupils: blank, parents: blank, enterprises: blank, masters: blank, works: blank, boards: blank };
  return { ...none, photos: blank, videos: blank, ...further, ...registerFigures(registered) };
}

/** Where nothing is registered the count is 0: an empty register says so for certain, other than an empty cell. */
function registerFigures({ services, articles }: Registered): Pick<Figures, RegisterFigure> {
  const served = (numbers: readonly Parsed<number>[]) => (services.length === 0 ? 0 : sumOf(numbers));
  const counted = (...levels: MediaLevel[]) => articles.filter((level) => levels.includes(level)).length;
  return {
    volunteers: served(services.map((service) => service.volunteers)),
    hours: served(services.map((service) => service.hours)),
    articlesSchool: counted('校级'),
    articlesCity: counted('区县级', '市级'),
    articlesProvince: counted('省级', '国家级'),
  };
}
