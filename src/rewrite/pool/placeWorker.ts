import { posix } from 'node:path';
import type { PlanOptions } from '../../plan/types';
import { type HelperFile, helperFile } from '../names/helperFile';

/** `hash.worker.js`, `hash.worker2.ts`. */
const workerName = /\.worker\d*\.[cm]?[jt]s$/;

/** Whether a file is what this codemod creates, by its name. */
export function isWorkerFile(file: string): boolean {
  return workerName.test(file);
}

/**
 * Where the worker module of a file goes: beside it, or into the folder of `--helpers`.
 * @param text gives the module's text
 * @returns or the code of a refusal
 */
export function placeWorker(
  file: string,
  options: PlanOptions,
  text: string,
): HelperFile | { readonly refuse: string } {
  const extension = posix.extname(file).replace(/x$/, '');
  const base = posix.basename(file, posix.extname(file));
  const folder = options.helpers ?? posix.dirname(file);
  for (let number = 1; ; number += 1) {
    const name = `${base}.worker${number === 1 ? '' : number}${extension}`;
    const placed = helperFile(file, { ...options, helpers: folder }, name, text);
    if (!('refuse' in placed) || placed.refuse !== 'helper-file-taken') return placed;
  }
}
