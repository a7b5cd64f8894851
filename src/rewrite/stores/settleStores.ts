import type { NodePath } from '@babel/traverse';
import { fileKey } from '../../analysis/hazards/fileEffects';
import { unitOf } from '../../analysis/hazards/units';
import type { ModuleUse } from '../../analysis/moduleUses';
import type { Store } from '../../analysis/stores/readStores';
import { reasons } from '../../catalogue/reasons';
import { span } from '../../source/ast';
import { lineMap } from '../../source/lineMap';
import type { SourceFile } from '../../source/SourceFile';
import { passesOverNothing } from '../strategies/packages/storeCall';
import { type Decision, refused, type Work } from '../work';

/** Why a store stays as it is. */
interface Kept {
  /** On what could be rewritten otherwise. */
  readonly decision: Decision;
  /** On what is refused for a reason of its own, by the id of the work. */
  readonly own: ReadonlyMap<string, Decision>;
}

/** Stores that stay as they are. */
export type KeptStores = Map<Store, Kept>;

/** The stores that cannot be rewritten, whatever becomes of the single calls. */
export function storesKeptFromTheStart(
  source: SourceFile,
  stores: readonly Store[],
  installed: string | undefined,
): KeptStores {
  return new Map(
    stores.flatMap((store): [Store, Kept][] => {
      const obstacle = store.obstacle ?? (mayWriteNothing(store, installed) ? store.open.expression : undefined);
      return obstacle ? [[store, { decision: atLine(source, obstacle), own: new Map() }]] : [];
    }),
  );
}

/** Before version 6, which wants data to begin with, LowSync writes what is not there. */
function mayWriteNothing({ open, adapter, calls, isFilled }: Store, installed: string | undefined): boolean {
  if (isFilled || !adapter || !calls.some(({ exportPath }) => exportPath[0] === 'write')) return false;
  const hasData = (open.call?.node.arguments.length ?? 0) > 1;
  return installed === undefined ? !hasData : !passesOverNothing(installed);
}

/** Notes on the calls of stores which file they touch, and refuses those of stores that stay. Changes works in place. */
export function prepareStores(
  source: SourceFile,
  works: readonly Work[],
  stores: readonly Store[],
  kept: KeptStores,
): void {
  const workOf = worksByUse(works);
  for (const store of stores) {
    const sites = sitesOf(store).flatMap((use) => workOf.get(use) ?? []);
    const stays = kept.get(store);
    if (stays) {
      for (const work of sites)
        if (work.decision.status === 'rewritten') work.decision = stays.own.get(work.id) ?? stays.decision;
      continue;
    }
    const key = store.file ? [fileKey(store.file, source.text)] : [];
    for (const work of sites) {
      const isReading = work.use === store.open || work.use?.exportPath[0] === 'read';
      work.touches = isReading ? { reads: key, writes: [] } : { reads: [], writes: key };
      // What is written for one store is written in turn.
      if (store.file && !store.isShared) work.named = store.file;
      if (isReading && losesChanges(store, work)) addHazard(work, 'read-modify-write');
    }
  }
}

/** What it reads takes the place of data that other functions may have changed meanwhile. */
function losesChanges({ isShared, calls, isFilled }: Store, { path, use }: Work): boolean {
  if (!isShared || use?.root.kind !== 'instance') return false;
  const own = unitOf(path)?.node;
  return isFilled || calls.some((one) => one.exportPath[0] !== 'read' && unitOf(one.call as NodePath)?.node !== own);
}

function addHazard(work: Work, code: string): void {
  if (work.decision.status !== 'rewritten') return;
  work.decision = { ...work.decision, hazards: [...work.decision.hazards, code] };
}

/** Stores of which some call stays as it is, so that all of them have to: called when everything is decided. */
export function storesToKeep(
  source: SourceFile,
  works: readonly Work[],
  stores: readonly Store[],
  kept: KeptStores,
): KeptStores {
  const workOf = worksByUse(works);
  const more: KeptStores = new Map();
  for (const store of stores) {
    if (kept.has(store)) continue;
    // What makes a LowSync does not block.
    const sites = sitesOf(store).flatMap((use) => workOf.get(use) ?? []);
    const staying = sites.filter(({ decision }) => decision.status !== 'rewritten');
    const [first] = staying;
    if (!first) continue;
    const why = first.decision.status === 'rewritten' ? '' : ` (${first.decision.reason})`;
    more.set(store, {
      decision: atLine(source, first.path, why),
      own: new Map(staying.map(({ id, decision }) => [id, decision])),
    });
  }
  return more;
}

/** The making of a store, and its calls. */
export function sitesOf({ open, calls }: Store): readonly ModuleUse[] {
  return [open, ...calls];
}

function worksByUse(works: readonly Work[]): ReadonlyMap<ModuleUse, Work> {
  return new Map(works.flatMap((work) => (work.use ? [[work.use, work] as const] : [])));
}

function atLine(source: SourceFile, path: { readonly node: NodePath['node'] }, why = ''): Decision {
  const { line } = lineMap(source.text)(span(path.node).start);
  const hint = reasons.find(({ code }) => code === 'sync-instance')?.hint ?? '';
  return { ...refused('sync-instance'), hint: `${hint} See line ${line}${why}.` } as Decision;
}
