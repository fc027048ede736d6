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
import type { FormMemory, Sender } from './form';
import { readFormMemory } from './form-memory';
import type { MergeContext } from './merge-context';
import { readReturnedMarks } from './merge-marks';
import type { Recognised, ReturnFile } from './recognised';
import { ownerHeading, registerIds } from './registers';

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
  const memory = readFormMemory(file.sheets);
  const marking = file.sheets.filter((sheet) => isMarkingSheet(sheet, false));
  const standing = findTables(file.sheets, new Set(), book.settings.ownHeadings);
  const isOther = memory !== undefined && isOtherWorkbook(memory.workbook, book.memory.workbookId);
  if (isOther && file.as === undefined) return refused({ id: 'collect.otherWorkbook', values: { name: memory.of } });
  const kinds = kindsOf(memory, standing, marking);
  const named =
    file.as !== undefined ? [file.as] : memory !== undefined ? [memory.of] : namesIn(standing, marking, context);
  const [name, other] = named;
  if (name === undefined) return refused({ id: 'collect.notRecognised', values: {} });
  if (other !== undefined)
    return refused({ id: 'collect.severalNamed', values: { names: named.slice(0, 5).join('、') } });
  const sender = directory.named(name).find(({ kind }) => kinds.includes(kind));
  if (sender === undefined) return refused({ id: 'collect.gone', values: { name } });
  const { found, findings } = tablesOf(sender, standing, context);
  const isOwnForm = memory !== undefined && !isOther && directory.named(memory.of).includes(sender);
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

/** A column that stands twice is none of a workbook's errors where nothing is computed from it; a return would bring the wrong one. */
function isStructural({ code, severity, message }: Finding): boolean {
  return message.id === 'x1.columnTwice' || (severity === 'error' && (code === 'X1' || code === 'X5'));
}

function refused(reason: ExchangeMessage, sender?: Sender, findings: readonly Finding[] = []): Refusal {
  return { kind: 'refused', sender, reason, findings };
}

function isOtherWorkbook(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

function kindsOf(
  memory: FormMemory | undefined,
  found: FoundTables,
  marking: readonly Sheet[],
): readonly Sender['kind'][] {
  if (memory !== undefined) return [memory.form];
  if (marking.length > 0) return ['judge'];
  const hasRegisters = registerIds.some((id) => found.tables.has(id) || found.broken.has(id));
  return hasRegisters ? ['department'] : ['office'];
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

/** The judges, departments or offices that the tables of a file without memory name. */
function namesIn(found: FoundTables, marking: readonly Sheet[], { directory }: MergeContext): readonly string[] {
  if (marking.length > 0) return [...new Set(marking.map(markingOwner))];
  const departments = new Set(registerIds.flatMap((id) => departmentsIn(found, id, directory.departments)));
  if (departments.size > 0) return [...departments];
  const ledger = found.tables.get('ledger');
  const ids = new Set(ledger?.rows.map((row) => normaliseId(textOf(cellUnder(ledger, row, '编号')).trim())));
  return directory.senders.flatMap((sender) =>
    sender.kind === 'office' && sender.office.criteria.some(({ id }) => ids.has(normaliseId(id))) ? [sender.name] : [],
  );
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
