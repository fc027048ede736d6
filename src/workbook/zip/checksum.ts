const table = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as zip archives use it; of bytes that follow others, `before` is theirs. */
export function checksum(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  let at = 0;
  // Ten million steps and more: an iterator takes several times as long.
  while (at < bytes.length) value = (table[(value ^ (bytes[at++] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
