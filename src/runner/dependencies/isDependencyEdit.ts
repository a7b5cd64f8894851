import { neededPackages } from '../../catalogue/neededPackages';
import { ownFields, recordOf } from './manifests';

/**
 * Whether a change of a package.json is one that `withDependencies` could have made: dependencies go, and needed packages come.
 * Nothing else in that file may be changed by a plan of unknown origin, for it says what programs are run.
 */
export function isDependencyEdit(before: string, after: string): boolean {
  try {
    const [old, changed] = [before, after].map((text) => recordOf(JSON.parse(text.replace(/^\uFEFF/, ''))));
    if (!old || !changed) return false;
    const fields: ReadonlySet<string> = new Set(ownFields);
    const rest = (content: object) => JSON.stringify(Object.entries(content).filter(([key]) => !fields.has(key)));
    return rest(old) === rest(changed) && ownFields.every((field) => isSmaller(recordOf(old[field]), changed[field]));
  } catch {
    return false;
  }
}

function isSmaller(old: Readonly<Record<string, unknown>>, changed: unknown): boolean {
  return Object.entries(recordOf(changed)).every(
    ([name, range]) =>
      (Object.hasOwn(old, name) && old[name] === range) ||
      (Object.hasOwn(neededPackages, name) && neededPackages[name] === range),
  );
}
