import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '../plan/types';
import type { Run, RunFile } from './types';
import { UsageError } from './usageError';

/** A node of a CPU profile of V8. Lines count from 0. */
interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas?: readonly number[];
}

/** How long calls of one function of a file spent in a blocking function, in milliseconds. */
interface Measured {
  readonly path: string;
  /** Line (from 1) at which the calling function starts. */
  readonly line: number;
  readonly called: string;
  readonly ms: number;
}

/**
 * The run with `blockedMs` on each site: how long, in a CPU profile (`node --cpu-prof`) of the same sources, calls of that API
 * took in that function. Sites of one API in one function share what was measured there; a site that was never sampled has 0
 * if its file was seen.
 *
 * @throws UsageError when the text is no profile
 */
export function measure(run: Run, profileText: string): Run {
  const measured = readMeasured(profileText, run.cwd);
  const seen = new Set(measured.seen);
  return { ...run, files: run.files.map((file) => (seen.has(file.path) ? measureFile(file, measured.calls) : file)) };
}

function measureFile(file: RunFile, calls: readonly Measured[]): RunFile {
  const here = calls.filter(({ path }) => path === file.path);
  const keyOf = (site: Site): string => `${site.functionLine ?? 1}\0${nameOf(site)}`;
  const sharers = new Map<string, number>();
  for (const site of file.plan.sites) sharers.set(keyOf(site), (sharers.get(keyOf(site)) ?? 0) + 1);
  const sites = file.plan.sites.map((site) => {
    const line = site.functionLine ?? 1;
    const own = here.filter((call) => call.called === nameOf(site) && call.line === line);
    const total = own.reduce((sum, { ms }) => sum + ms, 0);
    return { ...site, blockedMs: total / (sharers.get(keyOf(site)) ?? 1) };
  });
  return { ...file, plan: { ...file.plan, sites } };
}

/** The name under which the profile has it: `readFileSync` of `fs.readFileSync`. */
function nameOf({ api }: Site): string {
  return api.slice(api.lastIndexOf('.') + 1);
}

function readMeasured(text: string, cwd: string): { calls: Measured[]; seen: string[] } {
  const { nodes, samples = [], timeDeltas = [] } = parseProfile(text);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map<number, number>();
  samples.forEach((id, index) => self.set(id, (self.get(id) ?? 0) + Math.max(0, timeDeltas[index] ?? 0) / 1000));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const calls: Measured[] = [];
  const seen = new Set<string>();
  for (const node of nodes) {
    const path = pathOf(node, cwd);
    if (path !== null) seen.add(path);
    // What a function of the user calls into Node or a native module for, with all below it.
    const caller = byId.get(parents.get(node.id) ?? -1);
    const callerPath = caller && pathOf(caller, cwd);
    if (!caller || callerPath == null || path !== null || node.callFrame.functionName === '') continue;
    const called = node.callFrame.functionName.replace(/^.*\./, '');
    calls.push({ path: callerPath, line: caller.callFrame.lineNumber + 1, called, ms: totalOf(node, byId, self) });
  }
  return { calls, seen: [...seen] };
}

function totalOf(root: ProfileNode, byId: ReadonlyMap<number, ProfileNode>, self: ReadonlyMap<number, number>): number {
  let total = 0;
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    total += self.get(node.id) ?? 0;
    for (const child of node.children ?? []) {
      const found = byId.get(child);
      if (found) left.push(found);
    }
  }
  return total;
}

/** The file of a frame; null for what belongs to Node or to no file. */
function pathOf({ callFrame: { url } }: ProfileNode, cwd: string): string | null {
  if (url.startsWith('file:')) {
    try {
      return fileURLToPath(url);
    } catch {
      return null;
    }
  }
  if (url === '' || /^[a-z][a-z-]+:/i.test(url)) return null;
  return isAbsolute(url) ? url : resolve(cwd, url);
}

function parseProfile(text: string): Profile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`is no CPU profile: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || !('nodes' in value) || !Array.isArray(value.nodes)) {
    throw new UsageError('is no CPU profile (node --cpu-prof makes one)');
  }
  const isNode = (node: unknown): boolean =>
    typeof node === 'object' &&
    node !== null &&
    'id' in node &&
    'callFrame' in node &&
    typeof node.callFrame === 'object';
  if (!value.nodes.every(isNode)) throw new UsageError('is no CPU profile that can be read');
  return value as unknown as Profile;
}
