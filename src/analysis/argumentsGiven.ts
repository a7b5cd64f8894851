import type { Binding, NodePath } from '@babel/traverse';
import { childPath, childPaths, childPathsAt, namesUsed } from '../source/ast';
import { isExported } from './isExported';

/**
 * What is given for a parameter, where every call of its function can be seen: a function of the file with a name, which nothing but
 * calls of it mentions. A call that leaves it out gives the default, or else undefined.
 * @returns undefined where anything may be given
 */
export function argumentsGiven(parameter: Binding): readonly (NodePath | undefined)[] | undefined {
  const fn = parameter.path.isFunction() ? parameter.path : parameter.path.findParent((path) => path.isFunction());
  if (parameter.kind !== 'param' || !fn?.isFunction()) return undefined;
  const params = childPathsAt(fn, 'params');
  const index = params.findIndex((path) => nameOf(path) === parameter.identifier);
  // By way of `arguments` it can change what it was given.
  const calls = index < 0 || namesUsed(fn).has('arguments') ? undefined : callsOf(fn);
  if (!calls) return undefined;
  const param = params[index];
  const fallback = param?.isAssignmentPattern() ? childPath(param, 'right') : undefined;
  const given: (NodePath | undefined)[] = [];
  for (const call of calls) {
    const list = childPaths(call, 'arguments');
    if (list.slice(0, index + 1).some((argument) => argument.isSpreadElement())) return undefined;
    given.push(list[index] ?? fallback);
  }
  return given;
}

function nameOf(param: NodePath): unknown {
  return param.isAssignmentPattern() ? param.node.left : param.node;
}

/** All calls of a function; undefined where it has other uses, or where none shows what it is called with. */
function callsOf(fn: NodePath): NodePath[] | undefined {
  const binding = bindingOf(fn);
  if (!binding?.constant || isExported(binding)) return undefined;
  const calls = binding.referencePaths.map((reference) => reference.parentPath);
  const areCalls = calls.every((call, index) => {
    const callee = call?.isCallExpression() === true ? call.node.callee : undefined;
    return callee !== undefined && callee === binding.referencePaths[index]?.node;
  });
  return areCalls && calls.length > 0 ? calls.filter((call) => call !== null) : undefined;
}

/** `function run() {}`, `const run = () => {}`. */
function bindingOf(fn: NodePath): Binding | undefined {
  if (fn.isFunctionDeclaration()) return fn.node.id ? fn.parentPath.scope.getBinding(fn.node.id.name) : undefined;
  // It can call itself by a name of its own.
  if (fn.isFunctionExpression() && fn.node.id) return undefined;
  const declarator = fn.parentPath;
  if (!declarator?.isVariableDeclarator() || fn.key !== 'init' || declarator.node.id.type !== 'Identifier')
    return undefined;
  return declarator.scope.getBinding(declarator.node.id.name);
}
