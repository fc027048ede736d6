import type { Department } from '../names/department';
import type { ArticleGroup } from '../entries/article-identity';
import type { Activity, MediaLevel, Service } from '../entries/entry';
import { blank } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { sumOf } from './figures';
import type { Figures } from './figures';

/** Whether a listed row is summed. T2 leaves it out in favour of another row, T3 of the row above that it repeats; or it counts nowhere. */
export type Standing =
  | { readonly is: 'counted' }
  | { readonly is: 'duplicate'; readonly of: Activity }
  /** `row` from 0 on its sheet. */
  | { readonly is: 'repeated'; readonly row: number }
  | { readonly is: 'left-out' };

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
  /** Null where the row is not summed: it then takes no services and articles. */
  readonly registered: Registered | null;
};

/** 未对应活动: what a department registered without an activity; on 附件2 what all departments did, and then `lead` is null. */
export type UnmatchedRow = {
  readonly kind: 'unmatched';
  readonly index: number;
  readonly lead: Department | null;
  readonly standing: { readonly is: 'counted' };
  readonly figures: Figures;
  readonly registered: Registered;
};

export type StatisticsRow = ActivityRow | UnmatchedRow;

/** What the registers hold for one row: service rows, and articles, each once. */
export type Registered = { readonly services: readonly Service[]; readonly articles: readonly ArticleGroup[] };

/** Figures that are summed over 志愿服务登记 and 宣传登记. */
export const registerFigureIds = ['volunteers', 'hours', 'articlesSchool', 'articlesCity', 'articlesProvince'] as const;
export type RegisterFigure = (typeof registerFigureIds)[number];
type RegisterFigures = Pick<Figures, RegisterFigure>;

/** Levels that each column of 宣传报道 counts. */
export const levelsOf: Readonly<Record<Exclude<RegisterFigure, 'volunteers' | 'hours'>, readonly MediaLevel[]>> = {
  articlesSchool: ['校级'],
  articlesCity: ['区县级', '市级'],
  articlesProvince: ['省级', '国家级'],
};

/** Articles and volunteers of a row that is not summed: none. */
const noRegisters: RegisterFigures = {
  volunteers: blank,
  hours: blank,
  articlesSchool: blank,
  articlesCity: blank,
  articlesProvince: blank,
};

/** The figures of an activity row; `registered` is null where the row is not summed. */
export function activityFigures(activity: Activity, registered: Registered | null): Figures {
  return rowFigures(activity, registered === null ? noRegisters : registerFigures(registered));
}

type OwnFigures = Omit<Figures, RegisterFigure | 'participants'>;

const noneOfItsOwn: OwnFigures = {
  sessions: blank,
  students: blank,
  teachers: blank,
  visitors: blank,
  photos: blank,
  videos: blank,
  pupils: blank,
  parents: blank,
  enterprises: blank,
  masters: blank,
  works: blank,
  boards: blank,
};

/** The figures of 未对应活动: only what registers hold. */
export function unmatchedFigures(registered: Registered): Figures {
  return rowFigures(noneOfItsOwn, registerFigures(registered));
}

/** Written out field by field, because it runs once for each of tens of thousands of rows. */
function rowFigures(own: OwnFigures, register: RegisterFigures): Figures {
  return {
    sessions: own.sessions,
    students: own.students,
    teachers: own.teachers,
    visitors: own.visitors,
    participants: sumOf([own.students, own.teachers, own.visitors]),
    volunteers: register.volunteers,
    hours: register.hours,
    articlesSchool: register.articlesSchool,
    articlesCity: register.articlesCity,
    articlesProvince: register.articlesProvince,
    photos: own.photos,
    videos: own.videos,
    pupils: own.pupils,
    parents: own.parents,
    enterprises: own.enterprises,
    masters: own.masters,
    works: own.works,
    boards: own.boards,
  };
}

const emptyRegisters: RegisterFigures = {
  volunteers: 0,
  hours: 0,
  articlesSchool: 0,
  articlesCity: 0,
  articlesProvince: 0,
};

/** Where nothing is registered the count is 0: an empty register is certain, an empty cell is not. */
function registerFigures({ services, articles }: Registered): RegisterFigures {
  if (services.length === 0 && articles.length === 0) return emptyRegisters;
  const served = (number: (service: Service) => Parsed<number>) =>
    services.length === 0 ? 0 : sumOf(services.map(number));
  const counted = (levels: readonly MediaLevel[]) =>
    articles.reduce((count, { level }) => (levels.includes(level) ? count + 1 : count), 0);
  return {
    volunteers: served((service) => service.volunteers),
    hours: served((service) => service.hours),
    articlesSchool: counted(levelsOf.articlesSchool),
    articlesCity: counted(levelsOf.articlesCity),
    articlesProvince: counted(levelsOf.articlesProvince),
  };
}
