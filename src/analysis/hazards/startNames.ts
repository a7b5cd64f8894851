import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { unwrap } from '../../source/ast';
import { bindingKey } from './locations';
import type { Start } from './startsWithoutWait';

/** A location of the function as it is called where the function is started. */
export function startNames(key: string, unit: NodePath<FunctionNode>, start: Start): string[] {
  const [root = '', ...properties] = key.split('.');
  const rename = (name: string): string => [name, ...properties].join('.');
  if (root.startsWith('this@')) return [key, ...[...receiversOf(start)].map(rename)];
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (binding?.kind !== 'param' || bindingKey(binding) !== root) return [key];
  const name = argumentName(binding, unit, start);
  return name === undefined || properties.length === 0 ? [] : [rename(name)];
}

/** The names on which the function, or one that waits for it, is called. */
export function receiversOf({ path, waits }: Start): Set<string> {
  return new Set(
    [path, ...waits].flatMap(({ node }) => {
      const callee = 'callee' in node && node.callee ? unwrap(node.callee as Node) : undefined;
      const receiver = callee?.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
      return receiver?.type === 'Identifier' ? [receiver.name] : [];
    }),
  );
}

/** What is handed in for a parameter, if that is a variable. */
export function argumentName(
  { identifier }: Binding,
  unit: NodePath<FunctionNode>,
  { path, waits }: Start,
): string | undefined {
  const index = unit.node.params.findIndex((param) => param === identifier);
  // Functions on the way may hand on what they got.
  const call = waits[0] ?? path;
  const value = call.isCallExpression() ? call.node.arguments[index] : undefined;
  const inner = value && unwrap(value);
  return inner?.type === 'Identifier' ? inner.name : undefined;
}
