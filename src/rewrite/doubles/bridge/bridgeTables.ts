import type { NodePath } from '@babel/traverse';
import { normalizeSpecifier } from '../../../analysis/moduleSpecifier';
import { type StubTable, stubTables } from '../../../analysis/promotion/stubTables';
import { childPath, childPaths, span, staticKey, unwrapPath } from '../../../source/ast';
import { visitPaths } from '../../../source/visitPaths';
import { delegate } from './delegate';
import { functionText } from './functionText';
import { callsByName, isRewritten, loads, twinSpecifier } from './twinIn';
import type { Addition, BridgeContext } from './types';

/**
 * Puts a stub of the twin beside each stub of the function: `{ fs: { existsSync: stub } }` becomes
 * `{ fs: { existsSync: stub }, 'fs/promises': { access: async (path) => { if (!stub(path)) throw ... } } }`.
 * @returns undefined where one of them cannot be told for certain
 */
export function bridgeTables(context: BridgeContext): Addition[] | undefined {
  const tables = new Map<object, StubTable>();
  visitPaths(context.source.program, {
    CallExpression: (path) => stubTables(path).forEach((table) => tables.set(table.object.node, table)),
  });
  const found: Addition[] = [];
  for (const table of tables.values()) {
    const additions = bridgeTable(table, context);
    if (!additions) return undefined;
    found.push(...additions);
  }
  return found;
}

function bridgeTable({ object, specifier, heldBy }: StubTable, context: BridgeContext): Addition[] | undefined {
  const { replacement, world, source } = context;
  const { module, name, twin } = replacement;
  const anchor = propertyOf(object, (key) => normalizeSpecifier(key) === module);
  const stubs = anchor && unwrapPath(childPath(anchor, 'value'));
  if (!anchor?.isObjectProperty() || !stubs) return [];
  if (!stubs.isObjectExpression()) return undefined;
  const stub = propertyOf(stubs, (key) => key === name);
  if (!stub) return [];
  const file = specifier === undefined ? undefined : world.fileAt(specifier);
  if (!file) return undefined;
  if (!isRewritten(file, replacement)) return [];
  const target = heldBy === undefined ? undefined : `${heldBy}${access(anchor, source.text)}.${name}`;
  const text = target === undefined ? stubText(stub, context) : delegate(context, target);
  if (text === undefined || callsByName(file, twin.name)) return undefined;
  const member = { name: twin.name, text };
  const spelled = twinSpecifier(file, replacement);
  const isPart = spelled === undefined && twin.module !== module;
  const holder = isPart ? stubs : object;
  if (twin.module === module) return [{ kind: 'member', object: stubs, anchor: stub, member }];
  const key = isPart ? 'promises' : spelled;
  const there = propertyOf(holder, (one) => one === key);
  if (!there) {
    if (isPart) return [{ kind: 'stub', table: stubs, anchor: stub, specifier: 'promises', keepsRest: false, member }];
    // Where stubs are all that there is of a module, the rest of it would be gone.
    const keepsRest = /noCallThru|requireInject|rewiremock/.test(source.text) && loads(file.before, twin.module);
    return [{ kind: 'stub', table: object, anchor, specifier: spelled ?? twin.module, keepsRest, member }];
  }
  const value = there.isObjectProperty() ? unwrapPath(childPath(there, 'value')) : undefined;
  if (!value?.isObjectExpression() || propertyOf(value, (one) => one === twin.name)) return undefined;
  return [{ kind: 'member', object: value, anchor: childPaths(value, 'properties').at(-1), member }];
}

/** What does as the twin what a stub of the function does. */
function stubText(stub: NodePath, context: BridgeContext): string | undefined {
  if (!stub.isObjectProperty()) return undefined;
  const value = unwrapPath(childPath(stub, 'value'));
  const { start, end } = span(value.node);
  const isName = value.isIdentifier() || (value.isMemberExpression() && !value.node.computed);
  return isName ? delegate(context, context.source.text.slice(start, end)) : functionText(value, context);
}

function propertyOf(object: NodePath, isIt: (key: string) => boolean): NodePath | undefined {
  return childPaths(object, 'properties').find((one) => {
    const key = staticKey(one.node);
    return key !== undefined && isIt(key);
  });
}

/** `['node:fs']`, `.fs`. */
function access(property: NodePath, text: string): string {
  const { start, end } = span(childPath(property, 'key').node);
  const key = text.slice(start, end);
  return /^['"]/.test(key) ? `[${key}]` : `.${key}`;
}
