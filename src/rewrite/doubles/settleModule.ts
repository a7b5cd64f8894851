import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { normalizeSpecifier } from '../../analysis/moduleSpecifier';
import { childPaths, span, staticKey, stringValue, unwrapPath } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { argumentsOf, type Mentions } from './mentions';
import type { Replacement } from './replacement';
import { factoryObject, settleFactory } from './settleFactory';
import { settleTypes } from './settleTypes';
import { type DoubleContext, settleUse } from './settleUse';
import { unhandled } from './unhandled';

const actual = new Set(['requireActual', 'importActual', 'requireMock', 'importMock']);

/**
 * Moves a test file from one module to that of the twins: its import, what mocks it, and every function that it names.
 * @returns whether nothing in the file is about the rest of the module
 */
export function settleModule(
  source: SourceFile,
  mentions: Mentions,
  replacements: readonly Replacement[],
  edits: EditList,
  specifierOf: (module: string) => string | undefined,
): boolean {
  const { module, factories } = mentions;
  const [first] = replacements;
  const target = first?.twin.module;
  if (target === undefined || replacements.some(({ twin }) => twin.module !== target)) return false;
  const spelled = specifierOf(target);
  if (spelled === undefined) return false;
  const known = new Map(replacements.map((one) => [one.name, one]));
  if (!mentions.all.every(({ name }) => name === undefined || known.has(name))) return false;
  if (!factories.every((factory) => namesOnly(factoryObject(factory, module), known))) return false;
  for (const replacement of replacements) {
    const context: DoubleContext = { source, edits, replacement, handled: new Set<number>(), isSwapped: true };
    settleTypes(context);
    const isCertain =
      mentions.usesOf(replacement.name).every((use) => settleUse(use, mentions, context)) &&
      factories.every((factory) => settleFactory(factory, context)) &&
      !unhandled(source, replacement.name, context.handled);
    if (!isCertain) return false;
  }
  const literals = specifiersOf(source, module, factories);
  if (!literals) return false;
  for (const path of literals) {
    const { start, end } = span(path.node);
    if (path.node.type === 'Identifier') edits.replace(start, end, `'${spelled}'`);
    else {
      const prefix = source.text.slice(start + 1, end - 1).startsWith('node:') ? 'node:' : '';
      const exact = path.parentPath?.isObjectProperty() ? spelled : `${prefix}${target}`;
      edits.replace(start + 1, end - 1, exact);
    }
  }
  return true;
}

/** Whether a factory gives these functions and nothing else; a spread of the real module is no matter. */
function namesOnly(object: NodePath | undefined, known: ReadonlyMap<string, unknown>): boolean {
  if (!object) return true;
  if (!object.isObjectExpression()) return false;
  return childPaths(object, 'properties').every((property) => {
    if (property.isSpreadElement()) return true;
    const key = staticKey(property.node);
    if (key === 'default' && property.isObjectProperty())
      return namesOnly(unwrapPath(property.get('value') as NodePath), known);
    return key === '__esModule' || key === '@noCallThru' || (key !== undefined && known.has(key));
  });
}

/** Every place that names the module: imports, mocks, keys of stubs. Undefined when something else is done with it. */
function specifiersOf(
  source: SourceFile,
  module: string,
  factories: readonly NodePath<CallExpression>[],
): NodePath[] | undefined {
  const found: NodePath[] = [];
  let isOther = false;
  const isIt = (text: string | undefined): boolean => text !== undefined && normalizeSpecifier(text) === module;
  visitPaths(source.program, {
    StringLiteral(path) {
      if (!isIt(path.node.value)) return;
      const call = path.parentPath;
      const callee = call.isCallExpression() ? call.node.callee : undefined;
      const isLoaded =
        call.isImportDeclaration() ||
        callee?.type === 'Import' ||
        (callee?.type === 'Identifier' && callee.name === 'require') ||
        (callee?.type === 'MemberExpression' && actual.has(staticKey(callee) ?? '')) ||
        factories.some((factory) => factory.node === call.node) ||
        (call.isObjectProperty() && path.key === 'key');
      if (isLoaded) found.push(path as NodePath);
      else isOther = true;
    },
    Identifier(path) {
      const property = path.parentPath;
      if (path.node.name !== module || !property.isObjectProperty() || path.key !== 'key' || property.node.shorthand)
        return;
      const isStub = factories.some((factory) => argumentsOf(factory)[1]?.node === property.parent);
      if (isStub && stringValue(property.node.key) === undefined) found.push(path as NodePath);
    },
    TSTypeReference(path) {
      // `fs.Stats`: a type of the old module.
      if (path.node.typeName.type === 'TSQualifiedName') {
        const { left } = path.node.typeName;
        const imported = left.type === 'Identifier' ? path.scope.getBinding(left.name)?.path.parentPath : undefined;
        if (imported?.isImportDeclaration() && isIt(imported.node.source.value)) isOther = true;
      }
    },
  });
  return isOther ? undefined : found;
}
