import type { Book } from '../book/read-book';
import type { MemoryRow } from '../memory/memory-row';
import { printRow, rowsIn, withRows } from '../memory/memory-rows';
import type { KeptRows } from '../memory/memory-rows';
import { parseBase, printBase } from './base-text';
import type { Base, Sender } from './form';
import { cutText } from './long-text';
import { sendersNamed } from './senders';

/** When a form was made, when its file was modified, and which file it is: of two returns of a sender the higher one is the latest. */
export type Rank = { readonly made: string; readonly modified: string; readonly digest: string };

/** The last merged return of a sender, with what it put into each cell. */
export type Remembered = Rank & { readonly base: Base };

/** Negative where the first is older; a moment that is not known is older than any. */
export function compareRanks(one: Rank, other: Rank): number {
  return (
    moment(one.made) - moment(other.made) ||
    moment(one.modified) - moment(other.modified) ||
    (one.digest < other.digest ? -1 : one.digest > other.digest ? 1 : 0)
  );
}

/** Before all moments; finite, so that two of them differ by 0. */
const never = -8.64e15;

function moment(text: string): number {
  const time = Date.parse(text);
  return Number.isNaN(time) ? never : time;
}

/** What the workbook remembers of each sender, matched by alias too. */
export function rememberedReturns(book: Book, senders: readonly Sender[]): ReadonlyMap<Sender, Remembered> {
  const rows = rowsIn(book.memory.rows);
  const texts = new Map<string, string[]>();
  for (const row of rows)
    if (row.kind === 'returned') (texts.get(row.sender) ?? set(texts, row.sender))[row.part] = row.text;
  return new Map(
    rows.flatMap((row): [Sender, Remembered][] => {
      if (row.kind !== 'return') return [];
      const base = parseBase((texts.get(row.sender) ?? []).join(''));
      const [sender] = sendersKept(row.sender, senders, book);
      const { made, modified, digest } = row;
      return sender === undefined || base === undefined ? [] : [[sender, { made, modified, digest, base }]];
    }),
  );
}

/** Those of whom nothing has come yet. */
export function missingSenders(book: Book, senders: readonly Sender[]): readonly Sender[] {
  const came = new Set(
    rowsIn(book.memory.rows).flatMap((row) => (row.kind === 'return' ? sendersKept(row.sender, senders, book) : [])),
  );
  return senders.filter((sender) => !came.has(sender));
}

function sendersKept(text: string, senders: readonly Sender[], book: Book): readonly Sender[] {
  const [kind = '', name = ''] = cutSender(text);
  return sendersNamed(name, senders, book).filter((one) => one.kind === kind);
}

function set(texts: Map<string, string[]>, sender: string): string[] {
  const list: string[] = [];
  texts.set(sender, list);
  return list;
}

function cutSender(text: string): readonly string[] {
  const at = text.indexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The memory with these returns in place of what it remembered of their senders. */
export function withReturns(book: Book, senders: readonly Sender[], merged: ReadonlyMap<Sender, Remembered>): KeptRows {
  const { rows } = book.memory;
  if (merged.size === 0) return rows;
  const replaced = new Set<string>();
  for (const row of rowsIn(rows)) {
    if (row.kind !== 'return' && row.kind !== 'returned') continue;
    if (sendersKept(row.sender, senders, book).some((one) => merged.has(one))) replaced.add(printRow(row)[0]);
  }
  const kept = new Map([...rows].filter(([key]) => !replaced.has(key)));
  return withRows(
    kept,
    [...merged].flatMap(([sender, one]) => rowsOf(`${sender.kind}:${sender.name}`, one)),
  );
}

function rowsOf(sender: string, { made, modified, digest, base }: Remembered): readonly MemoryRow[] {
  const parts = cutText(printBase(base));
  return [
    { kind: 'return', sender, made, modified, digest },
    ...parts.map((text, part): MemoryRow => ({ kind: 'returned', part, sender, text })),
  ];
}
