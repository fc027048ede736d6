import { onceFor } from '../base/once-for';
import type { Book } from '../book/read-book';
import { articlesOfSchool, groupArticles } from '../entries/article-identity';
import type { ArticleGroup } from '../entries/article-identity';
import type { Activity, Article, Competition, Entries, Service } from '../entries/entry';
import { groupBy } from '../base/group-by';
import type { Department } from '../names/department';
import { reportedActivities } from './coverage';

export type RegisterRow = Competition | Activity | Article | Service;
type ByOwner<Row> = ReadonlyMap<ReturnType<typeof ownerOf>, readonly Row[]>;

/** The registers' rows that count, by department. */
export type Registers = {
  readonly competitions: ByOwner<Competition>;
  readonly activities: ByOwner<Activity>;
  /** Those that are one together. */
  readonly articles: ByOwner<ArticleGroup>;
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
    articles: articlesByOwner(entries),
    services: byOwner(entries.services),
    reported: reportedActivities(entries),
  };
});

/**
 * The articles of each department, in the order of their first rows. What several departments sent is looked at again for each: two rows may
 * be one article only by a third, of another department.
 */
function articlesByOwner(entries: Entries): ByOwner<ArticleGroup> {
  const isOwn = ({ articles }: ArticleGroup) => articles.every((one) => ownerOf(one) === ownerOf(articles[0]));
  const groups = articlesOfSchool(entries);
  const shared = groups.filter((group) => !isOwn(group)).flatMap(({ articles }) => articles);
  const again = [...groupBy(shared, ownerOf).values()].flatMap(groupArticles);
  const inOrder = [...groups.filter(isOwn), ...again].sort((one, other) => one.articles[0].row - other.articles[0].row);
  return groupBy(inOrder, ({ articles: [first] }) => ownerOf(first));
}
