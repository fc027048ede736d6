import type { Change, SheetPlace } from '../../../core/base/change';
import { memorySheetName } from '../../../core/memory/memory-sheet';
import { stateNamed } from '../snapshot';
import type { Snapshot } from '../snapshot';
import type { WriteStep } from '../steps';

/**
 * Makes the new sheets before anything refers to them. They stay hidden until they are complete, so that nobody types into them,
 * except where the workbook would have no visible sheet.
 */
export function addSteps(snapshot: Snapshot, fresh: readonly string[]): readonly WriteStep[] {
  const hides = snapshot.sheets.some(({ name, visibility }) => visibility === 'visible' && !fresh.includes(name));
  return fresh.flatMap((name): readonly WriteStep[] => {
    if (name === memorySheetName || snapshot.sheets.some((state) => state.name === name)) return [];
    return [{ do: 'addSheet', name }, ...(hides ? [{ do: 'show', sheet: name, visibility: 'hidden' } as const] : [])];
  });
}

/** Moves the new sheets to their places, once all are there and those that are taken away are gone. */
export function moveSteps(
  snapshot: Snapshot,
  changes: readonly Change[],
  fresh: readonly string[],
): readonly WriteStep[] {
  const removed = new Set(changes.flatMap((change) => (change.kind === 'removeSheet' ? [change.sheet] : [])));
  const present = snapshot.sheets.map(({ name }) => name);
  // The memory is made before all others.
  const made = [...new Set([...fresh.filter((name) => name === memorySheetName), ...fresh])];
  const actual = [...present, ...made.filter((name) => !present.includes(name))].filter((name) => !removed.has(name));
  const wanted = wantedOrder(snapshot, changes, fresh).filter((name) => !removed.has(name));
  const steps: WriteStep[] = [];
  wanted.forEach((name, position) => {
    const at = actual.indexOf(name);
    if (at === position || at === -1) return;
    actual.splice(position, 0, ...actual.splice(at, 1));
    steps.push({ do: 'move', sheet: stateNamed(snapshot, name)?.id ?? name, position });
  });
  return steps;
}

function wantedOrder(snapshot: Snapshot, changes: readonly Change[], fresh: readonly string[]): readonly string[] {
  const order = snapshot.sheets.map(({ name }) => name).filter((name) => !fresh.includes(name));
  for (const change of changes) {
    if (change.kind !== 'sheet' || !fresh.includes(change.content.name)) continue;
    order.splice(positionOf(change.place, order), 0, change.content.name);
  }
  return order;
}

function positionOf(place: SheetPlace | undefined, order: readonly string[]): number {
  if (place === 'first') return 0;
  const after = place?.after.toLowerCase();
  const at = order.findIndex((name) => name.toLowerCase() === after);
  return at === -1 ? order.length : at + 1;
}
