import traverse, { type NodePath, type Visitor } from '@babel/traverse';
import { FLIPPED_ALIAS_KEYS, type Node, type Program, VISITOR_KEYS } from '@babel/types';
import { childPath, childPaths } from './ast';

type Children = Readonly<Record<string, unknown>>;
type Visit = (path: NodePath) => void;

/** The paths of one tree: all, each before those inside it; and those that a set of visitors asked for. */
interface Walk {
  readonly program: Node;
  readonly all: readonly NodePath[];
  readonly selected: Map<string, readonly NodePath[]>;
}

/** The last two walks: a file and what becomes of it. Trees keep their shape. A weak map of all would be dear to the garbage collector. */
let recent: readonly Walk[] = [];

/**
 * What `program.traverse(visitors)` does, without walking the tree again: a walk with paths costs as much as parsing.
 * @param visitors functions by node type, alias, or several with `|`; none may skip or stop
 */
export function visitPaths(program: NodePath<Program>, visitors: Visitor): void {
  const visits = new Map<string, Visit>();
  for (const [key, visit] of Object.entries(visitors)) {
    if (typeof visit !== 'function') throw new Error(`${key} has no function to visit it`);
    for (const type of typesOf(key)) {
      if (visits.has(type)) throw new Error(`Two functions would visit a ${type}`);
      visits.set(type, visit as Visit);
    }
  }
  const key = Object.keys(visitors).sort().join('|');
  for (const path of select(program, key, visits)) visits.get(path.node.type)?.(path);
}

function select(program: NodePath<Program>, key: string, wanted: { has(type: string): boolean }): readonly NodePath[] {
  const { all, selected } = walkOf(program);
  const before = selected.get(key);
  if (before) return before;
  const paths = all.filter((path) => wanted.has(path.node.type));
  selected.set(key, paths);
  return paths;
}

function walkOf(program: NodePath<Program>): Walk {
  const before = recent.find((walk) => walk.program === program.node);
  if (before) return before;
  const all: NodePath[] = [];
  collect(program as NodePath, all);
  const walk: Walk = { program: program.node, all, selected: new Map() };
  recent = [...recent.slice(-1), walk];
  return walk;
}

/** The crawl of the scopes has made the paths of everything but types; a traversal would go through all of its motions once more. */
function collect(path: NodePath, all: NodePath[]): void {
  const node = path.node as Node & Children;
  const made = traverse.cache.path.get(node);
  for (const key of VISITOR_KEYS[node.type] ?? []) {
    const child = node[key];
    if (!child) continue;
    if (!Array.isArray(child)) {
      const one = made?.get(child as Node) ?? childPath(path, key);
      all.push(one);
      collect(one, all);
      continue;
    }
    for (const [index, element] of (child as (Node | null)[]).entries()) {
      const one = element && (made?.get(element) ?? childPaths(path, key)[index]);
      if (!one) continue;
      all.push(one);
      collect(one, all);
    }
  }
}

/** Lets go of the trees. */
export function forgetWalks(): void {
  recent = [];
}

function typesOf(key: string): string[] {
  return key.split('|').flatMap((type) => FLIPPED_ALIAS_KEYS[type] ?? [type]);
}
