import { onceFor } from '../base/once-for';
import type { Book } from '../book/read-book';
import { groupArticles } from '../entries/article-identity';
import type { Activity, Article, Competition, Service } from '../entries/entry';
import { groupBy } from '../base/group-by';
import type { Department } from '../names/department';
import { reportedActivities } from './coverage';

export type RegisterRow = Competition | Activity | Article | Service;
type ByOwner<Row> = ReadonlyMap<ReturnType<typeof ownerOf>, readonly Row[]>;

/** The registers' rows that count, by department. */
export type Registers = {
  readonly competitions: ByOwner<Competition>;
  readonly activities: ByOwner<Activity>;
  readonly articles: ByOwner<Article>;
  readonly services: ByOwner<Service>;
  /** Activities that a counted article names. */
  readonly reported: ReadonlySet<Activity>;
};

/** Whose row it is: an activity belongs to its first lead. */
export function ownerOf(row: RegisterRow): Department | null | undefined {
  return 'leads' in row ? row.leads[0] : row.department;
}

function byOwner<Row extends RegisterRow>(rows: readonly Row[]): ByOwner<Row> {
  return groupBy(
    rows.filter(({ counts }) => counts),
    ownerOf,
  );
}

/** What register rules read; made once for a workbook. */
export const registersOf = onceFor(({ entries }: Book): Registers => {
  return {
    competitions: byOwner(entries.competitions),
    activities: byOwner(entries.activities),
    articles: byOwner(entries.articles),
    services: byOwner(entries.services),
    reported: reportedActivities(entries),
  };
});

const groupsOf = onceFor(groupArticles);

/** The articles of a department that count, those that are one together. */
export function articleGroups({ articles }: Registers, department: Department): ReturnType<typeof groupArticles> {
  const own = articles.get(department);
  return own === undefined ? [] : groupsOf(own);
}
