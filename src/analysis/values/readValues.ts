import type { Binding, NodePath } from '@babel/traverse';
import type { Class, Function as FunctionNode, Node, Program } from '@babel/types';
import { childPath, childPaths, memberName, span, stringValue, unwrapPath } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { loadOf } from '../moduleLoads';
import { commonJsExport, wholeModule } from '../exportName';
import { globalName } from '../globalName';
import { ANY, CONSTRUCTOR, ELEMENT, INSTANCE } from './members';
import type { FunctionValue, ValueCall, ValueFacts } from './types';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Functions of `Object`, `Array`, `Promise` that give what they are given, its elements, or the values of its properties. */
const passing = new Map<string, 'same' | 'all' | 'elements' | 'values' | 'entries'>([
  ['Object.assign', 'all'],
  ['Object.freeze', 'same'],
  ['Object.seal', 'same'],
  ['Object.create', 'same'],
  ['Object.values', 'values'],
  ['Object.entries', 'entries'],
  ['Object.fromEntries', 'entries'],
  ['Array.from', 'elements'],
  ['Array.of', 'elements'],
  ['Promise.all', 'same'],
  ['Promise.allSettled', 'same'],
  ['Promise.resolve', 'same'],
]);

/**
 * Reads what a file does with values that may be functions or hold some.
 * @param runOf how what a call calls is run, where that is wanted
 */
