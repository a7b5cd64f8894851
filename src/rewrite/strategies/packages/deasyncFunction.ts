import type { NodePath } from '@babel/traverse';
import { isBuiltin } from 'node:module';
import { isExported } from '../../../analysis/isExported';
import type { CallPath } from '../../../analysis/moduleUses';
import { placementOf } from '../../../analysis/placement';
import type { NameSource } from '../../../catalogue/types';
import { childPaths, outermostWrapper, span, staticKey, unwrap } from '../../../source/ast';
import { asItIs, emitCall } from '../../emitCall';
import type { Strategy } from '../strategy';

const promisify: NameSource = { kind: 'import', module: 'util', name: 'promisify' };

/** Functions of Node that `promisify` gives another result than the first that the callback gets. */
const special = new Set([
  ...['exec', 'execFile', 'exists', 'setTimeout', 'setImmediate', 'lookup', 'lookupService', 'read', 'write', 'readv'],
  ...['writev', 'generateKeyPair', 'question', 'pipeline', 'finished'],
]);

/**
 * `deasync(f)` becomes `promisify(f)`, and every call of the result is awaited: all of them or none. What else happens meanwhile
 * stays as it was, for deasync runs the event loop while it waits.
 */
export const deasyncFunction: Strategy = (creation) => {
  const calls = callsOf(creation);
  const [wrapped] = childPaths(creation as NodePath, 'arguments');
  const isPlain = creation.node.arguments.length === 1 && wrapped !== undefined && givesFirstResult(wrapped);
  if (!isPlain || !calls?.every((call) => placementOf(call as NodePath).kind === 'async'))
    return { refuse: 'sync-wrapper' };
  return {
    emission: {
      names: [promisify],
      write: (context) => {
        const { start, end } = span(creation.node.callee);
        context.edits.replace(start, end, context.local(promisify));
        for (const call of calls) emitCall(call, asItIs, context);
      },
    },
  };
};

/** The calls of the function that was made; undefined when it goes anywhere else. */
function callsOf(creation: NodePath): CallPath[] | undefined {
  const outer = outermostWrapper(creation);
  const parent = outer.parentPath;
  if (parent?.isCallExpression() && outer.key === 'callee') return [parent];
  if (!parent?.isVariableDeclarator() || outer.key !== 'init' || parent.node.id.type !== 'Identifier') return undefined;
  const binding = parent.scope.getBinding(parent.node.id.name);
  if (!binding?.constant || isExported(binding) || binding.referencePaths.length === 0) return undefined;
  const calls = binding.referencePaths.map((reference): CallPath | undefined => {
    const call = outermostWrapper(reference).parentPath;
    return call?.isCallExpression() && unwrap(call.node.callee as never) === reference.node ? call : undefined;
  });
  return calls.every((call) => call !== undefined) ? calls : undefined;
}

/** A function of the file, or one that is no special case of `promisify`. */
function givesFirstResult(wrapped: NodePath): boolean {
  if (wrapped.isFunction()) return true;
  if (wrapped.isIdentifier()) {
    const path = wrapped.scope.getBinding(wrapped.node.name)?.path;
    if (path?.isFunctionDeclaration()) return true;
    if (path?.isVariableDeclarator()) return /^(?:Arrow)?Function/.test(path.node.init?.type ?? '');
    const source =
      path?.isImportSpecifier() && path.parentPath.isImportDeclaration() ? path.parentPath.node.source : undefined;
    return source !== undefined && !(isBuiltin(source.value) && special.has(wrapped.node.name));
  }
  if (wrapped.isMemberExpression()) return !special.has(staticKey(wrapped.node) ?? 'exec');
  const bound = wrapped.isCallExpression() ? unwrap(wrapped.node.callee as never) : undefined;
  return bound !== undefined && staticKey(bound) === 'bind';
}
