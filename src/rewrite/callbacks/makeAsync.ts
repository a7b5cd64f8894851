import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { span } from '../../source/ast';
import type { EmitContext, Work } from '../work';

/**
 * The call that an arrow is nothing but, when its promise can be returned as it is: `(path) => readFile(path)`.
 * @param works everything that is awaited in the callback
 */
export function returnedCall(callback: NodePath<FunctionNode>, works: readonly Work[]): Node | undefined {
  const [work] = works;
  if (!callback.isArrowFunctionExpression() || works.length !== 1 || work?.decision.status !== 'rewritten')
    return undefined;
  const { form, write } = work.decision.emission;
  if (!form || write || form.pick !== undefined || form.assertType !== undefined) return undefined;
  return work.path.node === callback.node.body ? work.path.node : undefined;
}

/** Writes `async` before the callback (unless it returns a promise without it), and the promise into its return type. */
export function makeAsync(
  callback: NodePath<FunctionNode>,
  returned: Node | undefined,
  { edits, turned }: EmitContext,
): void {
  const { start, end } = span(callback.node);
  if (!returned) {
    edits.wrap(start, end, 'async ', '');
    turned?.(callback);
  }
  const annotation = callback.node.returnType;
  if (annotation?.type !== 'TSTypeAnnotation') return;
  const type = span(annotation.typeAnnotation);
  edits.wrap(type.start, type.end, 'Promise<', '>');
}
