import { parseLogEntries, printLogEntries } from './log-entry';
import { laidOutKinds, ownSheetKinds, writtenKinds } from './memory-row';
import type { MemoryRow, ReturnRow, ReturnedRow, RowKind, RowOf, RowsPutIn } from './memory-row';
import { parseJson } from './parse-json';
import { parsePendingEdits, printPendingEdits } from './pending-edit';

type Format<K extends RowKind> = {
  /** The row's key; a key that ends with a colon is followed by a name. Keys never change, because workbooks of schools hold them. */
  readonly key: string;
  /** The pattern of the name, where keys with other names are not ours. */
  readonly named?: RegExp;
  /** Undefined where the text is not understood. */
  readonly parse: (name: string, text: string) => RowOf<K> | undefined;
  /** Name and text. */
  readonly print: (row: RowOf<K>) => readonly [string, string];
};

const formats: { readonly [K in RowKind]: Format<K> } = {
  id: { key: 'id', parse: (_, id) => ({ kind: 'id', id }), print: ({ id }) => ['', id] },
  format: { key: 'format', parse: (_, format) => ({ kind: 'format', format }), print: ({ format }) => ['', format] },
  scoring: {
    key: 'scoring',
    parse: (_, text) => (text === 'on' || text === 'off' ? { kind: 'scoring', scoring: text === 'on' } : undefined),
    print: ({ scoring }) => ['', scoring ? 'on' : 'off'],
  },
  sheet: {
    key: 'sheet:',
    parse: (sheet, text) => {
      const is = ownSheetKinds.find((kind) => kind === text);
      return is === undefined || sheet === '' ? undefined : { kind: 'sheet', sheet, is };
    },
    print: ({ sheet, is }) => [sheet, is],
  },
  log: {
    key: 'log:',
    named: /^\d+$/,
    parse: (number, text) => {
      const entries = parseLogEntries(text);
      return entries.length === 0 ? undefined : { kind: 'log', number: Number(number), entries };
    },
    print: ({ number, entries }) => [String(number), printLogEntries(entries)],
  },
  accepted: {
    key: 'accept:',
    parse: (finding, reason) => ({ kind: 'accepted', finding, reason }),
    print: ({ finding, reason }) => [finding, reason],
  },
  proposed: {
    key: 'proposed:',
    parse: (criterion, digest) => ({ kind: 'proposed', criterion, digest }),
    print: ({ criterion, digest }) => [criterion, digest],
  },
  laidOut: {
    key: 'ledger:',
    parse: (name, text) => {
      const what = laidOutKinds.find((kind) => kind === name);
      const names = parseJson(text);
      if (what === undefined || !Array.isArray(names)) return undefined;
      return { kind: 'laidOut', what, names: names.filter((one) => typeof one === 'string') };
    },
    print: ({ what, names }) => [what, JSON.stringify(names)],
  },
  extent: {
    key: 'extent:',
    parse: (sheet, text) => {
      const [, rows, columns] = /^(\d+)x(\d+)$/.exec(text) ?? [];
      return rows === undefined ? undefined : { kind: 'extent', sheet, rows: Number(rows), columns: Number(columns) };
    },
    print: ({ sheet, rows, columns }) => [sheet, `${rows}x${columns}`],
  },
  written: {
    key: 'written:',
    parse: (name, text) => {
      const what = writtenKinds.find((kind) => kind === name);
      const [at, digest, draft] = text.split(' ');
      if (what === undefined || at === undefined || digest === undefined) return undefined;
      return Number.isNaN(Date.parse(at)) ? undefined : { kind: 'written', what, at, digest, draft: draft === 'draft' };
    },
    print: ({ what, at, digest, draft }) => [what, `${at} ${digest} ${draft ? 'draft' : 'final'}`],
  },
  credit: {
    key: 'credit:',
    parse: (place, credited) => ({ kind: 'credit', place, credited }),
    print: ({ place, credited }) => [place, credited],
  },
  return: returnFormat('return', 'return:'),
  returned: returnedFormat('returned', 'returned:'),
  returnBefore: returnFormat('returnBefore', 'before:'),
  returnedBefore: returnedFormat('returnedBefore', 'returnedBefore:'),
  unfinished: {
    key: 'unfinished:',
    parse: (sheet) => ({ kind: 'unfinished', sheet }),
    print: ({ sheet }) => [sheet, 'new'],
  },
  inserting: {
    key: 'inserting:',
    parse: (_, text) => ({ kind: 'inserting', ...rowsPutIn(text) }),
    print: (row) => printRowsPutIn(row),
  },
  inserted: {
    key: 'inserted:',
    parse: (_, text) => ({ kind: 'inserted', ...rowsPutIn(text) }),
    print: (row) => printRowsPutIn(row),
  },
  editing: {
    key: 'editing:',
    parse: (name, text) => {
      const [, part, sheet] = /^(\d+):(.*)$/s.exec(name) ?? [];
      if (sheet === undefined) return undefined;
      return { kind: 'editing', part: Number(part), sheet, edits: parsePendingEdits(text) };
    },
    print: ({ part, sheet, edits }) => [`${part}:${sheet}`, printPendingEdits(edits)],
  },
  merging: {
    key: 'merging:',
    parse: (sheet, merges) => ({ kind: 'merging', sheet, merges }),
    print: ({ sheet, merges }) => [sheet, merges],
  },
  logging: {
    key: 'logging',
    parse: (_, text) => ({ kind: 'logging', logged: Number(text) }),
    print: ({ logged }) => ['', String(logged)],
  },
};

