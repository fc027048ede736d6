import type { Exact } from '../base/decimal';
import { clauseSense } from './harmless-clause';
import { mark, number, pointsOf } from './plain-standard';

/** Words before a number that prices them: levels, grades, places, awards, and what is counted or given. */
const title = new RegExp(`^((?!.*(?:[每率%级奖等名优良好差扣加得计有无未不]|第)).{2,24}?)(${number})${mark}$`);
const scored = /每|扣|\/|评委|打分/;

/**
 * The clauses without the criterion's own full mark: `宣传报道10分。校级每篇1分` on 10 points says what all of it is worth, not what 宣传报道 is
 * worth each time.
 */
export function withoutTitle(sentences: readonly (readonly string[])[], max: Exact): readonly (readonly string[])[] {
  const [first, ...more] = sentences;
  const [head = '', ...others] = first ?? [];
  const next = [...others, ...more.flat()].find(
    (clause) => clauseSense(clause, max) === 'points' || scored.test(clause),
  );
  const written = title.exec(head)?.[2];
  const isTitle = written !== undefined && pointsOf(written)?.equals(max) === true && next !== undefined;
  return isTitle && scored.test(next) ? [others, ...more].filter((clauses) => clauses.length > 0) : sentences;
}
