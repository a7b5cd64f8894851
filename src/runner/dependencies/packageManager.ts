import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Manifest, nearestManifest } from './manifests';
import type { PackageManager } from './types';

const lockFiles: readonly (readonly [string, PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/** Who installs the packages of a folder (absolute): as `packageManager` says, else by the nearest lock file, else npm. */
export async function packageManager(
  folder: string,
  read: (folder: string) => Promise<Manifest | null>,
): Promise<PackageManager> {
  const named = await nearestManifest(folder, read, ({ content }) => typeof content['packageManager'] === 'string');
  const name = String(named?.content['packageManager']).split('@')[0];
  const known = lockFiles.find(([, manager]) => manager === name);
  if (known) return known[1];
  for (let current = folder; ; current = dirname(current)) {
    for (const [file, manager] of lockFiles) if (await exists(join(current, file))) return manager;
    if (current === dirname(current)) return 'npm';
  }
}

const words: Readonly<Record<PackageManager, { readonly remove: string; readonly add: string }>> = {
  npm: { remove: 'npm uninstall', add: 'npm install' },
  pnpm: { remove: 'pnpm remove', add: 'pnpm add' },
  yarn: { remove: 'yarn remove', add: 'yarn add' },
  bun: { remove: 'bun remove', add: 'bun add' },
};

/** The commands that take packages out and put others in. */
export function commandsFor(
  manager: PackageManager,
  unused: readonly string[],
  needed: readonly { readonly name: string; readonly range?: string }[],
): string[] {
  const { remove, add } = words[manager];
  const wanted = needed.map(({ name, range }) => (range === undefined ? name : `${name}@${quoted(range)}`));
  return [
    ...(unused.length > 0 ? [`${remove} ${unused.join(' ')}`] : []),
    ...(wanted.length > 0 ? [`${add} ${wanted.join(' ')}`] : []),
  ];
}

function quoted(range: string): string {
  return /^[\w.~^-]+$/.test(range) ? range : `"${range}"`;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
