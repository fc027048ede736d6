import type { ExchangeMessage } from '../../words/exchange-words';
import { exchangeWords } from '../../words/exchange-words';
import { address, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { ownSheets } from '../base/own-sheets';
import { markingOwner, markingTabOwner } from '../judges/read-marks';
import { memorySheetName } from '../memory/memory-sheet';
import type { FoundTables } from '../tables/find-tables';
import { tableSpec } from '../tables/table-spec';
import { formKinds } from './form';
import type { FormKind, FormMemory, Sender } from './form';
import type { MergeContext } from './merge-context';
import { ownerHeading, registerIds } from './registers';
import { scalarOfToken } from './token';

export type Sent = {
  readonly sheets: readonly Sheet[];
  readonly found: FoundTables;
  readonly marking: readonly Sheet[];
};

/** What a place of a file says of whose it is. */
type Claim = { readonly name: string; readonly where: string; readonly isSender: boolean };

/**
 * Why a form cannot be the return of whom its memory names: its first page, its marking sheet or, without a first page, its rows name
 * somebody else whom the workbook knows, and nobody names the sender. Undefined where nothing contradicts.
 */
export function contradiction(
  sender: Sender,
  memory: FormMemory,
  sent: Sent,
  context: MergeContext,
): ExchangeMessage | undefined {
  const guide = guideClaims(sender, sent, context);
  const marking = sender.kind === 'judge' ? markingClaims(sender, sent.marking, context) : [];
  const asksRows = sender.kind === 'department' && guide.length === 0;
  const rows = asksRows ? rowClaims(sender, memory, sent.found, context) : [];
  const wrong = [guide, marking, ...rows].map(otherThan).find((claim) => claim !== undefined);
  if (wrong === undefined) return undefined;
  return { id: 'collect.contradiction', values: { of: sender.name, name: wrong.name, where: wrong.where } };
}

/** The first of the claims, unless one of them names the sender. */
function otherThan(claims: readonly Claim[]): Claim | undefined {
  return claims.some(({ isSender }) => isSender) ? undefined : claims[0];
}

/** Rows from the top in which a form says whose it is. */
const topRows = 12;

const labels = Object.values(exchangeWords).flatMap((words) =>
  formKinds.map((kind): readonly [FormKind, string] => [kind, startOf(words[`form.of.${kind}`])]),
);

/** `填报单位` of `填报单位：{name}` */
function startOf(sentence: string): string {
  return sentence.slice(0, sentence.indexOf('{')).replace(/[:：]\s*$/u, '');
}

/** Those of a kind whom the first page of a file names. */
export function guideNames(kind: FormKind, sent: Sent, { directory }: MergeContext): readonly string[] {
  return statements(sent).flatMap((one) => (one.kind === kind ? (directory.find(one.name, kind)?.name ?? []) : []));
}

/** `填报单位：〈单位〉`, also where somebody changed what stands around it. */
function statements({ sheets, found, marking }: Sent) {
  const guide = sheets.filter(({ name }) => name === ownSheets.guide.name);
  const known = new Set<Sheet>([...marking, ...[...found.tables.values()].map(({ sheet }) => sheet)]);
  const renamed = () => sheets.filter((sheet) => !known.has(sheet) && sheet.name !== memorySheetName);
  return (guide.length > 0 ? guide : renamed()).flatMap((sheet) =>
    sheet.rows.slice(0, topRows).flatMap((cells, row) => {
      const line = cells.map(textOf).join('').trim();
      const [kind, label = ''] = labels.find(([, start]) => line.startsWith(start)) ?? [];
      const name = /^\s*[:：]\s*(.+)$/su.exec(line.slice(label.length))?.[1] ?? '';
      return kind === undefined ? [] : [{ kind, name: name.trim(), where: `${sheet.name} ${address(row, 0)}` }];
    }),
  );
}

function guideClaims(sender: Sender, sent: Sent, context: MergeContext): readonly Claim[] {
  return statements(sent).flatMap(({ kind, name, where }): readonly Claim[] => {
    const isSender = kind === sender.kind && context.directory.named(name).includes(sender);
    return isSender || isKnown(name, context) ? [{ name, where, isSender }] : [];
  });
}

function isKnown(name: string, { directory }: MergeContext): boolean {
  return directory.named(name).length > 0 || directory.departments.find(name) !== undefined;
}

/** Marking sheets by what stands above their blocks; the sender's own by its tab, too. */
function markingClaims(
  sender: Extract<Sender, { kind: 'judge' }>,
  marking: readonly Sheet[],
  context: MergeContext,
): readonly Claim[] {
  const { directory, book } = context;
  const own = new Set(book.markingSheets.flatMap(({ judge, sheet }) => (judge === sender.judge ? [sheet.name] : [])));
  const claims =
    (nameOf: (sheet: Sheet) => string) =>
    (sheet: Sheet): readonly Claim[] => {
      const judge = directory.find(nameOf(sheet), 'judge');
      return judge === undefined ? [] : [{ name: judge.name, where: sheet.name, isSender: judge === sender }];
    };
  const owners = marking.flatMap(claims(markingOwner));
  // The workbook's own sheet may have a tab of any name, and its form has the same.
  const tabs = marking.filter(
    (sheet) => !own.has(sheet.name) && directory.find(markingOwner(sheet), 'judge') === sender,
  );
  const strange = tabs.flatMap(claims(markingTabOwner)).filter(({ isSender }) => !isSender);
  return strange.length > 0 ? strange : owners;
}

/** Whom the rows of a department's form name: those that stand in it, and those that stood in it when it was made. */
function rowClaims(
  sender: Extract<Sender, { kind: 'department' }>,
  { base }: FormMemory,
  { tables }: FoundTables,
  { directory }: MergeContext,
): readonly (readonly Claim[])[] {
  const claimOf = (written: string, where: string): readonly Claim[] => {
    const { names } = directory.departments.match(written);
    const departments = names.flatMap((name) => (name.kind === 'known' ? [name.department] : []));
    const [first] = departments;
    return first === undefined ? [] : [{ name: first.name, where, isSender: departments.includes(sender.department) }];
  };
  const held = registerIds.flatMap((id) => {
    const table = tables.get(id);
    const column = table?.columns.get(ownerHeading(id)) ?? 0;
    return (table?.rows ?? []).flatMap((row) => {
      const written = textOf(table?.sheet.rows[row]?.[column]);
      return claimOf(written, `${table?.sheet.name ?? ''} ${address(row, column)}`);
    });
  });
  const before = [...base.tables].flatMap(([id, rows]) =>
    rows.flatMap(({ cells }) =>
      claimOf(String(scalarOfToken(cells[ownerHeading(id)] ?? null) ?? ''), tableSpec(id).sheet),
    ),
  );
  return [held, before];
}
