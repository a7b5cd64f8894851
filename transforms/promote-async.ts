import { createTransform } from '../src/rewrite/createTransform';

/** `node:fs` sync calls, `fs-extra` and `graceful-fs` to their promise APIs. */
export default createTransform('promote-async');
