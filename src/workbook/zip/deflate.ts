import { Deflate } from 'fflate';

/** Packs bytes that come in steps: hands each packed piece to `take`, and the pieces together are one deflated stream. */
export type StartDeflate = (take: (packed: Uint8Array) => void) => (bytes: Uint8Array, isLast: boolean) => void;

/** In JavaScript, for every host that brings nothing quicker of its own. */
export const plainDeflate: StartDeflate = (take) => {
  const stream = new Deflate({ level: 6 }, take);
  return (bytes, isLast) => stream.push(bytes, isLast);
};
