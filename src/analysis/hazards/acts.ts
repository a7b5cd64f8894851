import type { NodePath } from '@babel/traverse';
import type { CallExpression, Node } from '@babel/types';
import type { Act } from '../../plan/types';
import { staticKey, stringValue, unwrap } from '../../source/ast';
import { isOutput } from './output';

/** What an expression does there and then that other code can see, if it is a call whose callee says so. */
export function actOf(path: NodePath): Act | undefined {
  if (!path.isCallExpression()) return undefined;
  if (endsProcess(path)) return 'exits';
  if (isFileModule(path)) return 'files';
  return isOutput(path) ? 'output' : undefined;
}

/** `process.exit()` and its kin. */
export function endsProcess(path: NodePath): boolean {
  if (!path.isCallExpression() || path.node.callee.type !== 'MemberExpression') return false;
  const { object } = path.node.callee;
  return (
    object.type === 'Identifier' &&
    object.name === 'process' &&
    ['exit', 'kill', 'abort'].includes(staticKey(path.node.callee) ?? '')
  );
}

const fileModules = /^(?:node:)?fs(?:\/promises)?$|^(?:fs-extra|graceful-fs|@npmcli\/fs)(?:\/|$)/;

/** Whether the callee comes from a module of the file system: what waits for a file already relies on it no less. */
export function isFileModule(call: NodePath<CallExpression>): boolean {
  let root: Node = call.node.callee;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const binding = root.type === 'Identifier' ? call.scope.getBinding(root.name)?.path : undefined;
  if (binding?.parentPath?.isImportDeclaration()) return fileModules.test(binding.parentPath.node.source.value);
  const init = binding?.isVariableDeclarator() ? binding.node.init : undefined;
  let value = init && unwrap(init);
  while (value?.type === 'MemberExpression') value = unwrap(value.object);
  return value?.type === 'CallExpression' && fileModules.test(stringValue(value.arguments[0]) ?? '');
}
