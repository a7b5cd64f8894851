import type { Binding, NodePath } from '@babel/traverse';
import { normalizeSpecifier, packageOf } from '../moduleSpecifier';
import { isBuiltin } from 'node:module';
import { childPath, childPaths, outermostWrapper, span, staticKey } from '../../source/ast';
import { changesObject } from './changes';
import { isPrimitive } from './findOrigins';
import { pureGlobals, pureModules, variesByThread } from './knownGlobals';
import { isEnum, type Slice } from './slice';

/** Why code cannot run in another thread: a code of a reason, and what it is about. */
export interface Trouble {
  readonly reason: string;
  readonly what?: string;
}

/**
 * Whether the code of a slice touches anything but its arguments and its own constants.
 * @param tasks the functions that are to run in another thread
 * @param sameFolder whether the module that the code goes to lies in the folder of the file
 */
export function checkEffects(slice: Slice, tasks: readonly NodePath[], sameFolder: boolean): Trouble | undefined {
  return (
    checkImports(slice) ??
    first(slice.code, ({ declaration }) => checkStatement(declaration, tasks, sameFolder)) ??
    first([...slice.bindings], (binding) => checkBinding(binding, slice))
  );
}

function first<T>(list: readonly T[], check: (one: T) => Trouble | undefined): Trouble | undefined {
  for (const one of list) {
    const trouble = check(one);
    if (trouble) return trouble;
  }
  return undefined;
}

function checkImports({ imports }: Slice): Trouble | undefined {
  return first([...imports.keys()], ({ declaration }) => {
    const { node } = declaration;
    const specifier = node.type === 'ImportDeclaration' ? node.source.value : undefined;
    if (specifier !== undefined) return checkModule(specifier);
    let trouble: Trouble | undefined;
    declaration.traverse({
      StringLiteral(path) {
        if (path.parentPath.isCallExpression() || path.parentPath.isTSExternalModuleReference())
          trouble ??= checkModule(path.node.value);
      },
    });
    return trouble;
  });
}

function checkModule(specifier: string): Trouble | undefined {
  const module = normalizeSpecifier(specifier);
  if (isBuiltin(specifier) && !pureModules.has(module)) return { reason: 'cpu-outside-effects', what: module };
  return packageOf(module) === 'electron' ? { reason: 'cpu-outside-effects', what: module } : undefined;
}

function checkStatement(path: NodePath, tasks: readonly NodePath[], sameFolder: boolean): Trouble | undefined {
  let trouble: Trouble | undefined;
  const refuse = (reason: string, what?: string): void => {
    trouble ??= { reason, ...(what !== undefined && { what }) };
  };
  const isOwn = (inner: NodePath): boolean => {
    const owner = inner.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression());
    const isInClass = inner.findParent((parent) => parent.isClassBody());
    return !isInClass && (!owner || tasks.some((task) => task.node === owner.node) || owner.isFunctionDeclaration());
  };
  path.traverse({
    'TSType|TSTypeAnnotation|TypeAnnotation|TSTypeParameterInstantiation|TSTypeParameterDeclaration|TSExpressionWithTypeArguments':
      (inner: NodePath) => inner.skip(),
    ThisExpression: (inner) => void (isOwn(inner) && refuse('cpu-not-plain', 'this')),
    MetaProperty(inner) {
      const isUrl = inner.parentPath.isMemberExpression() && staticKey(inner.parentPath.node) === 'url';
      const call = isUrl ? inner.parentPath.parentPath : undefined;
      const isBase =
        call?.isNewExpression() && call.node.callee.type === 'Identifier' && call.node.callee.name === 'URL';
      if (inner.node.meta.name === 'new') refuse('cpu-not-plain', 'new.target');
      else if (!isBase || !sameFolder) refuse('cpu-outside-effects', 'import.meta');
    },
    Import: () => refuse('cpu-not-plain', 'import()'),
    AwaitExpression: () => refuse('cpu-not-plain', 'await'),
    Identifier(inner) {
      const { name } = inner.node;
      if (!inner.isReferencedIdentifier() && !isAssigned(inner)) return;
      if (name === 'arguments' && !inner.scope.hasOwnBinding(name)) {
        if (isOwn(inner)) refuse('cpu-not-plain', 'arguments');
        return;
      }
      if (inner.scope.hasBinding(name, true) || isEnum(inner, name)) return;
      if (isTypeofOperand(inner)) return;
      if (!pureGlobals.has(name) || isAssigned(inner)) return refuse('cpu-outside-effects', name);
      if (name === '__dirname' && !sameFolder) refuse('cpu-outside-effects', name);
      if (name === 'require') checkRequire(inner, refuse);
      else if (changesObject(inner) && !isCallOf(inner) && inner.listKey !== 'arguments')
        refuse('cpu-outside-effects', name);
    },
  });
  return trouble;
}

