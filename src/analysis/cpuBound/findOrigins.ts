import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPaths, staticKey, unwrap } from '../../source/ast';
import { cloneable } from './knownGlobals';
import { bufferFunctions, methodResult } from './originRules';
import { holding, join, nowhere, only, type Origins, partOf, sameOrigins } from './originSet';
import type { Slice } from './slice';

/** Answers where the values in a slice come from. */
export interface OriginFinder {
  of(expression: NodePath): Origins;
  /** What a function may return. */
  returned(path: NodePath): Origins;
}

/** Bindings of parameters that come from outside, with their origins. */
export type Entries = ReadonlyMap<Binding, Origins>;

/** Properties that are numbers, whatever has them. */
const numbers = new Set(['length', 'size', 'byteLength', 'byteOffset', 'lastIndex', 'index', 'BYTES_PER_ELEMENT']);

/**
 * Follows values through the variables, calls and containers of a slice, without regard to order.
 * @param entries what is known of parameters
 */
export function findOrigins(slice: Slice, entries: Entries): OriginFinder {
  const env = new Map<Binding, Origins>(entries);
  const returns = new Map<Node, Origins>();
  const program = slice.code[0]?.statement.scope.getProgramParent();
  let hasChanged = true;

  function give(binding: Binding | undefined, origins: Origins): void {
    if (!binding || origins.size === 0 || binding.scope === program) return;
    const before = env.get(binding) ?? nowhere;
    const after = join(before, origins);
    if (sameOrigins(before, after)) return;
    env.set(binding, after);
    hasChanged = true;
  }

  function bind(pattern: NodePath, origins: Origins): void {
    if (pattern.isIdentifier()) give(pattern.scope.getBinding(pattern.node.name), origins);
    else if (pattern.isAssignmentPattern())
      bind(childPath(pattern, 'left'), join(origins, of(childPath(pattern, 'right'))));
    else if (pattern.isRestElement()) bind(childPath(pattern, 'argument'), holding(partOf(origins, '.*')));
    else if (pattern.isArrayPattern())
      for (const element of childPaths(pattern, 'elements')) if (element.node) bind(element, partOf(origins, '[]'));
    if (!pattern.isObjectPattern()) return;
    for (const property of childPaths(pattern, 'properties')) {
      if (property.isRestElement()) bind(property, origins);
      else bind(childPath(property, 'value'), partOf(origins, segmentOf(staticKey(property.node))));
    }
  }

  function member(path: NodePath): Origins {
    const key = staticKey(path.node);
    if (key !== undefined && numbers.has(key)) return nowhere;
    return partOf(of(childPath(path, 'object')), segmentOf(key));
  }

  function of(path: NodePath): Origins {
    const { node } = path;
    if (!node) return nowhere;
    switch (node.type) {
      case 'Identifier':
        return ofName(path, node.name);
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return member(path);
      case 'CallExpression':
      case 'OptionalCallExpression':
        return ofCall(path);
      case 'NewExpression':
        return ofNew(path);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'ClassExpression':
        return only('@function');
      case 'ArrayExpression':
        return holding(
          join(...childPaths(path, 'elements').map((one) => (one.isSpreadElement() ? spread(one) : of(one)))),
        );
      case 'ObjectExpression':
        return holding(join(...childPaths(path, 'properties').map(ofProperty)));
      case 'ConditionalExpression':
        return join(of(childPath(path, 'consequent')), of(childPath(path, 'alternate')));
      case 'LogicalExpression':
        return join(of(childPath(path, 'left')), of(childPath(path, 'right')));
      case 'SequenceExpression':
        return of(childPaths(path, 'expressions').at(-1) ?? path);
      case 'AssignmentExpression':
        return /^(?:=|\|\|=|&&=|\?\?=)$/.test(node.operator) ? of(childPath(path, 'right')) : nowhere;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TypeCastExpression':
      case 'ParenthesizedExpression':
        return of(childPath(path, 'expression'));
      case 'AwaitExpression':
        return of(childPath(path, 'argument'));
      default:
        return nowhere;
    }
  }

  function ofName(path: NodePath, name: string): Origins {
    const binding = path.scope.getBinding(name);
    if (!binding) return nowhere;
    if (binding.scope !== program) {
      const isFunction = binding.path.isFunctionDeclaration() || binding.path.isClassDeclaration();
      return isFunction ? only('@function') : (env.get(binding) ?? nowhere);
    }
    if (binding.kind === 'module') return nowhere;
    if (binding.path.isFunctionDeclaration() || binding.path.isClassDeclaration()) return only('@function');
    const init = binding.path.isVariableDeclarator() ? childPath(binding.path, 'init') : undefined;
    if (init?.isFunction()) return only('@function');
    if (init && isSymbol(init.node)) return only('@symbol');
    return isPrimitive(init?.node) ? nowhere : only(`c:${name}`);
  }

  function ofProperty(property: NodePath): Origins {
    if (property.isSpreadElement()) return partOf(of(childPath(property, 'argument')), '.*');
    return property.isObjectProperty() ? of(childPath(property, 'value')) : only('@function');
  }

  function spread(path: NodePath): Origins {
    return partOf(of(childPath(path, 'argument')), '[]');
  }

  function ofNew(path: NodePath): Origins {
    const callee = childPath(path, 'callee');
    const name = callee.isIdentifier() && !path.scope.hasBinding(callee.node.name, true) ? callee.node.name : undefined;
    if (name === undefined || !cloneable.has(name)) return only('@instance');
    return /^(?:Array|Map|Set)$/.test(name)
      ? holding(join(...childPaths(path, 'arguments').map((one) => partOf(of(one), '[]'))))
      : nowhere;
  }

  function ofCall(path: NodePath): Origins {
    const callee = childPath(path, 'callee');
    const target = functionOf(callee);
    if (target)
      return target.node.generator || target.node.async ? only('@instance') : (returns.get(target.node) ?? nowhere);
    const args = childPaths(path, 'arguments');
    const key = callee.isIdentifier() ? callee.node.name : staticKey(callee.node);
    if (key === undefined) return nowhere;
    if (isBufferCall(callee, key, args.length)) return only('@buffer');
    if (callee.isIdentifier()) return key === 'Symbol' ? only('@symbol') : nowhere;
    const receiver = childPath(callee, 'object');
    if (receiver.isIdentifier() && !receiver.scope.hasBinding(receiver.node.name, true))
      return ofGlobalCall(receiver.node.name, key, args);
    return ofMethod(of(receiver), key, args);
  }

  function ofGlobalCall(owner: string, key: string, args: readonly NodePath[]): Origins {
    const [argument] = args;
    const value = argument ? of(argument) : nowhere;
    switch (`${owner}.${key}`) {
      case 'Object.assign':
        return join(value, holding(join(...args.slice(1).map((one) => partOf(of(one), '.*')))));
      case 'Object.values':
      case 'Object.entries':
      case 'Object.fromEntries':
        return holding(partOf(value, '.*'));
      case 'Object.freeze':
      case 'Object.seal':
      case 'Object.preventExtensions':
        return join(value, only('@frozen'));
      case 'Object.create':
      case 'Object.groupBy':
        return only('@prototype');
      case 'Array.from':
        return holding(args[1] ? returnedBy(args[1]) : partOf(value, '[]'));
      case 'Array.of':
        return holding(join(...args.map(of)));
      case 'Symbol.for':
        return only('@symbol');
      default:
        return owner === 'Promise' ? only('@promise') : nowhere;
    }
  }

  function ofMethod(receiver: Origins, key: string, args: readonly NodePath[]): Origins {
    if (receiver.get('@buffer') === 'is')
      return /^(?:slice|subarray|fill|swap\d\d)$/.test(key) ? only('@buffer') : nowhere;
    switch (methodResult(key)) {
      case 'holds-elements':
        return holding(
          join(partOf(receiver, '[]'), ...(key === 'concat' ? args.map((one) => partOf(of(one), '[]')) : [])),
        );
      case 'part':
        return partOf(receiver, '[]');
      case 'callback-list':
        return holding(args[0] ? returnedBy(args[0]) : nowhere);
      case 'callback-value':
        return join(args[0] ? returnedBy(args[0]) : nowhere, args[1] ? of(args[1]) : partOf(receiver, '[]'));
      case 'itself':
        return receiver;
      default:
        return nowhere;
    }
  }

  function returnedBy(callback: NodePath): Origins {
    const target = functionOf(callback);
    return target ? (returns.get(target.node) ?? nowhere) : nowhere;
  }

  /** The function that an expression certainly is. */
  function functionOf(path: NodePath): NodePath<FunctionNode> | undefined {
    if (path.isFunction()) return path;
    const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
    if (!binding?.constant) return undefined;
    if (binding.path.isFunctionDeclaration()) return binding.path;
    const init = binding.path.isVariableDeclarator() ? childPath(binding.path, 'init') : undefined;
    return init?.isFunction() ? init : undefined;
  }

  function enterCall(path: NodePath): void {
    const callee = childPath(path, 'callee');
    const args = childPaths(path, 'arguments');
    const target = functionOf(callee);
    if (target)
      passTo(
        target,
        args.map((one) => (one.isSpreadElement() ? spread(one) : of(one))),
      );
    const key = staticKey(callee.node);
    if (key === undefined) return;
    const receiver = childPath(callee, 'object');
    const isFrom = key === 'from' && receiver.isIdentifier({ name: 'Array' });
    const origins = isFrom && args[0] ? of(args[0]) : of(receiver);
    const elements = partOf(origins, '[]');
    const callback = args[isFrom ? 1 : 0];
    const called = callback && functionOf(callback);
    if (called && methodResult(key) === 'callback-value') {
      const start = args[1] ? of(args[1]) : elements;
      passTo(called, [join(start, returns.get(called.node) ?? nowhere), elements, nowhere, origins]);
    } else if (called) {
      passTo(called, /^(?:sort|toSorted)$/.test(key) ? [elements, elements] : [elements, nowhere, origins]);
    }
    if (/^(?:push|unshift|add|set|splice|fill)$/.test(key))
      store(receiver, holding(join(...args.map((one) => (one.isSpreadElement() ? spread(one) : of(one))))));
  }

  /** What is put into a container can come out of the variable that has it. */
  function store(container: NodePath, origins: Origins): void {
    let root = container;
    while (root.isMemberExpression() || root.isOptionalMemberExpression() || root.isTSNonNullExpression())
      root = childPath(root, root.isTSNonNullExpression() ? 'expression' : 'object');
    if (root.isIdentifier()) give(root.scope.getBinding(root.node.name), origins);
  }

  function passTo(target: NodePath<FunctionNode>, args: readonly Origins[]): void {
    childPaths(target, 'params').forEach((parameter, index) => {
      if (parameter.isRestElement()) bind(childPath(parameter, 'argument'), holding(join(...args.slice(index))));
      else bind(parameter, args[index] ?? nowhere);
    });
  }

  function leave(path: NodePath, value: NodePath): void {
    const owner = path.isFunction() ? path : path.getFunctionParent();
    if (!owner || !value.node) return;
    const before = returns.get(owner.node) ?? nowhere;
    const after = join(before, of(value));
    if (sameOrigins(before, after)) return;
    returns.set(owner.node, after);
    hasChanged = true;
  }

  function pass(path: NodePath): void {
    const { node } = path;
    if (node.type === 'VariableDeclarator' && node.init) bind(childPath(path, 'id'), of(childPath(path, 'init')));
    else if (node.type === 'AssignmentExpression') {
      const left = childPath(path, 'left');
      const origins = of(path);
      if (left.isMemberExpression()) store(left, holding(origins));
      else bind(left, origins);
    } else if (node.type === 'ForOfStatement') {
      const left = childPath(path, 'left');
      const target = left.isVariableDeclaration() ? childPath(childPaths(left, 'declarations')[0] ?? left, 'id') : left;
      bind(target, partOf(of(childPath(path, 'right')), '[]'));
    } else if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') enterCall(path);
    else if (node.type === 'ReturnStatement') leave(path, childPath(path, 'argument'));
    else if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement')
      leave(path, childPath(path, 'body'));
  }

  const relevant: NodePath[] = [];
  for (const { statement } of slice.code) {
    statement.traverse({
      'VariableDeclarator|AssignmentExpression|ForOfStatement|CallExpression|OptionalCallExpression|ReturnStatement|ArrowFunctionExpression':
        (path: NodePath) => void relevant.push(path),
    });
  }
  // Sets only grow, and there are finitely many origins; the bound is for the sake of huge functions.
  for (let round = 0; hasChanged && round < 30; round += 1) {
    hasChanged = false;
    relevant.forEach(pass);
  }
  return { of, returned: (path) => returns.get(path.node) ?? nowhere };
}

