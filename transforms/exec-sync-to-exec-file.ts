import { createTransform } from '../src/rewrite/createTransform';

/** `execSync`, `execFileSync` and `spawnSync` of `node:child_process` to functions that do the same without blocking. */
export default createTransform('exec-sync-to-exec-file');
