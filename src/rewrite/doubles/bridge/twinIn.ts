import type { Replacement } from '../replacement';
import type { BridgedFile } from './types';

/** How a rewritten file comes by the module of a twin: by this specifier, or (undefined) as a part of the module of the function. */
export function twinSpecifier({ after }: BridgedFile, { twin }: Replacement): string | undefined {
  return specifierIn(after, twin.module);
}

/** Whether a text names a module. */
export function loads(text: string, module: string): boolean {
  return specifierIn(text, module) !== undefined;
}

function specifierIn(text: string, module: string): string | undefined {
  return new RegExp(`['"\`]((?:node:)?${module.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&')})['"\`]`).exec(text)?.[1];
}

/** Whether a file called something of that name before it was rewritten. */
export function callsByName({ before }: BridgedFile, name: string): boolean {
  return new RegExp(`\\b${name}\\s*\\(`).test(before);
}

/** Whether a file had calls of the function rewritten. */
export function isRewritten({ apis }: BridgedFile, { module, name }: Replacement): boolean {
  return apis.has(`${module}.${name}`);
}
