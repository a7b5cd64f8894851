import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { Act } from '../../plan/types';
import { staticKey } from '../../source/ast';
import { moduleBehind } from '../moduleBehind';
import { mayChangeFiles } from './mayChangeFiles';
import { isOutput } from './output';

/** What an expression does there and then that other code can see, if it is a call whose callee says so. */
export function actOf(path: NodePath): Act | undefined {
  if (!path.isCallExpression()) return undefined;
  if (endsProcess(path)) return 'exits';
  if (isFileModule(path) || mayChangeFiles(path)) return 'files';
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
  return fileModules.test(moduleBehind(call) ?? '');
}
