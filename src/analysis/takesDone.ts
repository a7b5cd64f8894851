import type { NodePath } from '@babel/traverse';
import { staticKey, unwrap } from '../source/ast';
import { testModule } from './testFunctions';

/**
 * Whether a parameter is the callback by which old tests say that they are over; not a test's context, nor a row of a table.
 * @param params those of the test's function
 * @param call what registers the test
 */
export function takesDone(
  params: readonly { readonly type: string; readonly name?: string }[],
  call: NodePath,
): boolean {
  const last = params.at(-1);
  if (!last) return false;
  if (last.type === 'Identifier' && /^(done|callback|cb|next)$/.test(last.name ?? '')) return true;
  const { callee } = call.node as Extract<NodePath['node'], { type: 'CallExpression' }>;
  const isTable =
    unwrap(callee).type === 'CallExpression' ||
    unwrap(callee).type === 'TaggedTemplateExpression' ||
    staticKey(callee) === 'each';
  if (isTable || last.type === 'ObjectPattern') return false;
  const module = testModule(call);
  const isMochaLike = module === 'global' || module === 'mocha' || module === '@jest/globals' || module === 'jasmine';
  return isMochaLike || params.length > 1;
}
