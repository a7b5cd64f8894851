import type { NodePath } from '@babel/traverse';
import { staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { isReaction } from '../classifyCallback';
import { isTestFunction } from '../testFunctions';

/**
 * Whether a file has anything from which a promotion could start: an async function, a wait, a reaction or a test. Cheaper than
 * the facts of the file; so it may be wrong in saying yes.
 */
export function hasAsync(source: SourceFile): boolean {
  let found = false;
  visitPaths(source.program, {
    Function: ({ node }) => void (found ||= node.async === true),
    AwaitExpression: () => void (found = true),
    ForOfStatement: ({ node }) => void (found ||= node.await),
    'MemberExpression|OptionalMemberExpression': ({ node }: NodePath) =>
      void (found ||= isReaction(staticKey(node) ?? '')),
    'CallExpression|OptionalCallExpression': (path: NodePath) => void (found ||= isTestFunction(path)),
  });
  return found;
}
