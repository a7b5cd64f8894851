import { readFile, realpath } from 'node:fs/promises';
import { dirname, extname, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { displayPath } from '../displayPath';
import { ioMessage } from '../ioMessage';
import type { RunOptions } from '../types';
import { UsageError } from '../usageError';
import { checkConfig } from './checkConfig';
import { checkOwnModules } from './checkOwnModules';
import { findConfig } from './findConfig';
import { moveOwnPaths } from './moveOwnPaths';

/** A config file that was read. */
export interface Config {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** What it means for `plan`: paths are relative to the working directory. */
  readonly options: RunOptions;
}

/**
 * Reads the config file of a project: a JSON file, or a module whose default export is the same object, or a promise of it.
 *
 * @param cwd the working directory; default: the process's
 * @param file the file; default: the nearest `unsync.config.{json,js,cjs,mjs,ts}` in `cwd` or above it
 * @returns undefined when there is none
 * @throws UsageError when it cannot be read, or is not valid, with the key and what was expected there
 */
export async function loadConfig(cwd = '.', file?: string): Promise<Config | undefined> {
  const root = await realpath(resolve(cwd));
  const path =
    file === undefined
      ? await findConfig(root)
      : await realpath(resolve(root, file)).catch((error: unknown) => {
          throw new UsageError(`--config ${file}: ${ioMessage(error)}`);
        });
  if (path === undefined) return undefined;
  const name = displayPath(root, path);
  const { options = {}, ...catalogue } = await checkConfig(await valueOf(path, name), name);
  const missing = await checkOwnModules(catalogue.catalogue ?? [], dirname(path));
  if (missing !== undefined) throw new UsageError(`${name}: ${missing}`);
  const folder = displayPath(root, dirname(path));
  const helpers = options.helpers === undefined ? {} : { helpers: posix.join(folder, options.helpers) };
  return { file: name, options: { ...options, ...helpers, ...moveOwnPaths(catalogue, folder), config: name } };
}

async function valueOf(path: string, name: string): Promise<unknown> {
  try {
    if (extname(path) === '.json') return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
    if (extname(path) === '.ts') {
      const { createJiti } = await import('jiti');
      return await createJiti(path, { fsCache: false, moduleCache: false }).import(path, { default: true });
    }
    const module = (await import(pathToFileURL(path).href)) as { readonly default?: PromiseLike<unknown> };
    if (module.default === undefined) throw new Error('has no default export');
    return await module.default;
  } catch (error) {
    throw new UsageError(`${name}: cannot be loaded (${error instanceof Error ? error.message : String(error)})`);
  }
}
