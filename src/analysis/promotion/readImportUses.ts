import type { NodePath } from '@babel/traverse';
import { childPath, staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { findModuleUses } from '../findModuleUses';
import { importedPlace } from '../importedPlace';
import { normalizeSpecifier } from '../moduleSpecifier';
import type { ModuleBinding, ModuleUse } from '../moduleUses';
import { classifyUse } from './classifyUse';
import { isSetToDouble, moduleDoubles } from './doubleMakers';
import { elementUses } from './elementUses';
import { exportedAs, exportedPart, isPart, wholeModule } from '../exportName';
import type { FactsBuilder } from './factsBuilder';
import { anyElement, anyMember, type ImportRef } from './types';

const methodsOfLists: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Array.prototype));

/** Notes what a file does with what it imports from the project's own modules. */
export function readImportUses(source: SourceFile, follow: ReadonlySet<string>, builder: FactsBuilder): void {
  const { roots, uses } = findModuleUses(source, {
    modules: follow,
    globals: new Set(),
    isApi: () => false,
    isPrefix: () => true,
    returns: () => undefined,
    isWhole: true,
  });
  // What `import()` gives is followed where it is awaited at once.
  for (const { kind, path, specifier } of roots) {
    if (kind === 'dynamic-import' && !importedPlace(path))
      builder.escape(path, { kind: 'import', specifier, path: [], isDefault: false }, 'helper-escapes');
  }
  for (const use of uses) {
    const ref: ImportRef = { specifier: specifierOf(use), path: use.exportPath, isDefault: isDefault(use.binding) };
    noteUse(use, { kind: 'import', ...ref }, builder);
  }
}

function noteUse(use: ModuleUse, target: { kind: 'import' } & ImportRef, builder: FactsBuilder): void {
  if (use.kind === 'test') return;
  if (use.kind === 'call' && use.call) {
    const last = use.exportPath.at(-1);
    // The use of `load.call(x)` ends below the function.
    if (last === 'call' || last === 'apply')
      return builder.call(use.call as NodePath, { ...target, path: target.path.slice(0, -1) });
    if (last === 'bind')
      return builder.escape(use.expression, { ...target, path: target.path.slice(0, -1) }, 'helper-escapes');
    // `tasks.map((task) => task())`: if that is a list.
    if (use.expression.isMemberExpression()) useElements(use.expression, target, builder);
    return builder.call(use.call as NodePath, target);
  }
  if (use.kind === 'construct' && use.call) return builder.construct(use.call as NodePath, target);
  // Only tests do that, and say what it stands for.
  if (use.kind === 'assignment' && isSetToDouble(use.expression)) return;
  if (use.kind === 'assignment') return builder.escape(use.expression, target, 'helper-reassigned');
  // `module.exports = { ...require('./more') }` is read as an export, and so is `Object.assign(exports, require('./more'))`.
  if (use.expression.parentPath?.isSpreadElement() && isExported(use.expression.parentPath.parentPath)) return;
  if (use.exportPath.length === 0 && use.expression.isCallExpression() && isPart(use.expression)) return;
  if (use.exportPath.length === 0 && isSpreadInDouble(use.expression)) return;
  const found = classifyUse(use.expression);
  // Members of what is imported were followed already: what is left is below a function, or computed.
  if (found.kind === 'member') {
    if (target.path.length === 0) return builder.escape(use.expression, target, 'helper-escapes');
    const isComputed = staticKey(found.member.node) === undefined;
    return isComputed
      ? builder.use(found.member, { kind: 'member', of: target, name: anyMember, isStatic: true })
      : undefined;
  }
  const elements = found.kind === 'escape' ? elementUses(use.expression) : undefined;
  if (!elements || found.kind !== 'escape') return builder.use(use.expression, target, use.binding?.name);
  builder.escapes.push({ ...builder.escapeOf(use.expression, target, found.reason), list: 'never' });
  for (const one of elements) builder.use(one, { kind: 'member', of: target, name: anyElement, isStatic: true });
}

/** What may be a list is gone through, or something else is done with it by a method. */
function useElements(member: NodePath, target: { kind: 'import' } & ImportRef, builder: FactsBuilder): void {
  if (!methodsOfLists.has(target.path.at(-1) ?? '')) return;
  const of = { ...target, path: target.path.slice(0, -1) };
  const uses = elementUses(childPath(member, 'object'));
  if (!uses) return void builder.escapes.push({ ...builder.escapeOf(member, of), list: 'only' });
  for (const one of uses) builder.use(one, { kind: 'member', of, name: anyElement, isStatic: true });
}

function isExported(literal: NodePath | null): boolean {
  return literal !== null && exportedAs(literal).some((name) => name === wholeModule || name.startsWith(exportedPart));
}

/** `vi.mock('./load', () => ({ ...actual, save: vi.fn() }))`: what is called under the names of a module stays that module's. */
function isSpreadInDouble(path: NodePath): boolean {
  if (!path.parentPath?.isSpreadElement()) return false;
  return path.findParent((parent) => parent.isCallExpression() && moduleDoubles(parent.node).length > 0) !== null;
}

/** The specifier as the file writes it. */
function specifierOf(use: ModuleUse): string {
  return use.root.specifier === '' ? normalizeSpecifier(use.root.module) : use.root.specifier;
}

/** Whether the chain of names begins with a default import. */
function isDefault(binding: ModuleBinding | undefined): boolean {
  let first = binding;
  while (first?.parent) first = first.parent;
  return first?.shape === 'default';
}
