import { sameToken } from './token';
import type { Token } from './token';

/** Which of two versions stays where both were changed. */
export type Take = 'master' | 'returns';

export type CellMerge = { readonly value: Token; readonly isConflict: boolean };

/**
 * One cell of three versions: what only one side changed counts. A return that cannot be read (undefined) changes nothing, and a blank one
 * over what the base did not hold is no wish to delete.
 */
export function mergeCell(base: Token, master: Token, returned: Token | undefined, take: Take): CellMerge {
  if (returned === undefined || sameToken(returned, base) || sameToken(returned, master))
    return { value: master, isConflict: false };
  if (sameToken(master, base)) return { value: returned, isConflict: false };
  return take === 'returns' ? { value: returned, isConflict: false } : { value: master, isConflict: true };
}
