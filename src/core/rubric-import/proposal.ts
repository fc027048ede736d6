import type { ScoringMode } from '../rules/all-modes';
import type { Exact } from '../base/decimal';
import type { Message } from '../base/findings';
import type { Criterion } from '../rubric/criterion';

/** How a criterion could be scored, from the words of its standard; or why that is unclear. */
export type Proposal =
  | { readonly kind: 'proposed'; readonly mode: ScoringMode; readonly parameters: string }
  | { readonly kind: 'doubtful'; readonly why: Message };

/** A standard, cut into clauses, with what it is the standard of. */
export type Standard = {
  readonly sentences: readonly (readonly string[])[];
  readonly max: Exact;
  readonly part: Criterion['part'];
};

/** The prices of a standard that reads as one mode from its first word to its last; undefined where it does not. */
export type StandardReader = (standard: Standard) => Proposal | undefined;

export type Price = { readonly name: string; readonly points: Exact | 'all' };

export function proposed(mode: ScoringMode, parameters = ''): Proposal {
  return { kind: 'proposed', mode, parameters };
}

export function doubtful(id: Message['id'], values: Message['values'] = {}): Proposal {
  return { kind: 'doubtful', why: { id, values } };
}
