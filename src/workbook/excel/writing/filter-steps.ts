import type { SheetContent } from '../../../core/base/sheet-content';
import type { WriteStep } from '../steps';
import type { Ground } from './ground';

/**
 * Before the cells of a sheet with an AutoFilter are written: tables in its place become plain ranges, since Excel fills a column of a
 * table with one of its formulas.
 */
export function unlistSteps({ filter }: SheetContent, sheet: string, ground: Ground): readonly WriteStep[] {
  if (filter === undefined || ground === null) return [];
  return ground.tables.map((name): WriteStep => ({ do: 'unlist', sheet, name }));
}

/** The sheet's AutoFilter, where it is not there already. */
export function filterSteps({ filter }: SheetContent, sheet: string, ground: Ground): readonly WriteStep[] {
  if (filter === undefined) return [];
  const present = ground?.filter;
  const isThere = present !== undefined && JSON.stringify(present) === JSON.stringify(filter);
  return isThere ? [] : [{ do: 'filter', sheet, range: filter, replaces: present !== undefined }];
}
