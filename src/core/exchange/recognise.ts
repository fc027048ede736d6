import type { ExchangeMessage } from '../../words/exchange-words';
import { textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { Finding } from '../base/findings';
import { tellUnreadableColumns } from '../book/unreadable-columns';
import { markingOwner } from '../judges/read-marks';
import { normaliseId } from '../rubric/parse-rubric';
import { cellUnder } from '../tables/cell-under';
import { findTables } from '../tables/find-tables';
import type { FoundTables } from '../tables/find-tables';
import { isMarkingSheet } from '../tables/is-marking-sheet';
import type { TableId } from '../tables/table-columns';
import { tableSpec } from '../tables/table-spec';
import type { FormKind, Sender } from './form';
import { readKept } from './form-memory';
import type { KeptInFile } from './form-memory';
import type { MergeContext } from './merge-context';
import { readReturnedMarks } from './merge-marks';
import type { Recognised, ReturnFile } from './recognised';
import { ownerHeading, registerIds } from './registers';
import { contradiction, guideNames } from './whose-form';
import type { Sent } from './whose-form';

export type Refusal = {
  readonly kind: 'refused';
  readonly sender: Sender | undefined;
  readonly reason: ExchangeMessage;
  /** The faults, where they stand in cells. */
  readonly findings: readonly Finding[];
};
export type Recognition = { readonly kind: 'known'; readonly known: Recognised } | Refusal;

/** Whose return a file is: by its own memory, else by its tables and the one name in them; a person's word goes before both. */
export function recognise(file: ReturnFile, context: MergeContext): Recognition {
  const { book, directory } = context;
  const kept = readKept(file.sheets);
  const marking = file.sheets.filter((sheet) => isMarkingSheet(sheet, false));
  const sent = { sheets: file.sheets, found: findTables(file.sheets, new Set(), book.settings.ownHeadings), marking };
  const whose = file.as === undefined ? whoseFile(kept, sent, context) : whoseByWord(file.as, kept, sent, context);
  if ('id' in whose) return refused(whose);
  const { sender } = whose;
  const { memory } = kept;
  const isOwnForm =
    memory?.form === sender.kind && !isOther(kept.workbook, context) && directory.named(memory.of).includes(sender);
  const { found, findings } = tablesOf(sender, sent.found, context);
  const marks = sender.kind === 'judge' ? readReturnedMarks(marking, sender.judge, context) : undefined;
  const known: Recognised = {
    file,
    sender,
    made: memory?.made ?? '',
    memory: isOwnForm ? memory : undefined,
    found,
    marks,
    findings,
  };
  const faults = [...findings, ...(marks?.findings ?? [])].filter(isStructural);
  const [fault] = faults;
  return fault === undefined ? { kind: 'known', known } : refused(fault.message, sender, faults);
}

type Whose = { readonly sender: Sender } | ExchangeMessage;

function whoseByWord(
  name: string,
  { memory }: KeptInFile,
  { found, marking }: Sent,
  { directory }: MergeContext,
): Whose {
  const kinds = [memory?.form, kindIn(found, marking)];
  const [sender] = kinds.flatMap((kind) => (kind === undefined ? [] : (directory.find(name, kind) ?? [])));
  return sender === undefined ? { id: 'collect.gone', values: { name } } : { sender };
}

function whoseFile(kept: KeptInFile, sent: Sent, context: MergeContext): Whose {
  const { memory } = kept;
  const { book, directory } = context;
  if (isOther(kept.workbook, context)) return { id: 'collect.otherWorkbook', values: { name: kept.of } };
  if (kept.own !== '' && kept.own === book.memory.workbookId) return { id: 'collect.ownWorkbook', values: {} };
  const kind = memory?.form ?? kindIn(sent.found, sent.marking);
  const names = memory === undefined ? namesIn(kind, sent, context) : [memory.of];
  const [name, second] = names;
  if (name === undefined) return { id: 'collect.notRecognised', values: {} };
  if (second !== undefined) {
    const values = { names: names.slice(0, 5).join('、') };
    return { id: kept.own === '' ? 'collect.severalNamed' : 'collect.wholeWorkbook', values };
  }
  const sender = directory.find(name, kind);
  if (sender === undefined) return { id: 'collect.gone', values: { name } };
  return (memory === undefined ? undefined : contradiction(sender, memory, sent, context)) ?? { sender };
}

/** A column that stands twice is none of a workbook's errors where nothing is computed from it; a return would bring the wrong one. */
function isStructural({ code, severity, message }: Finding): boolean {
  return message.id === 'x1.columnTwice' || (severity === 'error' && (code === 'X1' || code === 'X5'));
}

function refused(reason: ExchangeMessage, sender?: Sender, findings: readonly Finding[] = []): Refusal {
  return { kind: 'refused', sender, reason, findings };
}

/** True for a form that another workbook made. */
function isOther(workbook: string, { book }: MergeContext): boolean {
  const own = book.memory.workbookId;
  return workbook !== '' && own !== '' && workbook !== own;
}

/** Whose form a file is by what stands in it. */
function kindIn(found: FoundTables, marking: readonly Sheet[]): FormKind {
  if (marking.length > 0) return 'judge';
  const hasRegisters = registerIds.some((id) => found.tables.has(id) || found.broken.has(id));
  return hasRegisters ? 'department' : 'office';
}

/** The tables of the sender's form, with columns that cannot be told apart, and what is told of them. */
function tablesOf(sender: Sender, standing: FoundTables, { book, directory, year }: MergeContext) {
  const ids = new Set<TableId>(sender.kind === 'judge' ? [] : sender.kind === 'office' ? ['ledger'] : registerIds);
  const others = new Set([...standing.tables].flatMap(([id, { sheet }]) => (ids.has(id) ? [] : [sheet.name])));
  const titles = new Set<string | number>([...ids].map((id) => tableSpec(id).sheet));
  const findings = standing.findings.filter(({ place, message: { values } }) => {
    const { table } = values;
    return !others.has(place?.sheet ?? '') && ids.size > 0 && (table === undefined || titles.has(table));
  });
  const own = { ...standing, tables: new Map([...standing.tables].filter(([id]) => ids.has(id))) };
  const criteria = book.rubric?.rubric.criteria ?? [];
  const { settings } = book;
  const tables = tellUnreadableColumns(
    { found: own, settings, criteria, directory: directory.departments, year },
    findings,
  );
  return { found: { ...own, tables }, findings };
}

/** The judges, departments or offices that a file without memory names: its tables, and its first page. */
function namesIn(kind: FormKind, sent: Sent, context: MergeContext): readonly string[] {
  const { found, marking } = sent;
  const { directory } = context;
  if (kind === 'judge') return [...new Set(marking.map(markingOwner))];
  const said = guideNames(kind, sent, context);
  if (kind === 'department')
    return [...new Set([...said, ...registerIds.flatMap((id) => departmentsIn(found, id, directory.departments))])];
  const ledger = found.tables.get('ledger');
  const ids = new Set(ledger?.rows.map((row) => normaliseId(textOf(cellUnder(ledger, row, '编号')).trim())));
  const named = directory.senders.flatMap((sender) =>
    sender.kind === 'office' && sender.office.criteria.some(({ id }) => ids.has(normaliseId(id))) ? [sender.name] : [],
  );
  return [...new Set([...said, ...named])];
}

function departmentsIn(
  { tables }: FoundTables,
  id: (typeof registerIds)[number],
  directory: MergeContext['directory']['departments'],
): readonly string[] {
  const table = tables.get(id);
  return (table?.rows ?? []).flatMap((row) => {
    const [first] = table === undefined ? [] : directory.match(textOf(cellUnder(table, row, ownerHeading(id)))).names;
    return first?.kind === 'known' ? [first.department.name] : [];
  });
}
