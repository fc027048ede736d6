import { textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { ExchangeMessage } from '../../words/exchange-words';
import type { Finding } from '../base/findings';
import type { Book } from '../book/read-book';
import { markingOwner } from '../judges/read-marks';
import type { DepartmentDirectory } from '../names/match-names';
import { departmentDirectory } from '../names/match-names';
import { normaliseId } from '../rubric/parse-rubric';
import { cellUnder } from '../tables/cell-under';
import { findTables } from '../tables/find-tables';
import type { FoundTables } from '../tables/find-tables';
import { isMarkingSheet } from '../tables/is-marking-sheet';
import type { FormMemory, Sender } from './form';
import { readFormMemory } from './form-memory';
import { ownerHeading, registerIds } from './registers';
import { sendersNamed } from './senders';

/** A file that came in, read. */
export type ReturnFile = {
  /** As it is told: `a.xlsx`, `a.zip/b.xlsx`. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
  /** ISO text; '' where the file does not say when it was modified. */
  readonly modified: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Whose return it is, where a person has decided that. */
  readonly as?: string;
};

export type Recognised = {
  readonly file: ReturnFile;
  readonly sender: Sender;
  readonly memory: FormMemory | undefined;
  readonly found: FoundTables;
  readonly marking: readonly Sheet[];
};

export type Recognition = { readonly kind: 'known'; readonly known: Recognised } | Refusal;
export type Refusal = { readonly kind: 'refused'; readonly reason: ExchangeMessage };

/** Whose return a file is: by its own memory, else by its tables and the one name in them; a person's word goes before both. */
export function recognise(file: ReturnFile, book: Book, senders: readonly Sender[]): Recognition {
  const memory = readFormMemory(file.sheets);
  const marking = file.sheets.filter((sheet) => isMarkingSheet(sheet, false));
  const found = findTables(file.sheets, new Set(), book.settings.ownHeadings);
  if (memory !== undefined && isOther(memory.workbook, book) && file.as === undefined)
    return refused({ id: 'collect.otherWorkbook', values: { name: memory.of } });
  const kinds = kindsOf(memory, found, marking);
  const named =
    file.as !== undefined ? [file.as] : memory !== undefined ? [memory.of] : namesIn(found, marking, senders, book);
  const [name, other] = named;
  if (name === undefined) return refused({ id: 'collect.notRecognised', values: {} });
  if (other !== undefined)
    return refused({ id: 'collect.severalNamed', values: { names: named.slice(0, 5).join('、') } });
  const [sender] = sendersNamed(name, senders, book).filter(({ kind }) => kinds.includes(kind));
  if (sender === undefined) return refused({ id: 'collect.gone', values: { name } });
  const fault = structuralFault(found, sender);
  if (fault !== undefined) return refused(fault.message);
  return { kind: 'known', known: { file, sender, memory, found, marking } };
}

function refused(reason: ExchangeMessage): Refusal {
  return { kind: 'refused', reason };
}

function isOther(workbook: string, { memory }: Book): boolean {
  return workbook !== '' && memory.workbookId !== '' && workbook !== memory.workbookId;
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

/** The judges, departments or offices that the tables of a file without memory name. */
function namesIn(
  found: FoundTables,
  marking: readonly Sheet[],
  senders: readonly Sender[],
  book: Book,
): readonly string[] {
  if (marking.length > 0) return [...new Set(marking.map(markingOwner))];
  const directory = departmentDirectory(book.departments);
  const departments = new Set(registerIds.flatMap((id) => departmentsIn(found, id, directory)));
  if (departments.size > 0) return [...departments];
  const ledger = found.tables.get('ledger');
  const ids = new Set(ledger?.rows.map((row) => normaliseId(textOf(cellUnder(ledger, row, '编号')).trim())));
  return senders.flatMap((sender) =>
    sender.kind === 'office' && sender.office.criteria.some(({ id }) => ids.has(normaliseId(id))) ? [sender.name] : [],
  );
}

function departmentsIn(
  { tables }: FoundTables,
  id: (typeof registerIds)[number],
  directory: DepartmentDirectory,
): readonly string[] {
  const table = tables.get(id);
  return (table?.rows ?? []).flatMap((row) => {
    const [first] = table === undefined ? [] : directory.match(textOf(cellUnder(table, row, ownerHeading(id)))).names;
    return first?.kind === 'known' ? [first.department.name] : [];
  });
}

/** X1 and X5 of the tables that the sender's form has: such a file is refused whole. */
function structuralFault(found: FoundTables, sender: Sender): Finding | undefined {
  if (sender.kind === 'judge') return undefined;
  return found.findings.find(({ code, severity }) => (code === 'X1' || code === 'X5') && severity === 'error');
}
