import type { Evaluation } from '../core/evaluation';
import { isPresent, unread } from '../core/base/parsed';
import type { Parsed } from '../core/base/parsed';
import type { Sum } from '../core/statistics/sums';
import type { Console } from './console';
import { textTable } from './text-table';

/** The sums by lead department, and who has not returned what. */
export function printStatistics({ statistics, book }: Evaluation, { say, print }: Console): void {
  const heads = [
    'cli.department',
    'cli.activities',
    'cli.sessions',
    'cli.participants',
    'cli.volunteers',
    'cli.hours',
    'cli.articles',
  ] as const;
  const row = (name: string, sum: Sum) => [
    name,
    statistics.countsActivities ? sum.activities : '',
    ...[sum.figures.sessions, sum.figures.participants, sum.figures.volunteers, sum.figures.hours].map((value) =>
      shown(value, say),
    ),
    shown(articles(sum), say),
  ];
  print(say('cli.statisticsTitle'));
  const rows = statistics.byDepartment.map((sum) => row(sum.department.name, sum));
  print(
    textTable(
      heads.map((id) => say(id)),
      [...rows, row(say('cli.sum'), statistics.totals)],
      [1, 2, 3, 4, 5, 6],
    ),
  );
  if (!statistics.countsActivities) print(say('did.noActivities'));
  const collects = book.found.tables.has('submissions');
  if (collects && statistics.notReturned.of > 0) print(say('cli.notReturned', statistics.notReturned));
}

function shown(value: Parsed<number>, say: Console['say']): string {
  if (isPresent(value)) return String(value);
  return value === unread ? say('cli.unread') : '';
}

function articles({ figures }: Sum): Parsed<number> {
  const levels = [figures.articlesSchool, figures.articlesCity, figures.articlesProvince];
  if (levels.includes(unread)) return unread;
  return levels.filter(isPresent).reduce((total, count) => total + count, 0);
}
