import { readSheetBySheet, type ReadBook } from '../workbook/looks/read-looks';
import { openPackage } from '../workbook/package/open-package';
import { plainCodec } from '../workbook/zip/codec';
import { makeGlance, type Glance } from './glance';
import type { GridBook } from './grid-book';

/** Milliseconds of reading after which questions are answered. */
const longest = 40;
/** The other sheets are read once the page has drawn the first one, or after so many milliseconds: it may be in the background. */
const patience = 500;

type Parts = {
  /** What was read of these bytes, to be looked at. */
  readonly lookAt: (bytes: Uint8Array, read: ReadBook) => GridBook;
  /** Shows another book, or again the one that was open. */
  readonly show: () => Promise<void>;
};

/** Reads a file that comes in place of what is open, and shows its first sheet before the others are read. */
export class Opening {
  readonly #parts: Parts;
  #glance: Glance | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is shown of the file; undefined where none is being opened. */
  get book(): GridBook | undefined {
    return this.#glance?.book;
  }

  /** To be ended with the whole book. Where the file cannot be read, what was open shows again. */
  async read(bytes: Uint8Array): Promise<ReadBook> {
    const reading = readSheetBySheet(openPackage(bytes, plainCodec));
    let step = reading.next();
    if (step.done !== true) await this.#showFirst(bytes, step.value);
    try {
      for (let start = performance.now(); step.done !== true; step = reading.next()) {
        if (performance.now() - start < longest) continue;
        await pause(0);
        start = performance.now();
      }
    } catch (error) {
      this.end(null);
      await this.#parts.show();
      throw error;
    }
    return step.value;
  }

  end(whole: GridBook | null): void {
    this.#glance?.end(whole);
    this.#glance = null;
  }

  async #showFirst(bytes: Uint8Array, read: ReadBook): Promise<void> {
    const [first] = read.sheets;
    if (first === undefined) return;
    this.#glance = makeGlance(this.#parts.lookAt(bytes, read), first.entry.name);
    await this.#parts.show();
    await Promise.race([this.#glance.seen, pause(patience)]);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
