import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';

/** `[start, end)` of a node, in UTF-16 offsets. Every node that a parser made has one. @throws for made-up nodes. */
export function span(node: Node): { start: number; end: number } {
  if (typeof node.start !== 'number' || typeof node.end !== 'number')
    throw new Error(`A ${node.type} has no place in the text`);
  return { start: node.start, end: node.end };
}

/** Where the expression begins, with the parentheses around it; a UTF-16 offset. */
export function outerStart(node: Node): number {
  const open = node.extra?.['parenStart'];
  return typeof open === 'number' ? open : span(node).start;
}

/** Whether the source puts parentheses around the expression. */
export function isParenthesized(node: Node): boolean {
  return node.extra?.['parenthesized'] === true;
}

/** The path of the expression that `path` is only dressed up as: casts, `!`, parentheses and the last of a sequence are looked through upwards. */
export function outermostWrapper(path: NodePath): NodePath {
  let current = path;
  for (;;) {
    const parent = current.parentPath;
    if (!parent) return current;
    const transparent =
      parent.isTSAsExpression() ||
      parent.isTSSatisfiesExpression() ||
      parent.isTSNonNullExpression() ||
      parent.isTSTypeAssertion() ||
      parent.isTypeCastExpression() ||
      parent.isParenthesizedExpression();
    if (!transparent || current.key !== 'expression') return current;
    current = parent;
  }
}

/** Looks through casts, `!`, parentheses and `(0, x)` downwards. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
    case 'ParenthesizedExpression':
      return unwrap(node.expression);
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last && node.expressions.slice(0, -1).every((e) => e.type === 'NumericLiteral') ? unwrap(last) : node;
    }
    default:
      return node;
  }
}

/** The key of a member expression or property when the syntax gives it: `a.b`, `a['b']`, `a[\`b\`]`; else undefined. */
export function staticKey(node: Node): string | undefined {
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
    return keyName(node.property, node.computed);
  }
  if (
    node.type === 'ObjectProperty' ||
    node.type === 'ObjectMethod' ||
    node.type === 'ClassMethod' ||
    node.type === 'ClassProperty'
  ) {
    return keyName(node.key, node.computed === true);
  }
  return undefined;
}

/** `staticKey` with `#x` for a private name: what a member access, a property or a member of a class is called. */
export function memberName(node: Node): string | undefined {
  const key =
    node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression' ? node.property : keyOf(node);
  if (key?.type === 'PrivateName') return `#${key.id.name}`;
  return node.type === 'TSDeclareMethod' ? keyName(node.key, node.computed === true) : staticKey(node);
}

function keyOf(node: Node): Node | undefined {
  return 'key' in node && typeof node.key === 'object' && node.key !== null ? (node.key as Node) : undefined;
}

function keyName(key: Node, computed: boolean): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  if (key.type === 'PrivateName') return undefined;
  return stringValue(key);
}

/** The value of a string literal or a template without expressions; else undefined. */
export function stringValue(node: Node | null | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** What `NodePath.get` is without its generics, which take the type checker seconds a file on a path of any node. */
interface Getter {
  get(key: string): unknown;
}

/** The path of the child at `key`; its `node` is null or undefined where the child is missing. */
export function childPath(path: Getter, key: string): NodePath {
  return path.get(key) as NodePath;
}

/** The paths of the children in the list at `key`. */
export function childPaths(path: Getter, key: string): NodePath[] {
  return path.get(key) as NodePath[];
}

/** The path or paths at `key`, for keys of which it is not known whether they hold a list. */
export function childPathsAt(path: Getter, key: string): NodePath[] {
  return [path.get(key) as NodePath | NodePath[]].flat();
}

/** Whether `path` is `outer` or lies in it. */
export function isInside(path: NodePath, outer: NodePath): boolean {
  return path.find((one) => one.node === outer.node) !== null;
}

/** The path of what `unwrap` gives; a path without a node is given back. */
export function unwrapPath(path: NodePath): NodePath {
  // The types know nothing of children that are missing.
  if (!(path.node as Node | null)) return path;
  const inner = unwrap(path.node);
  let current = path;
  while (current.node !== inner) {
    const last = current.isSequenceExpression() ? childPaths(current, 'expressions').at(-1) : undefined;
    current = last ?? childPath(current, 'expression');
  }
  return current;
}

/** Every name that an expression refers to, those that it binds itself left out. */
export function namesUsed(path: NodePath): Set<string> {
  const names = new Set<string>();
  if (path.isIdentifier()) names.add(path.node.name);
  path.traverse({
    Identifier(one) {
      const owner = one.scope.getBinding(one.node.name)?.scope.path;
      if (one.isReferencedIdentifier() && !(owner && (owner.node === path.node || owner.isDescendant(path))))
        names.add(one.node.name);
    },
  });
  return names;
}
