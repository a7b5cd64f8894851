import { childPath, childPathsAt } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';

/** What stands between an expression and its statement. */
export interface Surroundings {
  readonly statement: NodePath;
  /** Expressions of the statement that are evaluated before it, in that order. */
  readonly earlier: readonly NodePath[];
  /** Those of them whose values are still needed afterwards. */
  readonly held: readonly NodePath[];
  /** Whether the expression is evaluated whenever its statement is, once. */
  readonly always: boolean;
}

/**
 * Looks from an expression up to its statement; undefined when a function or a class lies in between.
 * @param isMoved whether an expression will stand in front of the statement: then what is around it does not matter
 */
export function surroundings(path: NodePath, isMoved: (node: Node) => boolean = () => false): Surroundings | undefined {
  const earlier: NodePath[] = [];
  const held: NodePath[] = [];
  let always = true;
  let child = path;
  let moved = false;
  for (let parent = path.parentPath; parent; child = parent, parent = child.parentPath) {
    if (parent.isFunction() || parent.isClass()) return undefined;
    moved ||= isMoved(child.node);
    const before = moved ? { paths: [], held: false, conditional: false } : evaluatedBefore(parent, child);
    earlier.unshift(...before.paths);
    if (before.held) held.unshift(...before.paths);
    if (before.conditional) always = false;
    if (parent.isStatement()) return { statement: parent, earlier, held, always };
  }
  return undefined;
}

interface Before {
  readonly paths: NodePath[];
  readonly held: boolean;
  readonly conditional: boolean;
}

function evaluatedBefore(parent: NodePath, child: NodePath): Before {
  const { node } = parent;
  const get = (key: string): NodePath[] => childPathsAt(parent, key).filter((one) => one.node);
  const upTo = (paths: NodePath[]): NodePath[] =>
    paths.slice(
      0,
      Math.max(
        0,
        paths.findIndex((one) => one.node === child.node),
      ),
    );
  const holding = (paths: NodePath[], conditional = false): Before => ({ paths, held: true, conditional });
  const done = (paths: NodePath[], conditional = false): Before => ({ paths, held: false, conditional });
  switch (node.type) {
    case 'BinaryExpression':
      return holding(child.key === 'right' ? get('left') : []);
    case 'LogicalExpression':
      return done(child.key === 'right' ? get('left') : [], child.key === 'right');
    case 'ConditionalExpression':
      return done(child.key === 'test' ? [] : get('test'), child.key !== 'test');
    case 'AssignmentExpression': {
      if (child.key !== 'right') return done([]);
      const target = get('left')[0];
      if (/^(\?\?|\|\||&&)=$/.test(node.operator)) return holding(get('left'), true);
      if (node.operator !== '=') return holding(get('left'));
      return holding(
        target?.isMemberExpression()
          ? [target.get('object'), ...(target.node.computed ? [childPath(target, 'property')] : [])]
          : [],
      );
    }
    case 'CallExpression':
    case 'NewExpression':
      return holding(child.listKey === 'arguments' ? [...get('callee'), ...upTo(get('arguments'))] : []);
    case 'OptionalCallExpression':
    case 'OptionalMemberExpression':
      return child.key === 'callee' || child.key === 'object'
        ? done([])
        : holding(
            [...get('callee' in node ? 'callee' : 'object'), ...upTo('arguments' in node ? get('arguments') : [])],
            true,
          );
    case 'MemberExpression':
      return holding(child.key === 'property' ? get('object') : []);
    case 'ArrayExpression':
      return holding(upTo(get('elements')));
    case 'ObjectExpression':
      return holding(upTo(get('properties')));
    case 'ObjectProperty':
      return holding(child.key === 'value' && node.computed ? get('key') : []);
    case 'TemplateLiteral':
      return holding(upTo(get('expressions')));
    case 'TaggedTemplateExpression':
      return holding(child.key === 'quasi' ? get('tag') : []);
    case 'SequenceExpression':
      return done(upTo(get('expressions')));
    case 'VariableDeclaration':
      return done(upTo(get('declarations')));
    case 'AssignmentPattern':
      return done([], child.key === 'right');
    case 'VariableDeclarator':
      return done([], child.key !== 'init');
    case 'JSXOpeningElement':
      return holding(upTo(get('attributes')));
    case 'JSXElement':
    case 'JSXFragment':
      return holding([
        ...(child.listKey === 'children' && node.type === 'JSXElement' ? get('openingElement') : []),
        ...(child.listKey === 'children' ? upTo(get('children')) : []),
      ]);
    case 'ExpressionStatement':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'UnaryExpression':
    case 'SpreadElement':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
    case 'ParenthesizedExpression':
    case 'JSXExpressionContainer':
    case 'JSXAttribute':
    case 'JSXSpreadAttribute':
    case 'TSExportAssignment':
    case 'ExportDefaultDeclaration':
      return done([]);
    case 'AwaitExpression':
      return done([]);
    default:
      // Heads of loops and branches, `yield`, and whatever else: not once, not always, or not only before.
      return done([], true);
  }
}

const pure = new Set<Node['type']>([
  'Identifier',
  'ThisExpression',
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'BigIntLiteral',
  'RegExpLiteral',
  'TemplateLiteral',
  'TemplateElement',
  'MemberExpression',
  'BinaryExpression',
  'LogicalExpression',
  'ConditionalExpression',
  'UnaryExpression',
  'ArrayExpression',
  'ObjectExpression',
  'ObjectProperty',
  'SpreadElement',
  'PrivateName',
  'ArrowFunctionExpression',
  'FunctionExpression',
  'Super',
  'MetaProperty',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'ParenthesizedExpression',
  'JSXIdentifier',
  'JSXAttribute',
  'JSXText',
  'JSXOpeningElement',
  'JSXExpressionContainer',
  'JSXMemberExpression',
]);

/** Whether evaluating the expression changes nothing, and cannot be told from evaluating it a little later but for its value. */
export function isPure(path: NodePath, isAllowed: (call: NodePath) => boolean = () => false): boolean {
  if (isAllowed(path)) return true;
  if (path.isFunction()) return true;
  if (path.isUnaryExpression() && path.node.operator === 'delete') return false;
  if (path.isTSType() || path.isTSTypeAnnotation()) return true;
  if (!pure.has(path.node.type)) return false;
  let clean = true;
  path.traverse({
    enter(inner) {
      if (!clean) return inner.stop();
      if (isAllowed(inner) || inner.isFunction() || inner.isTSType() || inner.isTSTypeAnnotation()) return inner.skip();
      if (!pure.has(inner.node.type) || (inner.isUnaryExpression() && inner.node.operator === 'delete')) clean = false;
    },
  });
  return clean;
}
