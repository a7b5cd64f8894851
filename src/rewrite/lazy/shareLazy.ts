import type { NodePath } from '@babel/traverse';
import { childPath } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { refused, type Rewrite, type Work } from '../work';
import { type LazyInitialisation, matchLazy } from './matchLazy';
import { isWritable, writeLazy } from './writeLazy';

/** An initialisation that callers are going to share, with the calls in it. */
export interface SharedLazy {
  readonly lazy: LazyInitialisation;
  readonly works: readonly Work[];
}

/**
 * Finds the initialisations that can be made one step again by keeping their promise.
 * @param works all of the file
 * @param isTorn whether the new await of a call tears a lazy initialisation apart
 */
export function findSharedLazy(
  source: SourceFile,
  works: readonly Work[],
  isTorn: (work: Work) => boolean,
): SharedLazy[] {
  const found = new Map<object, SharedLazy>();
  for (const work of works) {
    if (!isTorn(work)) continue;
    const lazy = matchLazy(work);
    if (!lazy || found.has(lazy.assignment.node) || !isWritable(lazy, source)) continue;
    const inside = works.filter(({ path }) => isPartOf(path, lazy));
    if (inside.every((one) => isShareable(one, lazy))) found.set(lazy.assignment.node, { lazy, works: inside });
  }
  return [...found.values()];
}

/** Where every call of an initialisation is really rewritten, its promise is kept; else they stay as they are. */
export function writeSharedLazy(shared: readonly SharedLazy[]): Rewrite[] {
  return shared.flatMap(({ lazy, works }) => {
    if (!works.every(({ decision }) => decision.status === 'rewritten')) {
      for (const work of works)
        if (work.decision.status === 'rewritten')
          work.decision = refused('lazy-initialisation', ['lazy-initialisation']);
      return [];
    }
    const path = lazy.assignment as NodePath;
    return [{ path, bare: [], returned: [], emission: { write: (context) => writeLazy(lazy, context) } }];
  });
}

function isPartOf(path: NodePath, { statements, assignment }: LazyInitialisation): boolean {
  const parts = statements ?? [childPath(assignment, 'right')];
  return parts.some((part) => path.node === part.node || path.isDescendant(part));
}

/** Awaited right there, and nothing that is seen when it is tried once instead of twice. */
function isShareable({ path, decision, effects }: Work, { assignment }: LazyInitialisation): boolean {
  return (
    decision.status === 'rewritten' &&
    !decision.emission.hoist &&
    !effects.includes('writes') &&
    path.getFunctionParent()?.node === assignment.getFunctionParent()?.node
  );
}
