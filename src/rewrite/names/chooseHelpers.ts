import type { Helper, NameSource } from '../../catalogue/types';

/** Which helper stands for which. */
export interface HelperChoice {
  /** The helper to write for the one that a form names. */
  readonly chosen: (id: string) => string;
  /** Every name that these need, the helpers behind helpers included. */
  readonly allNames: (names: readonly NameSource[]) => NameSource[];
}

type Helpers = Readonly<Record<string, Helper>>;

/** What a function costs a reader beside its lines; one made of another has less to be understood. */
const functionCost = { own: 6, composed: 3 } as const;

/**
 * Chooses the helpers of one file: each may become one that does all that it does, or be made of another one, so that what is written is as
 * little as can be. Two that do the same thing are never written, unless each has a name of its own.
 * @param wanted what the forms of the file name
 */
export function chooseHelpers(
  wanted: readonly NameSource[],
  helpers: Helpers,
  language: 'javascript' | 'typescript',
): HelperChoice {
  const ids = [...new Set(wanted.flatMap((name) => (name.kind === 'helper' ? [name.helper] : [])))];
  const assigned = leastOf(ids, helpers, language);
  const chosen = (id: string): string => assigned.get(id) ?? id;

  function allNames(names: readonly NameSource[]): NameSource[] {
    return names.flatMap((name) =>
      name.kind === 'helper' ? allNames(Object.values(helpers[chosen(name.helper)]?.names ?? {})) : [name],
    );
  }
  return { chosen, allNames };
}

/** The assignment with the least to read; ways that cost as much as the best one are not followed to their end. */
function leastOf(ids: readonly string[], helpers: Helpers, language: 'javascript' | 'typescript'): Map<string, string> {
  const options = ids.map((id) => standIns(id, helpers));
  let best: { readonly cost: number; readonly assigned: readonly string[] } = { cost: Infinity, assigned: ids };
  const visit = (assigned: readonly string[], written: ReadonlySet<string>, cost: number): void => {
    if (cost >= best.cost) return;
    const next = options[assigned.length];
    if (!next) {
      best = { cost, assigned };
      return;
    }
    const ways = next.map((id) => {
      const added = withBases(id, helpers).filter((one) => !written.has(one));
      return { id, added, cost: added.reduce((sum, one) => sum + costOf(helpers[one], language), 0) };
    });
    for (const way of ways.sort((a, b) => a.cost - b.cost)) {
      const all = new Set([...written, ...way.added]);
      if (!areRivals([...all], helpers)) visit([...assigned, way.id], all, cost + way.cost);
    }
  };
  visit([], new Set(), 0);
  return new Map(ids.map((id, index) => [id, best.assigned[index] ?? id]));
}

function costOf(helper: Helper | undefined, language: 'javascript' | 'typescript'): number {
  if (!helper) return 0;
  const isComposed = Object.values(helper.names).some(({ kind }) => kind === 'helper');
  return helper[language].split('\n').length + functionCost[isComposed ? 'composed' : 'own'];
}

/** A helper with those that it is made of. */
function withBases(id: string, helpers: Helpers): string[] {
  const bases = Object.values(helpers[id]?.names ?? {}).flatMap((name) => (name.kind === 'helper' ? name.helper : []));
  return [id, ...bases.flatMap((base) => withBases(base, helpers))];
}

/** Whether there are two that do the same thing under the same name. */
function areRivals(ids: readonly string[], helpers: Helpers): boolean {
  return ids.some((id, index) =>
    ids.slice(index + 1).some((other) => {
      const [one, two] = [helpers[id], helpers[other]];
      if (one?.name !== two?.name) return false;
      const [own, others] = [one?.otherNames?.[0], two?.otherNames?.[0]];
      if (own !== undefined && others !== undefined && own !== others) return false;
      const wider = standIns(other, helpers);
      return standIns(id, helpers).some((standIn) => wider.includes(standIn));
    }),
  );
}

/** A helper and all that can stand for it, the narrower ones first. */
function standIns(id: string, helpers: Helpers): string[] {
  const found = [id];
  // The list grows while it is walked.
  for (const one of found) {
    const helper = helpers[one];
    const next = [...widens(helper), ...(helper?.composed === undefined ? [] : [helper.composed])];
    found.push(...next.filter((wider) => !found.includes(wider)));
  }
  return found;
}

/** The helpers that this one is the next narrower of. */
export function widens(helper: Helper | undefined): readonly string[] {
  return [helper?.widens ?? []].flat();
}
