import type { Helper } from '../types';

/** `globSync` for TypeScript, where `promisify(glob)` has no usable type. Same order as `globSync`. */
export const globPaths: Helper = {
  name: 'globPaths',
  names: { glob: { kind: 'import', module: 'fs/promises', name: 'glob' } },
  javascript: `async function $name(pattern, options = {}) {
  const paths = [];
  for await (const path of glob(pattern, options)) paths.push(path);
  return paths;
}`,
  typescript: `async function $name(
  pattern: string | string[],
  options: import('fs').GlobOptionsWithoutFileTypes = {},
): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, options)) paths.push(path);
  return paths;
}`,
};
