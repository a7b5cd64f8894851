import type { Helper, NameSource } from '../../catalogue/types';

/** Which helper stands for which: narrow ones give way where the file needs a wider one of the same kind anyway. */
export interface HelperChoice {
  /** The helper to write for the one that a form names. */
  readonly chosen: (id: string) => string;
  /** Every name that these need, the helpers behind helpers included. */
  readonly allNames: (names: readonly NameSource[]) => NameSource[];
}

/**
 * Chooses the helpers of one file: one that a wider helper of the file stands for becomes that helper, and so do two that `widens` leads
 * to the same helper, unless each has a name of its own. Two that can be composed of the same one are.
 * @param wanted what the forms of the file name
 */
export function chooseHelpers(wanted: readonly NameSource[], helpers: Readonly<Record<string, Helper>>): HelperChoice {
  const wider = new Map<string, string>();
  const chosen = (id: string): string => {
    const next = wider.get(id);
    return next === undefined ? id : chosen(next);
  };

  function idsBehind(names: readonly NameSource[]): string[] {
    return names.flatMap((name) => {
      if (name.kind !== 'helper') return [];
      const id = chosen(name.helper);
      return [id, ...idsBehind(Object.values(helpers[id]?.names ?? {}))];
    });
  }

  function allNames(names: readonly NameSource[]): NameSource[] {
    return names.flatMap((name) =>
      name.kind === 'helper' ? allNames(Object.values(helpers[chosen(name.helper)]?.names ?? {})) : [name],
    );
  }

  /** The helper that this one is, or can be, made of. */
  const baseOf = (id: string): string | undefined => {
    const composed = helpers[id]?.composed;
    if (composed === undefined) return id;
    return Object.values(helpers[composed]?.names ?? {}).flatMap((name) =>
      name.kind === 'helper' ? name.helper : [],
    )[0];
  };
  const nextClash = (): [from: string, to: string] | undefined => {
    const ids = [...new Set(idsBehind(wanted))];
    for (const id of ids) {
      for (const other of ids) {
        const clash = giveWay(id, other, helpers);
        if (clash) return clash;
      }
    }
    return undefined;
  };
  const settle = (): void => {
    for (let clash = nextClash(); clash; clash = nextClash()) wider.set(...clash);
  };
  settle();

  const remaining = [...new Set(idsBehind(wanted))];
  for (const id of remaining) {
    const composed = helpers[id]?.composed;
    const base = baseOf(id);
    const isShared = (other: string): boolean => {
      const otherBase = baseOf(other);
      if (helpers[other]?.name === helpers[id]?.name || base === undefined || otherBase === undefined) return false;
      return widerThan(base, helpers).includes(otherBase) || widerThan(otherBase, helpers).includes(base);
    };
    if (composed !== undefined && remaining.some(isShared)) wider.set(id, composed);
  }
  settle();
  return { chosen, allNames };
}

/** Which helper the first of two helpers of a file has to become, if it has to. */
function giveWay(
  id: string,
  other: string,
  helpers: Readonly<Record<string, Helper>>,
): [from: string, to: string] | undefined {
  if (id === other) return undefined;
  const [own, others] = [widerThan(id, helpers), widerThan(other, helpers)];
  if (own.includes(other)) return [id, other];
  if (others.includes(id)) return undefined;
  const [name, otherName] = [helpers[id]?.otherNames?.[0], helpers[other]?.otherNames?.[0]];
  if (name !== undefined && otherName !== undefined && name !== otherName) return undefined;
  const common = own.find((one) => others.includes(one));
  return common === undefined ? undefined : [id, common];
}

/** A helper and all that do what it does, the narrower ones first. */
function widerThan(id: string, helpers: Readonly<Record<string, Helper>>): string[] {
  const found = [id];
  // The list grows while it is walked.
  for (const one of found) found.push(...widens(helpers[one]).filter((wider) => !found.includes(wider)));
  return found;
}

/** The helpers that this one is the next narrower of. */
export function widens(helper: Helper | undefined): readonly string[] {
  return [helper?.widens ?? []].flat();
}
