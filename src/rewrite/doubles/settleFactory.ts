import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { normalizeSpecifier } from '../../analysis/moduleSpecifier';
import { childPath, childPaths, span, staticKey, stringValue, unwrapPath } from '../../source/ast';
import { argumentsOf } from './mentions';
import { settleFunction } from './settleFunction';
import { type DoubleContext, settleMade } from './settleUse';

/** The object that a factory puts in place of the module: `jest.mock('fs', () => ({ ... }))`, `proxyquire('./x', { fs: { ... } })`. */
export function factoryObject(call: NodePath<CallExpression>, module: string): NodePath | undefined {
  const [first, second] = argumentsOf(call);
  if (!second) return undefined;
  if (stringValue(first?.node) === undefined || normalizeSpecifier(stringValue(first?.node) ?? '') !== module) {
    const stub = unwrapPath(second);
    if (!stub.isObjectExpression()) return undefined;
    const property = childPaths(stub, 'properties').find(
      (one) => normalizeSpecifier(staticKey(one.node) ?? '') === module,
    );
    return property && unwrapPath(childPath(property, 'value'));
  }
  const factory = unwrapPath(second);
  if (!factory.isFunction()) return factory;
  const body = unwrapPath(childPath(factory, 'body'));
  if (!body.isBlockStatement()) return body;
  const last = childPaths(body, 'body').at(-1);
  return last?.isReturnStatement() ? unwrapPath(childPath(last, 'argument')) : undefined;
}

/** Makes what a factory gives for a function stand in for its twin. @returns whether that is certain; true when it gives nothing for it */
export function settleFactory(call: NodePath<CallExpression>, context: DoubleContext): boolean {
  const object = factoryObject(call, context.replacement.module);
  // Mocked without a factory: every function gives nothing, whatever it is called.
  if (!object) return argumentsOf(call).length < 2 && context.replacement.twin.kind === 'same';
  return settleMembers(object, context);
}

function settleMembers(object: NodePath, context: DoubleContext): boolean {
  if (!object.isObjectExpression()) return false;
  const { name, twin } = context.replacement;
  return childPaths(object, 'properties').every((property) => {
    if (!property.isObjectProperty() && !property.isObjectMethod()) return true;
    const key = staticKey(property.node);
    const value = property.isObjectProperty() ? unwrapPath(childPath(property, 'value')) : undefined;
    if (key === 'default' && value) return settleMembers(value, context);
    if (key !== name) return true;
    const { start, end } = span(property.node.key);
    if (property.node.computed || (property.isObjectProperty() && property.node.shorthand)) return false;
    context.handled.add(start);
    context.edits.replace(start, end, twin.name);
    if (!value) return settleFunction(property, twin, context.source, context.edits);
    if (value.isFunction()) return settleFunction(value as NodePath, twin, context.source, context.edits);
    return settleMade(value, context);
  });
}
