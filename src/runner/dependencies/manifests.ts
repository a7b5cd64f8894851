import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentHash } from '../contentHash';
import { decodeSource } from '../decodeSource';

/** A package.json as it is on disk. */
export interface Manifest {
  /** Absolute. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** SHA-256 (hex) of its bytes. */
  readonly hash: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What `npm uninstall` takes a package out of. */
export const ownFields = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** Makes a reader that looks at each folder once; unreadable files count as absent. */
export function manifestReader(): (folder: string) => Promise<Manifest | null> {
  const known = new Map<string, Promise<Manifest | null>>();
  return (folder) => {
    const there = known.get(folder) ?? readManifest(folder);
    known.set(folder, there);
    return there;
  };
}

/** The nearest package.json that `accepts`, from a folder (absolute) upward. */
export async function nearestManifest(
  folder: string,
  read: (folder: string) => Promise<Manifest | null>,
  accepts: (manifest: Manifest) => boolean = () => true,
): Promise<Manifest | null> {
  for (let current = folder; ; current = dirname(current)) {
    const manifest = await read(current);
    if (manifest && accepts(manifest)) return manifest;
    if (current === dirname(current)) return null;
  }
}

/** Whether a package.json names a package in one of these fields. */
export function declares(
  { content }: Manifest,
  name: string,
  fields: readonly string[] = [...ownFields, 'peerDependencies'],
): boolean {
  return fields.some((field) => Object.hasOwn(recordOf(content[field]), name));
}

/** A value as an object with keys; empty where it is none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, 'package.json');
  try {
    const bytes = await readFile(path);
    const text = decodeSource(bytes);
    const content: unknown = JSON.parse((text ?? '').replace(/^\uFEFF/, ''));
    if (text === null || Object.keys(recordOf(content)).length === 0) return null;
    return { path, folder, text, hash: contentHash(bytes), content: recordOf(content) };
  } catch {
    return null;
  }
}
