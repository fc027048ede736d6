import { settled } from '../core/settings/settled';
import { toNumber } from '../core/base/decimal';
import type { Exact } from '../core/base/decimal';
import type { Evaluation } from '../core/evaluation';
import { itemState } from '../core/scores/item-state';
import type { DepartmentScore, ItemScore } from '../core/scores/score';
import type { Console } from './console';
import { textTable } from './text-table';

/** The ranking as a table, departments without a total last, and why they have none. */
export function printTotals({ scores, book }: Evaluation, { say, print }: Console): void {
  if (scores === 'scoring-off') return print(say('cli.scoringOff'));
  if (scores === 'blocked') return print(say('cli.blocked'));
  const decimals = settled(book.settings.rules).decimals;
  const fixed = (value: Exact | null) => (value === null ? '—' : toNumber(value).toFixed(decimals));
  const draft = scores.draft ? say('cli.draft') : '';
  const ranked = [...scores.departments].sort((left, right) => (left.rank ?? 1e9) - (right.rank ?? 1e9));
  const items = scores.departments[0]?.items.map((item) => item.name) ?? [];
  const shownItem = ({ name, score: points }: ItemScore, score: DepartmentScore): string => {
    const state = itemState(name, score, scores.draft);
    return state === 'scored'
      ? fixed(points)
      : say(state === 'unfinished' ? 'cli.itemUnfinished' : 'cli.itemNotApplicable');
  };
  const head = ['cli.rank', 'cli.department'] as const;
  const tail = ['cli.bonus', 'cli.penalty', 'cli.total.head', 'cli.grade', 'cli.credited', 'cli.remark'] as const;
  print(`${draft}${say('cli.totalsTitle', { full: toNumber(scores.full) })}`);
  const rows = ranked.map((score) => [
    score.rank ?? '—',
    score.department.name,
    ...score.items.map((item) => shownItem(item, score)),
    ...[
      fixed(score.bonus),
      fixed(score.penalty),
      fixed(score.total),
      score.grade ?? '—',
      fixed(score.credited),
      remark(score, say),
    ],
  ]);
  const heads = [...head.map((id) => say(id)), ...items, ...tail.map((id) => say(id))];
  print(
    textTable(
      heads,
      rows,
      items
        .map((_, index) => index + 2)
        .concat([items.length + 2, items.length + 3, items.length + 4, items.length + 6]),
    ),
  );
  if (scores.uncountedRows > 0) print(say('cli.uncounted', { count: scores.uncountedRows }));
}

function remark(score: DepartmentScore, say: Console['say']): string {
  const parts = [];
  if (score.missing.length > 0) parts.push(say('cli.unfinished', { ids: score.missing.join('、') }));
  if (score.vetoed) parts.push(say('cli.vetoed'));
  return parts.join('；');
}
