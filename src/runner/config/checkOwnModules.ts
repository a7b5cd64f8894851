import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportedNames } from '../../analysis/exportedNames';
import { filesNamed } from '../../analysis/ownModules';
import { isOwnPath, type OwnEntry } from '../../catalogue/ownCatalogue';
import type { NameSource } from '../../catalogue/types';
import { parseSource } from '../../source/parseSource';
import { decodeSource } from '../decodeSource';
import { didYouMean } from '../nearest';

/** What an entry says of a file of the project. */
interface Mention {
  readonly key: string;
  readonly module: string;
  readonly nameKey: string;
  /** What the file has to export; undefined for the module itself. */
  readonly name: string | undefined;
}

/**
 * What entries name that is not there: a file of the project, or an export of one. An entry that means nothing would be silent, and
 * a twin that is not there would be written into the files that use it.
 * @param folder that of the config file, absolute
 */
export async function checkOwnModules(own: readonly OwnEntry[], folder: string): Promise<string | undefined> {
  for (const { key, module, nameKey, name } of own.flatMap(mentions)) {
    const found = await readOwn(folder, module);
    if (found === undefined) return `${key}: there is no file ${JSON.stringify(module)}`;
    if (name === undefined) continue;
    const names = namesIn(found.text, found.file);
    if (names && !names.has(name)) {
      const hint = didYouMean(name, names);
      return `${nameKey}: ${JSON.stringify(module)} exports nothing that is called ${JSON.stringify(name)}.${hint}`;
    }
  }
  return undefined;
}

function mentions(entry: OwnEntry, index: number): Mention[] {
  const key = `catalogue[${index}]`;
  const [first] = entry.path;
  const blocking = entry.modules.map((module, at) => ({
    key: `${key}.modules[${at}]`,
    module,
    nameKey: `${key}.path`,
    name: first,
  }));
  const { twin, variants = [] } = entry;
  const names = variants.flatMap(({ form }, at) =>
    Object.entries(form?.names ?? {}).map(([local, name]): [string, NameSource] => [
      `${key}.variants[${at}].form.names.${local}`,
      name,
    ]),
  );
  if (twin !== undefined) {
    const source = typeof twin === 'string' ? { module: '$same', name: twin } : twin;
    names.push([`${key}.twin`, { kind: 'import', ...source }]);
  }
  const twins = names.flatMap(([nameKey, source]) => {
    if (source.kind !== 'import' && source.kind !== 'promisify') return [];
    const name = source.name === 'default' ? undefined : source.name;
    const modules = source.module === '$same' ? entry.modules : [source.module];
    return modules.map((module) => ({ key: nameKey, module, nameKey, name }));
  });
  return [...blocking, ...twins].filter(({ module }) => isOwnPath(module));
}

async function readOwn(folder: string, module: string): Promise<{ file: string; text: string | null } | undefined> {
  for (const file of filesNamed(module)) {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (bytes) return { file, text: decodeSource(bytes) };
  }
  return undefined;
}

/** Undefined where it cannot be told, such as in a file that cannot be parsed. */
function namesIn(text: string | null, file: string): ReadonlySet<string> | undefined {
  if (text === null) return undefined;
  try {
    return exportedNames(parseSource(text, file).ast.program);
  } catch {
    return undefined;
  }
}
