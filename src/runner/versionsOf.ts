import type { PackageFacts } from './packageFacts';

/** The packages with their versions, where those can be told. */
export async function versionsOf(names: readonly string[], facts: PackageFacts): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const name of names) {
    const version = await facts.versionOf(name);
    if (version !== null) versions[name] = version;
  }
  return versions;
}
