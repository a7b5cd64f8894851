import type { NodePath } from '@babel/traverse';
import { isExported } from '../../analysis/isExported';
import type { ModuleBinding, ModuleUses } from '../../analysis/moduleUses';
import { staticKey } from '../../source/ast';
import { type Conversion, isNamespaceLike, isTopLevel, sourceModule } from './conversion';

/** Which local names lose their last use, and which may stand for another module from now on. */
export interface Consumption {
  /** No reference to the name is left once the conversions are done. */
  isRemovable(binding: ModuleBinding): boolean;
  /** The module that the name of a whole module can be pointed at instead, keeping the name; undefined when it cannot. */
  swapTarget(binding: ModuleBinding): string | undefined;
}

/**
 * Reads it off the references.
 * @param typeNames names that types refer to: they keep their import
 */
export function consumption(
  uses: ModuleUses,
  conversions: readonly Conversion[],
  typeNames: ReadonlySet<string>,
): Consumption {
  const byReference = new Map<NodePath, Conversion>();
  for (const conversion of conversions)
    if (conversion.use.reference) byReference.set(conversion.use.reference, conversion);
  const byParentReference = new Map<NodePath, ModuleBinding[]>();
  for (const binding of uses.bindings) {
    if (!binding.parentReference) continue;
    const siblings = byParentReference.get(binding.parentReference);
    if (siblings) siblings.push(binding);
    else byParentReference.set(binding.parentReference, [binding]);
  }
  const swaps = new Map<ModuleBinding, string>();
  for (const binding of uses.bindings) {
    const target = findSwap(binding);
    if (target !== undefined) swaps.set(binding, target);
  }

  function findSwap(binding: ModuleBinding): string | undefined {
    if (
      !isNamespaceLike(binding) ||
      !isTopLevel(binding) ||
      binding.parent ||
      isExported(binding.binding) ||
      typeNames.has(binding.name)
    )
      return undefined;
    const isPlain = binding.shape !== 'declarator' || binding.root.path.parentPath === binding.path;
    if (!isPlain || binding.shape === 'property' || binding.root.kind === 'dynamic-import') return undefined;
    if (binding.path.isImportSpecifier() || hasOtherSpecifiers(binding)) return undefined;
    const references = binding.binding.referencePaths;
    const targets = new Set<string>();
    for (const reference of references) {
      const conversion = byReference.get(reference);
      if (!conversion) return undefined;
      for (const name of conversion.names) {
        if (name.kind === 'global') continue;
        // A name that the form gives to its import stands for that one function, not for the module.
        if (name.kind !== 'import' || (name.as !== undefined && name.name !== 'default')) return undefined;
        targets.add(sourceModule(name, conversion.use));
      }
    }
    const [target] = targets;
    if (targets.size !== 1 || target === undefined || target === binding.root.module) return undefined;
    if (target === 'fs/promises' && uses.bindings.some(isPromisesOfFs)) return undefined;
    return uses.roots.some((root) => root.module === target && root.kind !== 'dynamic-import') ? undefined : target;
  }

  const memo = new Map<ModuleBinding, boolean>();
  function isRemovable(binding: ModuleBinding): boolean {
    const known = memo.get(binding);
    if (known !== undefined) return known;
    memo.set(binding, false);
    const references = binding.binding.referencePaths;
    const removable =
      references.length > 0 &&
      binding.shape !== 'assignment' &&
      !isKeptFromRest(binding) &&
      !swaps.has(binding) &&
      !isExported(binding.binding) &&
      !typeNames.has(binding.name) &&
      references.every((reference) => isConsumed(binding, reference));
    memo.set(binding, removable);
    return removable;
  }

  function isConsumed(binding: ModuleBinding, reference: NodePath): boolean {
    const conversion = byReference.get(reference);
    if (conversion)
      return !conversion.names.some(
        (name) => needsReceiver(binding, name, conversion) && !hasOtherHome(binding, name, conversion),
      );
    if (isBoundAway(reference)) return true;
    const children = byParentReference.get(reference);
    if (children === undefined || !isWholePattern(reference, children) || !children.every(isRemovable)) return false;
    return !children.some((child) => reachesThrough(child, binding));
  }

  /** A function has its own `fs`, and the file a name for the function of `fs/promises`, which stands for it there too. */
  function hasOtherHome(binding: ModuleBinding, name: Conversion['names'][number], { use }: Conversion): boolean {
    if (name.kind !== 'import' || isTopLevel(binding) || sourceModule(name, use) !== 'fs/promises') return false;
    return uses.bindings.some((other) => {
      const { root, exportPath } = other;
      const path = root.module === 'fs/promises' ? ['promises', ...exportPath] : exportPath;
      const isHome = path[0] === 'promises' && (path.length === 1 || (path.length === 2 && path[1] === name.name));
      // In TypeScript `require` gives `any`.
      const isTyped = root.kind !== 'require' || binding.root.kind === 'require';
      const isVisible = use.expression.scope.getBinding(other.name) === other.binding;
      const isOwn = root.module === 'fs/promises' || root.module === 'fs';
      return isOwn && isHome && isTyped && isVisible && isTopLevel(other) && !swaps.has(other) && !isRemovable(other);
    });
  }

  /** `const read = fs.readFileSync.bind(fs);`: the second `fs` goes with the first. */
  function isBoundAway(reference: NodePath): boolean {
    const call = reference.listKey === 'arguments' ? reference.parentPath : undefined;
    if (!call?.isCallExpression() || staticKey(call.node.callee) !== 'bind') return false;
    if (conversions.some(({ use }) => use.expression === call)) return true;
    const bound = uses.bindings.find(({ path }) => path === call.parentPath && path.isVariableDeclarator());
    return bound !== undefined && isRemovable(bound);
  }

  /** `const { execSync } = cp;`: what takes the place of `execSync` is read from `cp`, which stays for it. */
  function reachesThrough(child: ModuleBinding, binding: ModuleBinding): boolean {
    return child.binding.referencePaths.some((reference) => {
      const conversion = byReference.get(reference);
      if (conversion) return conversion.names.some((name) => needsReceiver(binding, name, conversion));
      return byParentReference.get(reference)?.some((grandchild) => reachesThrough(grandchild, binding)) ?? false;
    });
  }

  return { isRemovable, swapTarget: (binding) => swaps.get(binding) };
}

