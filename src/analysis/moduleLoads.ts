import type { NodePath } from '@babel/traverse';
import type { CallExpression, Identifier, Node, StringLiteral } from '@babel/types';
import { childPathsAt, staticKey } from '../source/ast';
import type { ModuleRoot } from './moduleUses';
import { knownSpecifier } from './promotion/pathPattern';

/** A call that loads a module. */
export type ModuleLoad = Pick<ModuleRoot, 'specifier' | 'literal'> & {
  readonly kind: 'require' | 'dynamic-import' | 'get-builtin';
};

type CallPath = NodePath<CallExpression>;

/** `require('x')`, `import('x')`, `process.getBuiltinModule('x')`. */
export function loadOf(path: CallPath): ModuleLoad | undefined {
  const [argument] = path.node.arguments;
  const kind = argument?.type === 'StringLiteral' ? loaderKind(path) : undefined;
  return kind && ofLiteral(argument as StringLiteral, kind);
}

/** The same for whatever loads modules in tests, and where the specifier is known without being written out: `require(modulePath)`. */
export function anyLoadOf(path: CallPath): ModuleLoad | undefined {
  const kind = loaderKind(path) ?? testLoaderKind(path.node);
  const [argument] = kind ? childPathsAt(path as NodePath, 'arguments') : [];
  if (!kind || !argument) return undefined;
  if (argument.isStringLiteral()) return ofLiteral(argument.node, kind);
  const specifier = knownSpecifier(argument);
  return specifier === undefined ? undefined : { kind, specifier, literal: undefined };
}

function ofLiteral(literal: StringLiteral, kind: ModuleLoad['kind']): ModuleLoad {
  return { kind, specifier: literal.value, literal };
}

function loaderKind(path: CallPath): ModuleLoad['kind'] | undefined {
  const { callee } = path.node;
  if (callee.type === 'Import') return 'dynamic-import';
  if (callee.type === 'Identifier' && isRequire(path, callee)) return 'require';
  if (callee.type === 'MemberExpression' && staticKey(callee) === 'getBuiltinModule' && isProcess(path, callee.object))
    return 'get-builtin';
  return undefined;
}

/** `process`, `globalThis.process`. */
function isProcess(path: CallPath, node: Node): boolean {
  const isGlobal = (name: string): boolean => !path.scope.hasBinding(name, true);
  if (node.type === 'Identifier') return node.name === 'process' && isGlobal('process');
  return (
    node.type === 'MemberExpression' &&
    staticKey(node) === 'process' &&
    node.object.type === 'Identifier' &&
    ['globalThis', 'global'].includes(node.object.name) &&
    isGlobal(node.object.name)
  );
}

const testLoaders = new Map<string, ModuleLoad['kind']>([
  ['requireActual', 'require'],
  ['requireMock', 'require'],
  ['reRequire', 'require'],
  ['proxyquire', 'require'],
  ['rewire', 'require'],
  ['requireInject', 'require'],
  ['importActual', 'dynamic-import'],
  ['importMock', 'dynamic-import'],
  ['esmock', 'dynamic-import'],
]);

/** `jest.requireActual('./x')`, `proxyquire('./x', { fs: stub })`, `proxyquire.noCallThru().load('./x', { fs: stub })`. */
function testLoaderKind({ callee }: CallExpression): ModuleLoad['kind'] | undefined {
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  const isConfigured = name === 'load' || callee.type === 'CallExpression';
  return testLoaders.get((isConfigured ? rootName(callee) : name) ?? '');
}

function rootName(node: Node): string | undefined {
  if (node.type === 'CallExpression') return rootName(node.callee);
  if (node.type === 'MemberExpression') return rootName(node.object);
  return node.type === 'Identifier' ? node.name : undefined;
}

/** The global `require`, or one made by `createRequire`. */
function isRequire(path: CallPath, callee: Identifier): boolean {
  const binding = path.scope.getBinding(callee.name);
  if (!binding) return callee.name === 'require';
  const declaration = binding.path;
  if (!binding.constant || !declaration.isVariableDeclarator()) return false;
  const init = declaration.node.init;
  if (init?.type !== 'CallExpression') return false;
  const made = init.callee.type === 'Identifier' ? init.callee.name : staticKey(init.callee);
  return made === 'createRequire';
}
