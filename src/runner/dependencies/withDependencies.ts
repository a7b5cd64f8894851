import { basename, dirname, join, sep } from 'node:path';
import { neededPackages } from '../../catalogue/neededPackages';
import { displayPath } from '../displayPath';
import type { Run, RunFile } from '../types';
import { willBeWritten } from '../willBeWritten';
import { findUses, type UseContext } from './findUse';
import { declares, type Manifest, manifestReader, nearestManifest, ownFields } from './manifests';
import { commandsFor, packageManager } from './packageManager';
import { packagesIn } from './packagesIn';
import type { DependencyChange } from './types';

/** Packages that the files of one package.json no longer import, and those that they begin to import. */
interface Candidates {
  readonly dropped: Set<string>;
  readonly added: Set<string>;
}

/**
 * The run with what it means for dependencies: packages that nothing uses any more, and packages that rewritten files need. With
 * the option `deps` the package.json files are changed by the run, too; else it only says what to type.
 */
export async function withDependencies(run: Run): Promise<Run> {
  const files = run.files.filter(({ file }) => !isManifest(file));
  const { dependencies: _, ...rest } = { ...run, files };
  const written = files.filter(willBeWritten);
  const read = manifestReader();
  const byManifest = new Map<string, { readonly manifest: Manifest; readonly candidates: Candidates }>();
  for (const file of written) {
    const before = packagesIn(file.text);
    const after = packagesIn(file.plan.output);
    for (const name of before) if (!after.has(name)) await note(file, name, 'dropped');
    for (const name of after) if (!before.has(name)) await note(file, name, 'added');
  }
  if (byManifest.size === 0) return rest;
  const planned = new Map(written.map(({ path, plan }) => [path, plan.output]));
  const context: UseContext = { cwd: run.cwd, read, planned };
  const changes: DependencyChange[] = [];
  const manifests: RunFile[] = [];
  for (const { manifest, candidates } of byManifest.values()) {
    const change = await changeOf(manifest, candidates, context, run.request.options.deps ?? false);
    const { unused, needed, unsure } = change;
    if (unused.length + needed.length + unsure.length === 0) continue;
    changes.push(change);
    if (change.edited) manifests.push(await editedFile(manifest, change));
  }
  if (changes.length === 0) return rest;
  changes.sort((a, b) => (a.manifest < b.manifest ? -1 : 1));
  const all = [...files, ...manifests].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { ...rest, files: all, dependencies: changes };

  async function note({ path }: RunFile, name: string, kind: keyof Candidates): Promise<void> {
    const folder = dirname(path);
    const owner = await nearestManifest(folder, read, (manifest) => declares(manifest, name));
    const manifest = kind === 'dropped' ? owner : owner ? null : await nearestManifest(folder, read);
    // A package imports itself by its own name.
    if (!manifest || manifest.path.includes(`${sep}node_modules${sep}`) || manifest.content['name'] === name) return;
    if (kind === 'dropped' && !declares(manifest, name, ownFields)) return;
    if (kind === 'added' && !(name in neededPackages)) return;
    const known = byManifest.get(manifest.path);
    const candidates = known?.candidates ?? { dropped: new Set(), added: new Set() };
    candidates[kind].add(name);
    byManifest.set(manifest.path, { manifest, candidates });
  }
}

async function changeOf(
  manifest: Manifest,
  { dropped, added }: Candidates,
  context: UseContext,
  isEdited: boolean,
): Promise<DependencyChange> {
  const uses = await findUses(manifest, [...dropped], context);
  const unused = [...dropped].filter((name) => uses.get(name) === undefined);
  const unsure = [...uses].flatMap(([name, use]) => (use && use !== 'used' ? [{ name, why: use.why }] : []));
  const types = unused.map(typesOf).filter((name) => declares(manifest, name, ownFields));
  const removed = [...unused, ...types].sort();
  const needed = [...added].sort().map((name) => {
    const range = neededPackages[name];
    return { name, ...(range !== undefined && { range }) };
  });
  const edited = isEdited && removed.length + needed.length > 0;
  const manager = await packageManager(manifest.folder, context.read);
  return {
    manifest: displayPath(context.cwd, manifest.path),
    unused: removed,
    needed,
    unsure,
    manager,
    edited,
    commands: edited ? [`${manager} install`] : commandsFor(manager, removed, needed),
  };
}

/** `@types/name` of `name`, `@types/scope__name` of `@scope/name`. */
function typesOf(name: string): string {
  return `@types/${name.replace(/^@/, '').replace('/', '__')}`;
}

async function editedFile(manifest: Manifest, { manifest: file, unused, needed }: DependencyChange): Promise<RunFile> {
  const { editManifest, oneEdit } = await import('./editManifest.js');
  const { text } = manifest;
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const wanted = needed.flatMap(({ name, range }) => (range === undefined ? [] : [{ name, range }]));
  const output = bom + editManifest(text.slice(bom.length), unused, wanted);
  return {
    path: join(manifest.folder, 'package.json'),
    file,
    hash: manifest.hash,
    text,
    plan: { sites: [], edits: [oneEdit(text, output)], output, unusedDirectives: [] },
    planOptions: {},
    outcome: 'planned',
  };
}

/** Whether a file of a run is a package.json, which only `withDependencies` puts there. */
export function isManifest(file: string): boolean {
  return basename(file) === 'package.json';
}
