import { onceFor } from '../base/once-for';
import type { Book } from '../book/read-book';
import { groupArticles } from '../entries/article-identity';
import type { ArticleGroup } from '../entries/article-identity';
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
  /** Articles that are one with no other, as groups. */
  readonly single: ReadonlyMap<Article, ArticleGroup>;
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
    single: singleArticles(entries.articles),
    services: byOwner(entries.services),
    reported: reportedActivities(entries),
  };
});

/** The articles of a department that count, those that are one together. */
export function articleGroups(registers: Registers, department: Department): readonly ArticleGroup[] {
  const own = registers.articles.get(department);
  return own === undefined ? [] : groupsOf(registers)(own);
}

/** Most articles equal no other of the whole school, and need not be compared again. */
const groupsOf = onceFor(({ single }: Registers) =>
  onceFor((own: readonly Article[]): readonly ArticleGroup[] => {
    const rest = groupArticles(own.filter((article) => !single.has(article)));
    const first = new Map<Article, ArticleGroup>(rest.map((group) => [group.articles[0], group]));
    return own.flatMap((article) => single.get(article) ?? first.get(article) ?? []);
  }),
);

function singleArticles(articles: readonly Article[]): ReadonlyMap<Article, ArticleGroup> {
  const single = groupArticles(articles).filter((group) => group.articles.length === 1);
  return new Map(single.map((group) => [group.articles[0], group]));
}
