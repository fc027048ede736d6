import { WorkbookError } from '../workbook-error';
import { packPart } from './pack-part';
import { decodePart, partText } from '../xml/decode-part';
import { asWritten, type PartText } from '../xml/part-text';
import type { Codec } from '../zip/codec';
import type { ZipEntry } from '../zip/zip-entry';
import { unpackEntry, unpackStart } from '../zip/unpack-entry';
import { writeZip } from '../zip/write-zip';

/** A part that was put: as text, or packed. */
type Change = { readonly name: string; readonly text: string } | ZipEntry;

/** Parts of more characters than this are packed at once: as texts, those of a large workbook would be held twenty times as large until it is written. */
const longText = 1_000_000;

/** Names of parts are the same whatever their case, and some programs write them with `\` or as a URL. */
export function partKey(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/**
 * The parts of a package. What nobody puts is never unpacked and goes into the new archive byte for byte, in its old
 * place; new parts come last.
 */
export class PartStore {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** By key; null where a part was removed. */
  readonly #changes: Map<string, Change | null>;

  private constructor(
    entries: ReadonlyMap<string, ZipEntry>,
    changes: Map<string, Change | null>,
    private readonly codec: Codec,
  ) {
    this.#entries = entries;
    this.#changes = changes;
  }

  /** Where two entries have one name the first counts. Folders are no parts. */
  static over(entries: readonly ZipEntry[], codec: Codec): PartStore {
    const map = new Map<string, ZipEntry>();
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (!key.endsWith('/') && !map.has(key)) map.set(key, entry);
    }
    return new PartStore(map, new Map(), codec);
  }

  /** A second store whose changes do not touch this one, so that a failed job leaves nothing behind. */
  copy(): PartStore {
    return new PartStore(this.#entries, new Map(this.#changes), this.codec);
  }

  has(name: string): boolean {
    const key = partKey(name);
    const change = this.#changes.get(key);
    return change === undefined ? this.#entries.has(key) : change !== null;
  }

  /** True where a part is the very one that the other store has, or neither has it: nobody put it in between. */
  sharesPart(other: PartStore, name: string): boolean {
    const key = partKey(name);
    return this.#found(key) === other.#found(key);
  }

  #found(key: string): Change | null | undefined {
    const change = this.#changes.get(key);
    return change === undefined ? this.#entries.get(key) : change;
  }

  names(): readonly string[] {
    const kept = [...this.#entries].filter(([key]) => !this.#changes.has(key)).map(([, entry]) => entry.name);
    const put = [...this.#changes.values()].flatMap((change) => (change === null ? [] : [change.name]));
    return [...kept, ...put];
  }

  /** Throws where the part is missing or damaged. */
  text(name: string): string {
    const change = this.#present(name);
    return 'text' in change ? change.text : decodePart(unpackEntry(change, this.codec));
  }

  /** Its beginning: of a large part that is packed it is not all, and costs little. */
  beginning(name: string): string {
    const change = this.#present(name);
    return 'text' in change ? change.text : decodePart(unpackStart(change));
  }

  /** The part to be walked through once, which is the quickest way to read it. */
  toRead(name: string): PartText {
    const change = this.#present(name);
    return 'text' in change ? asWritten(change.text) : partText(unpackEntry(change, this.codec));
  }

  #present(name: string): Change {
    const found = this.#found(partKey(name));
    if (found === null || found === undefined) throw new WorkbookError('fault.damaged', { part: name });
    return found;
  }

  put(name: string, text: string): void {
    this.putPieces(name, [text]);
  }

  /** A text in pieces, none of which ends within a character. */
  putPieces(name: string, pieces: readonly string[]): void {
    const key = partKey(name);
    const written = this.#entries.get(key)?.name ?? name.replace(/^\/+/, '');
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const change = length > longText ? packPart(written, pieces, this.codec) : { name: written, text: pieces.join('') };
    this.#changes.set(key, change);
  }

  remove(name: string): void {
    this.#changes.set(partKey(name), null);
  }

  toBytes(): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const [key, entry] of this.#entries) {
      const change = this.#changes.get(key);
      if (change === undefined) entries.push(entry);
      else if (change !== null) entries.push({ ...entry, ...this.#packed(change) });
    }
    for (const [key, change] of this.#changes) {
      if (change !== null && !this.#entries.has(key)) entries.push(this.#packed(change));
    }
    return writeZip(entries);
  }

  #packed(change: Change): ZipEntry {
    return 'text' in change ? packPart(change.name, [change.text], this.codec) : change;
  }
}
