import type { Book } from '../book/read-book';
import { officialNames, ownSheets } from '../base/own-sheets';
import { tableSpec, tableSpecs } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';
import type { MessageId, Say } from '../../words/words';

/** A step of the way through the week: what to do, who does it, on which sheets. */
export type StartStep = { readonly what: string; readonly who: string; readonly sheets: readonly string[] };

const setUp: readonly TableId[] = ['settings', 'departments', 'teams', 'judges', 'plan'];
const scoredOutputs: readonly string[] = [
  ownSheets.totals.name,
  ownSheets.details.name,
  ownSheets.semester.name,
  ownSheets.marks.name,
];

/** The registers of the workbook, in the order of work. */
export function registersOf({ found }: Book) {
  const isRegister = (id: TableId) => id !== 'rubric' && !setUp.includes(id);
  return tableSpecs.flatMap(({ id }) => (isRegister(id) ? (found.tables.get(id) ?? []) : []));
}

/** A rubric without criteria counts too, because it is about to be filled. */
export function mayScore({ found }: Book): boolean {
  return found.tables.has('rubric');
}

/** The steps from an empty workbook to the files; a school that does not score has no rubric, no judges and no totals. */
export function startSteps(book: Book, say: Say): readonly StartStep[] {
  const { found, settings, rubric } = book;
  const scores = mayScore(book);
  const judged = (rubric?.rubric.criteria ?? []).some(({ mode }) => mode === '评委');
  const sheetsOf = (ids: readonly TableId[]) => ids.flatMap((id) => found.tables.get(id)?.sheet.name ?? []);
  const office = settings.organiser === '' ? say('start.office') : settings.organiser;
  const step = (what: MessageId, who: string, sheets: readonly string[]): StartStep => ({
    what: say(what),
    who,
    sheets,
  });
  const reported = officialNames.filter((name) => !scoredOutputs.includes(name));
  const shown = reported.filter(
    (name) => name !== ownSheets.indicators.name && (name !== ownSheets.awards.name || awards(book)),
  );
  return [
    step(scores ? 'start.settings' : 'start.settingsOnly', office, sheetsOf(setUp)),
    ...(scores ? [step('start.rubric', office, sheetsOf(['rubric']))] : []),
    ...(judged ? [step('start.mark', say('start.judges'), [])] : []),
    // Without 活动登记 附件2 has nothing to count, and the steps below would lead to an empty form.
    ...(hasActivities(book) ? [] : [step('start.registers', office, [tableSpec('activities').sheet])]),
    step(
      scores ? 'start.enter' : 'start.enterOnly',
      say(scores ? 'start.offices' : 'start.leads'),
      registersOf(book).map(({ sheet }) => sheet.name),
    ),
    step('start.check', office, [ownSheets.findings.name]),
    ...(scores ? [step('start.total', office, scoredOutputs)] : []),
    step('start.report', office, shown),
    step('start.file', say('start.everyone'), []),
  ];
}

function hasActivities({ found }: Book): boolean {
  return found.tables.has('activities') || found.broken.has('activities');
}

function awards({ found }: Book): boolean {
  return found.tables.has('awards');
}