/** `const fs = require('fs').promises`: the file has a name for the new module, under the old one. */
function isPromisesOfFs(binding: ModuleBinding): boolean {
  const { root, exportPath } = binding;
  return isTopLevel(binding) && root.module === 'fs' && exportPath.length === 1 && exportPath[0] === 'promises';
}

/** A new form that goes through the same object keeps the object's name in use. */
function needsReceiver(binding: ModuleBinding, name: Conversion['names'][number], conversion: Conversion): boolean {
  if (name.kind === 'method') return true;
  if (name.kind !== 'import' && name.kind !== 'promisify') return false;
  if (!isNamespaceLike(binding)) return false;
  const module = sourceModule(name, conversion.use);
  // A local `fs` keeps its place and is read as `fs.promises`.
  if (module === 'fs/promises' && binding.root.module === 'fs' && !isTopLevel(binding)) return true;
  return module === binding.root.module;
}

/** `const { readFileSync, ...others } = fs`: what is named has no place in the rest. */
function isKeptFromRest({ path }: ModuleBinding): boolean {
  const pattern = path.parentPath;
  return Boolean(pattern?.isObjectPattern() && pattern.node.properties.some((one) => one.type === 'RestElement'));
}

function hasOtherSpecifiers(binding: ModuleBinding): boolean {
  const declaration = binding.path.parentPath;
  return Boolean(declaration?.isImportDeclaration() && declaration.node.specifiers.length > 1);
}

/** Whether the destructuring that reads the reference binds nothing but `children`. */
function isWholePattern(reference: NodePath, children: readonly ModuleBinding[]): boolean {
  const declarator = reference.findParent((parent) => parent.isVariableDeclarator());
  if (!declarator?.isVariableDeclarator()) return false;
  const { id } = declarator.node;
  return id.type === 'Identifier' || (id.type === 'ObjectPattern' && id.properties.length === children.length);
}
