import type { Book } from '../book/read-book';
import type { MemoryRow } from '../memory/memory-row';
import { printRow, rowsIn, withRows } from '../memory/memory-rows';
import type { KeptRows } from '../memory/memory-rows';
import { parseBase, printBase } from './base-text';
import type { Base, Sender } from './form';
import { cutText } from '../base/long-text';
import { momentOf, pastMoment } from './moment';
import type { SenderDirectory } from './senders';

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
const moment = (text: string) => momentOf(text) ?? never;

/** Without moments that cannot have been before `now`: they would be the latest for ever. */
export function pastRank<T extends Rank>(rank: T, now: string): T {
  return { ...rank, made: pastMoment(rank.made, now), modified: pastMoment(rank.modified, now) };
}

/** True for two files of which nothing but their content tells which is the latest. */
export function isOfSameMoment(one: Rank, other: Rank): boolean {
  return one.digest !== other.digest && compareRanks({ ...one, digest: '' }, { ...other, digest: '' }) === 0;
}

/** What the workbook remembers of each sender, matched by alias too. */
export function rememberedReturns(book: Book, directory: SenderDirectory): ReadonlyMap<Sender, Remembered> {
  const rows = rowsIn(book.memory.rows);
  const texts = new Map<string, string[]>();
  for (const row of rows)
    if (row.kind === 'returned') (texts.get(row.sender) ?? set(texts, row.sender))[row.part] = row.text;
  return new Map(
    rows.flatMap((row): [Sender, Remembered][] => {
      if (row.kind !== 'return') return [];
      const base = parseBase((texts.get(row.sender) ?? []).join(''));
      const sender = senderOf(row, directory);
      const { made, modified, digest } = row;
      return sender === undefined || base === undefined ? [] : [[sender, { made, modified, digest, base }]];
    }),
  );
}

/** Those of whom nothing has come yet. */
export function missingSenders(book: Book, directory: SenderDirectory): readonly Sender[] {
  const came = new Set(
    rowsIn(book.memory.rows).map((row) => (row.kind === 'return' ? senderOf(row, directory) : undefined)),
  );
  return directory.senders.filter((sender) => !came.has(sender));
}

function set(texts: Map<string, string[]>, sender: string): string[] {
  const list: string[] = [];
  texts.set(sender, list);
  return list;
}

/** `department:信息技术系` */
function senderOf({ sender }: { readonly sender: string }, { named }: SenderDirectory): Sender | undefined {
  const at = sender.indexOf(':');
  return named(sender.slice(at + 1)).find(({ kind }) => kind === sender.slice(0, at));
}

/**
 * The memory with these returns in place of what it remembered of their senders, which is kept as what was before. Nothing changes where
 * it remembers all of them already.
 */
export function withReturns(
  book: Book,
  directory: SenderDirectory,
  merged: ReadonlyMap<Sender, Remembered>,
  /** The moment of the collection; undefined where it wrote no cell, so that there is nothing to undo. */
  at: string | undefined,
): KeptRows {
  const { rows } = book.memory;
  const known = rememberedReturns(book, directory);
  const fresh = new Map([...merged].filter(([sender, one]) => !isSame(one, known.get(sender))));
  if (fresh.size === 0) return rows;
  const replaced = new Set<string>();
  const before: MemoryRow[] = [];
  const moments = new Map<Sender, string>();
  for (const row of rowsIn(rows)) {
    if (!('sender' in row)) continue;
    const sender = senderOf(row, directory);
    if (sender === undefined || !fresh.has(sender)) continue;
    if (row.kind === 'return') moments.set(sender, row.at);
    const isBefore = row.kind === 'returnBefore' || row.kind === 'returnedBefore';
    if (at === undefined && isBefore) continue;
    replaced.add(printRow(row)[0]);
    if (at === undefined) continue;
    if (row.kind === 'return') before.push({ ...row, kind: 'returnBefore' });
    if (row.kind === 'returned') before.push({ ...row, kind: 'returnedBefore' });
  }
  const kept = new Map([...rows].filter(([key]) => !replaced.has(key)));
  const now = [...fresh].flatMap(([sender, one]) =>
    rowsOf(`${sender.kind}:${sender.name}`, one, at ?? moments.get(sender) ?? ''),
  );
  return withRows(kept, [...now, ...before]);
}

function isSame(one: Remembered, other: Remembered | undefined): boolean {
  return other !== undefined && compareRanks(one, other) === 0 && printBase(one.base) === printBase(other.base);
}

function rowsOf(sender: string, { made, modified, digest, base }: Remembered, at: string): readonly MemoryRow[] {
  const parts = cutText(printBase(base));
  return [
    { kind: 'return', sender, made, modified, digest, at },
    ...parts.map((text, part): MemoryRow => ({ kind: 'returned', part, sender, text })),
  ];
}
