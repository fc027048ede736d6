import type { Sheet } from '../base/cells';
import type { CellEdit, Message } from '../base/findings';
import { contentAsSheet } from '../layout/content-as-sheet';
import { ledgerSheet } from '../forms/ledger-sheet';
import { memorySheet, memorySheetName } from '../memory/memory-sheet';
import { shiftLog } from '../memory/shift-log';
import type { OwnSheetKind } from '../memory/memory-row';
import { withRows } from '../memory/memory-rows';
import type { Memory } from '../memory/memory-sheet';
import { proposals } from '../memory/proposals';
import type { SheetContent } from '../base/sheet-content';
import { askedMaterials } from '../settings/asked-materials';
import { tableSpec, tableSpecs } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';
import type { Change } from '../base/change';
import { extendLedger } from './extend-ledger';
import { findObsolete } from '../book/find-obsolete';
import { obsoleteMessages } from './obsolete-messages';
import { laidOutNow } from './laid-out';
import { criteriaOf, ledgerCriteria } from './ledger-criteria';
import {
  availableLists,
  missingTables,
  pickListNames,
  sheetOptions,
  tableContent,
  wantedTables,
} from './missing-tables';
import type { PickListSet } from './missing-tables';
import { planMarkings } from './plan-markings';
import type { MarkingsPreparation } from './plan-markings';
import { fillEmptyTables } from './fill-empty-tables';
import { withRubric } from './with-rubric';
import { neededTables } from './needed-tables';
import { ownHeadingsIn, withOwnHeadings } from './own-heading-cells';
import type { OwnHeadings } from '../tables/own-headings';
import type { Preparation, PreparationOptions } from './preparation';
import { readBook } from '../book/read-book';
import type { Book } from '../book/read-book';

/**
 * What the workbook lacks of its scheme: sheets, marking sheets, rows and columns of marking sheets, rows of 考核登记. Existing cells are never
 * overwritten, and a complete workbook gets no changes. An empty workbook gets everything.
 */
export function planPreparation(given: readonly Sheet[], chosen: PreparationOptions): Preparation {
  const { rubric } = chosen;
  const filled = chosen.filled ?? {};
  const options = rubric === undefined ? chosen : { ...chosen, filled: withRubric(chosen.scheme, filled, rubric) };
  const { edits, sheets } = fillEmptyTables(given, readBook(given), options.filled ?? {});
  const before = readBook(sheets);
  const scoring = scores(before, options);
  const { missing, lists, created, book } = planTables(sheets, before, scoring, options);
  // Without departments or criteria it would stay empty for good, because after its creation it belongs to the user.
  const waits = missing.includes('ledger') && (book.scored.length === 0 || criteriaOf(book).length === 0);
  if (missing.includes('ledger') && !waits) created.set('ledger', ledgerContent(book, lists, options));
  const markings = scoring ? planMarkings(book, sheets, options.say) : undefined;
  const ledger = scoring ? extendLedger(book, options.say) : undefined;
  const fills: Change[] = edits.length === 0 ? [] : [{ kind: 'cells', edits }];
  const laid = [...creations(created, markings), ...(markings?.changes ?? []), ...(ledger?.changes ?? [])];
  const changes = [...fills, ...laid];
  const memory = withProposals(remembered(before.memory, markings, scoring, options), book, proposedRows(options));
  const log = shiftLog(memory.log, changes);
  const rows = waits || !scoring ? memory.rows : withRows(memory.rows, laidOutNow(book));
  const isNew = before.memory.workbookId === '';
  const waiting: Message[] = waits ? [{ id: 'prepare.waits', values: { sheet: tableSpec('ledger').sheet } }] : [];
  const ledgerName = before.found.tables.get('ledger')?.sheet.name ?? '';
  const obsolete = scoring ? obsoleteMessages(findObsolete(before), ledgerName) : [];
  if (changes.length === 0 && !isNew && before.memory.scoring === scoring)
    return { changes: [], additions: waiting, obsolete };
  const names =
    created.size === 0 ? [] : pickListNames(readBook([...sheets, ...[...created.values()].map(contentAsSheet)]));
  return {
    changes: [
      ...changes,
      ...(names.length === 0 ? [] : [{ kind: 'names', names } as const]),
      { kind: 'sheet', content: memorySheet({ ...memory, log, rows }) },
    ],
    additions: [
      ...fillMessages(edits),
      ...sheetMessages(created),
      ...(markings?.additions ?? []),
      ...(ledger?.additions ?? []),
      ...waiting,
    ],
    obsolete,
  };
}

type Tables = {
  readonly missing: readonly TableId[];
  readonly lists: PickListSet;
  readonly created: Map<TableId, SheetContent>;
  /** The book with the sheets that are about to be created. */
  readonly book: Book;
};

/**
 * The tables that the workbook lacks, all but 考核登记. Departments, rubric and judges among them decide what that register and the marking
 * sheets hold, and the rubric decides which registers are needed.
 */
