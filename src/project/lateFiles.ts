import { specifiersIn } from './scanImports';

/** What is loaded by a call inside of something: `import('./x')`, and `require('./x')` that does not begin its line. */
const late = /\bimport\s*\(\s*['"`]([^'"`\n]+)['"`]|^[ \t]+.*?\brequire\(\s*['"]([^'"\n]+)['"]/gm;

/**
 * Finds the files that may be loaded when the program is under way, by a look at texts: those that a function loads, and what they
 * load. It rather finds one too many.
 *
 * @param texts of all files, by path
 * @param resolve the path that a specifier leads to
 */
export function lateFiles(
  texts: ReadonlyMap<string, { readonly text: string }>,
  resolve: (from: string, specifier: string) => string | undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...texts].flatMap(([path, { text }]) =>
    [...text.matchAll(late)].flatMap((match) => resolve(path, match[1] ?? match[2] ?? '') ?? []),
  );
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const text = texts.get(path)?.text;
    if (text === undefined || found.has(path)) continue;
    found.add(path);
    const from = path;
    queue.push(...specifiersIn(text).flatMap((specifier) => resolve(from, specifier) ?? []));
  }
  return found;
}
