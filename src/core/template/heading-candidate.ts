import type { HeadingMatch } from './match-heading';

/** A heading of a form with what it is taken for. `Place` says which: a column, or in a form of indicators a line. */
export type Candidate<Place> = {
  readonly place: Place;
  readonly texts: readonly string[];
  readonly match: HeadingMatch | undefined;
  /** The unit as it is written beside the heading. */
  readonly unit?: string;
};
