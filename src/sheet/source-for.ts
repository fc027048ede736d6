import type { Desk } from './desk';
import type { CellSource } from './drawn-cell';
import type { OpenSheet } from './open-sheet';

const noPending: ReadonlyMap<number, string> = new Map();

/** What cells of a sheet are drawn from at this moment. */
export function sourceFor(desk: Desk, sheet: OpenSheet): CellSource {
  return {
    sheet,
    looks: desk.view.looks,
    conditional: desk.view.conditional,
    conditions: desk.conditions,
    pending: desk.pending.get(sheet.name) ?? noPending,
  };
}