/** `x = 1` and `x++` are no references to Babel. */
function isAssigned(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.isAssignmentExpression() || parent.isForXStatement()) return path.key === 'left';
  return parent.isUpdateExpression();
}

function isTypeofOperand(path: NodePath): boolean {
  return path.parentPath?.isUnaryExpression({ operator: 'typeof' }) ?? false;
}

/** `Object.assign(...)` calls a function of the global, it does not change the global. */
function isCallOf(path: NodePath): boolean {
  const member = path.parentPath;
  return Boolean(member?.isMemberExpression() && member.parentPath?.isCallExpression());
}

function checkRequire(path: NodePath, refuse: (reason: string, what?: string) => void): void {
  const call = path.parentPath;
  const [argument] = call?.isCallExpression() ? childPaths(call, 'arguments') : [];
  if (!argument?.isStringLiteral()) return refuse('cpu-outside-effects', 'require');
  const trouble = checkModule(argument.node.value);
  if (trouble) refuse(trouble.reason, trouble.what);
}

/** What the code shares with the rest of the module has to be the same in every thread, at any time. */
function checkBinding(binding: Binding, slice: Slice): Trouble | undefined {
  const { name } = binding.identifier;
  const shared = { reason: 'cpu-shared-state', what: name };
  if (!binding.constant) return shared;
  if (binding.kind === 'module' || !binding.path.isVariableDeclarator()) return undefined;
  const init = childPath(binding.path, 'init');
  if (varies(init) || isWeak(init)) return shared;
  if (isPrimitive(init.node)) return undefined;
  const isStateful = isStatefulPattern(init);
  const isInSlice = (path: NodePath): boolean =>
    slice.code.some(({ statement }) => path === statement || path.isDescendant(statement));
  const isFilling = (path: NodePath): boolean => isInSlice(path) && !path.getFunctionParent();
  // A function is called by those that it is handed to, not changed.
  const isHandedOn = (path: NodePath): boolean => init.isFunction() && outermostWrapper(path).listKey === 'arguments';
  const isChanged = binding.referencePaths.some(
    (path) =>
      !isFilling(path) &&
      !isHandedOn(path) &&
      ((changesObject(path) && !isLocalCall(path, isInSlice)) || (isStateful && keepsPlace(path))),
  );
  return isChanged ? shared : undefined;
}

/** Handing it to a function of the slice is looked at by `findOrigins`. */
function isLocalCall(path: NodePath, isInSlice: (path: NodePath) => boolean): boolean {
  const call = outermostWrapper(path).parentPath;
  if (!call?.isCallExpression() || outermostWrapper(path).listKey !== 'arguments' || !isInSlice(path)) return false;
  const { callee } = call.node;
  return callee.type === 'Identifier' || callee.type === 'MemberExpression';
}

/** `Date.now()`, `randomBytes(16)`, `Math.random()` as a constant of the module: each thread would have its own. */
function varies(init: NodePath): boolean {
  if (!init.node || init.isFunction()) return false;
  let found = false;
  const look = (call: NodePath): void => {
    if (call.getFunctionParent() !== init.getFunctionParent()) return;
    if (call.isNewExpression()) {
      const { callee } = call.node;
      found ||= callee.type === 'Identifier' && callee.name === 'Date' && call.node.arguments.length === 0;
    } else if (call.isCallExpression()) {
      const { callee } = call.node;
      const key = callee.type === 'Identifier' ? callee.name : staticKey(callee);
      found ||= key !== undefined && variesByThread.test(key);
    }
  };
  look(init);
  init.traverse({ CallExpression: look, NewExpression: look });
  return found;
}

/** What a weak collection knows, it knows of the objects themselves, never of copies. */
function isWeak(init: NodePath): boolean {
  const { callee } = init.isNewExpression() ? init.node : { callee: undefined };
  return callee?.type === 'Identifier' && /^Weak(?:Map|Set|Ref)$/.test(callee.name);
}

/** A regular expression with `g` or `y` remembers where it stopped. */
function isStatefulPattern(init: NodePath): boolean {
  return init.isRegExpLiteral() && /[gy]/.test(init.node.flags);
}

/** `while ((match = pattern.exec(text)))` goes on until there is no match, and so starts anew; a single `test` does not. */
function keepsPlace(path: NodePath): boolean {
  const member = path.parentPath;
  if (!member?.isMemberExpression() || !/^(?:test|exec|lastIndex)$/.test(staticKey(member.node) ?? '')) return false;
  const loop = member.findParent((parent) => parent.isWhileStatement() || parent.isFunction());
  const test = loop?.isWhileStatement() ? loop.node.test : undefined;
  const at = span(path.node).start;
  return !test || at < span(test).start || at > span(test).end;
}
