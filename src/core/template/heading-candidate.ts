import type { HeadingMatch } from './match-heading';

/** A heading of a form with the field that it is taken for. `Place` says where it is: a column, or in a form of indicators a line. */
export type Candidate<Place> = {
  readonly place: Place;
  readonly texts: readonly string[];
  readonly match: HeadingMatch | undefined;
  /** The unit as it is written beside the heading. */
  readonly unit?: string;
};
