import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, outermostWrapper, staticKey, unwrap } from '../../source/ast';
import { classifyCallback, isCalledByName, isWithMembers } from '../classifyCallback';
import { isCalledDouble, isInspected, isOriginalInDouble } from './doubleMakers';
import { exportedAs } from '../exportName';
import { globalName } from '../globalName';
import { giverOf, isNamedTable, mayBeReplaced } from './describeFunction';
import { valueUses } from './elementUses';
import { isMember } from './isMember';
import { type PassPlace, passPlace } from './passPlace';
import { functionStart } from './receiver';
import { thrownPlace } from './thrownPlace';

/** What an expression that stands for a function (or a class, or an object) is there for. */
export type Use =
  | { readonly kind: 'call'; readonly call: NodePath }
  /** Handed to something that calls it: to see whether it throws, or for each element of an array. */
  | { readonly kind: 'thrown' | 'each'; readonly argument: NodePath }
  /** `new x()`. */
  | { readonly kind: 'construct'; readonly call: NodePath }
  /** Handed to something that calls it and waits for what it returns. */
  | { readonly kind: 'awaited' }
  | { readonly kind: 'member'; readonly member: NodePath }
  | { readonly kind: 'harmless' }
  | { readonly kind: 'export'; readonly names: readonly string[] }
  | { readonly kind: 'alias'; readonly binding: Binding }
  /** What a function returns. */
  | { readonly kind: 'given'; readonly giver: NodePath<FunctionNode> }
  /** The places where one of all its members is used: `Object.values(commands)`. */
  | { readonly kind: 'values'; readonly uses: readonly NodePath[] }
  /** `{ ...commands }`, where the uses of the literal are known. */
  | { readonly kind: 'spread'; readonly literal: NodePath }
  /** Handed to a function, that may do nothing with it but call it. */
  | ({ readonly kind: 'passed' } & PassPlace)
  /** The value of a property of an object literal, or an element of a list, whose uses are known. */
  | { readonly kind: 'property'; readonly literal: NodePath; readonly key: string }
  | { readonly kind: 'escape'; readonly reason: string };

const escape: Use = { kind: 'escape', reason: 'helper-escapes' };

/** Classifies one use of a value. */
export function classifyUse(path: NodePath): Use {
  if (path.isExportNamedDeclaration() || path.isExportDefaultDeclaration()) return declared(path);
  const own = outermostWrapper(path);
  // What the call gives is the same function: all else is done with that.
  const outer = isWithMembers(own) && isFunctionName(own) ? outermostWrapper(own.parentPath as NodePath) : own;
  const parent = outer.parentPath;
  if (!parent) return escape;
  if ((parent.isCallExpression() || parent.isOptionalCallExpression()) && outer.key === 'callee')
    return { kind: 'call', call: parent };
  if (parent.isNewExpression() && outer.key === 'callee') return { kind: 'construct', call: parent };
  if (parent.isClass()) return { kind: 'escape', reason: 'helper-constructed' };
  if (isMember(parent) && outer.key === 'object') return ofMember(parent);
  // Types are looked through on their own: the scopes do not know of all of them.
  if (parent.isTSTypeQuery() || (parent.isTSDeclareFunction() && path.key === 'id')) return { kind: 'harmless' };
  if (isTypePosition(parent)) return { kind: 'harmless' };
  if (parent.isExportSpecifier()) {
    const { exported } = parent.node;
    return { kind: 'export', names: [exported.type === 'Identifier' ? exported.name : exported.value] };
  }
  const names = exportedAs(outer);
  if (names.length > 0) return { kind: 'export', names };
  if (isLookedAt(outer, parent)) return { kind: 'harmless' };
  if (parent.isVariableDeclarator() && outer.key === 'init') return alias(parent);
  if (isCalledDouble(path) || isInspected(outer) || isOriginalInDouble(outer) || isListed(outer, parent))
    return { kind: 'harmless' };
  if (parent.isObjectProperty() && outer.key === 'value') return property(parent);
  if (parent.isArrayExpression() && isNamedTable(parent))
    return { kind: 'property', literal: parent, key: String(outer.key) };
  if (parent.isSpreadElement() && isFirst(parent)) return { kind: 'spread', literal: parent.parentPath as NodePath };
  const values = valueUses(outer);
  if (values) return { kind: 'values', uses: values };
  const giver = giverOf(outer);
  if (giver) return { kind: 'given', giver };
  if (thrownPlace(path)) return { kind: 'thrown', argument: path };
  if (parent.isCallExpression() && outer.listKey === 'arguments') {
    const kind = argumentKind(outer);
    if (kind === 'each') return { kind, argument: path };
    if (kind) return { kind };
  }
  const place = passPlace(outer);
  if (place) return { kind: 'passed', ...place };
  if (parent.isBinaryExpression() && parent.node.operator === 'instanceof')
    return { kind: 'escape', reason: 'helper-constructed' };
  return escape;
}

