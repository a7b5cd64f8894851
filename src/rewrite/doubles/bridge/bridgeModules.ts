import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { normalizeSpecifier } from '../../../analysis/moduleSpecifier';
import { moduleDoubles } from '../../../analysis/promotion/doubleMakers';
import { childPath, childPaths, span, staticKey, stringValue, unwrap, unwrapPath } from '../../../source/ast';
import { visitPaths } from '../../../source/visitPaths';
import { argumentsOf, type Mentions } from '../mentions';
import { factoryObject } from '../settleFactory';
import { bridgeAutomock } from './bridgeAutomock';
import { delegate } from './delegate';
import { functionText } from './functionText';
import { isRewritten, twinSpecifier } from './twinIn';
import type { Addition, BridgeContext } from './types';

/**
 * Has modules that are mocked as a whole answer for the twin, too: what makes the double of the function makes one of the twin that calls
 * it, or the module of the twin is mocked as well.
 * @returns undefined where that cannot be told for certain
 */
export function bridgeModules(mentions: Mentions, context: BridgeContext): Addition[] | undefined {
  const { module } = context.replacement;
  const found: Addition[] = [];
  for (const call of mentions.factories) {
    const [specifier] = argumentsOf(call);
    if (normalizeSpecifier(stringValue(specifier?.node) ?? '') !== module) continue;
    const additions = bridgeModule(call, mentions, context);
    if (!additions) return undefined;
    found.push(...additions);
  }
  return found;
}

function bridgeModule(
  call: NodePath<CallExpression>,
  mentions: Mentions,
  context: BridgeContext,
): Addition[] | undefined {
  const { replacement, world } = context;
  const { module, name, twin } = replacement;
  const object = factoryObject(call, module);
  if (object?.isObjectExpression() && levels(object).every((one) => !propertyOf(one, name))) return [];
  if (twin.module === module) {
    if (argumentsOf(call).length < 2) return bridgeAutomock(call, mentions, context);
    return object?.isObjectExpression() ? besides(object, call, twin.name, context) : undefined;
  }
  const files = world.files.filter((one) => isRewritten(one, replacement));
  const isDefault = new Set(files.map(({ before }) => isDefaultImport(before, module)));
  if (isDefault.size !== 1) return undefined;
  const found: Addition[] = [];
  for (const specifier of new Set(files.map((file) => twinSpecifier(file, replacement)))) {
    if (specifier === undefined) {
      const promises = object?.isObjectExpression() && propertyOf(object, 'promises');
      const value = promises ? unwrapPath(childPath(promises, 'value')) : undefined;
      if (!value?.isObjectExpression() || propertyOf(value, twin.name)) return undefined;
      const anchor = childPaths(value, 'properties').at(-1);
      found.push({
        kind: 'member',
        object: value,
        anchor,
        member: { name: twin.name, text: viaImport(call, context) },
      });
    } else {
      if (isMocked(context, twin.module)) return undefined;
      const member = { name: twin.name, text: delegate(context, `${nameFor(module)}.${name}`) };
      found.push({ kind: 'mock', call, module, specifier, isDefault: isDefault.has(true), member });
    }
  }
  return found;
}

/** What the new mock of a module calls the mocked module that it relies on. */
export function nameFor(module: string): string {
  return /^[a-z]+$/.test(module) ? module : 'mocked';
}

/** Puts the twin beside the function, in the object that takes the place of the module and in its default export. */
function besides(
  object: NodePath,
  call: NodePath<CallExpression>,
  twinName: string,
  context: BridgeContext,
): Addition[] | undefined {
  const found: Addition[] = [];
  for (const level of levels(object)) {
    const property = propertyOf(level, context.replacement.name);
    if (!property) continue;
    if (propertyOf(level, twinName) || !property.isObjectProperty()) return undefined;
    const value = unwrapPath(childPath(property, 'value'));
    const { start, end } = span(value.node);
    const isNamed = value.isIdentifier();
    const text = isNamed
      ? delegate(context, context.source.text.slice(start, end))
      : (functionText(value, context) ?? viaImport(call, context, level !== object));
    found.push({ kind: 'member', object: level, anchor: property, member: { name: twinName, text } });
  }
  return found;
}

/** Calls the double by way of the module, which is mocked by the time that anybody calls it. */
function viaImport(call: NodePath<CallExpression>, context: BridgeContext, isDefault = false): string {
  const { source, replacement } = context;
  const literal = argumentsOf(call)[0];
  const { start, end } = literal ? span(literal.node) : { start: 0, end: 0 };
  const specifier = source.text.slice(start, end);
  const callee = unwrap(call.node.callee);
  const isLoaded = callee.type === 'MemberExpression' && isImported(callee);
  const module = isLoaded ? `(await import(${specifier}))` : `jest.requireMock(${specifier})`;
  return delegate(context, `${module}${isDefault ? '.default' : ''}.${replacement.name}`);
}

/** Whether modules are ES modules where such a mock works: `vi.mock`, `jest.unstable_mockModule`. */
export function isImported(callee: Extract<CallExpression['callee'], { type: 'MemberExpression' }>): boolean {
  const owner = unwrap(callee.object);
  const isJest = owner.type === 'Identifier' && owner.name === 'jest';
  return !isJest || staticKey(callee) === 'unstable_mockModule';
}

function levels(object: NodePath): NodePath[] {
  const inner = propertyOf(object, 'default');
  const value = inner?.isObjectProperty() ? unwrapPath(childPath(inner, 'value')) : undefined;
  return value?.isObjectExpression() ? [object, value] : [object];
}

function propertyOf(object: NodePath, name: string): NodePath | undefined {
  return childPaths(object, 'properties').find((one) => staticKey(one.node) === name);
}

function isDefaultImport(text: string, module: string): boolean {
  return new RegExp(`\\bimport\\s+[\\w$]+\\s*(?:,[^;'"]*)?\\bfrom\\s*['"](?:node:)?${module}['"]`).test(text);
}

function isMocked({ source }: BridgeContext, module: string): boolean {
  let found = false;
  visitPaths(source.program, {
    CallExpression(path) {
      if (moduleDoubles(path.node).some((one) => normalizeSpecifier(one) === module)) found = true;
    },
  });
  return found;
}
