import type { ProjectFile } from './projectFile';

/** The files of the project that a file imports, by a look at its text (what is in comments counts too). */
export type ImportScanner = (file: string) => readonly string[];

const imported =
  /(?:\bfrom|\bimport|\brequire\(|\bimport\(|(?:[mM]ock|mockModule|[aA]ctual|proxyquire|esmock|resolve)\()\s*['"`]([^'"`\n]+)['"`]|['"`](\.\.?\/[^'"`\n$]*)['"`]/g;

/** The specifiers in a text (what is in comments counts too). */
export function specifiersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(imported)].map((match) => match[1] ?? match[2] ?? ''))];
}

/**
 * Makes a scanner that looks at each file once.
 *
 * @param resolve the file of the project that a specifier leads to
 */
export function createImportScanner(
  files: readonly ProjectFile[],
  resolve: (from: string, specifier: string) => string | undefined,
): ImportScanner {
  const byName = new Map(files.map((file) => [file.file, file]));
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const there = known.get(file);
    if (there) return there;
    const text = byName.get(file)?.bytes.toString('utf8') ?? '';
    const found = [...new Set(specifiersIn(text).flatMap((specifier) => resolve(file, specifier) ?? []))];
    known.set(file, found);
    return found;
  };
}
