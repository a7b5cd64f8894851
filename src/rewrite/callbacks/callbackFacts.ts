import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, ReturnStatement } from '@babel/types';

/** What the body of a callback says about how it may be rewritten. */
export interface CallbackFacts {
  /** Own `return` statements, in order. */
  readonly returns: readonly NodePath<ReturnStatement>[];
  /** It reads `this`, `arguments`, `super` or `new.target` that the function itself binds. */
  readonly usesOwnBindings: boolean;
  readonly usesArguments: boolean;
  /** A function expression that calls itself by name. */
  readonly isRecursive: boolean;
  /** It declares with `var`, or functions, or has labels or directives: its body cannot become a block of the function around it. */
  readonly needsFunctionScope: boolean;
}

/** Reads the facts off one callback. */
export function callbackFacts(callback: NodePath<FunctionNode>): CallbackFacts {
  const returns: NodePath<ReturnStatement>[] = [];
  const isArrow = callback.isArrowFunctionExpression();
  let usesOwnBindings = false;
  let usesArguments = false;
  let needsFunctionScope = false;
  /** Whether `path` belongs to the callback itself, and not to a function in it (`arrows` may be looked through). */
  const isOwn = (path: NodePath, arrows: boolean): boolean => {
    let owner = path.getFunctionParent();
    while (arrows && owner && owner.node !== callback.node && owner.isArrowFunctionExpression())
      owner = owner.getFunctionParent();
    return owner?.node === callback.node;
  };
  callback.traverse({
    ReturnStatement: (path) => void (isOwn(path, false) && returns.push(path)),
    ThisExpression: (path) => void (!isArrow && isOwn(path, true) && (usesOwnBindings = true)),
    MetaProperty: (path) =>
      void (!isArrow && path.node.meta.name === 'new' && isOwn(path, true) && (usesOwnBindings = true)),
    Identifier(path) {
      if (isArrow || path.node.name !== 'arguments' || !path.isReferencedIdentifier() || !isOwn(path, true)) return;
      usesOwnBindings = true;
      usesArguments = true;
    },
    VariableDeclaration: (path) => void (path.node.kind === 'var' && isOwn(path, false) && (needsFunctionScope = true)),
    FunctionDeclaration: (path) =>
      void (path.parentPath.getFunctionParent()?.node === callback.node && (needsFunctionScope = true)),
    LabeledStatement: () => void (needsFunctionScope = true),
    Directive: () => void (needsFunctionScope = true),
  });
  return { returns, usesOwnBindings, usesArguments, needsFunctionScope, isRecursive: callsItself(callback) };
}

function callsItself(callback: NodePath<FunctionNode>): boolean {
  const { node } = callback;
  if (node.type !== 'FunctionExpression' || !node.id) return false;
  return callback.scope.getOwnBinding(node.id.name)?.referenced === true;
}
