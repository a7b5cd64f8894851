import { createTransform } from '../src/rewrite/createTransform';

/** `node:crypto` sync key derivation and generation to their callback twins behind promises. */
export default createTransform('crypto-sync-to-async');
