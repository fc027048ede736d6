import type { Message } from '../core/base/findings';
import { parseJudgeList } from '../core/prepare/new-rows';
import { address } from '../core/base/cells';
import { accept } from '../tasks/accept';
import { editSettings } from '../tasks/edit-settings';
import { fix } from '../tasks/fix';
import { prepare, previewPrepare } from '../tasks/prepare';
import { previewRemoval, removeObsolete } from '../tasks/remove-obsolete';
import type { PrepareOptions } from '../tasks/prepare';
import { readDepartmentsFile, readRubricFile } from '../tasks/read-own-tables';
import { undo } from '../tasks/undo';
import type { Workbook } from '../workbook/workbook';
import type { Say } from '../words/words';
import type { Engine, Outcome, PrepareChoice } from './engine';
import { done, message, refused } from './done';
import type { Done } from './done';
import type { EngineParts } from './engine-parts';
import { refusalOf } from './refusal-of';
import { rubricView } from './views/rubric-view';

type InputActions = Pick<
  Engine,
  'previewPrepare' | 'prepare' | 'removeObsolete' | 'editSettings' | 'fix' | 'fixAllCertain' | 'accept' | 'undo'
>;

/** How an action is carried out. */
export type Acting = EngineParts & {
  readonly say: Say;
  readonly act: (job: () => Promise<Done>) => Promise<Outcome>;
  readonly safely: <T>(job: () => Promise<T>) => Promise<T>;
};

/** Actions that write into input sheets, or remember what was decided of them. */
export function inputActions(workbook: Workbook, acting: Acting): InputActions {
  const { act } = acting;
  const marks = () => ({ now: acting.now(), workbookId: acting.newId() });
  return {
    ...prepareActions(workbook, acting),
    editSettings: (edits) =>
      act(async () => {
        const values = new Map(edits.map(({ name, value }) => [name, value]));
        const result = await editSettings(workbook, values, marks());
        if (result.kind === 'refused') return refused(result.reason);
        const { length: count } = result.edits;
        return count === 0
          ? done(message('did.noSettingChanged'))
          : { ...done(message('did.settings', { count })), undoable: true };
      }),
    fix: (keys) => act(async () => fixed(await fix(workbook, { which: new Set(keys), ...marks() }))),
    fixAllCertain: () => act(async () => fixed(await fix(workbook, { which: 'certain', ...marks() }))),
    accept: (keys, reason) =>
      act(async () => {
        const { accepted } = await accept(workbook, { keys: new Set(keys), reason, workbookId: acting.newId() });
        const { length: count } = accepted;
        if (count === 0) return refused(message('did.nothingToAccept'));
        return done(message(reason.trim() === '' ? 'did.unaccepted' : 'did.accepted', { count }));
      }),
    undo: () =>
      act(async () => {
        const { undone, left } = await undo(workbook, marks());
        if (undone.length + left.length === 0) return refused(message('did.nothingToUndo'));
        return done(
          ...(undone.length === 0 ? [] : [message('did.undone', { count: undone.length })]),
          ...(left.length === 0 ? [] : [message('did.leftAlone', { cells: left.slice(0, 20).join('、') })]),
        );
      }),
  };
}

/** Putting the sheets in, and taking out what nothing uses any more. */
function prepareActions(
  workbook: Workbook,
  acting: Acting,
): Pick<InputActions, 'previewPrepare' | 'prepare' | 'removeObsolete'> {
  const { act, safely, say } = acting;
  return {
    previewPrepare: (choice) =>
      safely(async () => {
        const picked = await optionsOf(choice, acting);
        if ('refused' in picked) throw refusalOf(picked.refused, say);
        const { options, notes } = picked;
        const result = await previewPrepare(workbook, options);
        if (result.kind === 'refused') throw refusalOf(result.reason, say);
        const { rubric } = options;
        const { removed } = await previewRemoval(workbook, options);
        const spoken = (messages: readonly Message[]) => messages.map(({ id, values }) => say(id, values));
        return {
          additions: spoken(result.additions),
          rubric: rubric === undefined ? null : rubricView(rubric, say),
          departments: spoken(notes),
          obsolete: spoken(result.obsolete),
          removable: result.obsolete.length === 0 ? [] : spoken(removed),
        };
      }),
    prepare: (choice) =>
      act(async () => {
        const picked = await optionsOf(choice, acting);
        if ('refused' in picked) return refused(picked.refused);
        const { options, notes } = picked;
        const result = await prepare(workbook, options);
        if (result.kind === 'refused') return refused(result.reason);
        const { length: count } = result.additions;
        return done(
          count === 0 ? message('did.nothingToAdd') : message('did.prepared', { count }),
          ...result.additions,
          ...notes,
        );
      }),
    removeObsolete: () =>
      act(async () => {
        const { removed } = await removeObsolete(workbook, { workbookId: acting.newId(), say });
        return removed.length === 0
          ? refused(message('did.nothingToRemove'))
          : done(message('did.removed'), ...removed);
      }),
  };
}

/** What was chosen, with the picked files read; or why one of them cannot be used. */
async function optionsOf(
  { scheme, scoring, registers, judges, rubric, departments }: PrepareChoice,
  { newId, say }: Acting,
): Promise<{ readonly options: PrepareOptions; readonly notes: readonly Message[] } | { readonly refused: Message }> {
  const own = rubric === undefined ? undefined : await readRubricFile(rubric.bytes, rubric.name);
  if (own?.kind === 'refused') return { refused: own.reason };
  const units = departments === undefined ? undefined : await readDepartmentsFile(departments.bytes, departments.name);
  if (units?.kind === 'refused') return { refused: units.reason };
  const options: PrepareOptions = {
    scheme,
    workbookId: newId(),
    say,
    ...(scoring === undefined ? {} : { scoring }),
    ...(registers === undefined ? {} : { registers }),
    ...(own === undefined ? {} : { rubric: own.rubric }),
    filled: {
      ...(judges.trim() === '' ? {} : { judges: parseJudgeList(judges) }),
      ...(units === undefined ? {} : { departments: units.departments }),
    },
  };
  return { options, notes: units?.notes ?? [] };
}

function fixed({ fixed: edits }: Awaited<ReturnType<typeof fix>>): Done {
  if (edits.length === 0) return refused(message('did.nothingToFix'));
  const places = edits.slice(0, 5).map(({ sheet, row, column }) => `${sheet}!${address(row, column)}`);
  const more = edits.length > places.length ? '……' : '';
  const told = message('did.fixed', { count: edits.length, cells: `${places.join('、')}${more}` });
  return { ...done(told), undoable: true };
}
