import { readFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { defaultExtensions } from '../fileKinds';
import { isInside } from '../isInside';
import { walkFolder } from '../walkFolder';
import { declares, type Manifest, nearestManifest, ownFields, recordOf } from './manifests';
import { packagesIn } from './packagesIn';

/** `used`: a source imports it. Else why it may be used in another way; undefined when nothing speaks for it. */
export type Use = 'used' | { readonly why: string } | undefined;

/** What is read of a package, besides its package.json. */
export interface UseContext {
  readonly cwd: string;
  readonly read: (folder: string) => Promise<Manifest | null>;
  /** Texts as they will be, by absolute path. */
  readonly planned: ReadonlyMap<string, string>;
}

/** Prose, lock files and logs use nothing. */
const idle =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|LICEN[CS]E|CHANGELOG|AUTHORS|\.gitignore)$|\.(?:md|markdown|txt|rst|log|snap|svg|png|jpe?g|gif|ico|woff2?|pdf|zip|gz|tgz|node|wasm|map)$/i;
const sources = new Set([...defaultExtensions, '.vue', '.svelte', '.astro', '.mdx']);
const largest = 2_000_000;

/**
 * Looks for what may still use packages that a package.json names: imports, scripts, settings, programs, and packages that want
 * them beside themselves. Files that .gitignore names are not looked at.
 */
export async function findUses(
  manifest: Manifest,
  names: readonly string[],
  context: UseContext,
): Promise<Map<string, Use>> {
  const uses = new Map<string, Use>();
  const programs = new Map<string, readonly string[]>();
  for (const name of names) {
    const installed = await nearestManifest(join(manifest.folder, 'node_modules', name), context.read);
    const bin = installed?.content['name'] === name ? installed.content['bin'] : undefined;
    programs.set(name, [
      ...new Set([name.split('/').pop() ?? name, ...(typeof bin === 'object' ? Object.keys(recordOf(bin)) : [])]),
    ]);
    uses.set(
      name,
      (await useInManifest(manifest, name, programs.get(name) ?? [])) ?? (await peerUse(manifest, name, context)),
    );
  }
  // What the run creates is not there yet.
  const created = [...context.planned.keys()].filter((path) => isInside(manifest.folder, path));
  for (const path of new Set([...(await filesOf(manifest.folder, context.cwd)), ...created])) {
    if (path === manifest.path || idle.test(path.split(sep).join('/'))) continue;
    const text = context.planned.get(path) ?? (await readText(path));
    if (text === undefined) continue;
    for (const name of names) {
      const before = uses.get(name);
      if (before === 'used' || !mentions(text, [name, ...(programs.get(name) ?? [])])) continue;
      const use = useIn(text, extname(path), name, programs.get(name) ?? []);
      if (use === undefined || (use === 'mentioned' && before)) continue;
      if (await isAnothers(path, manifest, name, context)) continue;
      uses.set(
        name,
        use === 'used' ? use : { why: `${relative(manifest.folder, path).split(sep).join('/')} mentions it` },
      );
    }
  }
  return uses;
}

function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function useIn(
  text: string,
  extension: string,
  name: string,
  programs: readonly string[],
): 'used' | 'mentioned' | undefined {
  if (!sources.has(extension)) return hasWord(text, [name, ...programs]) ? 'mentioned' : undefined;
  if (packagesIn(text).has(name)) return 'used';
  // A name in a list of plugins, or a program that is started.
  const quoted = [name, ...programs].map(escapeWord).join('|');
  return new RegExp(`['"\`](?:${quoted})(?=['"\`/ ])`).test(text) ? 'mentioned' : undefined;
}

/** Scripts, settings inside package.json, and what it promises to others. */
async function useInManifest({ content }: Manifest, name: string, programs: readonly string[]): Promise<Use> {
  if (Object.hasOwn(recordOf(content['peerDependencies']), name)) return { why: 'it is a peer dependency, too' };
  const script = Object.entries(recordOf(content['scripts'])).find(([, line]) =>
    hasWord(String(line), [name, ...programs]),
  );
  if (script) return { why: `the script ${script[0]} mentions it` };
  const own = new Set<string>([...ownFields, 'scripts', 'name', 'description', 'keywords', 'version']);
  const field = Object.entries(content).find(([key, value]) => !own.has(key) && hasWord(JSON.stringify(value), [name]));
  return field && { why: `package.json mentions it in ${field[0]}` };
}

/** Another dependency that wants this one beside itself. */
async function peerUse({ folder, content }: Manifest, name: string, { read }: UseContext): Promise<Use> {
  for (const other of new Set(ownFields.flatMap((field) => Object.keys(recordOf(content[field]))))) {
    if (other === name) continue;
    const installed = await nearestManifest(join(folder, 'node_modules', other), read);
    if (installed?.content['name'] === other && declares(installed, name, ['peerDependencies']))
      return { why: `${other} wants it as a peer dependency` };
  }
  return undefined;
}

/** Whether a file belongs to a package further down that names the dependency itself. */
async function isAnothers(path: string, manifest: Manifest, name: string, { read }: UseContext): Promise<boolean> {
  const nearest = await nearestManifest(
    dirname(path),
    read,
    (one) => one.path === manifest.path || declares(one, name),
  );
  return nearest !== null && nearest.path !== manifest.path;
}

function hasWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => new RegExp(`(?<![\\w@/.-])${escapeWord(word)}(?![\\w-])`).test(text));
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

async function filesOf(folder: string, cwd: string): Promise<string[]> {
  return await walkFolder(folder, { gitignore: true, cwd, onError: () => undefined });
}

async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null || bytes.length > largest || bytes.includes(0) ? undefined : bytes.toString('utf8');
}
