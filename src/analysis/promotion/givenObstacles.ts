import { functionKey } from './graph';
import type { Resolved, Resolver } from './resolveRefs';
import type { FileFacts, Obstacle } from './types';

interface Located {
  readonly key: string;
  readonly file: string;
  readonly obstacle: Obstacle;
}

/** Something that a function returns, with the functions behind it. */
interface Given {
  readonly giver: string;
  readonly file: string;
  readonly obstacle: Obstacle;
  readonly functions: readonly string[];
  readonly isFunction: boolean;
  /** All that the function returns is this. */
  readonly isAll: boolean;
}

export interface GivenObstacles {
  readonly obstacles: readonly Located[];
  /** Functions that are called as members of objects that are kept somewhere. */
  readonly held: ReadonlySet<string>;
  /** Functions that nobody in sight calls, with those that they return. */
  readonly unseen: ReadonlyMap<string, readonly string[]>;
}

/**
 * Why functions that other functions return (by themselves, or as members of an object) stay as they are: it is not known who gets them.
 *
 * @param obstacles what is known of functions already
 * @param isWhole whether objects that are kept somewhere are followed by the names of their members
 */
export function givenObstacles(
  files: ReadonlyMap<string, FileFacts>,
  resolver: Resolver,
  obstacles: ReadonlyMap<string, Obstacle>,
  isWhole: boolean,
): GivenObstacles {
  const given = [...files].flatMap(([file, facts]) => givenIn(file, facts, resolver));
  const held = new Set<string>();
  const unseen = new Map<string, readonly string[]>();
  const found = new Map<string, Located>();
  const note = (one: Given, obstacle: Obstacle): void => {
    for (const key of one.functions)
      if (!found.has(key))
        found.set(key, { key, file: obstacle.file ?? one.file, obstacle: { file: one.file, ...obstacle } });
  };
  const calls = callsByCallee(files, resolver);
  for (const one of given) {
    const own = calls.get(one.giver) ?? [];
    const lost = own.find(({ result }) => result === 'passed' || (result === 'held' && (one.isFunction || !isWhole)));
    if (own.length === 0) unseen.set(one.giver, [...(unseen.get(one.giver) ?? []), ...one.functions]);
    // Nobody who calls it is in sight: somebody else does.
    if (!one.isAll || own.length === 0) note(one, one.obstacle);
    else if (lost) note(one, { reason: 'helper-escapes', at: lost.at, file: lost.file });
    else if (own.some(({ result }) => result === 'held')) for (const key of one.functions) held.add(key);
  }
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const one of given) {
      const open = obstacles.get(one.giver) ?? found.get(one.giver)?.obstacle ?? ownObstacle(files, one.giver);
      if (open) note(one, open);
    }
  }
  return { obstacles: [...found.values()], held, unseen };
}

function givenIn(file: string, { escapes, functions }: FileFacts, resolver: Resolver): Given[] {
  return escapes.flatMap(({ target, obstacle, givenBy }): Given[] => {
    const resolved = givenBy === undefined ? undefined : resolver.target(file, target, true);
    if (givenBy === undefined || !resolved) return [];
    const returns = functions.find(({ id }) => id === givenBy)?.returns;
    const all = returns && resolver.target(file, returns, true);
    return [
      {
        giver: functionKey(file, givenBy),
        file,
        obstacle,
        functions: resolver.functionsOf(resolved),
        isFunction: resolved.kind === 'function',
        isAll: all !== undefined && (isSame(all, resolved) || isBaseOf(all, resolved, resolver)),
      },
    ];
  });
}

function isSame(a: Resolved, b: Resolved): boolean {
  if (a.kind === 'function' || b.kind === 'function')
    return a.kind === 'function' && b.kind === 'function' && a.key === b.key;
  return 'container' in a && 'container' in b && a.file === b.file && a.container.id === b.container.id;
}

/** A literal that is declared to be what the function returns. */
function isBaseOf(base: Resolved, resolved: Resolved, resolver: Resolver): boolean {
  if (!('container' in base) || !('container' in resolved)) return false;
  return resolver
    .family(resolved.file, resolved.container)
    .some(({ file, container }) => file === base.file && container.id === base.container.id);
}

interface CallOf {
  readonly file: string;
  readonly at: Obstacle['at'];
  readonly result?: 'held' | 'passed';
}

function callsByCallee(files: ReadonlyMap<string, FileFacts>, resolver: Resolver): Map<string, CallOf[]> {
  const found = new Map<string, CallOf[]>();
  for (const [file, { calls }] of files) {
    for (const { target, at, result } of calls) {
      for (const callee of resolver.callees(file, target)) {
        const list = found.get(callee) ?? [];
        found.set(callee, list);
        list.push({ file, at, ...(result && { result }) });
      }
    }
  }
  return found;
}

function ownObstacle(files: ReadonlyMap<string, FileFacts>, key: string): Obstacle | undefined {
  const file = key.slice(0, key.lastIndexOf('#'));
  const own = files.get(file)?.functions.find(({ id }) => functionKey(file, id) === key);
  // What forbids it to wait says nothing of who has it; that nobody knows who calls it does.
  return own?.obstacle && /^helper-/.test(own.obstacle.reason) ? own.obstacle : undefined;
}
