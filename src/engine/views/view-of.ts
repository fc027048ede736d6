import type { Sheet } from '../../core/base/cells';
import type { Evaluation } from '../../core/evaluation';
import { lastUndoable } from '../../core/memory/undoable';
import { schemes } from '../../core/schemes/schemes';
import { yearAndEvent } from '../../core/settings/year-and-event';
import type { Say } from '../../words/words';
import { startNameIn } from '../../tasks/with-start';
import type { View } from '../view';
import { exchangeView } from './exchange-view';
import { findingViews } from './finding-views';
import { overviewView } from './overview-view';
import { rankingView } from './ranking-view';
import { reportView } from './report-view';
import { ruleViews, settingViews } from './settings-view';
import { weekView } from './week-view';

/** More than a person reads, and little enough to hand over at once. */
const mostFindings = 3000;

/** Everything that the pane shows of a workbook, as plain data in the pane's language. */
export function viewOf(evaluation: Evaluation, sheets: readonly Sheet[], say: Say): View {
  const { book, scores } = evaluation;
  const names = sheets.map(({ name }) => name);
  const { findings, lines } = findingViews(evaluation, names, say);
  // A sheet of settings that cannot be read is told as a finding: the workbook lacks nothing that could be added.
  const prepared = book.found.tables.has('settings') || book.found.broken.has('settings');
  const scoring = scores === 'blocked' ? 'blocked' : scores === 'scoring-off' ? 'off' : 'on';
  const overview = overviewView(evaluation, findings);
  return {
    prepared,
    start: startNameIn(sheets, book) ?? null,
    scoring,
    schemes: schemes.map(({ id, scoring, filled }) => {
      const ownRubric = filled.rubric.rows.length === 0;
      return { id, name: say(`scheme.${id}.name`), about: say(`scheme.${id}.about`), scoring, ownRubric };
    }),
    scheme: book.settings.scheme,
    title: titleOf(evaluation, say),
    overview,
    week: weekView({ prepared, scoring }, overview, findings),
    settings: settingViews(evaluation, say),
    rules: ruleViews(evaluation, say),
    findings: findings.slice(0, mostFindings),
    lines: lines.slice(0, (findings.slice(0, mostFindings).at(-1)?.line ?? -1) + 1),
    moreFindings: Math.max(0, findings.length - mostFindings),
    ranking: rankingView(evaluation, sheets),
    report: reportView(evaluation, say),
    exchange: exchangeView(evaluation, say),
    undo: undoText(evaluation, say),
  };
}

function titleOf({ book }: Evaluation, say: Say): string {
  if (!book.found.tables.has('settings')) return '';
  const { school, ...settings } = book.settings;
  const { year, event } = yearAndEvent(settings.year, settings.event);
  return year === undefined ? `${school}${event}` : say('view.title', { school, year, event });
}

function undoText({ book }: Evaluation, say: Say): string | null {
  const entries = lastUndoable(book.memory.log);
  const [first] = entries;
  if (first === undefined) return null;
  if (entries.length > 1) return say('view.undoMany', { count: entries.length });
  const { sheet, cell, before, after } = first;
  return say('view.undoOne', { sheet, cell, before: String(before ?? ''), after: String(after ?? '') });
}
