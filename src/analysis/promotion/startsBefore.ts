import type { NodePath } from '@babel/traverse';
import type { Program } from '@babel/types';
import { childPathsAt, unwrap } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import type { CallPath } from '../moduleUses';
import { classifyPlace } from '../classifyCallback';

const inPlace = new Set(['iife', 'array-method', 'array-from', 'string-replace', 'comparator']);

/**
 * Whether a statement of the module before `path` may have started something of the module that goes on while the module waits:
 * `main(); const config = load();` lets `main` see `config` only when it is there.
 */
export function startsBefore(path: NodePath): boolean {
  const statement = path.find((one) => one.parentPath?.isProgram() === true);
  const program = statement?.parentPath;
  if (!statement || !program?.isProgram()) return true;
  let first = firstStarts.get(program.node);
  if (first === undefined) {
    first = firstStart(program);
    firstStarts.set(program.node, first);
  }
  return first < (statement.node.start ?? 0);
}

/** By module: where the first call stands that may start something. */
const firstStarts = new WeakMap<Program, number>();

function firstStart(program: NodePath<Program>): number {
  let first = Number.POSITIVE_INFINITY;
  visitPaths(program, {
    'CallExpression|OptionalCallExpression|NewExpression': (call: NodePath) => {
      const start = call.node.start ?? 0;
      if (start >= first || call.getFunctionParent()) return;
      const isWaitedFor = call.parentPath?.isAwaitExpression() === true;
      if (!isWaitedFor && mayStart(call as CallPath)) first = start;
    },
  });
  return first;
}

/** A call of a function of this file, or one that gets a function of this file to call later. */
function mayStart(call: CallPath): boolean {
  if (isOwnFunction(call.node.callee, call as NodePath)) return true;
  return childPathsAt(call as NodePath, 'arguments').some((argument) => {
    if (!argument.isFunction() && !isOwnFunction(argument.node, argument)) return false;
    const place = classifyPlace(argument);
    return !(typeof place === 'object' && inPlace.has(place.role.kind));
  });
}

function isOwnFunction(node: NodePath['node'], at: NodePath): boolean {
  const inner = unwrap(node);
  if (inner.type === 'FunctionExpression' || inner.type === 'ArrowFunctionExpression') return true;
  const declaration = inner.type === 'Identifier' ? at.scope.getBinding(inner.name)?.path.node : undefined;
  if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') return true;
  const init = declaration?.type === 'VariableDeclarator' && declaration.init ? unwrap(declaration.init) : undefined;
  return init?.type === 'FunctionExpression' || init?.type === 'ArrowFunctionExpression';
}
