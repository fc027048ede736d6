import type { Range } from '../../../core/base/cells';
import { unionOf } from '../../ranges';
import { ask, inParts } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { overwrittenCells, peekStep } from './peek';
import type { Overwritten, Peek } from './peek';
import type { Answer, Step } from '../steps';

/** What was read before the job is written. */
export type Peeked = { readonly peeks: readonly Peek[]; readonly seen: readonly (Answer | undefined)[] };

/**
 * Sends what a job writes. Each message first reads once more the cells that it writes over, so that what was typed since they were
 * last read is given back however many messages there are. Gives an answer for each step.
 */
export async function sendWriting(
  bridge: ExcelBridge,
  { peeks, seen }: Peeked,
  steps: readonly Weighed[],
): Promise<{ readonly answers: readonly Answer[]; readonly overwritten: readonly Overwritten[] }> {
  const parts = inParts(steps);
  const answers: Answer[] = [];
  const overwritten: Overwritten[] = [];
  const before = coverage();
  // Where rows are put in or taken out, cells move: all are read in the first message, which moves them.
  const moves = steps.some(({ step }) => step.do === 'insertRows' || step.do === 'removeRows');
  for (const [at, part] of parts.entries()) {
    const now = coverage(part);
    const again = moves
      ? peeks.flatMap((peek, index) => (at === 0 ? [{ peek, index, writes: peek.writes }] : []))
      : peeks.flatMap((peek, index) => peekFor(peek, index, before, now));
    const all = await ask(bridge, [{ do: 'quiet' }, ...again.map(({ peek }) => peekStep(peek)), ...part]);
    again.forEach(({ peek, index, writes }, place) => {
      overwritten.push(
        ...overwrittenCells(
          { ...peek, writes },
          { answer: seen[index], from: (peeks[index] ?? peek).range },
          all[place + 1],
        ),
      );
    });
    answers.push(...all.slice(1 + again.length));
    before.add(part);
  }
  return { answers, overwritten };
}

/** The part of a peek that covers cells which this message is the first to write. */
function peekFor(peek: Peek, index: number, before: Coverage, now: Coverage) {
  const sheet = peek.state.id;
  const range = overlap(peek.range, now.extent(sheet));
  if (range === undefined) return [];
  const writes = (row: number, column: number): boolean =>
    peek.writes(row, column) && now.covers(sheet, row, column) && !before.covers(sheet, row, column);
  return [{ peek: { ...peek, range }, index, writes }];
}

type Coverage = ReturnType<typeof coverage>;

/** Which cells steps write, by the sheet's id. */
function coverage(steps: readonly Step[] = []) {
  const extents = new Map<string, Range>();
  const rows = new Map<string, Range[]>();
  const add = (more: readonly Step[]): void => {
    for (const step of more) {
      const range = step.do === 'write' ? step.range : step.do === 'fill' ? step.to : undefined;
      if (range === undefined || !('sheet' in step)) continue;
      const { sheet } = step;
      const known = extents.get(sheet);
      extents.set(sheet, known === undefined ? range : unionOf(known, range));
      for (let row = range.top; row <= range.bottom; row++) {
        const key = `${sheet} ${String(row)}`;
        const spans = rows.get(key);
        if (spans === undefined) rows.set(key, [range]);
        else spans.push(range);
      }
    }
  };
  add(steps);
  return {
    add,
    extent: (sheet: string) => extents.get(sheet),
    covers: (sheet: string, row: number, column: number): boolean =>
      (rows.get(`${sheet} ${String(row)}`) ?? []).some(({ left, right }) => column >= left && column <= right),
  };
}

function overlap(one: Range, other: Range | undefined): Range | undefined {
  if (other === undefined) return undefined;
  const top = Math.max(one.top, other.top);
  const bottom = Math.min(one.bottom, other.bottom);
  const left = Math.max(one.left, other.left);
  const right = Math.min(one.right, other.right);
  return top > bottom || left > right ? undefined : { top, left, bottom, right };
}
