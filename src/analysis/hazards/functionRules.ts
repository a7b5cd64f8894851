import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode } from '@babel/types';
import { staticKey, stringValue, unwrap } from '../../source/ast';
import { isTransactionBody } from '../sqlite/transactionMarks';
import { functionUses } from './callSites';

const transactions = new Set(['transaction', 'runInAction', 'startTransition', 'untracked', 'batch']);
const exitEvents = /^(exit|uncaughtException|unhandledRejection|SIG[A-Z0-9]+)$/;

/** What forbids a new await anywhere in an async function, whatever its body does: who calls it. */
export function functionRule(unit: NodePath<FunctionNode>): { code: string; absolute: boolean } | undefined {
  if (isTransactionBody(unit.node)) return undefined;
  for (const use of functionUses(unit)) {
    if (use.kind !== 'argument' || use.call.isNewExpression()) continue;
    const { callee, arguments: list } = use.call.node as CallExpression;
    const node = unwrap(callee);
    const name = node.type === 'Identifier' ? node.name : staticKey(node);
    const object = node.type === 'MemberExpression' ? unwrap(node.object) : undefined;
    if (name === undefined) continue;
    const isProcess = object?.type === 'Identifier' && object.name === 'process';
    if (
      isProcess &&
      /^(on|once|addListener|prependListener)$/.test(name) &&
      exitEvents.test(stringValue(list[0]) ?? '')
    )
      return { code: 'in-exit-handler', absolute: true };
    if (!object && /^(onExit|exitHook|signalExit)$/.test(name)) return { code: 'in-exit-handler', absolute: true };
    if (
      transactions.has(name) &&
      !use.call.parentPath?.isAwaitExpression() &&
      !use.call.parentPath?.isReturnStatement()
    )
      return { code: 'in-transaction', absolute: true };
    if (name === 'setInterval' && !hasSuspension(unit)) return { code: 'interval-overlap', absolute: false };
  }
  return undefined;
}

/** Whether the function waits today. */
export function hasSuspension(unit: NodePath): boolean {
  let found = false;
  unit.traverse({
    Function: (inner) => inner.skip(),
    AwaitExpression: (inner) => {
      found = true;
      inner.stop();
    },
    ForOfStatement: (inner) => {
      if (inner.node.await) found = true;
    },
  });
  return found;
}
