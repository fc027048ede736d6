import type { DefinedName } from '../base/change';
import type { SheetContent } from '../base/sheet-content';
import type { Book } from '../book/read-book';
import { inputHeaderRow } from '../forms/input-sheet';
import { pickListReference, pickLists } from '../forms/pick-lists';
import type { PickListId } from '../forms/pick-lists';
import type { Criterion } from '../rubric/criterion';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';
import { tableSpec } from '../tables/table-spec';
import type { SayExchange } from '../../words/exchange-words';
import type { BaseRow, Form, Sender } from './form';
import { formMemorySheet, rubricDigest } from './form-memory';
import { guideSheet } from './guide-sheet';
import type { Choices } from './guide-sheet';
import { judgeForm } from './judge-form';
import { registersOf } from './registers';
import { ownedRows } from './row-owner';
import type { OwnedRows } from './row-owner';
import { senderDirectory } from './senders';
import { ledgerForm, tableForm } from './table-form';
import type { TableForm } from './table-form';

export type FormOptions = {
  /** ISO text. */
  readonly made: string;
  readonly say: SayExchange;
};

/** The form of each sender, from what the workbook holds: sheets that need no other file and no add-in. */
export function formsOf(book: Book, senders: readonly Sender[], options: FormOptions): readonly Form[] {
  const rowsOf = ownedRows(senderDirectory(book, senders));
  return senders.map((sender) => {
    switch (sender.kind) {
      case 'judge':
        return judgeFormOf(book, sender, options);
      case 'department':
        return tablesForm(book, sender, registersOf(book), rowsOf, options);
      case 'office':
        return tablesForm(book, sender, ledgerOf(book), rowsOf, options);
    }
  });
}

function ledgerOf({ found }: Book): readonly Table[] {
  const ledger = found.tables.get('ledger');
  return ledger === undefined ? [] : [ledger];
}

function judgeFormOf(book: Book, sender: Extract<Sender, { kind: 'judge' }>, options: FormOptions): Form {
  const { content, marks, criteria } = judgeForm(book, sender.judge, options.say);
  const guide = guideSheet(book, sender, new Map(), [content.name], options.say);
  const base = { tables: new Map(), marks };
  return { sender, sheets: [guide.content, content, memoryOf(book, sender, criteria, base, options)], names: [] };
}

function tablesForm(
  book: Book,
  sender: Exclude<Sender, { kind: 'judge' }>,
  tables: readonly Table[],
  rowsOf: OwnedRows,
  options: FormOptions,
): Form {
  const { say } = options;
  const choices = choicesFor(book, sender);
  const hasActivities = tables.some(({ spec }) => spec.id === 'activities');
  const offered: PickListId[] = [...choices].flatMap(([id, names]) => (names.length > 0 ? [id] : []));
  const lists = new Set<PickListId>(hasActivities ? [...offered, 'activities'] : offered);
  const laid = tables.map((table): readonly [TableId, TableForm] => {
    const rows = rowsOf(table, sender).map(({ row }) => row);
    const form =
      sender.kind === 'office'
        ? ledgerForm(table, rows, sender.office, { book, lists, say })
        : tableForm(table, rows, { book, lists, say });
    return [table.spec.id, form];
  });
  const based = new Map<TableId, readonly BaseRow[]>(laid.map(([id, { base }]) => [id, base]));
  const criteria = sender.kind === 'office' ? sender.office.criteria : [];
  const sheets = laid.map(([, { content }]) => content);
  const guide = guideSheet(
    book,
    sender,
    choices,
    sheets.map(({ name }) => name),
    say,
  );
  const memory = memoryOf(book, sender, criteria, { tables: based, marks: new Map() }, options);
  const names = [...guide.names, ...(hasActivities ? [activityNames()] : [])];
  return { sender, sheets: [guide.content, ...sheets, memory], names };
}

/** The activities that the form itself holds. */
function activityNames(): DefinedName {
  const { name, heading } = pickLists.activities;
  const { sheet, columns } = tableSpec('activities');
  const column = columns.findIndex((one) => one.heading === heading);
  return { name, refersTo: pickListReference(sheet, inputHeaderRow, column) };
}

/** What the pick lists of a form offer: nothing that is only others' business. */
function choicesFor(book: Book, sender: Exclude<Sender, { kind: 'judge' }>): Choices {
  const distinct = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== '');
  if (sender.kind === 'office') {
    return new Map([
      ['departments', book.scored.map(({ name }) => name)],
      ['criteria', sender.office.criteria.map(({ id }) => id)],
    ]);
  }
  const { department } = sender;
  const teams = book.teams.filter((team) => team.department === department).map(({ name }) => name);
  return new Map<PickListId, readonly string[]>([
    ['departments', [department.name]],
    ['teams', distinct(teams)],
    ['plan', distinct(book.entries.plan.map(({ name }) => name))],
  ]);
}

function memoryOf(
  book: Book,
  sender: Sender,
  criteria: readonly Criterion[],
  base: Parameters<typeof formMemorySheet>[0]['base'],
  { made }: FormOptions,
): SheetContent {
  return formMemorySheet({
    form: sender.kind,
    of: sender.name,
    workbook: book.memory.workbookId,
    ...rubricDigest(criteria),
    made,
    base,
  });
}
