import type { NodePath } from '@babel/traverse';
import { classifyCallback } from '../classifyCallback';
import { baseOf, memberReads } from '../heldField';
import { isStartBody } from './transactionMarks';

/**
 * What runs as a whole around a place: a function, or all that makes an object of a class. Callbacks that run on the spot, and functions
 * of transactions that run while the program starts, belong to what is around them.
 *
 * @returns undefined outside of functions
 */
export function startOf(path: NodePath): NodePath | undefined {
  const start = path.findParent((parent) => parent.isFunction() || parent.isClass());
  if (!start) return undefined;
  const home = start.isClassMethod() || start.isClassPrivateMethod() ? classAround(start) : undefined;
  if (home && (isConstructor(start) || isPartOfConstructor(start, home, new Set()))) return home;
  if (isStartBody(start.node)) return startOf(start);
  const callback = start.isFunction() ? classifyCallback(start) : undefined;
  const isInline = typeof callback === 'object' && /^(?:iife|array-method|array-from)$/.test(callback.role.kind);
  return isInline ? startOf(start) : start;
}

function classAround(path: NodePath): NodePath | undefined {
  return path.findParent((parent) => parent.isClass()) ?? undefined;
}

function isConstructor({ node }: NodePath): boolean {
  return node.type === 'ClassMethod' && node.kind === 'constructor';
}

/** A method that nobody else can call, and that only the constructor calls (`this.#migrate()`), or others of which that is true. */
function isPartOfConstructor(method: NodePath, home: NodePath, seen: ReadonlySet<object>): boolean {
  const { node } = method;
  if ((node.type !== 'ClassMethod' && node.type !== 'ClassPrivateMethod') || seen.has(node)) return false;
  if (node.kind !== 'method' || node.static || node.async || node.generator) return false;
  const kept = memberReads(method);
  if (!kept || kept.escapes || kept.openField !== undefined || kept.foreign.length + kept.properties.length > 0)
    return false;
  return (
    kept.reads.length > 0 &&
    kept.reads.every((read) => {
      const around = read.getFunctionParent();
      if (read.key !== 'callee' || !around || classAround(around)?.node !== home.node) return false;
      return isConstructor(around) || isPartOfConstructor(around, home, new Set([...seen, node]));
    })
  );
}

/** Whether a call runs in what opens a database, as a whole, or in what makes an object of a class that extends the one which does. */
export function startsTogether(path: NodePath, open: NodePath): boolean {
  const opening = startOf(open)?.node;
  for (let at = startOf(path); at; at = at.isClass() ? baseOf(at) : undefined) if (at.node === opening) return true;
  return opening === undefined && startOf(path) === undefined;
}
