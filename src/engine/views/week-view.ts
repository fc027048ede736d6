import type { FindingView, View } from '../view';
import type { MarksView, Overview, StepState, WeekStep, WeekView, WrittenView } from '../overview';
import { sumOf } from './marks-view';

/** Errors that tell of departments who have sent nothing yet: they are waited for, and nobody can correct them here. */
const awaited: ReadonlySet<string> = new Set(['F1', 'F2']);

/** Where the week stands: each step by what the workbook shows, the next one is the first that is not done. */
export function weekView(
  { prepared, scoring }: Pick<View, 'prepared' | 'scoring'>,
  overview: Overview,
  findings: readonly FindingView[],
): WeekView {
  const marks = sumOf(overview.judges.map((row) => row.marks));
  const open = findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null);
  const due = open.filter(({ isDue }) => isDue).length;
  const faults = open.filter(({ isDue, code }) => !isDue && !awaited.has(code)).length;
  const enter = enteredState(marks, overview);
  const states: Partial<Record<WeekStep, StepState>> = {
    prepare: !prepared ? 'todo' : scoring === 'blocked' ? 'attention' : 'done',
    enter,
    // Before anything is entered there is nothing to check: what is found then is that nothing is there.
    check: !prepared || enter === 'todo' ? 'todo' : faults > 0 ? 'attention' : 'done',
    ...(scoring === 'off' ? {} : { total: writtenState(overview.totals) }),
    report: writtenState(overview.reported),
  };
  return { states, next: nextOf(states), faults, due, marks, lagging: laggingOf(overview) };
}

/** What is wrong comes before what is still to be entered: an error may be the reason that something is missing. */
const order: readonly WeekStep[] = ['prepare', 'check', 'enter', 'total', 'report'];

function nextOf(states: WeekView['states']): WeekStep | null {
  if (states.prepare === 'todo') return 'prepare';
  if (states.prepare === 'done' && states.enter === 'todo') return 'enter';
  const open = order.filter((step) => states[step] !== undefined && states[step] !== 'done');
  // Whatever keeps the school from scoring is mended where it is told.
  return open[0] === 'prepare' ? 'check' : (open[0] ?? null);
}

function laggingOf({ judges }: Overview): WeekView['lagging'] {
  let last: WeekView['lagging'] = null;
  for (const { judge, marks, open: place } of judges) {
    const open = marks.due - marks.given;
    if (open > (last?.open ?? 0)) last = { judge, open, place };
  }
  return last;
}

function enteredState({ given, due }: MarksView, { registers }: Overview): StepState {
  const rows = registers.reduce((sum, register) => sum + register.rows, 0);
  if (given === 0 && rows === 0) return 'todo';
  return given < due || (rows === 0 && registers.length > 0) ? 'begun' : 'done';
}

function writtenState(written: WrittenView | null): StepState {
  if (written === null) return 'todo';
  if (written.stale) return 'attention';
  return written.draft ? 'begun' : 'done';
}
