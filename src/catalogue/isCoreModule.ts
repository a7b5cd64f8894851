import { isBuiltin } from 'node:module';

/** Modules of Node that the Node which runs this may not have yet, without `node:`. */
const newer: ReadonlySet<string> = new Set(['sqlite']);

/** Whether the catalogue means a module of Node by this name (without `node:`), and no package. */
export function isCoreModule(module: string): boolean {
  return isBuiltin(module) || newer.has(module);
}
