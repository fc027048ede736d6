/** The characters of an XML part. Where it is read byte by byte, `read` gives the text of a piece of it. */
export type PartText = { readonly xml: string; readonly read: (piece: string) => string };

const bytewise = new TextDecoder('latin1');
/** By character: the byte that it stands for. Some hosts show the bytes 80 to 9F as the characters of Windows-1252. */
const byteOf = new Uint8Array(0x10000).map((_, code) => code);
[...bytewise.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].forEach((character, byte) => {
  byteOf[character.charCodeAt(0)] = byte;
});

/** A part in any other encoding, or one that was put as text. */
export function asWritten(xml: string): PartText {
  return { xml, read: (piece) => piece };
}

/**
 * A UTF-8 part, each byte as a character: markup is ASCII, and only the few pieces that are text are decoded, which takes a tenth of
 * the time that decoding the whole takes, and half its memory.
 */
export function byBytes(bytes: Uint8Array): PartText {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { xml: bytewise.decode(marked ? bytes.subarray(3) : bytes), read: readUtf8 };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const scratch = new Uint8Array(0x10000);

function readUtf8(piece: string): string {
  if (isAscii(piece)) return piece;
  const { length } = piece;
  const bytes = length <= scratch.length ? scratch.subarray(0, length) : new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = byteOf[piece.charCodeAt(at)] ?? 0;
  return utf8.decode(bytes);
}

function isAscii(piece: string): boolean {
  for (let at = 0; at < piece.length; at++) if (piece.charCodeAt(at) > 0x7f) return false;
  return true;
}
