import type { CallGraph } from '../analysis/promotion/graph';
import type { DoubleFact, FileFacts } from '../analysis/promotion/types';
import { catalogue } from '../catalogue';
import type { Edit } from '../plan/types';
import { createTextFinder } from '../source/textFinder';
import type { ImportScanner } from './scanImports';
import type { Surroundings } from './surroundings';

/** Where tests put something else in place of functions of the project, and of modules that its files use. */
export interface Doubles {
  /** Doubles of a function, by key. */
  readonly ofFunction: ReadonlyMap<string, readonly LocatedDouble[]>;
  /** Doubles of an API (such as `fs.readFileSync`) that a file uses, of tests that lead to the file. */
  ofApi(file: string, api: string): readonly LocatedDouble[];
  /** Files with doubles of modules that are none of the project. */
  readonly files: ReadonlySet<string>;
  /** The files that a test leads to, less those that it replaces as a whole and what only they lead to. */
  reachable(test: string): readonly string[];
  /** The file of the project that a specifier in a file means. */
  resolve(file: string, specifier: string): string | undefined;
}

export interface LocatedDouble {
  readonly file: string;
  readonly line: number;
  /** What makes it give promises. */
  readonly edits: readonly Edit[];
}

/** Texts of which a file with a test double contains at least one. */
const makers = [
  '.mock(',
  'doMock',
  'mockModule',
  'spyOn',
  'sinon',
  '.stub(',
  '.fn(',
  'mock-fs',
  'memfs',
  'mock.method',
  'td.replace',
];

/** Makers of doubles that take names of modules as keys, which need no quotes. */
const unquoting = ['proxyquire', 'esmock'];

/** File systems in memory, which stand in for `fs`. */
const fileSystems = ['mock-fs', 'memfs'];

/**
 * Prepares a look at bytes that tells whether they may contain test doubles of functions of the modules. (Doubles of helpers are in
 * files that name the helper's file.)
 *
 * @param modules without `node:`; default: all that have blocking functions
 */
export function doubleFinder(
  modules: Iterable<string> = catalogue.flatMap((entry) => entry.modules),
): (bytes: Buffer) => boolean {
  const quoted = [...new Set([...modules, ...fileSystems])]
    .flatMap((name) => [name, `node:${name}`])
    .flatMap((name) => [`'${name}'`, `"${name}"`]);
  const finder = createTextFinder([...unquoting, ...makers, ...quoted]);
  return (bytes) => {
    let hasMaker = false;
    let hasModule = false;
    return finder.find(bytes, (index) => {
      if (index < unquoting.length) return true;
      if (index < unquoting.length + makers.length) hasMaker = true;
      else hasModule = true;
      return hasMaker && hasModule;
    });
  };
}

/** Finds out what the doubles of all files that were read stand in for. */
export function findDoubles(
  read: ReadonlyMap<string, { readonly facts: Pick<FileFacts, 'doubles'> }>,
  importsOf: ImportScanner,
  graph: Pick<CallGraph, 'functionsBehind'> | undefined,
  surroundings: Pick<Surroundings, 'resolve'>,
): Doubles {
  const ofFunction = new Map<string, LocatedDouble[]>();
  const ofModule: { readonly double: DoubleFact; readonly file: string }[] = [];
  // In the order of their names, so that reports do not depend on which file was read first.
  for (const [file, { facts }] of [...read].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const double of facts.doubles) {
      const keys = graph?.functionsBehind(file, double.ref) ?? [];
      for (const key of keys) {
        const list = ofFunction.get(key) ?? [];
        ofFunction.set(key, list);
        list.push({ file, line: double.at.line, edits: double.edits });
      }
      if (surroundings.resolve(file, double.ref.specifier) === undefined) ofModule.push({ double, file });
    }
  }
  const reachable = createReach(importsOf);
  return {
    ofFunction,
    files: new Set(ofModule.map(({ file }) => file)),
    resolve: (file, specifier) => surroundings.resolve(file, specifier),
    reachable(test) {
      const replaced = (read.get(test)?.facts.doubles ?? []).flatMap(({ ref, keepsOriginal }) =>
        ref.path.length === 0 && !keepsOriginal ? (surroundings.resolve(test, ref.specifier) ?? []) : [],
      );
      return [...createReach(importsOf, new Set(replaced))(test)];
    },
    ofApi(file, api) {
      return ofModule
        .filter(({ double, file: test }) => standsInFor(double, api) && (test === file || reachable(test).has(file)))
        .map(({ double, file: test }) => ({ file: test, line: double.at.line, edits: [] }));
    },
  };
}

/** Whether a double of a module, or of a member of it, is one of the API: `fs.readFileSync`. */
function standsInFor({ ref }: DoubleFact, api: string): boolean {
  const module = ref.specifier.replace(/^node:/, '');
  const name = ref.path.at(-1);
  return name === undefined ? api.startsWith(`${module}.`) : api === `${module}.${name}`;
}

/** The files that a file leads to through imports, other than by way of `without`. */
function createReach(
  importsOf: ImportScanner,
  without: ReadonlySet<string> = new Set(),
): (file: string) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  return (file) => {
    const there = known.get(file);
    if (there) return there;
    const found = new Set<string>();
    const queue = [file];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const next of importsOf(at)) {
        if (found.has(next) || without.has(next)) continue;
        found.add(next);
        queue.push(next);
      }
    }
    known.set(file, found);
    return found;
  };
}
