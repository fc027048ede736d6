import { asWritten, byBytes, type PartText } from './part-text';

/** The text of an XML part, whatever its encoding; nearly all are UTF-8. */
export function decodePart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The same, to be walked through once: what is not looked at is not decoded. */
export function partText(bytes: Uint8Array): PartText {
  const encoding = encodingOf(bytes);
  return encoding === 'utf-8' ? byBytes(bytes) : asWritten(new TextDecoder(encoding).decode(bytes));
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // `<` without a mark in front: some programs leave it out.
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const stated = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  return canonical(stated) ?? 'utf-8';
}

/** The standard's name of an encoding; undefined where it has none. */
function canonical(encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return undefined;
  }
}
