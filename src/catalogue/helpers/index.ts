import type { Helper } from '../types';
import { callbackHelpers } from './callbacks';
import { checkPrimeAsync } from './checkPrimeAsync';
import { crossSpawnHelpers } from './crossSpawn';
import { exec, execComposed } from './exec';
import {
  execBrief,
  execBriefBytes,
  execBriefText,
  execCaptured,
  execCapturedBytes,
  execCapturedText,
} from './execCaptured';
import { execFile, execFileComposed } from './execFile';
import {
  execFileBrief,
  execFileBriefBytes,
  execFileBriefText,
  execFileCaptured,
  execFileCapturedBytes,
  execFileCapturedText,
} from './execFileCaptured';
import { execFileInherited } from './execFileInherited';
import { execFileStdout, execFileStdoutBytes, execFileStdoutText } from './execFileStdout';
import { execInherited, execInheritedBrief } from './execInherited';
import { execStdout, execStdoutBytes, execStdoutText } from './execStdout';
import { exists } from './exists';
import { fillRandom } from './fillRandom';
import { fromCallback } from './fromCallback';
import { generatePrimeAsync } from './generatePrimeAsync';
import { globPaths } from './globPaths';
import { outcomeOf } from './outcomeOf';
import { readDescriptor } from './readDescriptor';
import { scryptAsync } from './scryptAsync';
import { shellExec } from './shellExec';
import { spawn } from './spawn';
import { spawnCaptured, spawnCapturedBytes, spawnCapturedText } from './spawnCaptured';
import { spawnInherited, spawnUnread } from './spawnInherited';
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
  exec,
  execBrief,
  execBriefBytes,
  execBriefText,
  execCaptured,
  execCapturedBytes,
  execCapturedText,
  execComposed,
  execFile,
  execFileBrief,
  execFileBriefBytes,
  execFileBriefText,
  execFileCaptured,
  execFileCapturedBytes,
  execFileCapturedText,
  execFileComposed,
  execFileInherited,
  execFileStdout,
  execFileStdoutBytes,
  execFileStdoutText,
  execInherited,
  execInheritedBrief,
  execStdout,
  execStdoutBytes,
  execStdoutText,
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
  spawnCaptured,
  spawnCapturedBytes,
  spawnCapturedText,
  spawnInherited,
  spawnUnread,
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
