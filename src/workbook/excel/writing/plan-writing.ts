import type { Change, DefinedName } from '../../../core/base/change';
import type { CellEdit } from '../../../core/base/findings';
import { memorySheetName } from '../../../core/memory/memory-sheet';
import { withOwnNames } from '../../own-names';
import type { Weighed } from '../ask-bridge';
import { editSteps } from './edit-steps';
import type { Job } from './job';
import { laySteps } from './lay-steps';
import type { Ground } from './ground';
import { memorySteps } from './memory-steps';
import { looksOf } from './looks';
import type { Look } from './looks';
import { addSteps, moveSteps } from './order-sheets';
import { calculationOrder } from './calculation-order';
import { dayShiftOf, stateNamed } from '../snapshot';
import type { Snapshot } from '../snapshot';
import type { Looks, WriteStep } from '../steps';

export type JobFacts = {
  readonly grounds: ReadonlyMap<string, Ground>;
  readonly formatOf: (edit: CellEdit) => string;
  readonly names: readonly DefinedName[];
  readonly tables: readonly string[];
  /** How sheets look now; not of those that are new. */
  readonly looks: ReadonlyMap<string, Looks>;
  /** True where nothing is calculated before somebody asks for it. */
  readonly manual: boolean;
};

/** What is sent, in this order, each in messages of its own. */
export type WritingPlan = {
  readonly memory: readonly WriteStep[];
  readonly data: readonly Weighed[];
  readonly looks: readonly Look[];
};

/**
 * The steps of a job, in an order from which it can be done again wherever it broke off: what is about to be done is remembered
 * first, new sheets stay hidden until they are whole, and the memory of what was done comes last, in one step. How the sheets look
 * comes after that: it may fail, and the job is done all the same.
 */
export function planWriting(job: Job, facts: JobFacts): WritingPlan {
  const { snapshot, fresh } = job;
  const changes = withOwnNames(job.changes, facts.names);
  const names = facts.names.map(({ name }) => name);
  const memory = memorySteps(job);
  const steps: Weighed[] = light([...memory.first, ...addSteps(snapshot, fresh)]);
  steps.push(...light([...insertionSteps(job), ...memory.rowsAreIn]));
  steps.push(...light(nameSteps(changes, names)));
  const taken = new Set([...names, ...facts.tables].map((name) => name.toLowerCase()));
  for (const change of changes) {
    if (change.kind === 'cells') steps.push(...light(editsBySheet(change.edits, snapshot, facts)));
    else if (change.kind === 'merge') {
      const sheet = keyOf(snapshot, change.sheet);
      steps.push(...light(change.ranges.map((range) => ({ do: 'merge', sheet, range }))));
    } else if (change.kind === 'sheet' && change.content.name !== memorySheetName) {
      const { content } = change;
      const ground = facts.grounds.get(content.name) ?? null;
      const nameTable = (wanted: string): string => freeName(wanted, taken);
      steps.push(...laySteps(content, keyOf(snapshot, content.name), ground, nameTable, dayShiftOf(snapshot)));
    }
  }
  const done = [...light(shown(changes, job)), ...light(removedSheets(changes, snapshot)), ...memory.last];
  return { memory: memory.make, data: [...steps, ...done], looks: looksOfJob(job, changes, facts) };
}

function looksOfJob({ snapshot, fresh }: Job, changes: readonly Change[], facts: JobFacts): readonly Look[] {
  const contents = changes.flatMap((change) =>
    change.kind === 'sheet' && change.content.name !== memorySheetName ? [change.content] : [],
  );
  const calculated = facts.manual ? calculationOrder(contents) : [];
  const moves = moveSteps(snapshot, changes, fresh);
  return [
    ...calculated.map(({ name }): Look => {
      return { what: 'results', sheet: name, steps: [{ do: 'calculate', sheet: keyOf(snapshot, name) }] };
    }),
    ...contents.flatMap((content) => {
      const { name } = content;
      const isNew = fresh.includes(name);
      const visibility =
        content.visibility ?? (isNew ? undefined : stateNamed(snapshot, name)?.visibility) ?? 'visible';
      return looksOf(content, { key: keyOf(snapshot, name), isNew, visibility, present: facts.looks.get(name) });
    }),
    ...(moves.length === 0 ? [] : [{ what: 'order', sheet: '', steps: moves } as const]),
  ];
}

function light(steps: readonly WriteStep[]): Weighed[] {
  return steps.map((step) => ({ step, bytes: 800 }));
}

/** A sheet is known by its id; one that is being made has none yet. */
function keyOf(snapshot: Snapshot, name: string): string {
  return stateNamed(snapshot, name)?.id ?? name;
}

function insertionSteps({ insertions, snapshot }: Job): readonly WriteStep[] {
  return insertions
    .filter(({ done }) => !done)
    .map(({ sheet, at, count }) => {
      const rows = { sheet: keyOf(snapshot, sheet), at, count: Math.abs(count) };
      return { do: count < 0 ? 'removeRows' : 'insertRows', ...rows };
    });
}

function removedSheets(changes: readonly Change[], snapshot: Snapshot): readonly WriteStep[] {
  return changes.flatMap((change): readonly WriteStep[] => {
    if (change.kind !== 'removeSheet') return [];
    const sheet = keyOf(snapshot, change.sheet);
    // Excel does not delete a sheet that is very hidden.
    const deep = stateNamed(snapshot, change.sheet)?.visibility === 'veryHidden';
    return [...(deep ? [{ do: 'show', sheet, visibility: 'hidden' } as const] : []), { do: 'removeSheet', sheet }];
  });
}

function nameSteps(changes: readonly Change[], known: readonly string[]): readonly WriteStep[] {
  const taken = new Set(known.map((name) => name.toLowerCase()));
  const defined = changes.flatMap((change): readonly DefinedName[] => (change.kind === 'names' ? change.names : []));
  return defined.map(({ name, refersTo }): WriteStep => {
    const present = taken.has(name.toLowerCase());
    taken.add(name.toLowerCase());
    return { do: 'defineName', name, refersTo, present };
  });
}

function editsBySheet(edits: readonly CellEdit[], snapshot: Snapshot, facts: JobFacts): readonly WriteStep[] {
  return edits.flatMap((edit) => editSteps(keyOf(snapshot, edit.sheet), [edit], facts.formatOf, dayShiftOf(snapshot)));
}

/** Tables and names share one set of names. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function shown(changes: readonly Change[], { snapshot, fresh }: Job): readonly WriteStep[] {
  return changes.flatMap((change): readonly WriteStep[] => {
    if (change.kind !== 'sheet' || change.content.name === memorySheetName) return [];
    const { name, visibility } = change.content;
    const wanted = visibility ?? (fresh.includes(name) ? 'visible' : undefined);
    return wanted === undefined ? [] : [{ do: 'show', sheet: keyOf(snapshot, name), visibility: wanted }];
  });
}
