import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, memberName, staticKey, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { argumentShape, constantValue } from '../argumentShape';
import type { CallPath } from '../moduleUses';
import { isOfOwnMethod } from './isOfOwnMethod';

const methods = ['prepare', 'exec', 'pragma', 'transaction'] as const;

/** A call of something that looks like a method of a database. */
export interface SqlCall {
  readonly call: CallPath;
  readonly method: (typeof methods)[number];
  /** What the method is called on. */
  readonly object: NodePath;
  /** Whether its SQL is there to be read; otherwise what is done with the result has to tell. */
  readonly isCertain: boolean;
}

const statement =
  /^\s*(?:--.*\n\s*)*(?:select|insert|update|delete|replace|with|pragma|create|drop|alter|begin|commit|rollback|savepoint|release|attach|vacuum|values)\b/i;

/**
 * Calls that look like those of a database, whatever they are called on: `req.db.prepare('SELECT ...')`, `req.db.prepare(sql)`. What is
 * awaited is another driver's; `exec(sql)`, with SQL that is not there to be read, counts on what else is known to be a database.
 */
export function sqlCalls({ program }: SourceFile): SqlCall[] {
  const found: SqlCall[] = [];
  const note = (call: CallPath): void => {
    const callee = childPath(call, 'callee');
    if (!callee.isMemberExpression() && !callee.isOptionalMemberExpression()) return;
    const key = staticKey(callee.node);
    const method = methods.find((one) => one === key);
    if (method === undefined || isAwaited(call as NodePath)) return;
    const object = childPath(callee, 'object');
    const [given] = childPaths(call, 'arguments');
    const isCertain = given !== undefined && method !== 'transaction' && statement.test(textOf(given));
    if (isCertain || (mayBeOne(method, call) && !isOfOwnMethod(object, method)))
      found.push({ call, method, object, isCertain });
  };
  visitPaths(program, { CallExpression: note, OptionalCallExpression: note });
  return found.filter(
    (one) => !isLooseExec(one) || found.some((other) => !isLooseExec(other) && isSamePlace(one, other)),
  );
}

/** Regular expressions, shells and many others have that method too. */
function isLooseExec({ method, isCertain }: SqlCall): boolean {
  return method === 'exec' && !isCertain;
}

function isSamePlace({ object: one }: SqlCall, { object: other }: SqlCall): boolean {
  const place = placeOf(one);
  const there = placeOf(other);
  return place !== undefined && place.names === there?.names && place.root === there.root;
}

/** `db`, `this.db`, `request.app.db`: the names behind a variable, or behind `this`. */
function placeOf({
  node,
  scope,
}: NodePath): { readonly root: Binding | undefined; readonly names: string } | undefined {
  const names: string[] = [];
  let at: Node = unwrap(node);
  while (at.type === 'MemberExpression' || at.type === 'OptionalMemberExpression') {
    const name = memberName(at);
    if (name === undefined) return undefined;
    names.unshift(name);
    at = unwrap(at.object);
  }
  if (at.type === 'ThisExpression') return { root: undefined, names: ['this', ...names].join('.') };
  if (at.type !== 'Identifier') return undefined;
  return { root: scope.getBinding(at.name), names: [at.name, ...names].join('.') };
}

/** Whether a call could be one by what it is given. */
function mayBeOne(method: SqlCall['method'], call: CallPath): boolean {
  const count = call.node.arguments.length;
  const shape = argumentShape(call, 0);
  if (method === 'transaction') return count === 1 && (shape === 'function' || shape === 'opaque');
  if (method === 'pragma') return count <= 2 && /^(?:string|template)$/.test(shape);
  // A text that is no SQL is there to be read.
  return count === 1 && /^(?:template|opaque)$/.test(shape);
}

function textOf(path: NodePath): string {
  let node = constantValue(path);
  while (node.type === 'BinaryExpression' && node.operator === '+' && node.left.type !== 'PrivateName')
    node = unwrap(node.left);
  if (node.type === 'StringLiteral') return node.value;
  return node.type === 'TemplateLiteral' ? (node.quasis[0]?.value.raw ?? '') : '';
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

/** Whether a call is given a function at its end: drivers that wait call that back. */
export function takesCallback({ node }: CallPath): boolean {
  const last = node.arguments.at(-1);
  return last !== undefined && /^(?:ArrowFunction|Function)Expression$/.test(unwrap(last).type);
}
