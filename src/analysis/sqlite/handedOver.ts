import type { NodePath } from '@babel/traverse';
import { childPath, childPaths, outermostWrapper, span, unwrapPath } from '../../source/ast';
import { declaredId } from '../declaredId';
import { type ImportOrigin, importOrigin } from '../importOrigin';
import { constructorOf } from '../parameterAt';

/** A value that is given to a function or to the constructor of a class. */
export interface HandedOver {
  /** The call, or `new`. */
  readonly call: NodePath;
  readonly index: number;
  /** What is called: by where it starts in this file, or by what it is imported as. */
  readonly to: { readonly start: number } | ImportOrigin;
  /** Where the function starts that the call stands in, or the class whose constructor that is; undefined outside of functions. */
  readonly within: number | undefined;
}

/** What a value is handed to, where that can be followed; undefined for anything else that is done with it. */
export function handedOver(value: NodePath): HandedOver | undefined {
  const outer = outermostWrapper(value);
  const call = outer.parentPath;
  if (outer.listKey !== 'arguments' || !(call?.isCallExpression() || call?.isNewExpression())) return undefined;
  const index = Number(outer.key);
  const before = childPaths(call, 'arguments').slice(0, index);
  if (before.some((one) => one.isSpreadElement())) return undefined;
  const callee = unwrapPath(childPath(call, 'callee'));
  const own = callableOf(callee);
  const to = own
    ? { start: span(own.node).start }
    : importOrigin(callee.isSuper() ? (baseName(callee) ?? callee) : callee);
  return to && { call: call as NodePath, index, to, within: startAround(call as NodePath) };
}

/** What the class around `super` extends. */
function baseName(path: NodePath): NodePath | undefined {
  const home = path.findParent((parent) => parent.isClass());
  return home ? childPath(home, 'superClass') : undefined;
}

/** What makes the objects of a class that has no constructor: the class that it extends, of the file or imported. */
export function inheritedFrom(callable: NodePath): { readonly start: number } | ImportOrigin | undefined {
  if (!callable.isClass() || constructorOf(callable as NodePath) || !callable.node.superClass) return undefined;
  const base = unwrapPath(childPath(callable, 'superClass'));
  const own = callableOf(base);
  return own ? { start: span(own.node).start } : importOrigin(base);
}

function startAround(path: NodePath): number | undefined {
  const fn = path.getFunctionParent();
  const isConstructor = fn?.isClassMethod() && fn.node.kind === 'constructor';
  const owner = isConstructor ? fn.findParent((parent) => parent.isClass()) : fn;
  return owner ? span(owner.node).start : undefined;
}

/** The function or the class of the file that a name certainly stands for. */
function callableOf(callee: NodePath): NodePath | undefined {
  if (callee.isSuper()) {
    const base = baseName(callee);
    return base && callableOf(base);
  }
  if (!callee.isIdentifier()) return undefined;
  const binding = callee.scope.getBinding(callee.node.name);
  if (!binding?.constant) return undefined;
  if (binding.path.isFunctionDeclaration() || binding.path.isClassDeclaration()) return binding.path as NodePath;
  if (!binding.path.isVariableDeclarator()) return undefined;
  const init = childPath(binding.path, 'init');
  return init.isFunction() || init.isClass() ? init : undefined;
}

/** All places that name a function or a class of the file. */
export function namesOfCallable(callable: NodePath): readonly NodePath[] {
  const id = declaredId(callable);
  const binding = id && callable.parentPath?.scope.getBinding(id.name);
  return binding?.referencePaths ?? [];
}
