/** Takes texts one by one; `value` is the digest of all so far, 14 hexadecimal digits. */
export type Digest = { readonly add: (text: string) => void; readonly value: () => string };

/**
 * A short digest that tells whether something has changed: 53 bits of the public-domain function cyrb53. Not for secrets: equal digests can
 * be made on purpose.
 */
export function makeDigest(): Digest {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const add = (text: string) => {
    for (let at = 0; at <= text.length; at++) {
      // The end of each text counts too, so that "ab" + "c" is not "a" + "bc".
      const unit = at === text.length ? 0x10000 : text.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
  };
  const value = () => {
    const one = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    const other = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return (4294967296 * (2097151 & other) + (one >>> 0)).toString(16).padStart(14, '0');
  };
  return { add, value };
}

/** Mixes a text into a 32-bit number, starting from 0. It is quick and has collisions, so equal digests prove nothing. */
export function mixDigest(digest: number, text: string): number {
  let mixed = digest ^ text.length;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x5bd1e995) ^ (mixed >>> 15);
  return Math.imul(mixed ^ (mixed >>> 13), 0x9e3779b1);
}

export function digestOf(text: string): string {
  const digest = makeDigest();
  digest.add(text);
  return digest.value();
}
