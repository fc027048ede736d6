import type { Exact } from '../base/decimal';
import type { Term } from './term';
import { exactly, holds, valueOf } from './term-number';
import type { Reads } from './term-number';

/** How a term is written with its numbers: `4×213÷260`; a name that stands for several terms has words of its own. */
export type Words<Name extends string> = {
  readonly number: (value: Exact) => string;
  readonly of: (name: Name) => string | undefined;
};

/** The computation of a term with the numbers that it reads. A limit is not written: `isLimited` tells of it. */
export function wordsOf<Name extends string>(term: Term<Name>, reads: Reads<Name>, words: Words<Name>): string {
  const of = (one: Term<Name>) => wordsOf(one, reads, words);
  switch (term.is) {
    case 'read':
      return words.of(term.name) ?? words.number(exactly(reads.value(term.name)));
    case 'when':
      return of(holds(term.test)(reads) ? term.then : term.otherwise);
    case 'least':
    case 'most':
      return of(lastOf(term.of));
    case 'plus':
    case 'minus':
    case 'times':
    case 'over':
      return term.of
        .map(of)
        .map((text, at) => (at > 0 && term.is !== 'plus' && text.includes('+') ? `(${text})` : text))
        .join(signs[term.is]);
    default:
      return words.number(exactly(valueOf(term)(reads)));
  }
}

const signs = { plus: '+', minus: '−', times: '×', over: '÷' } as const;

/** The limits of a term stand first, what they limit last. */
function lastOf<Name extends string>(terms: readonly Term<Name>[]): Term<Name> {
  const last = terms.at(-1);
  if (last === undefined) throw new Error('a limit limits something');
  return last;
}

/** Whether a limit holds the value back somewhere in the term. */
export function isLimited<Name extends string>(term: Term<Name>, reads: Reads<Name>): boolean {
  switch (term.is) {
    case 'constant':
    case 'read':
    case 'at':
    case 'found':
      return false;
    case 'when':
      return isLimited(holds(term.test)(reads) ? term.then : term.otherwise, reads);
    case 'least':
    case 'most':
      return !exactly(valueOf(term)(reads)).equals(exactly(valueOf(lastOf(term.of))(reads)));
    default:
      return term.of.some((one) => isLimited(one, reads));
  }
}
