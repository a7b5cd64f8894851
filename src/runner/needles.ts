import { isCoreModule } from '../catalogue/isCoreModule';
import { isOwnPath } from '../catalogue/ownCatalogue';
import { busyWaitApi } from '../catalogue/sleep';
import type { ApiEntry } from '../catalogue/types';
import { hasWaitingLoop } from './hasWaitingLoop';
import { createTextFinder, type TextFinder } from '../source/textFinder';

/** What of a file's bytes tells whether it may have a site. */
export interface Needles {
  readonly finder: TextFinder;
  /** By the index of the text that the finder has found. */
  readonly clues: readonly (readonly Clue[])[];
  /** Names with `Sync` in them, to be found as whole identifiers. */
  readonly syncClues: ReadonlyMap<string, readonly Clue[]>;
}

/** What has to be there too, for a text to mean anything. */
interface Clue {
  /** Names that all stand somewhere in the file. */
  readonly names: readonly string[];
  /** The specifiers of the module, of which one stands there; empty: whatever module. */
  readonly specifiers: readonly string[];
  /** Only a loop that may hold the text makes it mean something. */
  readonly inLoop: boolean;
}

/** Directives are looked at wherever they stand: one that silences nothing is reported. */
const directive = 'unsync-ignore';

/**
 * What a file must contain to have a site of these entries.
 *
 * @param transforms only the entries of these; default: of all
 * @param names of functions that are looked for besides
 */
export function needles(
  catalogue: readonly ApiEntry[],
  transforms?: readonly string[],
  names: readonly string[] = [],
): Needles {
  const returned = new Set(catalogue.flatMap((entry) => entry.returns ?? []));
  const wanted = catalogue.filter((entry) => !transforms || transforms.includes(entry.transform));
  const clues = new Map<string, Clue[]>([['Sync', []]]); // the first one: see mayHaveSite
  const syncClues = new Map<string, Clue[]>();
  for (const text of [directive, ...names]) add(clues, text, { names: [], specifiers: [], inLoop: false });
  for (const entry of wanted) {
    const syncName = entry.needles ? undefined : entry.path.find((name) => name.includes('Sync'));
    const isOfResult = entry.modules.some((module) => returned.has(module));
    const clue: Clue = {
      names: isOfResult ? [] : entry.path.filter((name) => name !== 'default'),
      specifiers: isOfResult ? [] : specifiersOf(entry),
      inLoop: entry.api === busyWaitApi,
    };
    if (syncName !== undefined) add(syncClues, syncName, clue);
    // A method of what another API returns: that API's clue stands in the file too.
    else if (entry.needles || !isOfResult) for (const text of textsOf(entry)) add(clues, text, clue);
  }
  return { finder: createTextFinder([...clues.keys()]), clues: [...clues.values()], syncClues };
}

function add(clues: Map<string, Clue[]>, text: string, clue: Clue): void {
  const there = clues.get(text);
  if (!there) clues.set(text, [clue]);
  else if (!there.some((other) => JSON.stringify(other) === JSON.stringify(clue))) there.push(clue);
}

function textsOf(entry: ApiEntry): readonly string[] {
  return entry.needles ?? entry.modules.flatMap((module) => inQuotes(module) ?? entry.path.slice(0, 1));
}

/** How a file names the modules; empty when it need not name any, or files of the project do so in ways of their own. */
function specifiersOf({ modules }: ApiEntry): readonly string[] {
  const quoted = modules.map(inQuotes);
  return modules.some(isOwnPath) ? [] : quoted.every((texts) => texts !== undefined) ? quoted.flat() : [];
}

/** A specifier as it can stand in code; undefined for globals. */
function inQuotes(module: string): readonly string[] | undefined {
  if (module === 'global') return undefined;
  const specifiers = isCoreModule(module) ? [module, `node:${module}`] : [module];
  return specifiers.flatMap((specifier) => [`'${specifier}'`, `"${specifier}"`]);
}

/** Whether a file may have a site, or has a directive. */
export function mayHaveSite(bytes: Buffer, { finder, clues, syncClues }: Needles): boolean {
  const tried = new Set<number | string>();
  const has = remember((text) => bytes.includes(text));
  const hasInCode = remember((text) => standsInCode(bytes, text));
  const holds = ({ names, specifiers, inLoop }: Clue): boolean =>
    names.every(has) && (specifiers.length === 0 || specifiers.some(hasInCode)) && (!inLoop || hasWaitingLoop(bytes));
  return finder.find(bytes, (index, start) => {
    const key = index === 0 ? identifierAt(bytes, start) : index;
    if (tried.has(key)) return false;
    tried.add(key);
    if (typeof key === 'number') return clues[key]?.some(holds) ?? false;
    const named = syncClues.get(key);
    // What imports nothing at all may be a broken piece of something: worth the parser's complaint.
    return named !== undefined && (named.some(holds) || !(has('import') || has('require')));
  });
}

function remember(look: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = look(text);
    known.set(text, found);
    return found;
  };
}

/** The beginning of a line of an example in a comment: after a `*`, as the parser would read it, these words are errors. */
const example = /^[ \t]*\*[ \t]+(?:import|export|const|var)[ \t]+[\w${*'"]/;

/** Whether a text stands somewhere else than in the examples of comments. */
function standsInCode(bytes: Buffer, text: string): boolean {
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) {
    const line = bytes.lastIndexOf(10, at) + 1;
    if (!example.test(bytes.toString('latin1', line, Math.min(at + 1, line + 200)))) return true;
  }
  return false;
}

function identifierAt(bytes: Buffer, inside: number): string {
  let start = inside;
  while (start > 0 && isPart(bytes[start - 1])) start -= 1;
  let end = inside + 1;
  while (end < bytes.length && isPart(bytes[end])) end += 1;
  return bytes.toString('latin1', start, end);
}

/** ASCII letters, digits, `_` and `$`: what names of the catalogue are made of. */
function isPart(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x24;
}
