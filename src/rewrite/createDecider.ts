import type { ApiIndex } from '../analysis/apiIndex';
import type { ModuleUses } from '../analysis/moduleUses';
import type { Database } from '../analysis/sqlite/database';
import { readDatabases } from '../analysis/sqlite/readDatabases';
import { isOtherExport } from '../analysis/sqlite/sharedUses';
import { readStores } from '../analysis/stores/readStores';
import type { PlanOptions } from '../plan/types';
import { span } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';
import { applyChoices } from './applyChoices';
import { convertCallbacks } from './callbacks/convertCallbacks';
import { collectWorks } from './collectWorks';
import { settleHazards } from './hoist/settleHazards';
import { keepTogether } from './keepTogether';
import { writeSharedLazy } from './lazy/shareLazy';
import { moveDefaults } from './moveDefaults';
import { findTasks } from './pool/findTasks';
import { poolWorks } from './pool/poolWorks';
import { settlePool } from './pool/settlePool';
import type { Decider, Draft } from './promote/draft';
import { markAsync } from './promote/markAsync';
import { promotedWorks } from './promote/promotedWorks';
import { noPromotion, type Promotion } from './promote/promotion';
import { promotionRewrites } from './promote/promotionRewrites';
import { refuseUnsafe } from './refuseUnsafe';
import { databaseRewrites } from './sqlite/databaseRewrites';
import {
  databasesOpenedLazily,
  databasesToKeep,
  type KeptDatabases,
  keptForGood,
  keptFromTheStart,
  markBodies,
  prepareDatabases,
  stuckDatabases,
} from './sqlite/settleDatabases';
import { type KeptStores, prepareStores, storesKeptFromTheStart, storesToKeep } from './stores/settleStores';
import { storeRewrites } from './stores/storeRewrites';
import { refused, type Work } from './work';

/** What is known of a file before anything in it is decided. */
export interface DeciderContext {
  readonly uses: ModuleUses;
  readonly index: ApiIndex;
  /** The transforms that are asked for. */
  readonly transforms: ReadonlySet<string>;
  readonly options: PlanOptions;
  /** Whether sync functions may become async. */
  readonly mayPromote: boolean;
}

/**
 * What decides on every call of a file under one promotion after the other. The tree carries the marks of the promotion that was
 * tried last.
 */
export function createDecider(
  source: SourceFile,
  { uses, index, transforms, options, mayPromote }: DeciderContext,
): Decider {
  const tasks = transforms.has('cpu-bound-to-pool') ? findTasks(source, options) : { candidates: [], lost: [] };
  const databases = transforms.has('sqlite-sync-to-async') ? readDatabases(source, uses, index, options) : [];
  const stores = transforms.has('package-sync-to-async') ? readStores(uses, index, options.readElsewhere) : [];
  let marked = markAsync(source, noPromotion);
  let bodies = markBodies([], new Map());
  return (promotion, isMocked) => {
    const kept = keptFromTheStart(source, databases);
    const keptStores = storesKeptFromTheStart(source, stores, options.packageVersions?.['lowdb']);
    const lazily = new Set<Database>();
    for (;;) {
      const draft = decideWith(kept, keptStores, lazily, promotion, isMocked);
      if (draft) return draft;
    }
  };

  /** Undefined where further databases have to stay, or to block where they are opened: they are noted then, and everything is to be decided anew. */
  function decideWith(
    kept: KeptDatabases,
    keptStores: KeptStores,
    lazily: Set<Database>,
    promotion: Promotion,
    isMocked: Parameters<Decider>[1],
  ): Draft | undefined {
    bodies.undo();
    marked.undo();
    marked = markAsync(source, promotion);
    bodies = markBodies(databases, kept);
    const passed = new Set(databases.flatMap((one) => (kept.has(one) ? [] : one.exported)));
    const works = inOrder([
      ...collectWorks(source, uses, index, transforms, options, (): Omit<Work, 'id'>[] =>
        poolWorks(tasks, new Set(promotion.functions), mayPromote),
      ).filter(({ use, api }) => !use || !(passed.has(use) || isOtherExport(use, api, options.sharedDatabases ?? []))),
      ...promotedWorks(source, promotion, marked, uses),
    ]);
    const touching = prepareDatabases(source, works, databases, kept, lazily);
    prepareStores(source, works, stores, keptStores);
    const unusedDirectives = applyChoices(source, works, index, options);
    for (const work of works)
      if (!work.promotedCall && work.decision.status === 'rewritten' && isMocked?.(work))
        work.decision = refused('mocked-in-tests');
    const lazy = settleHazards(source, works, touching, options.elsewhere);
    refuseUnsafe(works, options);
    const opened = databasesOpenedLazily(works, databases, kept).filter((one) => !lazily.has(one));
    for (const database of opened) lazily.add(database);
    if (opened.length > 0) return undefined;
    keepTogether(works, false);
    const callbacks = convertCallbacks(source, works, options);
    keepTogether(works, true);
    // A call that stays keeps its database, with everything that is done to it.
    const more = databasesToKeep(source, works, databases, kept);
    for (const [database, decision] of more) kept.set(database, decision);
    const moreStores = storesToKeep(source, works, stores, keptStores);
    for (const [store, decision] of moreStores) keptStores.set(store, decision);
    if (more.size + moreStores.size > 0) return undefined;
    // Whoever asks next which functions could become async takes the functions of transactions for such.
    bodies.undo();
    bodies = markBodies(databases, keptForGood(kept));
    const shared = writeSharedLazy(lazy);
    const pool = settlePool(source, works, tasks.candidates, marked, options);
    const own = { marked, bodies };
    const moving = databases.filter((one) => !kept.has(one));
    const rewrites = [
      ...promotionRewrites(source, promotion, marked, works),
      ...callbacks,
      ...shared,
      ...moveDefaults(source, works),
      ...pool,
      ...databaseRewrites(source, works, moving, options),
      ...storeRewrites(
        works,
        stores.filter((one) => !keptStores.has(one)),
      ),
    ];
    const remark = (): void => {
      bodies.undo();
      marked.undo();
      ({ marked, bodies } = own);
      marked.redo();
      bodies.redo();
    };
    const stuck = stuckDatabases(kept, options.databaseGroups ?? []);
    return { works, rewrites, unusedDirectives, stuck, remark };
  }
}

function inOrder(works: readonly Work[]): Work[] {
  return [...works].sort((a, b) => span(a.path.node).start - span(b.path.node).start);
}
