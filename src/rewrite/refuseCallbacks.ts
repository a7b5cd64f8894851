import { argumentShape } from '../analysis/argumentShape';
import type { CallPath } from '../analysis/moduleUses';
import type { Form } from '../catalogue/types';
import type { NodePath } from '@babel/traverse';
import { childPaths, isInside, span } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';
import { hasComment } from './callbacks/places';
import { refused, type Work } from './work';

/**
 * Refuses calls with a function at the end that the twin would take for its callback, and those whose twin is called without it
 * although something in it has to stay: a comment, or a call that blocks.
 * @param works all of the file; their decisions are changed in place
 */
export function refuseCallbacks(source: SourceFile, works: readonly Pick<Work, 'path' | 'decision'>[]): void {
  for (const work of works) {
    const { path, decision } = work;
    const form = decision.status === 'rewritten' ? decision.emission.form : undefined;
    if (!form || !(path.isCallExpression() || path.isOptionalCallExpression())) continue;
    const dropped = droppedArguments(path, form);
    const isLost = dropped.some((argument) => works.some((other) => isInside(other.path, argument)));
    if (isLost || losesComment(source, path, dropped) || passesCallback(path, form))
      work.decision = refused('unusual-arguments');
  }
}

/** The arguments that the form leaves out. */
function droppedArguments(call: CallPath, { expression, names }: Form): NodePath[] {
  const isOwnCall = Object.values(names).every(({ kind }) => kind !== 'method');
  if (!isOwnCall || !expression.includes('$1') || expression.includes('$args')) return [];
  return childPaths(call, 'arguments').filter((_, index) => !expression.includes(`$${index + 1}`));
}

function losesComment(source: SourceFile, call: CallPath, dropped: readonly NodePath[]): boolean {
  const [first] = dropped;
  if (!first) return false;
  const before = first.getPrevSibling().node;
  return hasComment(source, before ? span(before).end : span(call.node.callee).end, span(call.node).end);
}

function passesCallback(call: CallPath, { expression, names, orCallback }: Form): boolean {
  if (!expression.includes('$args')) return false;
  const takesOne = orCallback === true || Object.values(names).some(({ kind }) => kind === 'promisify');
  return takesOne && argumentShape(call, call.node.arguments.length - 1) === 'function';
}
