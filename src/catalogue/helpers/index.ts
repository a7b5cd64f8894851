import type { Helper } from '../types';
import { callbackHelpers } from './callbacks';
import { checkPrimeAsync } from './checkPrimeAsync';
import { crossSpawn } from './crossSpawn';
import { exec, execCaptured } from './exec';
import { execFile, execFileCaptured } from './execFile';
import { execFileInherited } from './execFileInherited';
import { execInherited } from './execInherited';
import { exists } from './exists';
import { fillRandom } from './fillRandom';
import { generatePrimeAsync } from './generatePrimeAsync';
import { globPaths } from './globPaths';
import { readDescriptor } from './readDescriptor';
import { scryptAsync } from './scryptAsync';
import { shellExec } from './shellExec';
import { spawn } from './spawn';
import { spawnCaptured } from './spawnCaptured';
import { spawnInherited } from './spawnInherited';
import { tmpDir, tmpFile } from './tmpFile';
import { undefinedIfMissing } from './undefinedIfMissing';
import { undefinedIfNoEntry } from './undefinedIfNoEntry';

/** Every helper that a form may name, by the name it is named with. */
export const helpers: Readonly<Record<string, Helper>> = {
  ...callbackHelpers,
  checkPrimeAsync,
  crossSpawn,
  exec,
  execCaptured,
  execFile,
  execFileCaptured,
  execFileInherited,
  execInherited,
  exists,
  fillRandom,
  generatePrimeAsync,
  globPaths,
  readDescriptor,
  scryptAsync,
  shellExec,
  spawn,
  spawnCaptured,
  spawnInherited,
  tmpDir,
  tmpFile,
  undefinedIfMissing,
  undefinedIfNoEntry,
};
