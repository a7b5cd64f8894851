import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { CallPath, ModuleUse } from '../../analysis/moduleUses';
import type { Unit } from '../../catalogue/sleep';
import { childPath, childPaths, unwrap } from '../../source/ast';
import { type Duration, readDuration } from '../sleeps/duration';
import { holdsPrivateMemory } from '../sleeps/privateArray';
import { readSleepCall, type SleepResult } from '../sleeps/sleepCall';
import { readBusyWait } from './busyWait';

/** A function whose body is nothing but a sleep. */
export interface SleepHelper {
  /** How long: always the same, or as the parameter says. */
  readonly duration: { readonly fixed: Duration } | { readonly unit: Unit; readonly ifAbsent: Duration | undefined };
  /** Whether it returns `undefined`. */
  readonly result: SleepResult;
  readonly hazards: readonly string[];
}

interface Core {
  readonly duration: Duration;
  readonly result: SleepResult;
  readonly hazards: readonly string[];
  /** How often the body reads the duration: once for each way of sleeping that it has. */
  readonly reads: number;
}

/** What is needed to see the sleep in a function. */
export interface HelperContext {
  readonly text: string;
  readonly useOf: (call: NodePath) => ModuleUse | undefined;
}

/** Reads a function as a sleep of at most one parameter; undefined when it does anything else. */
export function readSleepHelper(path: NodePath<FunctionNode>, context: HelperContext): SleepHelper | undefined {
  if (path.node.async || path.node.generator || path.node.params.length > 1) return undefined;
  const body = childPath(path, 'body');
  const core = body.isBlockStatement() ? readStatements(body, context) : readCall(body, context, true);
  if (!core) return undefined;
  const { result, hazards } = core;
  const [parameter] = childPaths(path, 'params');
  if (core.duration.kind === 'fixed')
    return parameter ? undefined : { duration: { fixed: core.duration }, result, hazards };
  const counted = countedIn(core.duration);
  const binding = parameter && parameterBinding(parameter, path);
  if (!parameter || !binding || counted?.binding !== binding || binding.referencePaths.length !== core.reads)
    return undefined;
  const fallback = parameter.isAssignmentPattern() ? childPath(parameter, 'right') : undefined;
  const ifAbsent = fallback && readDuration(fallback, counted.unit);
  if (fallback && ifAbsent?.kind !== 'fixed') return undefined;
  return { duration: { unit: counted.unit, ifAbsent }, result, hazards };
}

/** Statements of which the last sleeps and the others prepare it. */
function readStatements(block: NodePath, context: HelperContext): Core | undefined {
  const statements = childPaths(block, 'body');
  const last = statements.at(-1);
  if (!last) return undefined;
  const before = statements.slice(0, -1);
  if (last.isTryStatement()) return before.length === 0 ? readTry(last, context) : undefined;
  if (last.isExpressionStatement() || last.isReturnStatement()) {
    const key = last.isReturnStatement() ? 'argument' : 'expression';
    return before.every(preparesMemory) ? readCall(childPath(last, key), context, last.isReturnStatement()) : undefined;
  }
  const wait = readBusyWait(last, context.text);
  if (wait === undefined || typeof wait === 'string' || !wait.duration) return undefined;
  return wait.first === statements[0]
    ? { duration: wait.duration, result: 'undefined', hazards: wait.hazards, reads: 1 }
    : undefined;
}

/** `try { Atomics.wait(...) } catch { a loop }`: both sleep as long. */
function readTry(path: NodePath, context: HelperContext): Core | undefined {
  const handler = childPath(path, 'handler');
  if (!handler.node || childPath(path, 'finalizer').node) return undefined;
  const first = readStatements(childPath(path, 'block'), context);
  const second = readStatements(childPath(handler, 'body'), context);
  if (!first || !second || first.duration.kind === 'fixed' || second.duration.kind === 'fixed') return undefined;
  const [a, b] = [countedIn(first.duration), countedIn(second.duration)];
  if (!a || !b || a.binding !== b.binding || a.unit !== b.unit) return undefined;
  const result = first.result === second.result ? first.result : 'other';
  const hazards = [...first.hazards, ...second.hazards];
  return { duration: first.duration, result, hazards, reads: first.reads + second.reads };
}

function readCall(path: NodePath, context: HelperContext, isReturned: boolean): Core | undefined {
  if (!path.isCallExpression()) return undefined;
  const use = context.useOf(path);
  const sleep = use && readSleepCall(path as CallPath, use);
  if (sleep === undefined || typeof sleep === 'string') return undefined;
  return { duration: sleep.duration, result: isReturned ? sleep.result : 'undefined', hazards: [], reads: 1 };
}

/** `const memory = new SharedArrayBuffer(4)` and the like. */
function preparesMemory(statement: NodePath): boolean {
  if (!statement.isVariableDeclaration()) return false;
  return statement.node.declarations.every(({ id }) => {
    const binding = id.type === 'Identifier' ? statement.scope.getBinding(id.name) : undefined;
    return Boolean(binding && holdsPrivateMemory(binding));
  });
}

/** The name that a duration counts in some unit: `ms`, or `seconds * 1000` milliseconds. */
function countedIn(duration: Duration): { binding: Binding; unit: Unit } | undefined {
  if (duration.kind === 'fixed') return undefined;
  const { path, unit } = duration;
  if (path.isBinaryExpression({ operator: '*' }) && unit === 'milliseconds') {
    const [left, right] = [childPath(path, 'left'), childPath(path, 'right')];
    const factor = [left, right].find(({ node }) => node.type === 'NumericLiteral' && node.value === 1000);
    const binding = factor && nameOf(factor === left ? right : left);
    return binding && { binding, unit: 'seconds' };
  }
  const binding = nameOf(path);
  return binding && { binding, unit };
}

function nameOf(path: NodePath): Binding | undefined {
  const node = unwrap(path.node);
  return node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined;
}

function parameterBinding(parameter: NodePath, path: NodePath): Binding | undefined {
  const target = parameter.isAssignmentPattern() ? parameter.node.left : parameter.node;
  const binding = target.type === 'Identifier' ? path.scope.getOwnBinding(target.name) : undefined;
  return binding?.constant ? binding : undefined;
}