function planTables(sheets: readonly Sheet[], before: Book, scoring: boolean, options: PreparationOptions): Tables {
  const own = ownHeadings(before, options);
  const asked = materialsAskedFor(before, options);
  const lay = (wanted: readonly TableId[]): Tables => {
    const missing = missingTables(before, wanted);
    const lists = availableLists(before, missing);
    const created = new Map<TableId, SheetContent>();
    for (const id of missing) {
      if (id !== 'ledger') created.set(id, withOwnHeadings(tableContent(id, options, lists, asked), id, own));
    }
    const book = readBook([...sheets, ...[...created.values()].map(contentAsSheet)]);
    return { missing, lists, created, book };
  };
  const wanted = wantedTables(options, scoring);
  const laid = lay(wanted);
  const needed = scoring ? neededTables(criteriaOf(laid.book)) : [];
  const lacks = missingTables(laid.book, needed).some((id) => !laid.missing.includes(id));
  return lacks ? lay([...wanted, ...needed]) : laid;
}

/**
 * A workbook scores where the user said so or where it gets the school's own rubric, else where it has a rubric or judges, else where its
 * scheme does.
 */
function scores({ memory, found }: Book, { scoring, scheme, rubric }: PreparationOptions): boolean {
  if (rubric !== undefined) return true;
  if (scoring !== undefined) return scoring;
  if (memory.scoring !== undefined) return memory.scoring;
  return scheme.scoring || found.tables.has('rubric') || found.tables.has('judges');
}

function ledgerContent(book: Book, lists: PickListSet, { say }: PreparationOptions): SheetContent {
  const departments = book.scored.map(({ name }) => name);
  const content = ledgerSheet(departments, ledgerCriteria(criteriaOf(book)), sheetOptions('ledger', lists, say));
  return withOwnHeadings(content, 'ledger', book.settings.ownHeadings);
}

/** The settings of 活动设置, or of the rows that it is about to get. */
function ownHeadings({ found, settings }: Book, { filled }: PreparationOptions): OwnHeadings {
  const coming = found.tables.has('settings') ? undefined : filled?.settings;
  return coming === undefined ? settings.ownHeadings : ownHeadingsIn(coming);
}

function materialsAskedFor({ found, settings }: Book, { filled }: PreparationOptions): readonly string[] {
  const coming = found.tables.has('settings')
    ? undefined
    : filled?.settings?.rows.find(([name]) => name === '应报材料');
  return coming === undefined ? settings.askedMaterials : askedMaterials(String(coming[1] ?? ''));
}

/** New sheets in the order of the contract; where they stand among those that are there is decided for the whole job. */
function creations(
  created: ReadonlyMap<TableId, SheetContent>,
  markings: MarkingsPreparation | undefined,
): readonly Change[] {
  const contents = tableSpecs.flatMap(({ id }): readonly SheetContent[] => {
    const content = created.get(id);
    const own = content === undefined ? [] : [content];
    return id === 'rubric' ? [...own, ...(markings?.created ?? [])] : own;
  });
  return contents.map((content) => ({ kind: 'sheet', content }));
}

function remembered(
  memory: Memory,
  markings: MarkingsPreparation | undefined,
  scoring: boolean,
  { workbookId }: PreparationOptions,
): Memory {
  const made = (markings?.created ?? []).map(({ name }): [string, OwnSheetKind] => [name, 'marking']);
  return {
    ...memory,
    workbookId: memory.workbookId === '' ? workbookId : memory.workbookId,
    scoring,
    sheets: new Map([...memory.sheets, ...made]),
  };
}

/** Rows for the memory: which rows of the rubric are proposals, until they are confirmed. */
function proposedRows({ rubric, proposed = [] }: PreparationOptions): readonly number[] {
  if (rubric === undefined) return proposed;
  return rubric.criteria.flatMap(({ given, mode }, at) => (given || mode === '' ? [] : [at]));
}

function withProposals(memory: Memory, { found }: Book, proposed: readonly number[]): Memory {
  const table = found.tables.get('rubric');
  if (proposed.length === 0 || table === undefined) return memory;
  const rows = proposed.flatMap((at) => table.rows[at] ?? []);
  return { ...memory, rows: withRows(memory.rows, proposals(table, rows)) };
}

function fillMessages(edits: readonly CellEdit[]): Message[] {
  return [...new Set(edits.map(({ sheet }) => sheet))].map((sheet) => ({ id: 'prepare.fillSheet', values: { sheet } }));
}

function sheetMessages(created: ReadonlyMap<TableId, SheetContent>): Message[] {
  const names = tableSpecs.flatMap(({ id }) => created.get(id)?.name ?? []);
  return names
    .filter((name) => name !== memorySheetName)
    .map((sheet) => ({ id: 'prepare.addSheet', values: { sheet } }));
}
