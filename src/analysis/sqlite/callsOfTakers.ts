import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPaths, outermostWrapper } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { isTested } from '../isTested';
import { leavesByExport } from '../leavesByExport';
import { normalizeSpecifier } from '../moduleSpecifier';
import type { ModuleUse, ModuleUses } from '../moduleUses';
import { callableAt } from '../parameterAt';
import { handedOver, namesOfCallable } from './handedOver';
import { type SharedGroup, wayTo } from './sharedUses';
import { standsFor } from './standsFor';

/**
 * Finds where functions and classes that are given databases of a group are used in a file other than by giving them one: then what
 * their parameter holds is not certain.
 */
export function strayUse(
  source: SourceFile,
  all: ModuleUses,
  { from, shared, received }: SharedGroup,
): NodePath | undefined {
  const given = new Set<Node>();
  for (const use of all.uses)
    if (use.kind === 'value' && standsFor(use, source, shared)?.from === from)
      given.add(outermostWrapper(use.expression).node);
  const isGiven = (call: NodePath | null | undefined, index: number): boolean => {
    const args = call?.isCallExpression() || call?.isNewExpression() ? childPaths(call, 'arguments') : [];
    const argument = args[index];
    return argument !== undefined && given.has(argument.node);
  };
  for (const one of shared) {
    if (one.takes === undefined) continue;
    for (const use of all.uses) {
      const way = wayTo(use, { ...one, isCalled: false });
      if (way === undefined || use.kind === 'test') continue;
      if (way === 'unclear' || way.method !== '' || !isGiven(use.call as NodePath | undefined, one.takes))
        return use.expression;
    }
  }
  for (const { start, index } of received) {
    const callable = callableAt(source, start);
    for (const name of callable ? namesOfCallable(callable) : []) {
      const parent = name.parentPath;
      const isCalled = name.key === 'callee' && isGiven(parent, index);
      if (!isCalled && !leavesByExport(name) && !(parent && isTested(name, parent))) return name;
    }
  }
  return undefined;
}

/** Whether a value is given to a function or a class of which it is known that it gets databases of the group. */
export function isHandedOn({ expression, kind }: ModuleUse, { from, shared, received }: SharedGroup): boolean {
  const handed = kind === 'value' ? handedOver(expression) : undefined;
  if (!handed) return false;
  const { to, index } = handed;
  if ('start' in to) return received.some((one) => one.start === to.start && one.index === index && one.from === from);
  return shared.some(
    ({ takes, specifier, path }) =>
      takes === index &&
      normalizeSpecifier(specifier) === normalizeSpecifier(to.specifier) &&
      path.length === to.path.length &&
      path.every((name, i) => name === to.path[i]),
  );
}
