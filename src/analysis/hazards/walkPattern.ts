import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPathsAt, memberName, staticKey, unwrapPath } from '../../source/ast';
import { isEventHandlerName, isOutside, madeKey, propertyKey } from './events';
import { recordStart } from './flow';
import { holdPromise } from './promisesHeld';
import { meetTasks } from './tasks';
import type { Walk } from './walk';
import { evaluate } from './walkExpression';

/** Sets a target (a variable, a property, a pattern); the value has been evaluated before. */
export function assign(walk: Walk, target: NodePath, value: NodePath | undefined): void {
  if (value && target.isPattern()) takeApart(walk, target, walk.locations.root(value));
  store(walk, target, value);
}

/** `const { count } = state` looks at `state.count`. */
function takeApart(walk: Walk, pattern: NodePath, from: string | undefined): void {
  if (from === undefined) return;
  const look = (part: NodePath, name: string): void => {
    const key = `${from}.${name.replaceAll('.', ' ')}`;
    walk.find(key);
    walk.read(key);
    takeApart(walk, part.isAssignmentPattern() ? childPath(part, 'left') : part, key);
  };
  if (pattern.isObjectPattern())
    for (const property of childPathsAt(pattern, 'properties')) {
      if (property.isRestElement()) look(childPath(property, 'argument'), '*');
      else look(childPath(property, 'value'), staticKey(property.node) ?? '*');
    }
  if (pattern.isArrayPattern())
    for (const element of childPathsAt(pattern, 'elements')) if (element.node) look(element, '*');
}

function store(walk: Walk, target: NodePath, value: NodePath | undefined): void {
  if (target.isObjectPattern()) {
    for (const property of target.get('properties')) {
      if (property.isRestElement()) store(walk, childPath(property, 'argument'), undefined);
      else {
        if ((property.node as { computed?: boolean }).computed) evaluate(walk, childPath(property, 'key'));
        store(walk, childPath(property, 'value'), undefined);
      }
    }
  } else if (target.isArrayPattern()) {
    for (const element of target.get('elements')) if (element.node) store(walk, element as NodePath, undefined);
  } else if (target.isAssignmentPattern()) {
    walk.branches(
      () => evaluate(walk, target.get('right')),
      () => undefined,
    );
    store(walk, childPath(target, 'left'), undefined);
  } else if (target.isRestElement()) {
    store(walk, childPath(target, 'argument'), undefined);
  } else {
    lateHandler(walk, target);
    meetTasks(walk, 'set', target);
    const variable = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined;
    if (variable && value) holdPromise(walk, variable, value);
    const key = variable ? madeKey(variable.identifier) : value && isNew(value) ? propertyKey(walk, target) : undefined;
    if (key !== undefined) recordStart(walk.flow, key);
    walk.write(walk.locations.of(target), value);
    if (addsKey(walk, target)) walk.orderedEffect();
  }
}

/** `sizes[file] = ...`: objects keep their keys in the order in which they came. */
function addsKey(walk: Walk, target: NodePath): boolean {
  if (!target.isMemberExpression() || !target.node.computed || memberName(target.node) !== undefined) return false;
  return !isIndex(childPath(target, 'property')) && walk.locations.root(childPath(target, 'object')) !== undefined;
}

/** A number, the second parameter of a callback, or something called like one. */
function isIndex(path: NodePath): boolean {
  if (!path.isIdentifier()) return !path.isMemberExpression() && !path.isTemplateLiteral() && !path.isCallExpression();
  const binding = path.scope.getBinding(path.node.name);
  return (
    /^(?:[ijk]|.*(?:idx|index))$/i.test(path.node.name) ||
    (binding?.kind === 'param' && binding.identifier === indexParameter(binding.scope.path))
  );
}

function indexParameter(fn: NodePath): Node | undefined {
  return fn.isFunction() ? fn.node.params[1] : undefined;
}

/** What is set to anything else may have been there before. */
function isNew(value: NodePath): boolean {
  const path = unwrapPath(value);
  return path.isCallExpression() || path.isNewExpression();
}

/** `socket.onmessage = ...`, `event.returnValue = ...` after a wait. */
function lateHandler(walk: Walk, target: NodePath): void {
  if (!target.isMemberExpression() || target.node.property.type !== 'Identifier') return;
  const object = target.get('object');
  const { name } = target.node.property;
  const since = isOutside(walk, object);
  if (since === undefined) return;
  if (isEventHandlerName(name)) walk.tooLate(since, 'late-listener');
  if (name === 'returnValue') walk.tooLate(since, 'late-event-default');
}
