import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Criterion } from '../rubric/criterion';

type Judged = Pick<Criterion, 'max' | 'parameters'>;

/** The highest mark that judges may give: N with 满分=N, else 分值. */
export function markLimit({ max, parameters }: Judged): Exact {
  return parameters.markMax ?? max;
}

/** True where a mark is not yet a number of points. */
export function isScaled({ parameters }: Judged): boolean {
  return parameters.markMax !== null;
}

/** What a mark is worth: × 分值 ÷ N, before anything else is done with it. */
export function markPoints(mark: number, { max, parameters }: Judged): Exact {
  return parameters.markMax === null ? exact(mark) : exact(mark).mul(max).div(parameters.markMax);
}
