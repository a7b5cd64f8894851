import type { Edit } from '../plan/types';
import type { PlanDocument, PlanFileEntry, PlanSite } from './planDocument';
import { UsageError } from './usageError';

/**
 * Reads a plan file of unknown origin: checked is all that applying it relies on.
 *
 * @throws UsageError when it is no plan, or one of another version, or not consistent
 */
export function readPlanDocument(text: string): PlanDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`is no plan: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(value) || value['kind'] !== 'unsync-plan') throw new UsageError('is no plan that unsync made');
  if (value['version'] !== 1) throw new UsageError(`is a plan of version ${String(value['version'])}; known is 1`);
  const { tool, request, files } = value;
  if (!isRecord(tool) || typeof tool['unsync'] !== 'string') throw new UsageError('does not say what made it');
  if (!isRecord(request) || !isListOf(request['paths'], isText) || !isRecord(request['options'])) {
    throw new UsageError('does not say what was asked for');
  }
  if (!Array.isArray(files)) throw new UsageError('has no list of files');
  files.forEach((file: unknown, index) => checkFile(file, `files[${index}]`));
  const names = files.map((file: PlanFileEntry) => file.file);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`names ${JSON.stringify(twice)} twice`);
  checkNeeds(files as PlanFileEntry[]);
  return value as unknown as PlanDocument;
}

/** What one file needs, another creates. */
function checkNeeds(files: readonly PlanFileEntry[]): void {
  const created = new Set(files.flatMap((entry) => (entry.created ? entry.file : [])));
  const missing = files.flatMap(({ needs = [] }) => needs).find((name) => !created.has(name));
  if (missing !== undefined) throw new UsageError(`does not create ${JSON.stringify(missing)}, which it needs`);
}

function checkFile(value: unknown, where: string): asserts value is PlanFileEntry {
  if (!isRecord(value)) throw new UsageError(`${where} is no file`);
  const { file, hash, outputHash, rewrites, sites, edits, options } = value;
  if (!isText(file)) throw new UsageError(`${where} has no name`);
  const problem = nameProblem(file);
  if (problem !== undefined) throw new UsageError(`${where}: ${JSON.stringify(file)} ${problem}`);
  if (!isHash(hash) || !isHash(outputHash)) throw new UsageError(`${where} has no hashes`);
  if (!isCount(rewrites)) throw new UsageError(`${where} does not say how many calls it rewrites`);
  if (!isListOf(sites, isSite)) throw new UsageError(`${where} has a site that is none`);
  if (!isListOf(edits, isEdit) || !areOrdered(edits)) throw new UsageError(`${where} has edits that are none`);
  if (!isRecord(options)) throw new UsageError(`${where} does not say how it was planned`);
  const { created, needs } = value;
  if (needs !== undefined && !isListOf(needs, isText)) throw new UsageError(`${where} needs what is no file`);
  if (created === undefined) return;
  const isWhole = edits.length === 1 && edits[0]?.start === 0 && edits[0].end === 0 && sites.length === 0 && !needs;
  if (created !== true || !isWhole) throw new UsageError(`${where} does not say what it creates`);
}

/** Why a name cannot be one that a plan may have: only relative paths that stay below, on every system. */
function nameProblem(file: string): string | undefined {
  if (/^[/\\]|^[A-Za-z]:/.test(file)) return 'is not relative';
  const segments = file.split(/[/\\]/);
  if (segments.includes('..')) return 'leads out of the folder';
  if (segments.some((segment) => /^(?:\.git|node_modules)$/i.test(segment))) return 'is where unsync never writes';
  if (segments.some((segment) => segment === '' || segment === '.') || file.includes('\0'))
    return 'is not a clean path';
  return undefined;
}

function isSite(value: unknown): value is PlanSite {
  if (!isRecord(value) || !isText(value['id']) || !isText(value['api'])) return false;
  return ['rewritten', 'refused', 'out-of-scope'].includes(String(value['status']));
}

function isEdit(value: unknown): value is Edit {
  if (!isRecord(value)) return false;
  const { start, end, text } = value;
  return isCount(start) && isCount(end) && start <= end && typeof text === 'string';
}

/** Sorted, not overlapping, no two that start at one offset. */
function areOrdered(edits: readonly Edit[]): boolean {
  return edits.every(({ start }, index) => {
    const before = edits[index - 1];
    return !before || (start >= before.end && start > before.start);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
