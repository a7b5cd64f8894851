import path from 'node:path';

/** Where the global setup compiles to: not `dist/`, which other tests build again while they run. */
export const buildFolder = path.join(__dirname, '../../node_modules/.cache/unsync');

/** The compiled program. */
export const builtCli = path.join(buildFolder, 'bin/unsync.js');
