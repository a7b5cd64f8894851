import type { NodePath } from '@babel/traverse';
import { staticKey, unwrap } from '../../source/ast';

/** The location that stands for what the program prints. */
export const OUTPUT = 'global (output)';

/** Whether the expression is a call that prints: `console.log()`, `process.stdout.write()`. */
export function isOutput(path: NodePath): boolean {
  const callee = path.isCallExpression() ? unwrap(path.node.callee) : undefined;
  if (callee?.type !== 'MemberExpression') return false;
  const object = unwrap(callee.object);
  if (object.type === 'Identifier') return object.name === 'console' && !path.scope.hasBinding('console', true);
  if (object.type !== 'MemberExpression' || staticKey(callee) !== 'write') return false;
  const owner = unwrap(object.object);
  return (
    owner.type === 'Identifier' && owner.name === 'process' && ['stdout', 'stderr'].includes(staticKey(object) ?? '')
  );
}
