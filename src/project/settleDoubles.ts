import type { OwnCatalogue } from '../catalogue/ownCatalogue';
import type { Edit, FilePlan, Site } from '../plan/types';
import { bridgeDoubles } from '../rewrite/doubles/bridge/bridgeDoubles';
import type { BridgedFile, BridgeWorld } from '../rewrite/doubles/bridge/types';
import type { Replacement } from '../rewrite/doubles/replacement';
import { rewriteDoubles } from '../rewrite/doubles/rewriteDoubles';
import { createEditList } from '../source/EditList';
import { parseSource } from '../source/parseSource';
import type { Doubles, LocatedDouble } from './doubles';

/** A file that puts doubles in place of functions of modules. */
export interface DoubledFile {
  readonly file: string;
  readonly text: string;
  /** It is among the given paths, and may be edited. */
  readonly isGiven: boolean;
}

/** What is around the doubles. */
export interface DoubleWorld {
  /** What becomes of the files, as far as anything does. */
  readonly plans: ReadonlyMap<string, FilePlan>;
  readonly doubles: Doubles;
  readonly textOf: (file: string) => string | undefined;
  readonly own: OwnCatalogue | undefined;
}

/** What becomes of the doubles of calls that are rewritten. */
export interface SettledDoubles {
  /** By test file: what makes its doubles stand in for the new calls. Offsets into the text without BOM. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** By test file: the APIs whose doubles are rewritten. */
  readonly apis: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Rewrites the doubles of functions that nothing a test leads to calls any more, where it is certain what they do. */
export function settleDoubles(tests: readonly DoubledFile[], world: DoubleWorld): SettledDoubles {
  const edits = new Map<string, readonly Edit[]>();
  const apis = new Map<string, ReadonlySet<string>>();
  for (const test of tests.filter(({ isGiven }) => isGiven)) {
    const reached = world.doubles.reachable(test.file).filter((file) => file !== test.file);
    const outputs = reached.map((file) => ({
      file,
      text: world.plans.get(file)?.output ?? world.textOf(file) ?? '',
    }));
    const replacements = replacementsFor(test, reached, world);
    if (replacements.length === 0) continue;
    const gone = replacements.filter(
      ({ name, isMember }) => isMember && !outputs.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)),
    );
    const spelled = (module: string): string | undefined => spellingOf(module, gone, outputs);
    const source = parseSource(test.text, test.file);
    const settled = rewriteDoubles(source, gone, world.own, spelled);
    const rest = replacements.filter(({ module, name }) => !settled.names.has(`${module}.${name}`));
    const bridged = bridgeDoubles(source, rest, world.own, bridgeWorld(test.file, reached, world));
    const found = together(test.text, settled.edits, bridged.edits);
    if (found.length === 0) continue;
    edits.set(test.file, found);
    apis.set(test.file, new Set([...settled.names, ...bridged.names]));
  }
  return { edits, apis };
}

interface Output {
  readonly file: string;
  readonly text: string;
}

/** A function that is no longer called here and there; `isMember`: what is called instead is looked up in its module each time. */
type Replaced = Replacement & { readonly isMember: boolean };

function replacementsFor(
  test: DoubledFile,
  reached: readonly string[],
  { plans, doubles, textOf }: DoubleWorld,
): Replaced[] {
  const found = new Map<string, Replaced | undefined>();
  for (const file of reached) {
    const plan = plans.get(file);
    for (const site of plan?.sites ?? []) {
      if (site.status !== 'rewritten' || !doubles.ofApi(file, site.api).some((one) => one.file === test.file)) continue;
      const replacement = plan && replacementOf(site, textOf(file) ?? '', plan.output);
      const before = found.get(site.api);
      const isSame = !found.has(site.api) || JSON.stringify(before?.twin) === JSON.stringify(replacement?.twin);
      const isMember = before?.isMember !== false && replacement?.isMember === true;
      found.set(site.api, isSame && replacement ? { ...replacement, isMember } : undefined);
    }
  }
  return [...found.values()].flatMap((one) => one ?? []);
}

/** What took the place of a call. */
function replacementOf({ api, twin, start, end }: Site, text: string, output: string): Replaced | undefined {
  const at = api.lastIndexOf('.');
  if (!twin || at < 1) return undefined;
  const replacement = { module: api.slice(0, at), name: api.slice(at + 1), twin };
  const wasMember = !text.slice(start, end).startsWith(replacement.name);
  // What a file takes out of a module when it is loaded, no double of a member replaces later.
  const calls = (one: string): number => one.split(new RegExp(`\\.${twin.name}\\s*\\(`)).length;
  return { ...replacement, isMember: !wasMember || calls(output) > calls(text) };
}

function bridgeWorld(test: string, reached: readonly string[], { plans, doubles, textOf }: DoubleWorld): BridgeWorld {
  const files = new Map(
    reached.map((file): [string, BridgedFile] => {
      const before = textOf(file) ?? '';
      const plan = plans.get(file);
      const rewritten = (plan?.sites ?? []).filter(({ status }) => status === 'rewritten');
      return [file, { before, after: plan?.output ?? before, apis: new Set(rewritten.map(({ api }) => api)) }];
    }),
  );
  const resolved = new Map<string, BridgedFile | undefined>();
  return {
    files: [...files.values()],
    fileAt(specifier) {
      if (!resolved.has(specifier)) resolved.set(specifier, files.get(doubles.resolve(test, specifier) ?? ''));
      return resolved.get(specifier);
    },
  };
}

/** Two lists of edits as one; the second goes where it does not fit. */
function together(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const list = createEditList(text);
  for (const { start, end, text: inserted } of first) list.replace(start, end, inserted);
  try {
    for (const { start, end, text: inserted } of second) list.replace(start, end, inserted);
    return list.toEdits();
  } catch {
    return [...first];
  }
}

/** How the files under test spell a module; undefined when they still load the one that it takes the place of. */
function spellingOf(
  module: string,
  replacements: readonly Replacement[],
  outputs: readonly Output[],
): string | undefined {
  const old = replacements.find(({ twin }) => twin.module === module)?.module;
  if (old === undefined || outputs.some(({ text }) => specifier(old).test(text))) return undefined;
  const spellings = new Set(outputs.flatMap(({ text }) => specifier(module).exec(text)?.[1] ?? []));
  return spellings.size === 1 ? [...spellings][0] : undefined;
}

function specifier(module: string): RegExp {
  return new RegExp(`['"\`]((?:node:)?${module.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&')})['"\`]`);
}

/** Whether test doubles of the call are of interest: of what is out of scope nothing changes. */
export function mayBeDoubled({ status }: Site): boolean {
  return status !== 'out-of-scope';
}

/** Names the test doubles beside the sites that they stand in for, and which of them are rewritten. */
export function withDoubles(
  plan: FilePlan,
  file: string,
  doubles: Doubles,
  settled?: Pick<SettledDoubles, 'apis'>,
): FilePlan {
  const sites = plan.sites.map((site): Site => {
    const found = mayBeDoubled(site) ? doubles.ofApi(file, site.api) : [];
    if (found.length === 0) return site;
    const changed = found.filter((one) => site.status === 'rewritten' && settled?.apis.get(one.file)?.has(site.api));
    return { ...site, doubles: places(found), ...(changed.length > 0 && { settledDoubles: places(changed) }) };
  });
  return { ...plan, sites };
}

function places(doubles: readonly LocatedDouble[]): string[] {
  return [...new Set(doubles.map(({ file, line }) => `${file}:${line}`))];
}
