import type { Helper, NameSource } from '../../catalogue/types';

/** Which helper stands for which: narrow ones give way where the file needs a wider one of the same kind anyway. */
export interface HelperChoice {
  /** The helper to write for the one that a form names. */
  readonly chosen: (id: string) => string;
  /** Whether a form names the helper (or one that it stands for) itself. */
  readonly isNamed: (id: string) => boolean;
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
  const atFirst = [...new Set(idsBehind(wanted))];
  for (const id of atFirst) {
    const composed = helpers[id]?.composed;
    const base = baseOf(id);
    const bases = [base, helpers[base ?? '']?.widens];
    const isShared = (other: string): boolean =>
      other !== id && helpers[other]?.composed !== composed && bases.includes(baseOf(other));
    if (composed !== undefined && atFirst.some(isShared)) wider.set(id, composed);
  }

  for (let clash: string | undefined = ''; clash !== undefined;) {
    const ids = [...new Set(idsBehind(wanted))];
    clash = ids.find((id) => ids.some((other) => other !== id && givesWay(id, other, helpers)));
    const next = clash === undefined ? undefined : helpers[clash]?.widens;
    if (clash !== undefined && next !== undefined) wider.set(clash, next);
  }
  const named = new Set(wanted.flatMap((name) => (name.kind === 'helper' ? [chosen(name.helper)] : [])));
  return { chosen, isNamed: (id) => named.has(id), allNames };
}

/** Whether the first of two helpers of a file has to become the one that it widens to. */
function givesWay(id: string, other: string, helpers: Readonly<Record<string, Helper>>): boolean {
  const [own, others] = [lineOf(id, helpers), lineOf(other, helpers)];
  if (own.length === 1) return false;
  if (others.slice(1).includes(id)) return false;
  if (own.includes(other)) return true;
  const [name, otherName] = [helpers[id]?.otherNames?.[0], helpers[other]?.otherNames?.[0]];
  const haveOwnNames = name !== undefined && otherName !== undefined && name !== otherName;
  return !haveOwnNames && own.some((one) => others.includes(one));
}

/** A helper and all that do what it does, from the narrowest to the widest. */
function lineOf(id: string, helpers: Readonly<Record<string, Helper>>): string[] {
  const next = helpers[id]?.widens;
  return next === undefined ? [id] : [id, ...lineOf(next, helpers)];
}
