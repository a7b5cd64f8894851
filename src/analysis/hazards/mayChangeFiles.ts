import { isBuiltin } from 'node:module';
import type { NodePath } from '@babel/traverse';
import { staticKey, unwrap } from '../../source/ast';
import { moduleBehind } from '../moduleBehind';

/** `sync`, `linkSync`: what packages call a function that does to files what another of them does asynchronously. */
const blockingName = /^sync$|[a-z0-9]Sync$/;

/** Whether a call is one of a package that the catalogue does not know, whose name says that it blocks: it may well change files. */
export function mayChangeFiles(call: NodePath): boolean {
  if (!call.isCallExpression()) return false;
  const callee = unwrap(call.node.callee);
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  if (name === undefined || !blockingName.test(name)) return false;
  const module = moduleBehind(call);
  return module !== undefined && !/^[./]/.test(module) && !isBuiltin(module);
}
