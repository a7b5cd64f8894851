/** The lowest version in a semver range; null when the text is no range. */
export async function lowestVersion(range: string): Promise<string | null> {
  const { default: minVersion } = await import('semver/ranges/min-version.js');
  try {
    return minVersion(range)?.version ?? null;
  } catch {
    return null;
  }
}
