import { posix } from 'node:path';
import type { ApiEntry, Cost, Form, Variant } from './types';

/**
 * An API of the user's: as in the built-in catalogue, but that what usually is the same may be left out. Modules are named as
 * files import them, or, when they are files of the project, by a path that starts with `./` or `../`.
 */
export interface OwnEntry extends Pick<
  ApiEntry,
  'api' | 'modules' | 'path' | 'callbackAt' | 'blocksWhen' | 'returns' | 'note'
> {
  /** Default: `package-sync-to-async`. */
  readonly transform?: string;
  /** Default: `io`. */
  readonly cost?: Cost;
  /** Default: reads and writes. */
  readonly effects?: ApiEntry['effects'];
  /** Instead of variants: the function that takes the same arguments and gives a promise; of the same module, unless one is named. */
  readonly twin?: string | { readonly module: string; readonly name: string };
  readonly variants?: readonly Variant[];
}

/** What the user thinks differently of a known API. */
export interface ApiChange {
  readonly cost?: Cost;
  /** `unsafe`: only with `--unsafe`. `safe`: what differs between the API and its twin does not matter to this project. */
  readonly level?: 'safe' | 'unsafe';
}

/** What a project says about blocking APIs beside the built-in catalogue. Plain JSON. */
export interface UserCatalogue {
  readonly catalogue?: readonly OwnEntry[];
  /** By the name of the API. */
  readonly apis?: Readonly<Record<string, ApiChange>>;
  /** Names of APIs and transforms that are left alone. */
  readonly ignore?: readonly string[];
}

/** The same, complete, as the engine takes it. */
export interface OwnCatalogue {
  readonly entries: readonly ApiEntry[];
  readonly apis: Readonly<Record<string, ApiChange>>;
  readonly ignore: readonly string[];
}

/** Fills in what was left out. @returns undefined when the user says nothing */
export function completeCatalogue({ catalogue = [], apis = {}, ignore = [] }: UserCatalogue): OwnCatalogue | undefined {
  if (catalogue.length === 0 && ignore.length === 0 && Object.keys(apis).length === 0) return undefined;
  return { entries: catalogue.map(completeEntry), apis, ignore };
}

function completeEntry({ twin, variants, ...entry }: OwnEntry): ApiEntry {
  const { modules, path } = entry;
  return {
    transform: 'package-sync-to-async',
    cost: 'io',
    effects: ['reads', 'writes'],
    needles: [...new Set(modules.flatMap((module) => needlesOf(module, path)))],
    ...entry,
    variants: variants ?? [{ form: twinForm(twin ?? '') }],
  };
}

function twinForm(twin: NonNullable<OwnEntry['twin']>): Form {
  const { module, name } = typeof twin === 'string' ? { module: '$same', name: twin } : twin;
  // `default` is no name that a file can use: the module itself is called as its file is.
  const local = name === 'default' ? 'twin' : name;
  return {
    expression: `${local}($args)`,
    names: { [local]: { kind: 'import', module, name, ...(name === 'default' && { as: local }) } },
  };
}

/** Texts of which a file that uses the API has at least one. */
function needlesOf(module: string, path: readonly string[]): string[] {
  const name = path.at(-1);
  if (name !== undefined) return [name];
  if (!isOwnPath(module)) return [`'${module}'`, `"${module}"`];
  const { name: base, dir } = posix.parse(module);
  // `./lib/index.js` may be imported as `./lib`, and from beside it as `.`.
  return base === 'index' ? [posix.basename(dir), "'.'", '"."', "'./'", '"./"', 'index', '..'] : [base];
}

/** Whether a module is named by the path of its file. */
export function isOwnPath(module: string): boolean {
  return /^\.\.?(?:\/|$)/.test(module);
}
