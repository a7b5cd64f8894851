import type { NodePath } from '@babel/traverse';
import type { CallExpression, Node } from '@babel/types';
import { stringValue, unwrap } from '../source/ast';

/** The specifier of the module that a callee is taken from: `import`, `require`, members of either. */
export function moduleBehind(call: NodePath<CallExpression>): string | undefined {
  let root: Node = call.node.callee;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const binding = root.type === 'Identifier' ? call.scope.getBinding(root.name)?.path : undefined;
  if (binding?.parentPath?.isImportDeclaration()) return binding.parentPath.node.source.value;
  const init = binding?.isVariableDeclarator() ? binding.node.init : undefined;
  let value = init && unwrap(init);
  while (value?.type === 'MemberExpression') value = unwrap(value.object);
  return value?.type === 'CallExpression' ? stringValue(value.arguments[0]) : undefined;
}
