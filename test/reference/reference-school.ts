import { readReference } from './reference-parameters';
import type { ReferenceParameters } from './reference-parameters';

/** A school in plain words: what the reference scores, and what is written out as sheets for the product. */

/** A number, nothing (null), or a text that cannot be read as one. */
export type Amount = number | string | null;

/** Days since 2024-05-01, nothing, or a text that is no date. */
export type Day = number | string | null;

export type Mode = '评委' | '比例' | '扣分' | '计数' | '名次' | '分档' | '是否' | '否决';
export type Subject = '单位' | '教学团队' | '赛项' | '活动';
export type Rule = '按期开赛率' | '参赛率' | '无报道活动数' | '报道覆盖率' | '迟传天数' | '按级别计篇' | '人次比';

export type Criterion = {
  readonly id: string;
  readonly item: string;
  readonly max: number;
  readonly mode: Mode;
  readonly subject: Subject;
  readonly rule: Rule | null;
  /** The 活动类别 that an activity rule is limited to. */
  readonly kind: string | null;
  /** 参数 as typed. */
  readonly parameters: string;
  readonly notFor: readonly string[];
};

export type Department = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kinds: readonly string[];
  readonly students: Amount;
};

export type Judge = { readonly name: string; readonly department: string; readonly group: string };

export type LedgerRow = {
  readonly department: string;
  readonly subject: string | null;
  readonly id: string;
  readonly matter: string | null;
  readonly quantity: Amount;
  readonly due: Amount;
};

export type Competition = {
  readonly name: string;
  readonly department: string;
  readonly planned: Day;
  readonly held: Day;
  readonly reported: boolean;
  readonly due: Amount;
  readonly took: Amount;
};

export type Activity = {
  readonly name: string;
  readonly kind: string;
  readonly leads: readonly string[];
  readonly start: Day;
  readonly end: Day;
  readonly link: string | null;
  readonly uploaded: Day;
};

export type Article = {
  readonly title: string;
  readonly link: string | null;
  readonly channel: string | null;
  readonly level: string | null;
  readonly department: string;
  readonly activity: string | null;
};

export type Service = { readonly department: string; readonly date: Day; readonly volunteers: Amount };

export type Mark = {
  readonly judge: string;
  readonly id: string;
  readonly department: string;
  /** The team, competition or activity; null where the department itself is marked. */
  readonly subject: string | null;
  readonly cell: Amount;
};

export type Settings = {
  readonly scoredKind: string;
  readonly places: number;
  readonly toEven: boolean;
  readonly trimBySum: boolean;
  readonly trimFrom: number;
  readonly weights: readonly { readonly group: string; readonly weight: number }[];
  readonly skipRanks: boolean;
  readonly notApplicable: '取其他单位平均分' | '按剩余分值折算' | '计0分';
  readonly cap: number | null;
  readonly lines: readonly [number, number, number];
  readonly excellentShare: string | number | null;
  readonly creditPoints: number | null;
};

export type ReferenceSchool = {
  readonly settings: Settings;
  readonly departments: readonly Department[];
  readonly teams: readonly { readonly name: string; readonly department: string }[];
  readonly judges: readonly Judge[];
  readonly rubric: readonly Criterion[];
  readonly marks: readonly Mark[];
  readonly ledger: readonly LedgerRow[];
  readonly competitions: readonly Competition[];
  readonly activities: readonly Activity[];
  readonly articles: readonly Article[];
  readonly services: readonly Service[];
  readonly draft: boolean;
};

const readings = new WeakMap<Criterion, ReferenceParameters>();

/** 参数 as read; a random school holds none that is refused. */
export function parametersOf(criterion: Criterion): ReferenceParameters {
  const known = readings.get(criterion) ?? readReference(criterion.parameters, criterion.mode);
  if (known === null) throw new Error(`refused: ${criterion.parameters}`);
  readings.set(criterion, known);
  return known;
}

export function findDepartment(school: ReferenceSchool, name: string): Department | undefined {
  return school.departments.find((one) => one.name === name || one.aliases.includes(name));
}

export function scoredDepartments(school: ReferenceSchool): readonly Department[] {
  return school.departments.filter((one) => one.kinds.includes(school.settings.scoredKind));
}

/** An activity belongs to its first lead; one without a starred cell counts nowhere. */
export function ledActivities(school: ReferenceSchool, department: Department): readonly Activity[] {
  return withoutRepeats(school.activities).filter(
    (one) => one.start !== null && findDepartment(school, one.leads[0] ?? '') === department,
  );
}

/** Rows of a register that are equal in every cell count once. */
export function withoutRepeats<Row>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(row);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

export const isOutside = (criterion: Criterion): boolean => ['加分', '扣分', '否决'].includes(criterion.item);
