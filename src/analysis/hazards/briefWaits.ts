import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPathsAt, unwrapPath } from '../../source/ast';
import { isPromise } from '../isPromise';
import { isPromiseMethod } from '../isPromiseMethod';
import { isPromoted } from '../promotion/marks';
import { calledFunction } from './calledFunction';
import type { BlockingCall } from './types';
import { unitOf } from './units';

/** Says of awaits that are there already whether anything but what is queued can run during them. */
export interface BriefWaits {
  /**
   * The new waits behind an expression that is awaited already: what is awaited used to be done by then, so that no event could come in
   * between. Undefined where it may have waited for something all along.
   */
  behind(awaited: NodePath): ReadonlySet<BlockingCall> | undefined;
  /** Where the first wait of an async function ends that is none of these; infinite where there is none. */
  firstLasting(fn: NodePath<FunctionNode>): number;
}

type Waits = ReadonlySet<BlockingCall> | undefined;

const combining = new Set(['all', 'allSettled']);
const none: ReadonlySet<BlockingCall> = new Set();

/**
 * @param calls every blocking call of the file
 * @param isNew whether a call gets a new `await`
 */
export function createBriefWaits(
  calls: ReadonlyMap<Node, BlockingCall>,
  isNew: (call: BlockingCall) => boolean,
): BriefWaits {
  const known = new Map<Node, Waits>();
  const awaitsOf = new Map<Node, readonly NodePath[]>();

  function behind(awaited: NodePath): Waits {
    const path = unwrapPath(awaited);
    const call = calls.get(path.node);
    if (call && call.effects.length > 0) return isNew(call) ? new Set([call]) : none;
    if (!path.isCallExpression() && !path.isOptionalCallExpression()) return undefined;
    const callee = unwrapPath(childPath(path as NodePath, 'callee'));
    if (isPromiseMethod(callee.node, combining)) {
      const list = unwrapPath(childPath(path as NodePath, 'arguments.0'));
      return list.isArrayExpression() ? union(childPathsAt(list, 'elements').map(behind)) : undefined;
    }
    const fn = calledFunction(callee, 'async');
    return fn?.node.async && !isPromoted(fn.node) ? waitsIn(fn) : undefined;
  }

  /** What an async function waits for from now on; undefined when it waited for something all along. */
  function waitsIn(fn: NodePath<FunctionNode>): Waits {
    if (known.has(fn.node)) return known.get(fn.node);
    // A function that calls itself waits for what else it waits for.
    known.set(fn.node, none);
    const own = [...calls.values()].filter((call) => isNew(call) && unitOf(call.path)?.node === fn.node);
    const found = union([new Set(own), ...[...exitsOf(fn)].map(behindExit), ...awaitsIn(fn).map(behindAwait)]);
    known.set(fn.node, found);
    return found;
  }

  function behindAwait(path: NodePath): Waits {
    return path.isAwaitExpression() ? behind(childPath(path, 'argument')) : undefined;
  }

  /** What is returned is waited for if it is a promise. */
  function behindExit(value: NodePath): Waits {
    const path = unwrapPath(value);
    const fn = path.isCallExpression() ? calledFunction(unwrapPath(childPath(path, 'callee')), 'async') : undefined;
    if (fn?.node.async) return behind(path);
    return isPromise(path) ? undefined : none;
  }

  function awaitsIn(fn: NodePath<FunctionNode>): readonly NodePath[] {
    const there = awaitsOf.get(fn.node);
    if (there) return there;
    const found: NodePath[] = [];
    fn.traverse({
      Function: (inner) => inner.skip(),
      AwaitExpression: (inner) => void found.push(inner as NodePath),
      ForOfStatement: (inner) => void (inner.node.await && found.push(inner as NodePath)),
    });
    awaitsOf.set(fn.node, found);
    return found;
  }

  return {
    behind,
    firstLasting(fn) {
      const first = awaitsIn(fn).find((path) => behindAwait(path) === undefined);
      return first?.node.end ?? Number.POSITIVE_INFINITY;
    },
  };
}

function exitsOf(fn: NodePath<FunctionNode>): NodePath[] {
  const body = childPath(fn, 'body');
  if (!body.isBlockStatement()) return [body];
  const found: NodePath[] = [];
  body.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (inner) => void (inner.node.argument && found.push(childPath(inner, 'argument'))),
  });
  return found;
}

function union(all: readonly Waits[]): Waits {
  if (all.includes(undefined)) return undefined;
  return new Set(all.flatMap((one) => [...(one ?? [])]));
}
