import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPaths, outermostWrapper, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { isTested } from '../isTested';
import { leavesByExport } from '../leavesByExport';
import { normalizeSpecifier } from '../moduleSpecifier';
import type { ModuleUse, ModuleUses } from '../moduleUses';
import { callableAt, constructorOf } from '../parameterAt';
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
  const given = new Map<Node, Set<string | undefined>>();
  for (const use of all.uses) {
    if (use.kind !== 'value' || standsFor(use, source, shared)?.from !== from) continue;
    const { node } = outermostWrapper(use.expression);
    given.set(node, (given.get(node) ?? new Set()).add(use.member));
  }
  const isGiven: IsGiven = (call, index, member) => {
    const args = call?.isCallExpression() || call?.isNewExpression() ? childPaths(call, 'arguments') : [];
    return args[index] !== undefined && given.get(args[index].node)?.has(member) === true;
  };
  const strayName = (name: NodePath, index: number, member: string | undefined): NodePath | undefined => {
    const parent = name.parentPath;
    if (name.key === 'callee' && isGiven(parent, index, member)) return undefined;
    if (name.key === 'superClass' && parent?.isClass()) return strayClass(parent as NodePath, index, member);
    return leavesByExport(name) || (parent && isTested(name, parent)) ? undefined : name;
  };
  /** A class that extends one which is given databases. */
  const strayClass = (derived: NodePath, index: number, member: string | undefined): NodePath | undefined => {
    const isKnown = received.some(
      (one) => one.start === span(derived.node).start && one.index === index && one.member === member,
    );
    if (!constructorOf(derived)) return isKnown ? undefined : derived;
    const calls = superCalls(derived);
    return calls.find((call) => !isGiven(call, index, member)) ?? (calls.length === 0 ? derived : undefined);
  };
  for (const one of shared) {
    if (one.takes === undefined) continue;
    for (const use of all.uses) {
      const way = wayTo(use, { ...one, isCalled: false });
      const isBase = use.expression.key === 'superClass' && use.expression.parentPath?.isClass() === true;
      if (way === undefined || (use.kind === 'test' && !isBase)) continue;
      if (way === 'unclear' || way.method !== '') return use.expression;
      const stray = isBase
        ? strayName(use.expression, one.takes, one.member)
        : !isGiven(use.call as NodePath | undefined, one.takes, one.member);
      if (stray) return use.expression;
    }
  }
  for (const { start, index, member } of received) {
    const callable = callableAt(source, start);
    for (const name of callable ? namesOfCallable(callable) : []) {
      const stray = strayName(name, index, member);
      if (stray) return stray;
    }
  }
  return undefined;
}

type IsGiven = (call: NodePath | null | undefined, index: number, member: string | undefined) => boolean;

/** `super(...)` in the constructor of a class. */
function superCalls(home: NodePath): NodePath[] {
  const found: NodePath[] = [];
  constructorOf(home)?.traverse({
    Super: (one) => {
      if (one.key === 'callee' && one.parentPath.isCallExpression()) found.push(one.parentPath as NodePath);
    },
    Class: (inner) => inner.skip(),
  });
  return found;
}

/** Whether a value is given to a function or a class of which it is known that it gets databases of the group. */
export function isHandedOn({ expression, kind, member }: ModuleUse, { from, shared, received }: SharedGroup): boolean {
  const handed = kind === 'value' ? handedOver(expression) : undefined;
  if (!handed) return false;
  const { to, index } = handed;
  if ('start' in to)
    return received.some(
      (one) => one.start === to.start && one.index === index && one.member === member && one.from === from,
    );
  return shared.some(
    ({ takes, specifier, path, member: other }) =>
      takes === index &&
      other === member &&
      normalizeSpecifier(specifier) === normalizeSpecifier(to.specifier) &&
      path.length === to.path.length &&
      path.every((name, i) => name === to.path[i]),
  );
}
