import type { Helper } from '../types';
import { callbackHelpers } from './callbacks';
import { checkPrimeAsync } from './checkPrimeAsync';
import { crossSpawnHelpers } from './crossSpawn';
import { eitherHelpers } from './eitherHelpers';
import { exec, execComposed, execComposedFed, execPipedHelpers } from './exec';
import { execCapturedHelpers } from './execCaptured';
import { execFile, execFileComposed, execFileComposedFed, execFilePipedHelpers } from './execFile';
import { execFileCapturedHelpers } from './execFileCaptured';
import { execFileInherited, execFileInheritedFed, execFileInheritedLimited } from './execFileInherited';
import { execFileStdoutHelpers } from './execFileStdout';
import { execInherited, execInheritedBrief, execInheritedBriefFed, execInheritedLimited } from './execInherited';
import { execStdoutHelpers } from './execStdout';
import { exists } from './exists';
import { fillRandom } from './fillRandom';
import { fromCallback } from './fromCallback';
import { generatePrimeAsync } from './generatePrimeAsync';
import { globPaths } from './globPaths';
import { outcomeOf } from './outcomeOf';
import { readDescriptor } from './readDescriptor';
import { scryptAsync } from './scryptAsync';
import { shellExec } from './shellExec';
import { spawn, spawnPipedHelpers } from './spawn';
import { spawnCapturedHelpers } from './spawnCaptured';
import { spawnInherited, spawnInheritedLimited, spawnUnread, spawnUnreadFed } from './spawnInherited';
import { tmpDir, tmpFile } from './tmpFile';
import { createRequest } from './createRequest';
import { fetchBuffered } from './fetchBuffered';
import { plainRequest, request, requestAgain } from './request';
import { addQuery, requestAgainWithQuery, requestWithQuery } from './requestWithQuery';
import { sendAgain } from './sendAgain';
import { sendRequest } from './sendRequest';
import { sent } from './sent';
import { settled } from './settled';
import { toResponse } from './toResponse';
import { undefinedIfMissing } from './undefinedIfMissing';
import { undefinedIfNoEntry } from './undefinedIfNoEntry';
import { withoutInput } from './withoutInput';

/** Every helper that a form may name, by the name it is named with. */
export const helpers: Readonly<Record<string, Helper>> = {
  ...callbackHelpers,
  checkPrimeAsync,
  ...crossSpawnHelpers,
  ...eitherHelpers,
  exec,
  ...execCapturedHelpers,
  execComposed,
  execComposedFed,
  execFile,
  ...execFileCapturedHelpers,
  execFileComposed,
  execFileComposedFed,
  ...execFilePipedHelpers,
  execFileInherited,
  execFileInheritedFed,
  execFileInheritedLimited,
  ...execFileStdoutHelpers,
  ...execPipedHelpers,
  execInherited,
  execInheritedBrief,
  execInheritedBriefFed,
  execInheritedLimited,
  ...execStdoutHelpers,
  exists,
  fillRandom,
  fromCallback,
  generatePrimeAsync,
  globPaths,
  outcomeOf,
  readDescriptor,
  scryptAsync,
  shellExec,
  spawn,
  ...spawnCapturedHelpers,
  ...spawnPipedHelpers,
  spawnInherited,
  spawnInheritedLimited,
  spawnUnread,
  spawnUnreadFed,
  tmpDir,
  tmpFile,
  addQuery,
  createRequest,
  fetchBuffered,
  plainRequest,
  request,
  requestAgain,
  requestAgainWithQuery,
  requestWithQuery,
  sendAgain,
  sendRequest,
  sent,
  settled,
  toResponse,
  undefinedIfMissing,
  undefinedIfNoEntry,
  withoutInput,
};