function segmentOf(key: string | undefined): string {
  return key === undefined || /^\d+$/.test(key) ? '[]' : `.${key}`;
}

/** Whether an initialiser certainly gives a primitive. */
export function isPrimitive(node: Node | null | undefined): boolean {
  if (!node) return true;
  const value = unwrap(node);
  if (value.type === 'UnaryExpression' || value.type === 'BinaryExpression') return true;
  return /^(?:String|Numeric|Boolean|Null|BigInt|Template)Literal$/.test(value.type);
}

/** `Symbol('x')` and `Symbol.for('x')`. */
function isSymbol(node: Node | null | undefined): boolean {
  if (node?.type !== 'CallExpression') return false;
  const callee = node.callee.type === 'MemberExpression' ? node.callee.object : node.callee;
  return callee.type === 'Identifier' && callee.name === 'Symbol';
}

/** Only of functions that always give a Buffer when they are called so. */
function isBufferCall(callee: NodePath, key: string, count: number): boolean {
  if (callee.isIdentifier()) return bufferFunctions.has(key) || (key === 'readFileSync' && count === 1);
  if (/^(?:digest|final)$/.test(key)) return count === 0;
  if (key === 'readFileSync') return count === 1;
  const receiver = childPath(callee, 'object');
  const owner = receiver.isIdentifier() ? receiver.node.name : '';
  return (
    bufferFunctions.has(`${owner}.${key}`) ||
    (owner !== 'Buffer' && key.endsWith('Sync') && bufferFunctions.has(key)) ||
    key === 'randomBytes'
  );
}
