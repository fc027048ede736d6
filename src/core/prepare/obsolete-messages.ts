import type { Message } from '../base/findings';
import { listed } from '../base/listed';
import type { GoneLedgerRow, Obsolete } from '../book/find-obsolete';
import type { MessageId } from '../../words/words';

/**
 * What is laid out for things that are gone, in words. Sheets with the same findings are named together. Empty parts can be removed; those
 * with marks or entries cannot.
 */
export function obsoleteMessages({ marking, sheets, ledger }: Obsolete, ledgerSheet: string): readonly Message[] {
  const told: Told[] = [];
  for (const { marking: one, rows, columns } of marking) {
    const sheet = one.sheet.name;
    const empty = (gone: typeof rows) => gone.filter(({ marks }) => marks === 0).map(({ written }) => written);
    const marked = (gone: typeof rows) => gone.filter(({ marks }) => marks > 0).map(({ written }) => written);
    told.push({ id: 'prepare.goneRows', sheet, names: empty(rows) });
    told.push({ id: 'prepare.goneRowsMarked', sheet, names: marked(rows) });
    told.push({ id: 'prepare.goneColumns', sheet, names: empty(columns) });
    told.push({ id: 'prepare.goneColumnsMarked', sheet, names: marked(columns) });
  }
  return [
    ...together(told),
    ...sheets.map(({ sheet, owner, marks }): Message => {
      const id = marks === 0 ? 'prepare.goneSheet' : 'prepare.goneSheetMarked';
      return { id, values: { sheet: sheet.name, name: owner, marks } };
    }),
    ...ledgerMessages(ledger, ledgerSheet),
  ];
}

/** A statement about some names on one sheet. */
export type Told = { readonly id: MessageId; readonly sheet: string; readonly names: readonly string[] };

/** Each statement once, with all sheets that it is true of. */
export function together(told: readonly Told[]): readonly Message[] {
  const groups = new Map<
    string,
    { readonly id: MessageId; readonly names: readonly string[]; readonly on: string[] }
  >();
  for (const { id, sheet, names } of told) {
    if (names.length === 0) continue;
    const key = JSON.stringify([id, names]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { id, names, on: [sheet] });
    else known.on.push(sheet);
  }
  return [...groups.values()].map(({ id, names, on }) => {
    return { id, values: { sheets: listed(on), count: names.length, names: listed(names) } };
  });
}

const ledgerIds = {
  criterion: {
    nothing: 'prepare.goneLedgerIds',
    note: 'prepare.goneLedgerIdsNoted',
    entry: 'prepare.goneLedgerIdsEntered',
  },
  department: {
    nothing: 'prepare.goneLedgerNames',
    note: 'prepare.goneLedgerNamesNoted',
    entry: 'prepare.goneLedgerNamesEntered',
  },
} as const;

function ledgerMessages(ledger: readonly GoneLedgerRow[], sheet: string): readonly Message[] {
  return (['criterion', 'department'] as const).flatMap((why) =>
    (['nothing', 'note', 'entry'] as const).flatMap((holds): Message[] => {
      const rows = ledger.filter((row) => row.why === why && row.holds === holds);
      const names = listed(rows.map((row) => (why === 'criterion' ? row.id : row.department)));
      if (rows.length === 0) return [];
      return [{ id: ledgerIds[why][holds], values: { sheet, count: rows.length, names } }];
    }),
  );
}
