import type { PackageFacts } from './packageFacts';

/** The packages of `names` whose name stands in the bytes, with their versions where those can be told. */
export async function versionsOf(
  names: readonly string[],
  bytes: Buffer,
  facts: PackageFacts,
): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const name of names.filter((candidate) => bytes.includes(candidate))) {
    const version = await facts.versionOf(name);
    if (version !== null) versions[name] = version;
  }
  return versions;
}
