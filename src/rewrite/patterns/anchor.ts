import { childPath } from '../../source/ast';
import type { Binding, NodePath } from '@babel/traverse';
import { type ClockReading, isTupleReading, readClock } from './clock';
import { readTimeSum, type Term, type TimeSum } from './timeSum';

/** A constant that was read off the clock: `const end = Date.now() + ms`. */
export interface Anchor {
  /** The term that names it. */
  readonly term: Term;
  readonly binding: Binding;
  /** The constant, and the one that it was made from in the statement before. */
  readonly bindings: readonly Binding[];
  /** The `const` statement. */
  readonly declaration: NodePath;
  /** What it was made of; the clock counts once in it. */
  readonly sum: TimeSum;
}

/** Reads a term of a comparison as such a constant. */
export function readAnchor(term: Term, isNow: (binding: Binding) => ClockReading | undefined): Anchor | undefined {
  const { node, scope } = term.path;
  const binding = node.type === 'Identifier' && term.sign === 1 ? scope.getBinding(node.name) : undefined;
  const init = binding && initOf(binding);
  const declaration = binding?.path.parentPath;
  if (!init || !declaration) return undefined;
  const bindings = [binding];
  if (isTupleReading(init)) {
    return { term, binding, bindings, declaration, sum: { now: 1, clock: undefined, clockPath: undefined, terms: [] } };
  }
  const sum = readTimeSum(init, (other) => {
    const own = isNow(other);
    const source = own ? undefined : initOf(other);
    const clock = source && isJustBefore(other, declaration) ? readClock(source) : undefined;
    if (clock) bindings.push(other);
    return own ?? clock;
  });
  return sum?.now === 1 ? { term, binding, bindings, declaration, sum } : undefined;
}

function initOf(binding: Binding): NodePath | undefined {
  if (!binding.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier')
    return undefined;
  const init = childPath(binding.path, 'init');
  return init.node ? init : undefined;
}

/** Declared in the same statement or in the one before, so that no time passes in between. */
function isJustBefore(binding: Binding, declaration: NodePath): boolean {
  const own = binding.path.parentPath;
  if (own === declaration) return true;
  return own?.container === declaration.container && typeof own?.key === 'number' && own.key + 1 === declaration.key;
}
