import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';

/** `[start, end)` of a node, in UTF-16 offsets. Every node that a parser made has one. @throws for made-up nodes. */
export function span(node: Node): { start: number; end: number } {
  if (typeof node.start !== 'number' || typeof node.end !== 'number')
    throw new Error(`A ${node.type} has no place in the text`);
  return { start: node.start, end: node.end };
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

/** The path of the expression inside casts, `!` and parentheses. */
export function unwrapPath(path: NodePath): NodePath {
  let current = path;
  while (
    current.isTSAsExpression() ||
    current.isTSSatisfiesExpression() ||
    current.isTSNonNullExpression() ||
    current.isTSTypeAssertion() ||
    current.isTypeCastExpression() ||
    current.isParenthesizedExpression()
  ) {
    current = childPath(current, 'expression');
  }
  return current;
}
