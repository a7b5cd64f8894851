import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';

const homes: Readonly<Record<string, RegExp>> = {
  Buffer: /^(node:)?buffer$/,
  performance: /^(node:)?perf_hooks$/,
  process: /^(node:)?process$/,
};

/** Whether a binding stands for what the global of its name is: `import { Buffer } from 'node:buffer'`. */
export function isGlobalItself(binding: Binding, name: string): boolean {
  return binding.constant && homes[name]?.test(moduleOf(binding.path)) === true;
}

function moduleOf(declaration: NodePath): string {
  const parent = declaration.parentPath;
  if (parent?.isImportDeclaration()) return parent.node.source.value;
  let init: Node | null | undefined = declaration.isVariableDeclarator() ? declaration.node.init : undefined;
  if (init?.type === 'MemberExpression') init = init.object;
  const argument =
    init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require'
      ? init.arguments[0]
      : undefined;
  return argument?.type === 'StringLiteral' ? argument.value : '';
}
