import type { Binding, NodePath } from '@babel/traverse';
import { childPath } from '../../source/ast';
import { readsClock } from './clock';

/**
 * Whether a loop does nothing but look at the clock until it says something: nothing in it has an effect that lasts, and what ends it is
 * a reading of the clock, or something that was worked out from one.
 */
export function isSpin(loop: NodePath): boolean {
  const timed = new Set<Binding>();
  const ends: NodePath[] = [];
  let isIdle = true;
  loop.traverse({
    enter(path) {
      if (path.isFunction() || lasts(path, loop)) {
        isIdle = false;
        path.stop();
      }
      if (path.isIfStatement()) ends.push(childPath(path, 'test'));
    },
  });
  const test = childPath(loop, 'test');
  if (!isIdle) return false;
  if (test.node) ends.push(test);
  for (let before = -1; before < timed.size;) {
    before = timed.size;
    for (const binding of bindingsSetIn(loop, timed)) timed.add(binding);
  }
  return ends.some((end) => isTimed(end, timed));
}

/** Anything but working with numbers and with variables of the function. */
function lasts(path: NodePath, loop: NodePath): boolean {
  if (path.isCallExpression()) return !readsClock(path) && !isArithmetic(path);
  if (path.isNewExpression()) return !readsClock(path);
  if (path.isAssignmentExpression()) return !isOfFunction(childPath(path, 'left'), loop);
  if (path.isUpdateExpression()) return !isOfFunction(childPath(path, 'argument'), loop);
  if (path.isUnaryExpression()) return path.node.operator === 'delete';
  if (path.isBreakStatement()) return Boolean(path.node.label);
  return /^(Await|Yield|Return|Throw|Tagged|Import|Optional|Try|For|While|DoWhile|Class|With|Switch|Debugger)/.test(
    path.type,
  );
}

function isArithmetic(path: NodePath): boolean {
  const callee = childPath(path, 'callee').toString();
  return /^(?:Number|BigInt|parseInt|parseFloat|Math\.\w+)$/.test(callee);
}

/** A variable that lives no longer than the call of the function, or a pattern of such. */
function isOfFunction(target: NodePath, loop: NodePath): boolean {
  if (target.isArrayPattern() || target.isIdentifier()) {
    const names = Object.keys(target.getBindingIdentifiers());
    const fn = loop.getFunctionParent();
    return names.every((name) => {
      const scope = target.scope.getBinding(name)?.scope;
      return scope !== undefined && scope.getFunctionParent() === (fn?.scope ?? null);
    });
  }
  return false;
}

/** Variables that are set in the loop to what the clock says. */
function bindingsSetIn(loop: NodePath, timed: ReadonlySet<Binding>): Binding[] {
  const found: Binding[] = [];
  const set = (target: NodePath, value: NodePath): void => {
    if (!value.node || !isTimed(value, timed)) return;
    for (const name of Object.keys(target.getBindingIdentifiers())) {
      const binding = target.scope.getBinding(name);
      if (binding) found.push(binding);
    }
  };
  loop.traverse({
    AssignmentExpression: (path) => set(childPath(path, 'left'), childPath(path, 'right')),
    VariableDeclarator: (path) => set(childPath(path, 'id'), childPath(path, 'init')),
  });
  return found;
}

function isTimed(path: NodePath, timed: ReadonlySet<Binding>): boolean {
  let found = false;
  const look = (inner: NodePath): void => {
    const binding = inner.isIdentifier() ? inner.scope.getBinding(inner.node.name) : undefined;
    if (readsClock(inner) || (binding && timed.has(binding))) found = true;
  };
  look(path);
  path.traverse({ enter: look });
  return found;
}
