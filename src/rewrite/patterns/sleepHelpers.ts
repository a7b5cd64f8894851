import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { isResultUsed } from '../../analysis/isResultUsed';
import { childPaths, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { readDuration } from '../sleeps/duration';
import { sleepEmission } from '../sleeps/sleepEmission';
import type { StrategyOutcome } from '../strategies/strategy';
import type { PatternFinder, PatternSite } from './pattern';
import { readSleepHelper, type SleepHelper } from './sleepHelper';

/** Calls of the file's own functions that do nothing but sleep: `function sleepSync(ms) { Atomics.wait(...) }`. */
export const sleepHelpers: PatternFinder = (source, uses) => {
  const callOf = new Map(uses.uses.flatMap((use) => (use.call ? [[use.call.node, use] as const] : [])));
  const context = { text: source.text, useOf: (call: NodePath) => callOf.get(call.node as never) };
  const found: PatternSite[] = [];
  const visit = (path: NodePath<FunctionNode>): void => {
    const binding = bindingOf(path);
    const helper = binding && readSleepHelper(path, context);
    if (binding && helper) found.push(...callsOf(binding, helper, source));
  };
  visitPaths(source.program, { FunctionDeclaration: visit, FunctionExpression: visit, ArrowFunctionExpression: visit });
  return found;
};

/** The name that always stands for the function. */
function bindingOf(path: NodePath<FunctionNode>): Binding | undefined {
  const id = path.isFunctionDeclaration()
    ? path.node.id
    : path.parentPath?.isVariableDeclarator()
      ? path.parentPath.node.id
      : undefined;
  if (id?.type !== 'Identifier') return undefined;
  const scope = path.isFunctionDeclaration() ? path.scope.parent : path.parentPath?.scope;
  const binding = scope?.getBinding(id.name);
  return binding?.constant && (binding.path === path || binding.path === path.parentPath) ? binding : undefined;
}

function callsOf(binding: Binding, helper: SleepHelper, source: SourceFile): PatternSite[] {
  return binding.referencePaths.flatMap((reference) => {
    const call = reference.parentPath;
    if (!call?.isCallExpression() || reference.key !== 'callee' || unwrap(call.node.callee) !== reference.node)
      return [];
    const outcome = decideCall(call, reference, helper, source);
    return [
      {
        api: 'sleep-helper',
        transform: 'sleep-sync-to-timers',
        cost: 'wait' as const,
        effects: ['waits' as const],
        path: call,
        outcome,
      },
    ];
  });
}

function decideCall(call: NodePath, callee: NodePath, helper: SleepHelper, source: SourceFile): StrategyOutcome {
  const { duration, result, hazards } = helper;
  const [argument, ...others] = childPaths(call, 'arguments');
  if (result === 'other' && isResultUsed(call)) return { refuse: 'sleep-result-used' };
  if (others.length > 0 || argument?.isSpreadElement() || (argument && 'fixed' in duration)) {
    return { refuse: 'unusual-arguments' };
  }
  const read =
    'fixed' in duration ? duration.fixed : argument ? readDuration(argument, duration.unit) : duration.ifAbsent;
  if (!read) return { refuse: 'unusual-duration' };
  return { hazards, emission: sleepEmission({ path: call, source, duration: read, result, releases: [callee] }) };
}
