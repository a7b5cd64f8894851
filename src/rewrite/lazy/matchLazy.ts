import type { Binding, NodePath } from '@babel/traverse';
import type { AssignmentExpression, Function as FunctionNode, Statement } from '@babel/types';
import { childPath, isInside, unwrap } from '../../source/ast';
import type { Work } from '../work';
import { isEarlyReturn, isGuarded } from './lazyGuard';

/** A variable that is filled by the first caller who needs it. */
export interface LazyInitialisation {
  readonly binding: Binding;
  readonly assignment: NodePath<AssignmentExpression>;
  /** The statements that make the value, the assignment last; undefined where the right side of the assignment does it all. */
  readonly statements: readonly NodePath<Statement>[] | undefined;
}

/**
 * The exact pattern of lazy initialisation that a call is part of: a variable of an outer scope that is set in one place only, right
 * after it was found empty, to a value that does not depend on who asks for it.
 */
export function matchLazy(work: Work): LazyInitialisation | undefined {
  const fn = work.path.getFunctionParent();
  if (!fn?.node.async) return undefined;
  const direct = work.path.findParent((parent) => parent.isAssignmentExpression() || parent.node === fn.node);
  if (direct?.isAssignmentExpression()) {
    const binding = lazyBinding(direct, fn);
    if (!binding || !isGuarded(direct, binding)) return undefined;
    const before = statementsBefore(direct, binding);
    const statements = before && before.length > 0 ? [...before, statementOf(direct)] : undefined;
    return accept({ binding, assignment: direct, statements }, fn);
  }
  return matchInStatements(work, fn);
}

/** The call makes something in a statement before the assignment. */
function matchInStatements(work: Work, fn: NodePath<FunctionNode>): LazyInitialisation | undefined {
  const statement = work.path.findParent((parent) => parent.isStatement() && parent.listKey === 'body');
  if (!statement) return undefined;
  for (const later of statement.getAllNextSiblings()) {
    const assignment = later.isExpressionStatement() ? childPath(later, 'expression') : undefined;
    if (!assignment?.isAssignmentExpression()) continue;
    const binding = lazyBinding(assignment, fn);
    const before = binding && isGuarded(assignment, binding) ? statementsBefore(assignment, binding) : undefined;
    if (binding && before?.some((one) => one.node === statement.node))
      return accept({ binding, assignment, statements: [...before, statementOf(assignment)] }, fn);
  }
  return undefined;
}

/** The variable, when nothing else ever sets it and it starts empty. */
function lazyBinding(assignment: NodePath<AssignmentExpression>, fn: NodePath<FunctionNode>): Binding | undefined {
  const { left, operator } = assignment.node;
  if (left.type !== 'Identifier' || !['=', '??=', '||='].includes(operator)) return undefined;
  const binding = assignment.scope.getBinding(left.name);
  if (!binding || binding.constantViolations.length !== 1 || isInside(binding.scope.path, fn)) return undefined;
  const declarator = binding.path;
  if (!declarator.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return undefined;
  const { init } = declarator.node;
  const isEmpty = !init || init.type === 'NullLiteral' || (init.type === 'Identifier' && init.name === 'undefined');
  const declaration = declarator.parentPath;
  const isStatement = Boolean(declaration?.listKey === 'body' || declaration?.parentPath?.isExportNamedDeclaration());
  return isEmpty && isStatement ? binding : undefined;
}

/** The statements between the test and the assignment, in the block that they share; undefined where there is no such block. */
function statementsBefore(
  assignment: NodePath<AssignmentExpression>,
  binding: Binding,
): NodePath<Statement>[] | undefined {
  const statement = assignment.parentPath;
  if (!statement.isExpressionStatement() || statement.listKey !== 'body') return undefined;
  const siblings = statement.getAllPrevSiblings() as NodePath<Statement>[];
  const guard = siblings.findIndex((one) => isEarlyReturn(one.node, binding.identifier.name));
  const isBlockOfGuard = statement.parentPath?.parentPath?.isIfStatement() === true;
  if (guard < 0 && !isBlockOfGuard) return undefined;
  return (guard < 0 ? siblings : siblings.slice(0, guard)).reverse();
}

function statementOf(assignment: NodePath<AssignmentExpression>): NodePath<Statement> {
  return assignment.parentPath as NodePath<Statement>;
}

/** All callers would make the same value: nothing in it belongs to this call, and nothing that it does is seen when it fails. */
function accept(lazy: LazyInitialisation, fn: NodePath<FunctionNode>): LazyInitialisation | undefined {
  const parts: NodePath[] = lazy.statements ? [...lazy.statements] : [childPath(lazy.assignment, 'right')];
  const isIn = (path: NodePath): boolean => parts.some((part) => isInside(path, part));
  const isFine = parts.every((part) => [part, ...descendants(part)].every((path) => isForEveryone(path)));
  return isFine ? lazy : undefined;

  function isForEveryone(path: NodePath): boolean {
    const { node } = path;
    if (path.isFunction()) return true;
    const owner = path.getFunctionParent();
    if (owner?.node === fn.node && /^(Return|Break|Continue|Yield|ForOf|ForIn|Labeled)/.test(node.type)) return false;
    if (/^(ThisExpression|Super|MetaProperty|YieldExpression)$/.test(node.type)) return false;
    if (path.isAssignmentExpression() || path.isUpdateExpression())
      return node === lazy.assignment.node || isOwnTarget(path);
    if (path.node.type === 'Identifier' && (path.isReferencedIdentifier() || path.isBindingIdentifier()))
      return isName(path);
    return true;
  }

  function isName(path: NodePath): boolean {
    const { name } = path.node as { name: string };
    if (name === 'arguments' || name === 'console' || name === 'process') return false;
    const binding = path.scope.getBinding(name);
    if (!binding || !isInside(binding.scope.path, fn)) return true;
    // A variable of the function: it has to be made, and used, in these statements only.
    return isIn(binding.path) && binding.referencePaths.every(isIn);
  }

  function isOwnTarget(path: NodePath): boolean {
    const target = unwrap(
      path.node.type === 'UpdateExpression' ? path.node.argument : (path.node as AssignmentExpression).left,
    );
    const binding = target.type === 'Identifier' ? path.scope.getBinding(target.name) : undefined;
    return binding !== undefined && isIn(binding.path);
  }
}

function descendants(path: NodePath): NodePath[] {
  const found: NodePath[] = [];
  path.traverse({ enter: (inner) => void found.push(inner) });
  return found;
}
