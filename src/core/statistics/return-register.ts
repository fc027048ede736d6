import type { Day } from '../base/day';
import type { Department } from '../names/department';
import type { Activity, Submission } from '../entries/entry';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Settings } from '../settings/settings';
import { sumOf } from './figures';
import { groupBy } from '../base/group-by';

export const fewestPhotos = 3;
export const mostWords = 2000;

/** One department in 报送登记. */
export type DepartmentReturn = {
  readonly department: Department;
  /** 收到日期 by material of 应报材料: the earliest where it came more than once; blank where it has not come. */
  readonly received: Readonly<Record<string, Parsed<Day>>>;
  /** Some required material came after 报送截止日期; that day is in time. Unread where the deadline is. */
  readonly late: Parsed<boolean>;
  /** Σ数量 of 活动照片. */
  readonly photos: Parsed<number>;
  /** Of the five parts of the summary, as its latest return says. */
  readonly missingParts: readonly string[];
  /** 字数 and 接收部门 of the latest 职业教育法宣传总结. */
  readonly wordCount: Parsed<number>;
  readonly receiver: string;
  /**
   * True where everything asked for has come, in time or not, with at least 3 photos, no part of the summary missing, and the law summary
   * at most 2000 characters long.
   */
  readonly complete: boolean;
  /** None of the required materials has come: the department is 未报送. */
  readonly nothing: boolean;
  /** The rows that count, by material. */
  readonly rows: Readonly<Record<string, readonly Submission[]>>;
};

/** Departments of 类别 牵头; where there is none, every department that leads an activity. In the order of 单位. */
export function expectedDepartments(
  departments: readonly Department[],
  activities: readonly Activity[],
): readonly Department[] {
  const leads = departments.filter((department) => department.kinds.includes('牵头'));
  if (leads.length > 0) return leads;
  const leading = new Set(activities.filter((activity) => activity.counts).map((activity) => activity.leads[0]));
  return departments.filter((department) => leading.has(department));
}

/** The parts of 报送登记 beside dates, as far as they are asked for. */
export function askedDetails(asked: readonly string[]) {
  const asks = (material: string) => asked.includes(material);
  return {
    photos: asks('活动照片'),
    parts: asks('总结（电子版）') || asks('总结（盖章纸质版）'),
    law: asks('职业教育法宣传总结'),
  };
}

/**
 * 报送登记 from 材料报送, one row per expected department, with the materials of 应报材料 (`asked`). A material without 收到日期 has not
 * come.
 */
export function returnRegister(
  expected: readonly Department[],
  submissions: readonly Submission[],
  { deadline, askedMaterials: asked }: Pick<Settings, 'deadline' | 'askedMaterials'>,
): readonly DepartmentReturn[] {
  const byDepartment = groupBy(
    submissions.filter((submission) => submission.counts),
    (submission) => submission.department,
  );
  return expected.map((department) => returnOf(department, byDepartment.get(department) ?? [], deadline, asked));
}

function returnOf(
  department: Department,
  rows: readonly Submission[],
  deadline: Parsed<Day>,
  asked: readonly string[],
): DepartmentReturn {
  const of = (material: string) => rows.filter((row) => row.material === material);
  const own = Object.fromEntries(asked.map((material) => [material, of(material)]));
  const received = Object.fromEntries(asked.map((material) => [material, earliest(own[material] ?? [])]));
  const dates = Object.values(received);
  const asks = askedDetails(asked);
  const summaries = asks.parts ? [latest(of('总结（电子版）')), latest(of('总结（盖章纸质版）'))] : [];
  const missingParts = [...new Set(summaries.flatMap((row) => row?.missingParts ?? []))];
  const photos = sumOf(of('活动照片').map((row) => row.amount));
  const law = asks.law ? latest(of('职业教育法宣传总结')) : undefined;
  const wordCount = law?.wordCount ?? blank;
  const enoughPhotos = !asks.photos || (isPresent(photos) && photos >= fewestPhotos);
  const shortEnough = wordCount !== unread && !(isPresent(wordCount) && wordCount > mostWords);
  return {
    department,
    received,
    photos,
    missingParts,
    wordCount,
    receiver: law?.receiver ?? '',
    late: deadline === unread ? unread : dates.some((day) => isPresent(day) && isPresent(deadline) && day > deadline),
    complete: dates.every(isPresent) && enoughPhotos && shortEnough && missingParts.length === 0,
    nothing: dates.length > 0 && dates.every((day) => day === blank),
    rows: own,
  };
}

function earliest(rows: readonly Submission[]): Parsed<Day> {
  const days = rows.map((row) => row.received).filter(isPresent);
  const [first, ...rest] = days;
  if (first !== undefined) return rest.reduce((least, day) => (day < least ? day : least), first);
  return rows.some((row) => row.received === unread) ? unread : blank;
}

/** The row received last, on equal days the lower one; rows without a readable day count as earliest. */
function latest(rows: readonly Submission[]): Submission | undefined {
  const dayOf = (row: Submission) => (isPresent(row.received) ? row.received : '');
  return rows.reduce<Submission | undefined>(
    (last, row) => (last === undefined || dayOf(row) >= dayOf(last) ? row : last),
    undefined,
  );
}
