import { sqliteDrivers } from '../catalogue/sqliteDrivers';
import type { FoundFile } from './discover';
import type { FileReader } from './fileReader';

/** Texts of which a file that does something with a database has at least one. */
export const sqlNeedles: readonly string[] = ['.prepare', '.pragma', '.transaction', 'exec('];

/** The module of the first driver that a file imports; undefined when none does. */
export function driverIn(files: readonly FoundFile[], reader: FileReader): string | undefined {
  const needles = sqliteDrivers.map(({ module }) => ({
    module,
    texts: namesOf(module).flatMap((name) => [`'${name}'`, `"${name}"`]),
  }));
  const found = needles.filter(({ texts }) =>
    files.some(({ path }) => {
      const bytes = bytesOf(path, reader);
      return bytes !== undefined && texts.some((text) => bytes.includes(text));
    }),
  );
  return found[0]?.module;
}

/** That of Node is called so by its whole name only. */
function namesOf(module: string): string[] {
  return module === 'sqlite' ? ['node:sqlite'] : [module];
}

/** A file that cannot be read says so where it is planned. */
function bytesOf(path: string, reader: FileReader): Buffer | undefined {
  try {
    return reader.read(path);
  } catch {
    return undefined;
  }
}