/** `export function load() {}` refers to `load` by itself. */
function declared(path: NodePath): Use {
  if (path.isExportDefaultDeclaration()) return { kind: 'export', names: ['default'] };
  // The names are filled in by who knows which binding is meant.
  return { kind: 'export', names: [] };
}

function ofMember(parent: NodePath<Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>>): Use {
  const key = staticKey(parent.node);
  const call = parent.parentPath;
  if ((key === 'call' || key === 'apply') && parent.key === 'callee' && call?.isCallExpression())
    return { kind: 'call', call };
  // Who has the bound function calls it as it likes.
  if (key === 'bind' && parent.key === 'callee') return escape;
  return { kind: 'member', member: parent };
}

/** Not that of a class, or of an object: new members would take the place of theirs. */
function isFunctionName({ node, scope }: NodePath): boolean {
  const name = unwrap(node);
  const binding = name.type === 'Identifier' ? scope.getBinding(name.name) : undefined;
  return binding !== undefined && functionStart(binding) !== undefined;
}

function alias(declarator: NodePath): Use {
  const { id } = declarator.node as Extract<Node, { type: 'VariableDeclarator' }>;
  const binding = id.type === 'Identifier' && !id.typeAnnotation ? declarator.scope.getBinding(id.name) : undefined;
  return binding?.constant ? { kind: 'alias', binding } : escape;
}

function property(parent: NodePath): Use {
  const literal = parent.parentPath;
  const key = staticKey(parent.node);
  if (mayBeReplaced(parent)) return { kind: 'escape', reason: 'helper-reassigned' };
  return literal && key !== undefined && isNamedTable(literal) ? { kind: 'property', literal, key } : escape;
}

/** Whether all that an object literal has besides comes after what is spread in it, and takes its place. */
function isFirst(spread: NodePath): boolean {
  const literal = spread.parentPath;
  if (!literal?.isObjectExpression() || !isNamedTable(literal)) return false;
  return literal.node.properties.slice(0, Number(spread.key)).every(({ type }) => type === 'SpreadElement');
}

/** `typeof f`, `!f`, `f === g`, `if (f)`, `f;`. */
function isLookedAt(path: NodePath, parent: NodePath): boolean {
  if (parent.isUnaryExpression()) return parent.node.operator === 'typeof' || parent.node.operator === '!';
  if (parent.isBinaryExpression()) return parent.node.operator !== 'instanceof';
  if (parent.isForInStatement()) return path.key === 'right';
  if (parent.isIfStatement() || parent.isConditionalExpression()) return path.key === 'test';
  if (parent.isLogicalExpression()) return path.key === 'left' && parent.node.operator === '&&';
  return parent.isExpressionStatement();
}

/** `Object.keys(commands)`: says nothing but names. */
function isListed(path: NodePath, parent: NodePath): boolean {
  if (!parent.isCallExpression() || path.listKey !== 'arguments' || path.key !== 0) return false;
  return /^Object\.(?:keys|hasOwn|getOwnPropertyNames)$/.test(globalName(childPath(parent, 'callee')) ?? '');
}

function isTypePosition(parent: NodePath): boolean {
  return (
    parent.isTSEntityName() ||
    parent.isTSTypeReference() ||
    parent.isTSExpressionWithTypeArguments() ||
    parent.isTSImportEqualsDeclaration()
  );
}

/** `.then(f)`, `beforeEach(f)`, `list.filter(f)`: asked of the classification by way of a made-up function in its place. */
function argumentKind(path: NodePath): 'awaited' | 'each' | undefined {
  const classified = classifyCallback(path as Parameters<typeof classifyCallback>[0]);
  if (typeof classified !== 'object') return undefined;
  const { role } = classified;
  if (role.kind === 'reaction' || role.kind === 'test') return 'awaited';
  return role.kind === 'array-method' && isCalledByName(role.method) ? 'each' : undefined;
}
