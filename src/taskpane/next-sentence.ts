import type { View } from '../engine/view';
import type { WeekStep } from '../engine/overview';
import type { SayPane } from '../words/pane-words';
import type { StepName } from './pane-context';

/** What to do next, in a sentence. */
export function nextSentence({ week, overview, scoring }: View, say: SayPane): string {
  const { next, faults, marks, lagging } = week;
  switch (next) {
    case null:
      return say('pane.allDone');
    case 'prepare':
      return say('pane.nextPrepare');
    case 'check':
      return scoring === 'blocked' ? say('pane.nextBlocked') : say('pane.nextCheck', { count: faults });
    case 'enter':
      if (lagging === null) return say('pane.nextEnter');
      return say('pane.nextMark', { count: marks.due - marks.given, judge: lagging.judge, most: lagging.open });
    case 'total':
      if (overview.totals === null) return say('pane.nextTotal');
      return say(overview.totals.stale ? 'pane.nextTotalStale' : 'pane.nextTotalDraft');
    case 'report':
      return say(overview.reported === null ? 'pane.nextReport' : 'pane.nextReportStale');
  }
}

/** Which page a step of the week is done on. */
export const pageOf = {
  prepare: 'prepare',
  enter: 'overview',
  check: 'check',
  total: 'total',
  report: 'report',
} as const satisfies Record<WeekStep, StepName>;
