import { readBook } from '../core/book/read-book';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { lastWritten } from '../core/memory/written';
import { readMemory } from '../core/memory/memory-sheet';
import { explain } from '../tasks/explain';
import type { Asked } from '../tasks/files-to-send';
import { openWorkbookFile } from '../workbook/file-workbook';
import { noRemarks } from '../workbook/excel/remarks';
import { memoryWorkbook } from '../workbook/memory-workbook';
import { sayIn } from '../words/words';
import type { Say } from '../words/words';
import type { Done } from './done';
import type { EngineParts } from './engine-parts';
import { exchangeActions } from './exchange-actions';
import { inputActions } from './input-actions';
import { outputActions } from './output-actions';
import type { Engine, Outcome } from './engine';
import type { View } from './view';
import { fileView } from './file-view';
import { recordingWorkbook } from './recording-workbook';
import { refusalOf } from './refusal-of';
import { remarkSentences } from './remark-sentences';
import { explanationView } from './views/explanation-view';
import { markingForms } from './views/marking-forms';
import { viewOf } from './views/view-of';

/** The core as a pane asks for it. One action at a time: the pane waits for one before it asks for the next. */
export function makeEngine(parts: EngineParts): Engine {
  const say = sayIn(parts.language);
  const workbook = recordingWorkbook(parts.workbook, parts.tell, parts.readChanged);
  const view = () => viewOf(evaluationOf(workbook.sheets()), workbook.sheets(), say);
  const safely = async <T>(job: () => Promise<T>): Promise<T> => {
    workbook.begin();
    try {
      return await parts.attempt(job);
    } catch (error) {
      throw refusalOf(error, say);
    }
  };
  const act = (job: () => Promise<Done>): Promise<Outcome> =>
    safely(async () => outcomeOf(await job(), view(), parts, say));
  return {
    refresh: (what) =>
      safely(async () => {
        await (what === 'changed' ? workbook.readChanged() : workbook.readAll());
        return view();
      }),
    ...inputActions(workbook, { ...parts, say, act, safely }),
    ...exchangeActions(workbook, { ...parts, say, act, safely }),
    ...outputActions(workbook, { ...parts, say, act, safely }),
    attachment: ({ form, department }) =>
      safely(() => fileView(workbook.sheets(), senderOf(department), { form, say })),
    fillForm: ({ file, department }) =>
      safely(() => {
        const template = async () => openWorkbookFile(file.bytes);
        return fileView(workbook.sheets(), senderOf(department), { form: 'activities', template, say });
      }),
    print: ({ form }) => safely(() => fileView(workbook.sheets(), 'print', { form, say })),
    explain: (department, criterion) => safely(() => explained(workbook.sheets(), { department, criterion }, say)),
    markingForms: () => safely(async () => markingForms(readBook(await workbook.readAll()))),
    cancel: async () => {
      workbook.cancel();
    },
  };
}

/** The whole school, or one lead. */
function senderOf(department: string | null): Asked {
  return department === null ? 'school' : { lead: department };
}

/** Drafts stay drafts until a final total is made. */
function evaluationOf(sheets: Parameters<typeof evaluate>[0]): Evaluation {
  return evaluate(sheets, { draft: lastWritten(readMemory(sheets), 'total')?.draft ?? false });
}

function outcomeOf(done: Done, view: View, { overwritten, takeRemarks }: EngineParts, say: Say): Outcome {
  const told = takeRemarks?.() ?? noRemarks;
  return {
    view,
    ...done,
    notes: [...done.notes.map(({ id, values }) => say(id, values)), ...remarkSentences(told, say)],
    lacking: done.lacking || told.unset.length + told.unmerged.length + told.changed.length > 0,
    overwritten: overwritten(),
  };
}

async function explained(
  sheets: Parameters<typeof evaluate>[0],
  asked: { readonly department: string; readonly criterion: string },
  say: Say,
) {
  const result = await explain(memoryWorkbook(sheets), asked);
  if (result.kind === 'criterion') return explanationView(result.explanation, say);
  if (result.kind === 'refused') throw refusalOf(result.reason, say);
  throw new Error('a criterion was asked for');
}
