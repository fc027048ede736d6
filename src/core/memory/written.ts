import type { Memory } from './memory-sheet';

/** Sheets that are written together. */
export type WrittenKind = 'total' | 'report';

/** When they were last written, and from which entries. */
export type Written = {
  /** ISO text, made by the host. */
  readonly at: string;
  /** `inputDigest` of the workbook at that moment. */
  readonly digest: string;
  readonly draft: boolean;
};

const keyOf = (kind: WrittenKind) => `written:${kind}`;

/** Undefined where nobody has written them, or nobody can tell. */
export function lastWritten({ others }: Memory, kind: WrittenKind): Written | undefined {
  const [at, digest, draft] = (others.get(keyOf(kind)) ?? '').split(' ');
  if (at === undefined || digest === undefined || Number.isNaN(Date.parse(at))) return undefined;
  return { at, digest, draft: draft === 'draft' };
}

/**
 * For `others` of the memory. The same sheets from the same entries keep their moment, so that writing them twice is writing
 * them once.
 */
export function writtenNow(memory: Memory, kind: WrittenKind, now: Written): ReadonlyMap<string, string> {
  const last = lastWritten(memory, kind);
  const same = last !== undefined && last.digest === now.digest && last.draft === now.draft;
  const { at, digest, draft } = same ? last : now;
  return new Map([[keyOf(kind), `${at} ${digest} ${draft ? 'draft' : 'final'}`]]);
}
