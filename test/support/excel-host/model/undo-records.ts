import type { HostBook } from './host-book';
import type { HostSheet } from './host-sheet';

type Kept = {
  readonly sheets: readonly { readonly sheet: HostSheet; readonly held: object }[];
  readonly names: HostBook['names'];
};

/** Excel keeps one undo record for each message that changes something, and takes back the last one alone. */
export function undoRecords(book: HostBook) {
  const records: Kept[] = [];
  return {
    /** Before a message; the result is called after it. */
    begin: (): (() => void) => {
      const before = keep(book);
      const shape = shapeOf(before);
      return () => {
        if (shapeOf(keep(book)) !== shape) records.push(before);
      };
    },
    takeBack: (): void => {
      const last = records.pop();
      if (last === undefined) throw new Error('nothing to undo');
      const now = new Set(book.sheets);
      book.sheets = last.sheets.map(({ sheet, held }) => Object.assign(sheet, copyOf(held)));
      book.names = last.names.map((name) => ({ ...name }));
      const back = new Set(book.sheets);
      for (const sheet of now) {
        if (back.has(sheet)) continue;
        sheet.deleted = true;
        tell(book, sheet, 'deleted');
      }
      for (const sheet of back) tell(book, sheet, now.has(sheet) ? 'changed' : 'added');
      if (book.active !== undefined && !back.has(book.active)) book.active = book.sheets[0];
      book.stale = true;
    },
  };
}

function tell(book: HostBook, sheet: HostSheet, kind: 'changed' | 'added' | 'deleted'): void {
  const address = kind === 'changed' ? 'A1:XFD1048576' : '';
  const changeType = kind === 'changed' ? 'RangeEdited' : '';
  book.events.push({ kind, author: { kind: 'user', client: 0 }, sheet: sheet.id, address, changeType });
}

function keep({ sheets, names }: HostBook): Kept {
  return { sheets: sheets.map((sheet) => ({ sheet, held: copyOf(sheet) })), names: names.map((name) => ({ ...name })) };
}

/** A sheet's fields, each so deep that a change of the sheet does not reach it; cells and looks are never changed themselves. */
function copyOf(held: object): object {
  return Object.fromEntries(
    Object.entries(held).map(([name, value]: [string, unknown]) => {
      if (value instanceof Map) return [name, new Map(value)];
      if (value instanceof Set) return [name, new Set(value)];
      if (name === 'rows' && Array.isArray(value))
        return [name, Array.from(value, (row: unknown) => (Array.isArray(row) ? [...row] : []))];
      if (Array.isArray(value))
        return [name, value.map((one: unknown) => (typeof one === 'object' ? { ...one } : one))];
      return [name, typeof value === 'object' && value !== null ? { ...value } : value];
    }),
  );
}

/** Tells whether anything differs; results of formulas do not count. */
function shapeOf({ sheets, names }: Kept): string {
  const plain = (key: string, value: unknown): unknown => {
    if (value instanceof Map || value instanceof Set) return [...value];
    if (typeof value === 'object' && value !== null && 'formula' in value)
      return { ...value, value: null, error: null };
    return key === 'deleted' ? undefined : value;
  };
  return JSON.stringify([sheets.map(({ held }) => held), names], plain);
}