/** What is known of a return: a row of `_weektally`. */
function returnFormat<K extends 'return' | 'returnBefore'>(kind: K, key: string) {
  return {
    key,
    parse: (sender: string, text: string) => {
      const parts = parseJson(text);
      const [made, modified, digest, at]: readonly unknown[] = Array.isArray(parts) ? parts : [];
      if (typeof made !== 'string' || typeof modified !== 'string' || typeof digest !== 'string') return undefined;
      return { kind, sender, made, modified, digest, at: typeof at === 'string' ? at : '' };
    },
    print: ({ sender, made, modified, digest, at }: ReturnRow): readonly [string, string] => [
      sender,
      JSON.stringify([made, modified, digest, at]),
    ],
  };
}

function returnedFormat<K extends 'returned' | 'returnedBefore'>(kind: K, key: string) {
  return {
    key,
    parse: (name: string, text: string) => {
      const [, part, sender] = /^(\d+):(.*)$/s.exec(name) ?? [];
      return sender === undefined ? undefined : { kind, part: Number(part), sender, text };
    },
    print: ({ part, sender, text }: ReturnedRow): readonly [string, string] => [`${part}:${sender}`, text],
  };
}

function rowsPutIn(text: string): RowsPutIn {
  const [sheet = '', at, count, below = ''] = text.split('\t');
  return { sheet, at: Number(at), count: Number(count), below };
}

function printRowsPutIn({ sheet, at, count, below }: RowsPutIn): readonly [string, string] {
  return [`${at}:${sheet}`, [sheet, at, count, below].join('\t')];
}

function isKind(text: string): text is RowKind {
  return text in formats;
}

const kindsByKey = new Map(
  Object.keys(formats)
    .filter(isKind)
    .map((kind) => [formats[kind].key, kind]),
);

/** The kind of row that a key begins; undefined for a row of a later version. */
export function kindOf(key: string): RowKind | undefined {
  const start = key.slice(0, key.indexOf(':') + 1);
  const kind = kindsByKey.get(start === '' ? key : start);
  if (kind === undefined) return undefined;
  return formats[kind].named?.test(key.slice(start.length)) === false ? undefined : kind;
}

const journalKinds: ReadonlySet<RowKind | undefined> = new Set<RowKind>([
  'unfinished',
  'inserting',
  'inserted',
  'editing',
  'merging',
  'logging',
]);

export function isJournalKey(key: string): boolean {
  return journalKinds.has(kindOf(key));
}

/** The content of a row; undefined for a row of a later version, and where the text is not understood. */
export function parseRow(key: string, text: string): MemoryRow | undefined {
  const kind = kindOf(key);
  if (kind === undefined) return undefined;
  const format = formats[kind];
  return format.parse(key.slice(format.key.length), text);
}

/** Key and text, as they stand on the sheet. */
export function printRow(row: MemoryRow): readonly [string, string] {
  return printAs(row.kind, row);
}

function printAs<K extends RowKind>(kind: K, row: Parameters<Format<K>['print']>[0]): readonly [string, string] {
  const { key, print } = formats[kind];
  const [name, text] = print(row);
  return [key + name, text];
}

/** Rows as they are kept: text by key, so that rows that are not understood are not lost. */
export type KeptRows = ReadonlyMap<string, string>;

/** The row of a kind with this name; undefined where there is none or its text is not understood. */
export function rowNamed<K extends RowKind>(rows: KeptRows, kind: K, name = ''): RowOf<K> | undefined {
  const { key, parse } = formats[kind];
  const text = rows.get(key + name);
  return text === undefined ? undefined : parse(name, text);
}

/** The kept rows with others added; of rows with the same key the later one counts. */
export function withRows(kept: KeptRows, rows: readonly MemoryRow[]): KeptRows {
  return new Map([...kept, ...rows.map(printRow)]);
}

/** The kept rows that are understood. */
export function rowsIn(kept: KeptRows): readonly MemoryRow[] {
  return [...kept].flatMap(([key, text]) => parseRow(key, text) ?? []);
}
