import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, staticKey, unwrap } from '../../source/ast';
import { globalsWithDetailedErrors, plainErrors } from './knownGlobals';
import type { Slice } from './slice';

/** What becomes of the errors of a function when they are copied. */
export type Errors =
  /** They have nothing but what a copy keeps: name, message, stack, cause. */
  | 'plain'
  /** They may have properties of their own, such as `code`. */
  | 'detailed'
  /** Instances of other classes, and things that are no errors, cannot be told apart any more. */
  | 'other';

/** Looks at what the code of a slice throws, and at whose code it calls. */
export function checkThrows(slice: Slice): Errors {
  let errors: Errors = slice.imports.size > 0 ? 'detailed' : 'plain';
  const raise = (to: Errors): void => void (errors = errors === 'other' ? errors : to);
  for (const { statement } of slice.code) {
    statement.traverse({
      ThrowStatement(path) {
        const kind = thrownKind(unwrap(path.node.argument), path);
        if (kind !== 'plain' && !isCaught(path)) raise(kind);
      },
      Identifier(path) {
        const { name } = path.node;
        if (globalsWithDetailedErrors.has(name) && path.isReferencedIdentifier() && !path.scope.hasBinding(name, true))
          raise('detailed');
      },
    });
  }
  return errors;
}

function thrownKind(node: Node, path: NodePath, depth = 0): Errors {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const { callee } = node;
    if (callee.type === 'Identifier') {
      return plainErrors.has(callee.name) && !path.scope.hasBinding(callee.name, true) ? 'plain' : 'other';
    }
    const [first] = node.arguments;
    const isAssign =
      callee.type === 'MemberExpression' &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'Object' &&
      staticKey(callee) === 'assign';
    return isAssign && first && thrownKind(unwrap(first), path, depth + 1) !== 'other' ? 'detailed' : 'other';
  }
  const binding = node.type === 'Identifier' && depth < 3 ? path.scope.getBinding(node.name) : undefined;
  if (!binding) return 'other';
  // What was caught comes from code that is looked at by itself.
  if (binding.path.isCatchClause() || binding.kind === 'let')
    return binding.path.isCatchClause() ? 'detailed' : 'other';
  const init = binding.path.isVariableDeclarator() ? binding.path.node.init : undefined;
  const kind = init && binding.constant ? thrownKind(unwrap(init), path, depth + 1) : 'other';
  return kind === 'plain' ? 'detailed' : kind;
}

/** A `throw` whose own function catches it, and does not throw it again. */
function isCaught(path: NodePath): boolean {
  const found = path.findParent((parent) => parent.isFunction() || parent.isTryStatement());
  const handler = found?.isTryStatement() ? found.node.handler : undefined;
  if (!found || !handler || !path.isDescendant(childPath(found, 'block'))) return false;
  let throwsAgain = false;
  childPath(found, 'handler').traverse({ ThrowStatement: () => void (throwsAgain = true) });
  return !throwsAgain;
}
