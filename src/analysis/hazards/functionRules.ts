import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { staticKey, stringValue, unwrap } from '../../source/ast';
import { isTransactionBody } from '../sqlite/transactionMarks';
import { functionUses } from './callSites';

const transactions = new Set(['transaction', 'runInAction', 'startTransition', 'untracked', 'batch']);
const exitEvents = /^(exit|uncaughtException|unhandledRejection|SIG[A-Z0-9]+)$/;

/** What forbids a new await anywhere in an async function, whatever its body does: who calls it. */
export function functionRule(unit: NodePath<FunctionNode>): { code: string; absolute: boolean } | undefined {
  if (isTransactionBody(unit.node)) return undefined;
  for (const use of functionUses(unit)) {
    const code = use.kind === 'argument' ? ruleOfArgument(use.call) : undefined;
    const rule = code === undefined ? undefined : ruleOf(code, unit);
    if (rule) return rule;
  }
  return undefined;
}

/** A rule for a function that is handed to something, as far as the function does not wait today. */
export function ruleOf(code: string, unit: NodePath): { code: string; absolute: boolean } | undefined {
  if (code !== INTERVAL) return { code, absolute: true };
  return hasSuspension(unit) ? undefined : { code, absolute: false };
}

const INTERVAL = 'interval-overlap';

/** Code of what forbids a new await in a function that is handed to a call. */
export function ruleOfArgument(call: NodePath): string | undefined {
  if (!call.isCallExpression()) return undefined;
  const { callee, arguments: list } = call.node;
  const node = unwrap(callee);
  const name = node.type === 'Identifier' ? node.name : staticKey(node);
  const object = node.type === 'MemberExpression' ? unwrap(node.object) : undefined;
  if (name === undefined) return undefined;
  const isProcess = object?.type === 'Identifier' && object.name === 'process';
  if (isProcess && /^(on|once|addListener|prependListener)$/.test(name) && exitEvents.test(stringValue(list[0]) ?? ''))
    return 'in-exit-handler';
  if (!object && /^(onExit|exitHook|signalExit)$/.test(name)) return 'in-exit-handler';
  if (transactions.has(name) && !call.parentPath.isAwaitExpression() && !call.parentPath.isReturnStatement())
    return 'in-transaction';
  return name === 'setInterval' ? INTERVAL : undefined;
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
