import { posix } from 'node:path';
import type { LoadFact, Place } from '../analysis/promotion/types';

/** A place at which modules are loaded that its text does not name. */
export interface ComputedLoad {
  readonly file: string;
  readonly at: Place;
  /** What is used of the modules, if that is known. */
  readonly names?: LoadFact['names'];
  /** Whether a file of the project may be one of the modules. */
  isLoaded(file: string): boolean;
}

const computed =
  /\b(?:require|import)\s*\(\s*(?!\)|(?:\/\*[^*]*\*\/\s*)*(?:'[^'\n]*'|"[^"\n]*"|`[^`$\n]*`)\s*[),])|\bimport\.meta\.glob|\brequire\.context\b|\b(?:require|import|load)\w*\(\s*(?:path\.)?(?:join|resolve)\(\s*(?:__dirname|import\.meta)/;

const needles = ['require(', 'import(', 'import.meta.glob', 'require.context', '__dirname', 'import.meta'];

/** Whether a file may load modules under names that are put together while it runs. */
export function mayComputeLoads(bytes: Buffer): boolean {
  return needles.some((needle) => bytes.includes(needle)) && computed.test(bytes.toString('utf8'));
}

const extension = /\.[cm]?[jt]sx?$/;

/** What the loads of a file mean for the others. `file` as everywhere in the project: relative, with `/`. */
export function computedLoads(file: string, loads: readonly LoadFact[]): ComputedLoad[] {
  const folder = posix.dirname(file);
  return loads.map(({ pattern, at, names }) => {
    const bare = posix.join(folder, pattern.replace(extension, ''));
    const test = new RegExp(`^${bare.split('*').map(escapePattern).join('.*')}$`);
    return {
      file,
      at,
      ...(names && { names }),
      isLoaded(other) {
        if (other === file) return false;
        const name = other.replace(extension, '');
        return test.test(name) || test.test(name.replace(/\/index$/, ''));
      },
    };
  });
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
}
