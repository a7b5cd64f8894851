import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { outermostWrapper, staticKey, unwrap } from '../../source/ast';
import { classifyUse } from './classifyUse';
import { exportedAs, wholeModule } from '../exportName';
import { isMember } from './isMember';
import { isKeptPrivately } from './keptPrivately';
import { importedBy } from './refs';

/** Where a new instance goes: `held` in a field, a variable that changes, a return value; or `passed` to others. */
export interface InstanceUse {
  readonly kind: 'held' | 'passed';
  readonly at: NodePath;
}

/** What becomes of the instance that a `new` expression makes; undefined when only its members are used. */
export function instanceUse(call: NodePath): InstanceUse | undefined {
  const outer = outermostWrapper(call);
  const parent = outer.parentPath;
  if (
    !parent ||
    parent.isExpressionStatement() ||
    exportedAs(outer).length > 0 ||
    (isMember(parent) && outer.key === 'object')
  )
    return undefined;
  if (!parent.isVariableDeclarator() || parent.node.id.type !== 'Identifier') {
    return isKeptPrivately(outer) ? undefined : { kind: isPassed(outer) ? 'passed' : 'held', at: call };
  }
  const binding = parent.scope.getBinding(parent.node.id.name);
  if (!binding?.constant) return { kind: 'held', at: call };
  let held: InstanceUse | undefined;
  for (const reference of binding.referencePaths) {
    const { kind } = classifyUse(reference);
    const isGone = kind === 'escape' || kind === 'passed';
    if (isGone && isPassed(outermostWrapper(reference))) return { kind: 'passed', at: reference };
    // Exports are followed to who imports them.
    if (isGone || kind === 'property' || kind === 'alias' || kind === 'given') held ??= { kind: 'held', at: reference };
  }
  return held;
}

/** What an escape of an instance is. */
export function instanceKind(path: NodePath): InstanceUse['kind'] {
  return isPassed(outermostWrapper(path)) ? 'passed' : 'held';
}

/** The names under which the instance that a `new` expression makes is exported: at once, or by the name of a constant. */
export function instanceExports(call: NodePath): string[] {
  const outer = outermostWrapper(call);
  const names = exportedAs(outer);
  const parent = outer.parentPath;
  if (parent?.isObjectProperty() && outer.key === 'value' && exportedAs(parent.parentPath).includes(wholeModule)) {
    const key = staticKey(parent.node);
    if (key !== undefined) names.push(key);
  }
  if (!parent?.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return names;
  const { name } = parent.node.id;
  const binding = parent.scope.getBinding(name);
  if (!binding?.constant) return names;
  for (const reference of binding.referencePaths) {
    const use = classifyUse(reference);
    if (use.kind === 'export') names.push(...(use.names.length > 0 ? use.names : [name]));
    if (use.kind === 'property' && exportedAs(use.literal).includes(wholeModule)) names.push(use.key);
  }
  return names;
}

/** Methods of lists and maps that only keep what they get. */
const keepers = new Set(['push', 'unshift', 'add', 'set', 'concat', 'includes', 'indexOf']);

/** Whether a value is handed to a function that is not of this project: who knows what it calls. */
function isPassed(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (
    parent.isArrayExpression() ||
    parent.isObjectProperty() ||
    parent.isObjectExpression() ||
    parent.isSpreadElement()
  )
    return isPassed(parent);
  if (parent.isJSXExpressionContainer()) return true;
  if (
    path.listKey !== 'arguments' ||
    !(parent.isCallExpression() || parent.isNewExpression() || parent.isOptionalCallExpression())
  )
    return false;
  const callee = unwrap(parent.node.callee);
  if (callee.type === 'MemberExpression' && keepers.has(staticKey(callee) ?? '')) return false;
  return !isOwn(callee, parent);
}

/** Whether a callee is declared in this file or imported from another one of the project. */
function isOwn(callee: Node, at: NodePath): boolean {
  let root = callee;
  while (root.type === 'MemberExpression' || root.type === 'OptionalMemberExpression') root = unwrap(root.object);
  if (root.type === 'ThisExpression' || root.type === 'Super') return true;
  const binding = root.type === 'Identifier' ? at.scope.getBinding(root.name) : undefined;
  if (!binding || binding.kind === 'param') return false;
  const imported = importedBy(binding);
  return imported?.kind === 'import' ? imported.specifier.startsWith('.') : true;
}
