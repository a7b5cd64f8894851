import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, childPaths, staticKey } from '../../source/ast';
import type { Trouble } from './checkEffects';
import { changingFunctions, isMutator } from './changes';
import { findOrigins, type OriginFinder } from './findOrigins';
import { cloneable } from './knownGlobals';
import { bufferMethods, isBufferRead, methodResult } from './originRules';
import { only, type Origin, type Origins } from './originSet';
import { primitiveParts } from './originTypes';
import { findPrimitives } from './findPrimitives';
import { jsdocTypes } from './jsdocTypes';
import type { Slice } from './slice';
import type { TopLevel } from './topLevel';

/** What is known of a function once it is looked through. */
export interface DataFacts {
  readonly trouble: Trouble | undefined;
  /** It always returns a Buffer. */
  readonly returnsBuffer: boolean;
  /** Parameters (by position) of which a Buffer would do something that a Uint8Array does not. */
  readonly bufferOnly: ReadonlySet<number>;
}

/**
 * Looks for what a copy of the arguments, and of the result, would change: structured clone keeps data, but no functions, no
 * classes, no identity.
 * @param passed how many arguments the calls pass at most: parameters behind them are the function's own business
 */
export function checkData(
  task: NodePath<FunctionNode>,
  slice: Slice,
  passed: number,
  types: readonly TopLevel[],
  text: string,
): DataFacts {
  const entries = new Map<Binding, Origins>();
  const parameters = childPaths(task, 'params');
  const primitives = new Set<Origin>();
  const documented = jsdocTypes(task, text);
  parameters.forEach((parameter, index) => {
    if (index >= passed) return;
    // The list of a rest parameter is the function's own; what is in it is not.
    const how = parameter.isRestElement() ? 'holds' : 'is';
    for (const { binding, key } of entriesOf(parameter)) entries.set(binding, only(key, how));
    const root = keyOf(parameter, index);
    const typed = typeOf(parameter);
    if (typed)
      for (const part of primitiveParts(root, typed, (name) => types.find(({ names }) => names.includes(name))))
        primitives.add(part);
    else for (const part of documented(parameter, root)) primitives.add(part);
  });
  const origins = findOrigins(slice, entries);
  for (const part of findPrimitives(slice, origins)) primitives.add(part);
  const objects = (value: Origins): Origin[] =>
    [...value].filter(([key, how]) => how === 'is' && !primitives.has(key)).map(([key]) => key);
  const trouble = checkUses(slice, origins, objects) ?? checkResult(origins.returned(task), primitives);
  const returned = origins.returned(task);
  return {
    trouble,
    returnsBuffer: returned.get('@buffer') === 'is' && alwaysReturns(task, origins),
    bufferOnly: bufferOnly(slice, origins, parameters, primitives),
  };
}

/** The bindings of a parameter, each with its key. */
function entriesOf(parameter: NodePath, index = 0, key = keyOf(parameter, index)): { binding: Binding; key: Origin }[] {
  if (parameter.isAssignmentPattern()) return entriesOf(childPath(parameter, 'left'), index, key);
  if (parameter.isRestElement()) return entriesOf(childPath(parameter, 'argument'), index, key);
  if (parameter.isIdentifier()) {
    const binding = parameter.scope.getBinding(parameter.node.name);
    return binding ? [{ binding, key }] : [];
  }
  if (parameter.isArrayPattern())
    return childPaths(parameter, 'elements').flatMap((one) => (one.node ? entriesOf(one, index, `${key}[]`) : []));
  if (!parameter.isObjectPattern()) return [];
  return childPaths(parameter, 'properties').flatMap((one) => {
    if (one.isRestElement()) return entriesOf(childPath(one, 'argument'), index, key);
    const name = staticKey(one.node);
    return entriesOf(childPath(one, 'value'), index, name === undefined ? `${key}[]` : `${key}.${name}`);
  });
}

function keyOf(parameter: NodePath, index: number): Origin {
  const inner = parameter.isAssignmentPattern() ? childPath(parameter, 'left') : parameter;
  if (inner.isRestElement()) return keyOf(childPath(inner, 'argument'), index);
  return inner.isIdentifier() ? `p:${inner.node.name}` : `p:${String(inner.node.start)}`;
}

