import type { NodePath } from '@babel/traverse';
import { childPath, childPaths, staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { CallPath } from '../moduleUses';

/** A call of something with SQL that is written out. */
export interface SqlCall {
  readonly call: CallPath;
  readonly method: 'prepare' | 'exec';
  /** What the method is called on. */
  readonly object: NodePath;
}

const statement =
  /^\s*(?:--.*\n\s*)*(?:select|insert|update|delete|replace|with|pragma|create|drop|alter|begin|commit|rollback|savepoint|release|attach|vacuum|values)\b/i;

/** Calls that look like those of a database, whatever they are called on: `req.db.prepare('SELECT ...')`. What is awaited is another driver's. */
export function sqlCalls({ program }: SourceFile): SqlCall[] {
  const found: SqlCall[] = [];
  const note = (call: CallPath): void => {
    const callee = childPath(call, 'callee');
    if (!callee.isMemberExpression() && !callee.isOptionalMemberExpression()) return;
    const method = staticKey(callee.node);
    if (method !== 'prepare' && method !== 'exec') return;
    const [sql] = childPaths(call, 'arguments');
    if (sql && statement.test(textOf(sql)) && !isAwaited(call as NodePath))
      found.push({ call, method, object: childPath(callee, 'object') });
  };
  visitPaths(program, { CallExpression: note, OptionalCallExpression: note });
  return found;
}

function textOf({ node }: NodePath): string {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.raw ?? '';
  if (node.type === 'BinaryExpression' && node.left.type === 'StringLiteral') return node.left.value;
  return '';
}

/** Whether a call, or what is called of its result, is waited for. */
export function isAwaited(call: NodePath): boolean {
  for (let at = call; ;) {
    const parent = at.parentPath;
    if (!parent) return false;
    if (parent.isAwaitExpression()) return true;
    const isMember = (parent.isMemberExpression() || parent.isOptionalMemberExpression()) && at.key === 'object';
    if (isMember && /^(?:then|catch|finally)$/.test(staticKey(parent.node) ?? '')) return true;
    const isCalled = (parent.isCallExpression() || parent.isOptionalCallExpression()) && at.key === 'callee';
    if (!isMember && !isCalled) return false;
    at = parent as NodePath;
  }
}
