import type { NodePath } from '@babel/traverse';
import { adapterNames, storeType } from '../../catalogue/packages/stores';
import { childPath, childPaths, outermostWrapper, unwrap } from '../../source/ast';
import type { ApiIndex } from '../apiIndex';
import { unitOf } from '../hazards/units';
import type { ModuleUse, ModuleUses } from '../moduleUses';
import { storeTypes } from './storeTypes';

/** One `new LowSync(...)` or `JSONFileSyncPreset(...)` with all that the file does with it. */
export interface Store {
  readonly open: ModuleUse;
  /** `new JSONFileSync(file)`; a preset makes its own. */
  readonly adapter: ModuleUse | undefined;
  /** The expression that names the file. */
  readonly file: NodePath | undefined;
  /** Calls of `read`, `write` and `update`. */
  readonly calls: readonly ModuleUse[];
  /** Names of its type. */
  readonly types: readonly NodePath[];
  /** It lives on when the function of a call is done, and other functions use it. */
  readonly isShared: boolean;
  /** Whether the file puts data into it. */
  readonly isFilled: boolean;
  /** What keeps it as it is. */
  readonly obstacle: NodePath | undefined;
}

const blocking = new Set(['read', 'write', 'update']);

/**
 * Finds the stores that a file makes, and follows them to all their uses.
 * @param readElsewhere members that other files read of objects of this one; undefined when that is not known
 */
export function readStores(uses: ModuleUses, index: ApiIndex, readElsewhere: readonly string[] | undefined): Store[] {
  return uses.uses.flatMap((use) => {
    const isMade = use.call && use.root.kind !== 'instance' && (use.kind === 'construct' || use.kind === 'call');
    if (!isMade || index.returns(use.root.module, use.exportPath) !== storeType) return [];
    return [readStore(use, use.call as NodePath, uses, readElsewhere)];
  });
}

function readStore(
  open: ModuleUse,
  maker: NodePath,
  all: ModuleUses,
  readElsewhere: readonly string[] | undefined,
): Store {
  const own = all.uses.filter(({ root }) => root.kind === 'instance' && root.path.node === maker.node);
  const calls = own.filter(({ kind, exportPath }) => kind === 'call' && blocking.has(exportPath.join('.')));
  const isPreset = open.exportPath.at(-1) === 'JSONFileSyncPreset';
  const [first] = childPaths(maker, 'arguments');
  const adapter = isPreset ? undefined : adapterOf(first, all);
  const types = storeTypes(all.holders.flatMap((one) => (one.maker.node === maker.node ? one.path : [])));
  const misused = own.find((use) => !calls.includes(use) && !isHarmless(use, readElsewhere));
  const units = new Set(calls.map(({ call }) => unitOf(call as NodePath)?.node));
  const home = unitOf(maker)?.node;
  return {
    open,
    adapter,
    file: isPreset ? first : adapter?.call && childPaths(adapter.call as NodePath, 'arguments')[0],
    calls,
    types: types ?? [],
    isShared: home === undefined ? units.size > 1 : [...units].some((unit) => unit !== home),
    isFilled: own.some(({ exportPath, expression }) => exportPath[0] === 'data' && isSet(expression)),
    obstacle:
      open.root.kind === 'dynamic-import' || (!isPreset && !adapter) || !types
        ? maker
        : (misused?.call ?? misused?.expression),
  };
}

/** What is done to its data is done in memory. */
function isHarmless({ kind, exportPath, openField }: ModuleUse, readElsewhere: readonly string[] | undefined): boolean {
  if (openField !== undefined) return readElsewhere !== undefined && !readElsewhere.includes(openField);
  return exportPath[0] === 'data' || (kind === 'test' && exportPath.length === 0);
}

/** `db.data = {}`, `db.data ||= {}`. */
function isSet(data: NodePath): boolean {
  const outer = outermostWrapper(data);
  return outer.key === 'left' && outer.parentPath?.isAssignmentExpression() === true;
}

/** The adapter that is made in place, or for a constant that nothing else uses. */
function adapterOf(argument: NodePath | undefined, all: ModuleUses): ModuleUse | undefined {
  if (!argument) return undefined;
  let made = unwrap(argument.node);
  if (made.type === 'Identifier') {
    const binding = argument.scope.getBinding(made.name);
    const declarator = binding?.path;
    if (!binding?.constant || binding.references !== 1 || !declarator?.isVariableDeclarator()) return undefined;
    if (declarator.node.id.type !== 'Identifier' || declarator.node.id.typeAnnotation) return undefined;
    made = unwrap(childPath(declarator, 'init').node);
  }
  return all.uses.find(
    ({ kind, call, exportPath, root }) =>
      kind === 'construct' &&
      call?.node === made &&
      root.kind !== 'dynamic-import' &&
      exportPath.length === 1 &&
      adapterNames.some((name) => name === exportPath[0]),
  );
}