function typeOf(parameter: NodePath): Parameters<typeof primitiveParts>[1] | undefined {
  const inner = parameter.isAssignmentPattern() ? childPath(parameter, 'left') : parameter;
  const { typeAnnotation } = inner.node as {
    typeAnnotation?: { typeAnnotation?: Parameters<typeof primitiveParts>[1] } | null;
  };
  if (typeAnnotation?.typeAnnotation) return typeAnnotation.typeAnnotation;
  // A default of a primitive says what it is.
  const value = parameter.isAssignmentPattern() ? parameter.node.right : undefined;
  return value && /^(?:Numeric|String|Boolean)Literal$/.test(value.type)
    ? ({ type: 'TSStringKeyword' } as never)
    : undefined;
}

function isParameter(key: Origin): boolean {
  return key.startsWith('p:');
}

function checkUses(slice: Slice, origins: OriginFinder, objects: (value: Origins) => Origin[]): Trouble | undefined {
  let trouble: Trouble | undefined;
  const refuse = (reason: string, key: Origin): void => void (trouble ??= { reason, what: nameOf(key) });
  const refuseChange = (target: NodePath): void => {
    if (isOfModule(target)) return;
    const [key] = objects(origins.of(target)).filter((one) => /^[pc]:/.test(one));
    if (key !== undefined) refuse(isParameter(key) ? 'cpu-argument-changed' : 'cpu-shared-state', key);
  };
  const argument = (path: NodePath): Origin | undefined => objects(origins.of(path)).find(isParameter);

  const visitor = {
    'AssignmentExpression|UpdateExpression|UnaryExpression|ForXStatement': (path: NodePath) => {
      if (path.isUnaryExpression() && path.node.operator !== 'delete') return checkTypeof(path);
      const target = childPath(path, path.isAssignmentExpression() || path.isForXStatement() ? 'left' : 'argument');
      for (const member of membersIn(target)) refuseChange(childPath(member, 'object'));
    },
    'CallExpression|OptionalCallExpression|NewExpression|TaggedTemplateExpression': (path: NodePath) => {
      const callee = childPath(path, path.isTaggedTemplateExpression() ? 'tag' : 'callee');
      if (callee.isMemberExpression() || callee.isOptionalMemberExpression()) return checkMethod(path, callee);
      const key = argument(callee);
      if (key !== undefined) refuse('cpu-argument-kind', key);
    },
    BinaryExpression: checkComparison,
    'MemberExpression|OptionalMemberExpression': (path: NodePath) => {
      const key = staticKey(path.node);
      const owner = argument(childPath(path, 'object'));
      if (owner === undefined) return;
      const isSymbol =
        path.isMemberExpression() && path.node.computed && origins.of(childPath(path, 'property')).has('@symbol');
      if (isSymbol || /^(?:constructor|prototype|__proto__)$/.test(key ?? '')) refuse('cpu-argument-kind', owner);
    },
  };

  function checkTypeof(path: NodePath): void {
    const comparison = path.parentPath;
    const isFunctionTest =
      comparison?.isBinaryExpression() &&
      [comparison.node.left, comparison.node.right].some(
        (one) => one.type === 'StringLiteral' && /^(?:function|symbol)$/.test(one.value),
      );
    const key = isFunctionTest ? argument(childPath(path, 'argument')) : undefined;
    if (key !== undefined) refuse('cpu-argument-kind', key);
  }

  function checkComparison(path: NodePath): void {
    const { operator, right } = path.node as { operator: string; right: { type: string; name?: string } };
    const left = childPath(path, 'left');
    if (operator === 'instanceof') {
      const key = argument(left);
      const isKept =
        right.type === 'Identifier' &&
        cloneable.has(right.name ?? '') &&
        !path.scope.hasBinding(right.name ?? '', true);
      if (key !== undefined && !isKept) refuse('cpu-argument-kind', key);
    } else if (/^[!=]==?$/.test(operator)) {
      const sides = [objects(origins.of(left)), objects(origins.of(childPath(path, 'right')))];
      const key = sides.flat().find(isParameter);
      const isShared =
        sides.some((side) => side.some(isParameter)) &&
        sides.some((side) => side.some((one) => one.startsWith('c:') && !/[.[]/.test(one)));
      if (isShared && key !== undefined) refuse('cpu-identity', key);
    }
  }

  function checkMethod(call: NodePath, callee: NodePath): void {
    const receiver = childPath(callee, 'object');
    const method = staticKey(callee.node);
    const args = call.isTaggedTemplateExpression() ? [] : childPaths(call, 'arguments');
    const owner =
      receiver.isIdentifier() && !receiver.scope.hasBinding(receiver.node.name, true) ? receiver.node.name : '';
    if (/^(?:Object|Reflect)$/.test(owner)) {
      if (changingFunctions.has(method ?? '') && args[0]) refuseChange(args[0]);
      const key = method === 'getPrototypeOf' && args[0] ? argument(args[0]) : undefined;
      if (key !== undefined) refuse('cpu-argument-kind', key);
      return;
    }
    if (owner === 'Buffer' && method === 'isBuffer') {
      const key = args[0] && argument(args[0]);
      if (key !== undefined) refuse('cpu-buffer', key);
      return;
    }
    if (method !== undefined && isMutator(method)) refuseChange(receiver);
    const key = argument(receiver);
    if (key === undefined) return;
    if (
      method === undefined ||
      (methodResult(method) === undefined && !isBufferRead(method) && !bufferMethods.has(method))
    )
      refuse('cpu-argument-kind', key);
  }

  for (const { statement } of slice.code) statement.traverse(visitor as Parameters<typeof statement.traverse>[0]);
  return trouble;
}

/** Statements that fill a constant while the module is loaded run in each thread too. */
function isOfModule(path: NodePath): boolean {
  return !path.getFunctionParent();
}

/** The members that an assignment writes to, those in patterns too. */
function membersIn(target: NodePath): NodePath[] {
  if (target.isMemberExpression()) return [target];
  if (!target.isPattern()) return [];
  const found: NodePath[] = [];
  target.traverse({
    MemberExpression: (inner) => void (inner.key === 'value' || inner.listKey === 'elements' ? found.push(inner) : 0),
  });
  return found;
}

const kinds: Readonly<Record<string, string>> = {
  '@function': 'a function',
  '@instance': 'an instance of a class',
  '@symbol': 'a symbol',
  '@promise': 'a promise',
  '@frozen': 'a frozen object',
  '@prototype': 'an object with another prototype',
};

function checkResult(returned: Origins, primitives: ReadonlySet<Origin>): Trouble | undefined {
  for (const [key, how] of returned) {
    const kind = kinds[key];
    if (kind !== undefined) return { reason: 'cpu-result-kind', what: kind };
    if (key === '@buffer' && how === 'holds') return { reason: 'cpu-buffer', what: 'the result' };
  }
  const shared = [...returned.keys()].find((key) => /^[pc]:/.test(key) && !primitives.has(key));
  return shared === undefined ? undefined : { reason: 'cpu-identity', what: nameOf(shared) };
}

/** Whether each `return` gives a Buffer, and none is missing. A result that is a Buffer only sometimes cannot be mended. */
function alwaysReturns(task: NodePath<FunctionNode>, origins: OriginFinder): boolean {
  const values: NodePath[] = [];
  const body = childPath(task, 'body');
  if (!body.isBlockStatement()) values.push(body);
  else {
    body.traverse({
      Function: (inner) => inner.skip(),
      ReturnStatement: (inner) => void values.push(childPath(inner, 'argument')),
    });
  }
  return values.length > 0 && values.every((value) => value.node && origins.of(value).get('@buffer') === 'is');
}

function bufferOnly(
  slice: Slice,
  origins: OriginFinder,
  parameters: readonly NodePath[],
  primitives: ReadonlySet<Origin>,
): Set<number> {
  const found = new Set<number>();
  const note = (path: NodePath): void => {
    for (const [key, how] of origins.of(path)) {
      if (how !== 'is' || primitives.has(key)) continue;
      const index = parameters.findIndex((parameter, at) => keyOf(parameter, at) === key);
      if (index >= 0) found.add(index);
    }
  };
  for (const { statement } of slice.code) {
    statement.traverse({
      'CallExpression|OptionalCallExpression': (path: NodePath) => {
        const callee = childPath(path, 'callee');
        const method = staticKey(callee.node);
        if (method !== undefined && (bufferMethods.has(method) || isBufferRead(method)))
          note(childPath(callee, 'object'));
        const [argument] = childPaths(path, 'arguments');
        if (argument && (callee.isIdentifier({ name: 'String' }) || method === 'stringify')) note(argument);
      },
      TemplateLiteral: (path) => childPaths(path, 'expressions').forEach(note),
      BinaryExpression: (path) =>
        void (path.node.operator === '+' && [childPath(path, 'left'), childPath(path, 'right')].forEach(note)),
    });
  }
  return found;
}

/** `p:items[]` as people write it. */
function nameOf(key: Origin): string {
  const name = key
    .replace(/^[pc]:(?:\d+\.?)?/, '')
    .replace(/\.\*$/, '')
    .replace(/\[\]/g, '[i]');
  // A parameter that is a pattern has no name.
  if (name === '') return 'a parameter';
  return name.startsWith('[') ? 'an element of a parameter' : name;
}
