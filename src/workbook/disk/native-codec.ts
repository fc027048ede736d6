import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../zip/codec';

/** Node's own packer. A step that ends in a flush can be followed by the next one, so that no stream has to be kept. */
export const nativeCodec: Codec = {
  deflate: (take) => (bytes, isLast) =>
    take(deflateRawSync(bytes, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH })),
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) }),
};