export function readValues(program: NodePath<Program>, runOf?: (call: NodePath) => ValueCall['run']): ValueFacts {
  const facts: Mutable<ValueFacts> = {
    same: [],
    flows: [],
    members: [],
    puts: [],
    functions: [],
    calls: [],
    imports: [],
    exports: [],
    stars: [],
  };
  let count = 0;
  const fresh = (): number => count++;
  const byNode = new Map<Node, number | undefined>();
  const byBinding = new Map<Binding, number>();
  const byFunction = new Map<Node, Omit<FunctionValue, 'value'>>();
  const classes = new Map<Node, { own: number; instance: number }>();
  const whole = fresh();
  facts.exports.push([ANY, whole]);

  visitPaths(program, {
    VariableDeclarator(path) {
      const value = path.node.init ? valueOf(childPath(path, 'init')) : undefined;
      if (value !== undefined) bind(childPath(path, 'id'), value);
    },
    AssignmentExpression: (path) => void valueOf(path),
    ForOfStatement(path) {
      const list = valueOf(childPath(path, 'right'));
      const left = childPath(path, 'left');
      if (list === undefined) return;
      const target = left.isVariableDeclaration() ? left.get('declarations')[0]?.get('id') : left;
      if (target) bind(target as NodePath, member(list, ELEMENT));
    },
    'CallExpression|OptionalCallExpression|NewExpression': (path: NodePath) => void valueOf(path),
    Function: (path) => void functionOf(path),
    Class: (path) => void classOf(path),
    ReturnStatement(path) {
      const owner = path.getFunctionParent();
      const value = path.node.argument ? valueOf(childPath(path, 'argument')) : undefined;
      if (owner && value !== undefined) flow(value, functionOf(owner).result);
    },
    YieldExpression(path) {
      const owner = path.getFunctionParent();
      const value = path.node.argument ? valueOf(childPath(path, 'argument')) : undefined;
      if (owner && value !== undefined)
        flow(value, path.node.delegate ? functionOf(owner).result : member(functionOf(owner).result, ELEMENT));
    },
    ExportNamedDeclaration: readExport,
    ExportDefaultDeclaration(path) {
      const declaration = childPath(path, 'declaration');
      const value = declaration.isFunctionDeclaration()
        ? functionValue(declaration)
        : declaration.isClassDeclaration()
          ? classOf(declaration).own
          : valueOf(declaration);
      if (value !== undefined) facts.exports.push(['default', value]);
    },
    ExportAllDeclaration: ({ node }) => void facts.stars.push(node.source.value),
    TSExportAssignment(path) {
      const value = valueOf(childPath(path, 'expression'));
      if (value !== undefined) flow(value, whole);
    },
  });
  return facts;

  function equal(a: number, b: number): void {
    if (a !== b) facts.same.push([a, b]);
  }

  function flow(from: number, to: number): void {
    if (from !== to) facts.flows.push([from, to]);
  }

  function member(owner: number, name: string): number {
    const value = fresh();
    facts.members.push([owner, name, value]);
    return value;
  }

  function put(owner: number, name: string, value: number | undefined): void {
    if (value !== undefined) facts.puts.push([owner, name, value]);
  }

  function valueOf(outer: NodePath): number | undefined {
    const path = unwrapPath(outer);
    if (byNode.has(path.node)) return byNode.get(path.node);
    const isMade = path.isArrayExpression() || path.isObjectExpression() || isCall(path);
    const value = isMade ? fresh() : undefined;
    // Before what lies in it: it may refer to it.
    if (isMade) byNode.set(path.node, value);
    const found = isMade && value !== undefined ? make(path, value) : read(path);
    byNode.set(path.node, found);
    return found;
  }

  function read(path: NodePath): number | undefined {
    if (path.isIdentifier()) return ofName(path);
    if (path.isThisExpression() || path.isSuper()) return ofThis(path);
    if (path.isFunction()) return functionValue(path);
    if (path.isClass()) return classOf(path).own;
    if (path.isMemberExpression() || path.isOptionalMemberExpression()) return ofMember(path);
    if (path.isAwaitExpression()) return valueOf(path.get('argument'));
    if (path.isSequenceExpression()) return childPaths(path, 'expressions').map(valueOf).at(-1);
    if (path.isConditionalExpression()) return either(childPath(path, 'consequent'), childPath(path, 'alternate'));
    if (path.isLogicalExpression()) return either(childPath(path, 'left'), childPath(path, 'right'));
    if (path.isAssignmentExpression()) {
      const value = valueOf(childPath(path, 'right'));
      if (value !== undefined) bind(childPath(path, 'left'), value);
      return value;
    }
    return undefined;
  }

  function make(path: NodePath, value: number): number | undefined {
    if (path.isArrayExpression()) {
      for (const element of childPaths(path, 'elements')) {
        if (element.isSpreadElement()) spread(value, element);
        else if (element.node) put(value, ELEMENT, valueOf(element));
      }
      return value;
    }
    if (path.isObjectExpression()) {
      for (const property of childPaths(path, 'properties')) {
        if (property.isSpreadElement()) {
          const inner = valueOf(childPath(property, 'argument'));
          if (inner !== undefined) flow(inner, value);
        } else {
          const inner = property.isObjectMethod() ? functionValue(property) : valueOf(childPath(property, 'value'));
          put(value, memberName(property.node) ?? ANY, inner);
        }
      }
      return value;
    }
    return call(path, value);
  }

  function spread(list: number, element: NodePath): void {
    const inner = valueOf(childPath(element, 'argument'));
    if (inner !== undefined) put(list, ELEMENT, member(inner, ELEMENT));
  }

  function either(...ways: NodePath[]): number | undefined {
    const values = ways.map(valueOf).filter((one) => one !== undefined);
    if (values.length < 2) return values[0];
    const value = fresh();
    for (const one of values) flow(one, value);
    return value;
  }

  function ofName(path: NodePath): number | undefined {
    const { name } = path.node as { name: string };
    const binding = path.scope.getBinding(name);
    if (!binding) return name === 'exports' ? whole : undefined;
    const fn = constantFunction(binding);
    // Each place that names a function has a value of its own: what else comes to one of them does not come to all.
    return fn ? functionValue(fn) : ofBinding(binding);
  }

  function ofBinding(binding: Binding): number {
    const before = byBinding.get(binding);
    if (before !== undefined) return before;
    const value = fresh();
    byBinding.set(binding, value);
    const { path } = binding;
    if (path.isClassDeclaration()) equal(value, classOf(path).own);
    if (binding.kind === 'module') importOf(path, value);
    const fn = constantFunction(binding);
    if (fn) isFunction(fn, value);
    return value;
  }

  function importOf(path: NodePath, value: number): void {
    const declaration = path.parentPath?.node as { source?: { value: string } } | undefined;
    const specifier = declaration?.source?.value;
    if (specifier === undefined) return;
    if (path.isImportNamespaceSpecifier()) facts.imports.push([value, specifier, ANY]);
    else if (path.isImportDefaultSpecifier()) facts.imports.push([value, specifier, 'default']);
    else if (path.isImportSpecifier()) {
      const { imported } = path.node;
      facts.imports.push([value, specifier, imported.type === 'Identifier' ? imported.name : imported.value]);
    }
  }

  /** The object that a method is called on, as far as the class or the literal around it says so. */
  function ofThis(path: NodePath): number | undefined {
    const owner = path.findParent(
      (parent) =>
        (parent.isFunction() && !parent.isArrowFunctionExpression()) ||
        parent.isClassProperty() ||
        parent.isClassPrivateProperty() ||
        parent.isStaticBlock(),
    );
    const holder = owner?.parentPath;
    if (holder?.isClassBody() && holder.parentPath.isClass()) {
      const { own, instance } = classOf(holder.parentPath);
      const isStatic = owner?.isStaticBlock() === true || (owner?.node as { static?: boolean }).static === true;
      return isStatic ? own : instance;
    }
    if (holder?.isObjectExpression()) return valueOf(holder);
    if (!owner?.isFunction()) return undefined;
    const target =
      holder?.isAssignmentExpression() && owner.key === 'right' ? unwrapPath(childPath(holder, 'left')) : undefined;
    // `Job.prototype.run = function () {}`, and a function that is used as a constructor.
    if (target?.isMemberExpression()) return valueOf(childPath(target, 'object'));
    const binding =
      owner.isFunctionDeclaration() && owner.node.id
        ? owner.parentPath.scope.getBinding(owner.node.id.name)
        : undefined;
    return binding && member(ofBinding(binding), INSTANCE);
  }

  function ofMember(path: NodePath): number | undefined {
    const exported = commonJsExport(path.node, path.scope);
    if (exported === wholeModule) return whole;
    const owner = holderOf(childPath(path, 'object'));
    if (owner === undefined) return undefined;
    return member(owner, nameOf(path));
  }

  /** What has the members of an expression: a function by its name itself, not only its value there. */
  function holderOf(object: NodePath): number | undefined {
    const inner = unwrapPath(object);
    const binding = inner.isIdentifier() ? inner.scope.getBinding(inner.node.name) : undefined;
    return binding ? ofBinding(binding) : valueOf(inner);
  }

  function nameOf(path: NodePath): string {
    const node = path.node as Extract<Node, { type: 'MemberExpression' }>;
    const name = memberName(node);
    if (name !== undefined) return name === 'prototype' ? INSTANCE : name;
    return node.property.type === 'NumericLiteral' ? ELEMENT : ANY;
  }

  function constantFunction({ path, constant }: Binding): NodePath<FunctionNode> | undefined {
    if (path.isFunctionDeclaration()) return path;
    const init =
      constant && path.isVariableDeclarator() && path.node.id.type === 'Identifier'
        ? childPath(path, 'init')
        : undefined;
    const inner = init?.node ? unwrapPath(init) : undefined;
    return inner?.isFunction() ? inner : undefined;
  }

  function functionOf(path: NodePath<FunctionNode>): Omit<FunctionValue, 'value'> {
    const before = byFunction.get(path.node);
    if (before) return before;
    const params = childPaths(path, 'params');
    const last = params.at(-1);
    const values = params.map((param) => (param.isRestElement() ? null : fresh()));
    const rest = last?.isRestElement() ? ([fresh(), params.length - 1] as const) : undefined;
    const method = ownName(path);
    const fn = {
      id: span(path.node).start,
      ...(method !== undefined && { method }),
      params: values,
      ...(rest && { rest }),
      result: fresh(),
    };
    byFunction.set(path.node, fn);
    for (const [index, param] of params.entries()) {
      const value = values[index];
      if (param.isRestElement() && rest) bind(childPath(param, 'argument'), rest[0]);
      else if (typeof value === 'number')
        bind(param.isTSParameterProperty() ? childPath(param, 'parameter') : param, value);
      if (param.isTSParameterProperty() && typeof value === 'number') parameterProperty(param, value);
    }
    const body = childPath(path, 'body');
    const given = path.isArrowFunctionExpression() && !body.isBlockStatement() ? valueOf(body) : undefined;
    if (given !== undefined) flow(given, fn.result);
    return fn;
  }

  /** `constructor(private readonly bus: Bus) {}`. */
  function parameterProperty(param: NodePath, value: number): void {
    const owner = param.findParent((parent) => parent.isClass());
    const name = Object.keys(param.getBindingIdentifiers())[0] ?? parameterName(param);
    if (owner?.isClass() && name !== undefined) put(classOf(owner).instance, name, value);
  }

  function parameterName(param: NodePath): string | undefined {
    const inner = (param.node as { parameter?: Node }).parameter;
    const name = inner?.type === 'AssignmentPattern' ? inner.left : inner;
    return name?.type === 'Identifier' ? name.name : undefined;
  }

  function functionValue(path: NodePath<FunctionNode>): number {
    const value = fresh();
    isFunction(path, value);
    return value;
  }

  function isFunction(path: NodePath<FunctionNode>, value: number): void {
    facts.functions.push({ value, ...functionOf(path) });
  }

  function classOf(path: NodePath<Class>): { own: number; instance: number } {
    const before = classes.get(path.node);
    if (before) return before;
    const own = fresh();
    const instance = member(own, INSTANCE);
    const made = { own, instance };
    classes.set(path.node, made);
    const { superClass } = path.node;
    // Two classes that extend one of a package have nothing else in common.
    const base = superClass?.type === 'Identifier' ? path.scope.getBinding(superClass.name) : undefined;
    if (base && (base.kind !== 'module' || isRelative(base))) equal(instance, member(ofBinding(base), INSTANCE));
    for (const one of childPaths(childPath(path, 'body'), 'body')) {
      const name = memberName(one.node) ?? ANY;
      const holder = (one.node as { static?: boolean }).static === true ? own : instance;
      if (one.isClassMethod() || one.isClassPrivateMethod()) {
        if (one.node.kind === 'constructor') put(own, CONSTRUCTOR, functionValue(one));
        else if (one.node.kind === 'get') put(holder, name, functionOf(one).result);
        else if (one.node.kind === 'method') put(holder, name, functionValue(one));
      } else if ((one.isClassProperty() || one.isClassPrivateProperty()) && one.node.value)
        put(holder, name, valueOf(childPath(one, 'value')));
    }
    return made;
  }

  function isRelative({ path }: Binding): boolean {
    return ((path.parentPath?.node as { source?: { value: string } } | undefined)?.source?.value ?? '').startsWith('.');
  }

  function bind(target: NodePath, value: number): void {
    if (target.isIdentifier()) {
      const binding = target.scope.getBinding(target.node.name);
      if (binding) flow(value, ofBinding(binding));
    } else if (target.isAssignmentPattern()) {
      const other = valueOf(childPath(target, 'right'));
      if (other !== undefined) flow(other, value);
      bind(childPath(target, 'left'), value);
    } else if (target.isArrayPattern()) {
      for (const element of childPaths(target, 'elements'))
        if (element.isRestElement()) bind(childPath(element, 'argument'), value);
        else if (element.node) bind(element, member(value, ELEMENT));
    } else if (target.isObjectPattern()) {
      for (const property of childPaths(target, 'properties'))
        if (property.isRestElement()) bind(childPath(property, 'argument'), value);
        else bind(childPath(property, 'value'), member(value, memberName(property.node) ?? ANY));
    } else if (target.isMemberExpression()) {
      const exported = commonJsExport(target.node, target.scope);
      if (exported === wholeModule) return flow(value, whole);
      const owner = holderOf(childPath(target, 'object'));
      if (owner !== undefined) put(owner, nameOf(target), value);
    }
  }

  function call(path: NodePath, result: number): number | undefined {
    if (path.isCallExpression()) {
      const load = loadOf(path);
      if (load) facts.imports.push([result, load.specifier, ANY]);
      if (load) return result;
    }
    const callee = unwrapPath(childPath(path, 'callee'));
    const list = childPaths(path, 'arguments');
    const args = list.map((one) => (one.isSpreadElement() ? undefined : valueOf(one)));
    const pass = passing.get(globalName(callee) ?? '');
    if (pass) return passOn(pass, result, args);
    if (path.isNewExpression() && callee.isIdentifier() && !callee.scope.hasBinding(callee.node.name, true))
      return collection(result, args);
    const isMember = callee.isMemberExpression() || callee.isOptionalMemberExpression();
    const receiver = isMember ? memberReceiver(childPath(callee, 'object'), memberName(callee.node)) : undefined;
    const event = stringValue(list[0]?.node);
    const method = isMember ? memberName(callee.node) : undefined;
    const run = runOf?.(path);
    const one: ValueCall = {
      ...(run && { run }),
      end: span(path.node).end,
      callee: calledValue(path, callee) ?? null,
      receiver: receiver ?? null,
      ...(method !== undefined && { method }),
      ...(event !== undefined && { event }),
      args: args.map((value) => value ?? null),
      result,
      ...((path.isNewExpression() || callee.isSuper()) && { isNew: true as const }),
    };
    if (one.callee !== null || args.some((value) => value !== undefined)) facts.calls.push(one);
    return result;
  }

  function calledValue(path: NodePath, callee: NodePath): number | undefined {
    if (path.isNewExpression()) return holderOf(callee);
    if (!callee.isSuper()) return valueOf(callee);
    const owner = callee.findParent((parent) => parent.isClass());
    return owner?.isClass() && owner.node.superClass ? holderOf(childPath(owner, 'superClass')) : undefined;
  }

  /** `load.call(x)` and `load.bind(x)` are about the value there, not about all places that name the function. */
  function memberReceiver(object: NodePath, name: string | undefined): number | undefined {
    return name === 'call' || name === 'apply' || name === 'bind' ? valueOf(object) : holderOf(object);
  }

  /** `new Map(entries)`, `new Set(list)`; of other things that are there from the start, what they are given. */
  function collection(result: number, args: readonly (number | undefined)[]): number {
    for (const value of args) {
      if (value === undefined) continue;
      const element = member(value, ELEMENT);
      put(result, ELEMENT, element);
      pair(element, result, ELEMENT);
    }
    return result;
  }

  /** `[key, value]`: what it holds is an element of the collection, and it may be such an element that is taken for its pair. */
  function pair(element: number, collected: number, name: string): void {
    const held = member(element, ELEMENT);
    put(collected, name, held);
    flow(element, held);
  }

  function passOn(
    how: 'same' | 'all' | 'elements' | 'values' | 'entries',
    result: number,
    args: readonly (number | undefined)[],
  ): number {
    for (const value of how === 'all' ? args : args.slice(0, 1)) {
      if (value === undefined) continue;
      if (how === 'same' || how === 'all') flow(value, result);
      else {
        const element = member(value, how === 'elements' ? ELEMENT : ANY);
        put(result, how === 'entries' ? ANY : ELEMENT, element);
        if (how === 'entries') pair(element, result, ANY);
      }
    }
    return result;
  }

  function readExport(path: NodePath): void {
    const { source, specifiers } = path.node as Extract<Node, { type: 'ExportNamedDeclaration' }>;
    for (const one of specifiers) {
      if (one.type !== 'ExportSpecifier') continue;
      const name = one.exported.type === 'Identifier' ? one.exported.name : one.exported.value;
      const local =
        (one.local as { name?: string; value?: string }).name ?? (one.local as { value?: string }).value ?? '';
      const binding = source ? undefined : path.scope.getBinding(local);
      const value = binding ? ofBinding(binding) : fresh();
      if (source) facts.imports.push([value, source.value, local]);
      facts.exports.push([name, value]);
    }
    const declaration = childPath(path, 'declaration');
    if (!(declaration.node as Node | null)) return;
    for (const name of Object.keys(declaration.getBindingIdentifiers())) {
      const binding = path.scope.getBinding(name);
      if (binding) facts.exports.push([name, ofBinding(binding)]);
    }
  }
}

/** The name that a class or an object literal has a function by. */
function ownName(path: NodePath<FunctionNode>): string | undefined {
  const holder = path.isClassMethod() || path.isClassPrivateMethod() || path.isObjectMethod() ? path : path.parentPath;
  return holder?.isObjectProperty() || holder?.isClassProperty() || holder === path
    ? memberName(holder.node)
    : undefined;
}

function isCall(path: NodePath): boolean {
  return path.isCallExpression() || path.isOptionalCallExpression() || path.isNewExpression();
}
