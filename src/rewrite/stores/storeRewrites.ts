import type { NodePath } from '@babel/traverse';
import type { ModuleUse } from '../../analysis/moduleUses';
import type { Store } from '../../analysis/stores/readStores';
import type { NameSource } from '../../catalogue/types';
import { childPath, span } from '../../source/ast';
import type { Rewrite, Work } from '../work';
import { sitesOf } from './settleStores';

/** What is written for stores besides their awaited calls: the classes that make them, and the names of their types. */
export function storeRewrites(works: readonly Work[], stores: readonly Store[]): Rewrite[] {
  const written = new Set(works.flatMap(({ use, decision }) => (use && decision.status === 'rewritten' ? [use] : [])));
  return stores
    .filter((store) => sitesOf(store).some((use) => written.has(use)))
    .flatMap(({ open, adapter, types }) => [
      ...[open, adapter].flatMap((use) => (use?.kind === 'construct' ? [classRewrite(use)] : [])),
      ...types.map(typeRewrite),
    ]);
}

/** `new LowSync(...)` becomes `new Low(...)`. */
function classRewrite(use: ModuleUse): Rewrite {
  const name: NameSource = {
    kind: 'import',
    module: '$same',
    name: (use.exportPath.at(-1) ?? '').replace(/Sync$/, ''),
  };
  const callee = span(childPath(use.call as NodePath, 'callee').node);
  return {
    path: use.call as NodePath,
    use,
    bare: [],
    returned: [],
    emission: { names: [name], write: ({ edits, local }) => edits.replace(callee.start, callee.end, local(name)) },
  };
}

function typeRewrite(path: NodePath): Rewrite {
  const name: NameSource = { kind: 'import', module: 'lowdb', name: 'Low' };
  const { start, end } = span(path.node);
  return {
    path,
    use: undefined,
    bare: [],
    returned: [],
    replaces: path,
    emission: { names: [name], write: ({ edits, local }) => edits.replace(start, end, local(name)) },
  };
}
