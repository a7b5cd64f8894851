import { childPath, childPaths } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import { callbackFacts } from './callbackFacts';
import type { Container, ContainerContext, ContainerOutcome } from './container';
import { writeCallback, writeHelperCall } from './helperCall';
import { returnedCall } from './makeAsync';
import { methodPlaces } from './places';
import { returnsPromise } from './returnsPromise';

/**
 * `text.replace(/a/g, (match) => ...)` as `await replaceAsync(text, /a/g, async (match) => ...)`: `replace` finds all matches before it
 * calls the function for the first one, so that nothing changes when the texts are fetched in turn.
 */
export function planStringReplace(container: Container, { source }: ContainerContext): ContainerOutcome {
  const { call, callback, works } = container;
  const places = methodPlaces(call, source);
  const [pattern, , ...rest] = childPaths(call, 'arguments');
  if (!places || !callback || !pattern || rest.length > 0 || call.isOptionalCallExpression())
    return { refuse: 'in-sync-callback' };
  const facts = callbackFacts(callback);
  if (facts.isRecursive) return { refuse: 'callback-recursive' };
  if (returnsPromise(callback, facts, call, works)) return { refuse: 'callback-returns-promise' };
  if (!isPlainPattern(pattern)) return { refuse: 'callback-unknown-pattern' };
  const { callee } = call.node;
  const helper =
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'replaceAll'
      ? 'replaceAllAsync'
      : 'replaceAsync';
  const returned = returnedCall(callback, works);
  return {
    helpers: [helper],
    bare: [places.receiver.node],
    returned: returned ? [returned] : [],
    write(context) {
      writeHelperCall(container, context.local({ kind: 'helper', helper }), false, places, context);
      writeCallback(callback, returned, undefined, context);
    },
  };
}

/** A text, or a regular expression whose matching keeps no state from one call to the next. */
function isPlainPattern(path: NodePath): boolean {
  if (path.isStringLiteral() || path.isTemplateLiteral()) return true;
  if (path.isRegExpLiteral()) return !path.node.flags.includes('y');
  if (path.isNewExpression()) {
    const flags = path.node.arguments[1];
    return (
      path.node.callee.type === 'Identifier' &&
      path.node.callee.name === 'RegExp' &&
      (!flags || (flags.type === 'StringLiteral' && !flags.value.includes('y')))
    );
  }
  if (!path.isIdentifier()) return false;
  const binding = path.scope.getBinding(path.node.name);
  return (
    binding?.constant === true && binding.path.isVariableDeclarator() && isPlainPattern(childPath(binding.path, 'init'))
  );
}
