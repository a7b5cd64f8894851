import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { displayPath } from './displayPath';
import { isForbiddenFolder } from './fileKinds';
import { UsageError } from './usageError';

/**
 * `--helpers` as `PlanOptions` have it.
 *
 * @param cwd absolute
 * @throws UsageError when it is no folder, or not one that unsync may write to
 */
export async function helpersFolder(folder: string, cwd: string): Promise<string> {
  const path = resolve(cwd, folder);
  const shown = displayPath(cwd, path);
  if (shown === '..' || shown.startsWith('../') || /^(?:\/|[A-Za-z]:)/.test(shown))
    throw new UsageError(`--helpers ${folder}: lies outside the working directory`);
  if (shown.split('/').some(isForbiddenFolder)) throw new UsageError(`--helpers ${folder}: unsync never writes there`);
  const there = await stat(path).catch(() => null);
  if (there && !there.isDirectory()) throw new UsageError(`--helpers ${folder}: is a file`);
  return shown;
}
