import { Deflate, Inflate, inflateSync } from 'fflate';

/** Packs bytes that come in steps: hands each packed piece to `take`, and the pieces together are one deflated stream. */
export type StartDeflate = (take: (packed: Uint8Array) => void) => (bytes: Uint8Array, isLast: boolean) => void;

/** How a host packs and unpacks. */
export type Codec = {
  readonly deflate: StartDeflate;
  /** A whole deflated stream of at most `size` bytes when unpacked; throws, or gives other than `size` bytes, where it is another. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
};

/** In JavaScript, for every host that brings nothing quicker of its own. */
export const plainCodec: Codec = {
  deflate: (take) => {
    const stream = new Deflate({ level: 6 }, take);
    return (bytes, isLast) => stream.push(bytes, isLast);
  },
  inflate: (packed, size) => (packed.length > mostAtOnce ? inflateInSteps(packed, size) : inflateAtOnce(packed, size)),
};

/** Of so many packed bytes a lie costs less than a second, and no memory: what is more than was declared goes nowhere. */
const mostAtOnce = 262_144;

/** Room for one byte more than declared tells that there is more; steps would copy what is unpacked several times. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

/** Small enough that a lying entry is caught before it costs memory: deflate grows at most 1032 times. */
export const unpackingStep = 16_384;

/** The content of the first `most` packed bytes. */
export function inflateInSteps(packed: Uint8Array, size: number, most = packed.length): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError('more than declared');
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < Math.min(most, packed.length); from += unpackingStep)
    stream.push(packed.subarray(from, from + unpackingStep), from + unpackingStep >= packed.length);
  return content.subarray(0, length);
}
