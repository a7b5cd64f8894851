import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';

const found = new WeakMap<SourceFile, readonly Binding[]>();

/**
 * The name of a function that the file has already and that does what `setTimeout` of `timers/promises` does:
 * `const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms))`. Undefined when none can be seen from `path`.
 */
export function existingDelay(path: NodePath, source: SourceFile): string | undefined {
  const delays = found.get(source) ?? findDelays(source);
  found.set(source, delays);
  return delays.find((binding) => path.scope.getBinding(binding.identifier.name) === binding)?.identifier.name;
}

function findDelays({ program, text }: SourceFile): readonly Binding[] {
  if (!text.includes('setTimeout')) return [];
  return Object.values(program.scope.bindings).filter((binding) => binding.constant && isDelay(binding.path));
}

function isDelay(declaration: NodePath): boolean {
  const target = declaration.isVariableDeclarator() ? childPath(declaration, 'init') : declaration;

  if (!target.isFunctionDeclaration() && !target.isArrowFunctionExpression() && !target.isFunctionExpression())
    return false;
  const { params, generator, async: isAsync } = target.node;
  const [parameter, ...others] = params;
  if (generator || parameter?.type !== 'Identifier' || others.length > 0) return false;
  const made = madePromise(target.node.body, isAsync === true);
  return made !== undefined && waitsFor(made, parameter.name) && !target.scope.hasBinding('setTimeout', true);
}

/** The `new Promise(...)` that a body returns; in an async function also one that it awaits. */
function madePromise(body: Node, isAsync: boolean): Node | undefined {
  if (body.type !== 'BlockStatement') return body;
  const [only, ...others] = body.body;
  if (others.length > 0) return undefined;
  if (only?.type === 'ReturnStatement') return only.argument ?? undefined;
  const awaited = isAsync && only?.type === 'ExpressionStatement' ? only.expression : undefined;
  return awaited?.type === 'AwaitExpression' ? awaited.argument : undefined;
}

/** `new Promise((resolve) => setTimeout(resolve, ms))`, with a block or without. */
function waitsFor(written: Node, ms: string): boolean {
  const node = unwrap(written);
  if (node.type !== 'NewExpression' || !isName(node.callee, 'Promise') || node.arguments.length !== 1) return false;
  const [executor] = node.arguments;
  if (executor?.type !== 'ArrowFunctionExpression' && executor?.type !== 'FunctionExpression') return false;
  const [resolve, ...others] = executor.params;
  if (resolve?.type !== 'Identifier' || others.length > 0) return false;
  const call = onlyExpression(executor.body);
  if (call?.type !== 'CallExpression' || !isName(call.callee, 'setTimeout') || call.arguments.length !== 2)
    return false;
  const [callback, duration] = call.arguments;
  return Boolean(callback && duration && isName(callback, resolve.name) && isName(duration, ms));
}

function onlyExpression(body: Node): Node | undefined {
  if (body.type !== 'BlockStatement') return body;
  const [only, ...others] = body.body;
  return only?.type === 'ExpressionStatement' && others.length === 0 ? only.expression : undefined;
}

function isName(written: Node, name: string): boolean {
  const node = unwrap(written);
  return node.type === 'Identifier' && node.name === name;
}
