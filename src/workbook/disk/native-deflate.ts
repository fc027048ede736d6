import { constants, deflateRawSync } from 'node:zlib';
import type { StartDeflate } from '../zip/deflate';

/** Node's own packer. A step that ends in a flush can be followed by the next one, so that no stream has to be kept. */
export const nativeDeflate: StartDeflate = (take) => (bytes, isLast) =>
  take(deflateRawSync(bytes, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));
