import type { Take } from './decision';
import { sameToken } from './token';
import type { Token } from './token';

export type CellMerge = {
  readonly value: Token;
  /** The base of the next merge. */
  readonly base: Token;
  readonly isConflict: boolean;
};

/**
 * One cell of three versions: what only one side changed counts. A return that cannot be read (undefined) changes nothing, and a blank one
 * over what the base did not hold is no wish to delete. An open conflict keeps its base, so that it is told again; a decided one does not.
 */
export function mergeCell(
  base: Token,
  master: Token,
  returned: Token | undefined,
  decide: () => Take | undefined,
): CellMerge {
  if (returned === undefined) return { value: master, base, isConflict: false };
  if (sameToken(returned, base) || sameToken(returned, master))
    return { value: master, base: returned, isConflict: false };
  if (sameToken(master, base)) return { value: returned, base: returned, isConflict: false };
  const taken = decide();
  if (taken === undefined) return { value: master, base, isConflict: true };
  return { value: taken === 'returns' ? returned : master, base: returned, isConflict: false };
}
