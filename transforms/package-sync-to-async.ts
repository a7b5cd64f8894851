import { createTransform } from '../src/rewrite/createTransform';

/** Sync calls of npm packages (glob, rimraf, which, esbuild...) to the asynchronous API of the same package. */
export default createTransform('package-sync-to-async');
