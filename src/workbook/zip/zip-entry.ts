/** One file in a zip archive, still packed; entries that nobody changes are copied as they are. */
export type ZipEntry = {
  readonly name: string;
  /** The name as the archive writes it, where that is not UTF-8. */
  readonly rawName?: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packed: Uint8Array;
  /** Unpacked, as the archive declares it. */
  readonly size: number;
  /** MS-DOS time (low 16 bits) and date. */
  readonly modified: number;
};

/** 1980-01-01 00:00: new entries carry no clock, so that equal input gives equal bytes. */
const noTime = 0x00210000;

/** An entry of deflated pieces; `size` and `sum` are those of the content. */
export function packedEntry(name: string, pieces: readonly Uint8Array[], size: number, sum: number): ZipEntry {
  const packed = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    packed.set(piece, at);
    at += piece.length;
  }
  return { name, method: 8, checksum: sum, packed, size, modified: noTime };
}

/** An entry whose content stands in the archive as it is. */
export function storedEntry(name: string, content: Uint8Array, sum: number): ZipEntry {
  return { name, method: 0, checksum: sum, packed: content, size: content.length, modified: noTime };
}
