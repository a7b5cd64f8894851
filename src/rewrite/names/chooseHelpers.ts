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
 * Chooses the helpers of one file: two that `widens` leads to the same helper, or one of these and that helper, become that helper.
 * @param wanted what the forms of the file name
 */
export function chooseHelpers(wanted: readonly NameSource[], helpers: Readonly<Record<string, Helper>>): HelperChoice {
  const wider = new Map<string, string>();
  const chosen = (id: string): string => wider.get(id) ?? id;

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

  for (let clash: string | undefined = ''; clash !== undefined;) {
    const ids = [...new Set(idsBehind(wanted))];
    const kindOf = (id: string): string => helpers[id]?.widens ?? id;
    const narrow = ids.find(
      (id) => helpers[id]?.widens && ids.some((other) => other !== id && kindOf(other) === kindOf(id)),
    );
    clash = narrow;
    if (narrow !== undefined) wider.set(narrow, kindOf(narrow));
  }
  const named = new Set(wanted.flatMap((name) => (name.kind === 'helper' ? [chosen(name.helper)] : [])));
  return { chosen, isNamed: (id) => named.has(id), allNames };
}
