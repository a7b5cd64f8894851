import { expandBraces } from './expandBraces';

/**
 * A question: is this path (relative to the working directory, with `/`) excluded by the user's `--ignore-pattern`s?
 * Paths outside the working directory are matched without their leading `../`.
 */
export async function ignoreFilter(patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const rules = ignore({ ignorecase: false }).add(
    patterns.flatMap((pattern) => expandBraces(pattern.replace(/^\.\//, '/'))),
  );
  return (path) => {
    const inside = path.replace(/^(?:\.\.\/)+/, '');
    return ignore.isPathValid(inside) && rules.ignores(inside);
  };
}
