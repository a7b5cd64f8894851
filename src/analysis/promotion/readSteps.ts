import type { NodePath } from '@babel/traverse';
import { type Function as FunctionNode, type Node, VISITOR_KEYS } from '@babel/types';
import { childPath, childPathsAt, span, unwrapPath } from '../../source/ast';
import { fileEffect, namedByAll } from '../hazards/fileEffects';
import type { BlockingCall } from '../hazards/types';
import { isPromise } from '../isPromise';
import { isPromiseMethod } from '../isPromiseMethod';
import type { Step } from './types';

/** What the steps of a function are read with. */
export interface StepsOptions {
  readonly blockingAt: (path: NodePath) => BlockingCall | undefined;
  /** Whether a blocking call gets a new wait. */
  readonly isWaiting: (call: BlockingCall) => boolean;
  /** Whether it is known which function a call calls. */
  readonly isFollowed: (call: NodePath) => boolean;
  readonly text: string;
}

const combining = new Set(['all', 'allSettled']);

/** Reads what an async function does one after the other, as far as files, calls of functions and waits are concerned. */
export function readSteps(fn: NodePath<FunctionNode>, options: StepsOptions): readonly Step[] {
  const { blockingAt, isWaiting, isFollowed, text } = options;
  const awaited = new Set<Node>();
  const body = childPath(fn, 'body');
  return body.isBlockStatement() ? steps(body) : returned(body);

  function steps(path: NodePath): Step[] {
    const { node } = path;
    if (!node || path.isFunction() || path.isClass() || path.isTSType()) return [];
    const at = (key: string): Step[] => (path.has(key) ? steps(childPath(path, key)) : []);
    const inside = (kind: 'ways' | 'loop' | 'try', ...parts: (readonly Step[])[]): Step[] =>
      parts.every(({ length }) => length === 0) ? [] : [{ kind, parts }];
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        return [...at('test'), ...inside('ways', at('consequent'), at('alternate'))];
      case 'LogicalExpression':
        return [...at('left'), ...inside('ways', at('right'), [])];
      case 'SwitchStatement':
        return [...at('discriminant'), ...inside('ways', ...childPathsAt(path, 'cases').map(children), [])];
      case 'TryStatement':
        return [...inside('try', at('block'), at('handler')), ...at('finalizer')];
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return inside('loop', [...('await' in node && node.await ? [lasting] : []), ...children(path)]);
      case 'ReturnStatement':
        return [...(node.argument ? returned(childPath(path, 'argument')) : []), { kind: 'end' }];
      case 'ThrowStatement':
        return [...at('argument'), { kind: 'end' }];
      case 'AwaitExpression': {
        const isKnown = isEvident(childPath(path, 'argument'));
        return [...at('argument'), ...(isKnown ? [] : [lasting])];
      }
      case 'YieldExpression':
        return [...at('argument'), lasting];
      case 'CallExpression':
      case 'OptionalCallExpression':
        return [...children(path), ...callSteps(path)];
      default:
        return children(path);
    }
  }

  function children(path: NodePath): Step[] {
    return (VISITOR_KEYS[path.node.type] ?? []).flatMap((key) => childPathsAt(path, key).flatMap(steps));
  }

  function callSteps(path: NodePath): Step[] {
    const call = blockingAt(path);
    const { start } = span(path.node);
    if (!call) return isFollowed(path) ? [{ kind: 'call', start, isAwaited: awaited.has(path.node) }] : [];
    const { reads, writes } = fileEffect(call, text);
    const isNamed = call.touches !== undefined || namedByAll(call, fn as NodePath);
    const waits = isWaiting(call);
    if (!waits && !(isNamed && reads.length + writes.length > 0)) return [];
    return [{ kind: 'touch', start, reads: isNamed ? reads : [], writes: isNamed ? writes : [], waits }];
  }

  /** Whether waiting for a value is waiting for nothing but calls that are steps; marks these. */
  function isEvident(value: NodePath): boolean {
    const path = unwrapPath(value);
    if (blockingAt(path)) return true;
    if (!path.isCallExpression() && !path.isOptionalCallExpression()) return false;
    const callee = unwrapPath(childPath(path as NodePath, 'callee'));
    const list = isPromiseMethod(callee.node, combining) && unwrapPath(childPath(path as NodePath, 'arguments.0'));
    if (list) return list.isArrayExpression() && childPathsAt(list, 'elements').every(isEvident);
    if (isFollowed(path)) awaited.add(path.node);
    return isFollowed(path);
  }

  /** What is returned is waited for if it is a promise. */
  function returned(value: NodePath): Step[] {
    const isKnown = isEvident(value);
    return [...steps(value), ...(!isKnown && isPromise(unwrapPath(value)) ? [lasting] : [])];
  }
}

/** A wait that has been there before, and that lets events in. */
const lasting: Step = { kind: 'wait' };
