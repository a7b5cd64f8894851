import { createTransform } from '../src/rewrite/createTransform';

/** `node:zlib` sync compression and decompression to their callback twins behind promises. */
export default createTransform('zlib-sync-to-async');
