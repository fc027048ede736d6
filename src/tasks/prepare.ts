import type { Sheet } from '../core/base/cells';
import type { Message } from '../core/base/findings';
import { planPreparation } from '../core/prepare/plan-preparation';
import type { Filled, Preparation } from '../core/prepare/preparation';
import { readBook } from '../core/book/read-book';
import type { RubricImport } from '../core/rubric-import/rubric-import';
import { schemeOf, schemes } from '../core/schemes/schemes';
import type { TableId } from '../core/tables/table-columns';
import { tableSpec } from '../core/tables/table-spec';
import type { Say } from '../words/words';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import { startNameIn, withNewStart } from './with-start';
import type { StartTask } from './with-start';

export type PrepareOptions = {
  /** Id of a scheme; undefined takes the one that 活动设置 names. */
  readonly scheme?: string;
  readonly scoring?: boolean;
  /** Lays out the registers that 附件2 counts, whatever the scheme. */
  readonly registers?: boolean;
  readonly filled?: Filled;
  /** The school's own rubric. */
  readonly rubric?: RubricImport;
  /** Which rows of the rubric in `filled` nobody has looked at yet. */
  readonly proposed?: readonly number[];
  /** Names a workbook that has no name yet, such as a random UUID. */
  readonly workbookId: string;
  readonly say: Say;
};

export type PrepareResult =
  | {
      readonly kind: 'prepared';
      readonly additions: readonly Message[];
      /** What is laid out for what is gone; `removeObsolete` takes away what of it is empty. */
      readonly obsolete: readonly Message[];
    }
  /** Nothing was written: no scheme is known by that name. */
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Puts into the workbook what its scheme needs and it lacks; an empty workbook gets everything.
 */
export async function prepare(workbook: Workbook, options: PrepareOptions): Promise<PrepareResult> {
  const planned = await plan(workbook, options);
  if (planned.kind === 'refused') return planned;
  // Where nothing is to be added, Excel is still asked for looks that it did not take before.
  await workbook.apply(planned.changes);
  return { kind: 'prepared', additions: planned.additions, obsolete: planned.obsolete };
}

/** What `prepare` would add, without writing anything. */
export async function previewPrepare(workbook: Workbook, options: PrepareOptions): Promise<PrepareResult> {
  const planned = await plan(workbook, options);
  if (planned.kind === 'refused') return planned;
  return { kind: 'prepared', additions: planned.additions, obsolete: planned.obsolete };
}

async function plan(workbook: Workbook, options: PrepareOptions) {
  const sheets = await workbook.readAll();
  const id = options.scheme ?? readBook(sheets).settings.scheme;
  const scheme = schemeOf(id);
  if (scheme === undefined) return { kind: 'refused', reason: unknownScheme(id) } as const;
  const { rubric, scoring } = options;
  if (rubric !== undefined && scoring === false) return { kind: 'refused', reason: rubricOff } as const;
  const taken = filledTable(sheets, options);
  if (taken !== undefined)
    return { kind: 'refused', reason: { id: 'prepare.tableFilled', values: { sheet: taken } } } as const;
  return {
    kind: 'planned',
    ...withStartPrepared(planPreparation(sheets, { ...options, scheme }), sheets, options),
  } as const;
}

/** A table that a file was picked for, though it holds rows already, or something that cannot be read: input sheets belong to the user. */
function filledTable(sheets: readonly Sheet[], { rubric, filled = {} }: PrepareOptions): string | undefined {
  const { tables, broken } = readBook(sheets).found;
  const picked: readonly TableId[] = [
    ...(rubric === undefined ? [] : (['rubric'] as const)),
    ...(filled.departments === undefined ? [] : (['departments'] as const)),
  ];
  const taken = picked.find((id) => broken.has(id) || (tables.get(id)?.rows.length ?? 0) > 0);
  return taken === undefined ? undefined : (tables.get(taken)?.sheet.name ?? tableSpec(taken).sheet);
}

const rubricOff: Message = { id: 'prepare.rubricOff', values: {} };

function unknownScheme(scheme: string): Message {
  const known = schemes.map(({ id }) => id).join('、');
  if (scheme === '') return { id: 'prepare.noScheme', values: { schemes: known } };
  return { id: 'prepare.unknownScheme', values: { scheme, schemes: known } };
}

/** The same with 开始, which is made where it is missing and rewritten where anything was added. */
export function withStartPrepared(planned: Preparation, sheets: readonly Sheet[], task: StartTask): Preparation {
  const { memory } = readBook(sheets);
  const isMissing = startNameIn(sheets, { memory }) === undefined;
  if (!isMissing && planned.changes.length === 0) return planned;
  const book = readBook(sheetsAfter(sheets, planned.changes));
  const changes = withNewStart(planned.changes, sheets, book, task);
  const [first] = changes.flatMap((change) => (change.kind === 'sheet' ? [change.content.name] : []));
  const told: readonly Message[] =
    isMissing && first !== undefined ? [{ id: 'prepare.addSheet', values: { sheet: first } }] : [];
  return { ...planned, changes, additions: [...told, ...planned.additions] };
}
