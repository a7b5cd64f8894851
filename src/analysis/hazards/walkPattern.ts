import { childPath, unwrapPath } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import { isEventHandlerName, isOutside, madeKey, propertyKey } from './events';
import { recordStart } from './flow';
import type { Walk } from './walk';
import { evaluate } from './walkExpression';

/** Sets a target (a variable, a property, a pattern); the value has been evaluated before. */
export function assign(walk: Walk, target: NodePath, value: NodePath | undefined): void {
  if (target.isObjectPattern()) {
    for (const property of target.get('properties')) {
      if (property.isRestElement()) assign(walk, childPath(property, 'argument'), undefined);
      else {
        if ((property.node as { computed?: boolean }).computed) evaluate(walk, childPath(property, 'key'));
        assign(walk, childPath(property, 'value'), undefined);
      }
    }
  } else if (target.isArrayPattern()) {
    for (const element of target.get('elements')) if (element.node) assign(walk, element as NodePath, undefined);
  } else if (target.isAssignmentPattern()) {
    walk.branches(
      () => evaluate(walk, target.get('right')),
      () => undefined,
    );
    assign(walk, childPath(target, 'left'), undefined);
  } else if (target.isRestElement()) {
    assign(walk, childPath(target, 'argument'), undefined);
  } else {
    lateHandler(walk, target);
    const variable = target.isIdentifier() ? target.scope.getBinding(target.node.name)?.identifier : undefined;
    const key = variable ? madeKey(variable) : value && isNew(value) ? propertyKey(walk, target) : undefined;
    if (key !== undefined) recordStart(walk.flow, key);
    walk.write(walk.locations.of(target), value);
  }
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
