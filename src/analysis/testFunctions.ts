import type { Binding, NodePath } from '@babel/traverse';
import type { Identifier, Node } from '@babel/types';
import { staticKey, unwrap } from '../source/ast';

/** Functions of test runners that wait for the promise of their callback. */
const testNames = new Set([
  'it',
  'test',
  'specify',
  'before',
  'after',
  'beforeEach',
  'afterEach',
  'beforeAll',
  'afterAll',
  'setup',
  'teardown',
  'suiteSetup',
  'suiteTeardown',
]);

/** Functions of test runners that register what is called in their callback, and ignore its promise. */
export const suiteNames: ReadonlySet<string> = new Set(['describe', 'suite', 'context', 'fdescribe', 'xdescribe']);

/** Names of names of tests are followed so far. */
const maxDepth = 3;

const runners =
  /^(node:test|mocha|vitest|@jest\/globals|bun:test|ava|tape|tap|uvu|@playwright\/test|@remix-run\/test|@std\/testing\/bdd|@japa\/runner|jasmine)$/;

/** `describe`, `describe.skip`, `describe.each(table)`, `it.only`... by their first name. */
export function testBase(callee: Node): Identifier | undefined {
  const node = unwrap(callee);
  if (node.type === 'Identifier') return node;
  if (node.type === 'MemberExpression') return testBase(node.object);
  if (node.type === 'CallExpression') return testBase(node.callee);
  if (node.type === 'TaggedTemplateExpression') return testBase(node.tag);
  return undefined;
}

/** Whether a call registers a test or a hook: the name is a global of the runner or comes from a runner's module. */
export function isTestFunction(call: NodePath): boolean {
  return testModule(call) !== undefined;
}

/** The runner's module that the called test function comes from; `global` for the runner's own globals; undefined when it is none. */
export function testModule(call: NodePath): string | undefined {
  const subtest = subtestModule(call);
  if (subtest !== undefined) return subtest;
  return runnerBehind((call.node as Extract<Node, { type: 'CallExpression' }>).callee, call.scope, 0);
}

function runnerBehind(callee: Node, scope: NodePath['scope'], depth: number): string | undefined {
  const base = testBase(callee);
  const binding = base && scope.getBinding(base.name);
  if (!base || depth > maxDepth) return undefined;
  if (!testNames.has(base.name) && !/^(fit|xit)$/.test(base.name)) return binding && chosenModule(binding, depth);
  if (!binding) return 'global';
  const module = moduleOf(binding);
  return module !== undefined && runners.test(module) ? module : undefined;
}

/** `const testOnLinux = isLinux ? test : test.skip`. */
function chosenModule({ path, constant, scope }: Binding, depth: number): string | undefined {
  const init =
    constant && path.isVariableDeclarator() && path.node.id.type === 'Identifier' ? path.node.init : undefined;
  const choice = init && unwrap(init);
  const ways =
    choice?.type === 'ConditionalExpression' ? [choice.consequent, choice.alternate] : choice ? [choice] : [];
  const isName = ({ type }: Node): boolean => type === 'Identifier' || type === 'MemberExpression';
  const [first, ...others] = ways.map((way) => (isName(unwrap(way)) ? runnerBehind(way, scope, depth + 1) : undefined));
  return others.every((one) => one === first) ? first : undefined;
}

/** `await t.test('inner', () => {})`, where `t` is the context that a test gets: not awaited, the test would end before it. */
function subtestModule(call: NodePath): string | undefined {
  const { callee } = call.node as Extract<Node, { type: 'CallExpression' }>;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type !== 'Identifier') return undefined;
  const isWaitedFor = call.parentPath?.isAwaitExpression() === true || call.parentPath?.isReturnStatement() === true;
  if (!isWaitedFor || staticKey(callee) !== 'test') return undefined;
  const binding = call.scope.getBinding(callee.object.name);
  const test =
    binding?.kind === 'param' && binding.path.listKey === 'params' ? binding.path.parentPath?.parentPath : null;
  return test?.isCallExpression() ? testModule(test as NodePath) : undefined;
}

function moduleOf(binding: Binding): string | undefined {
  const declaration = binding.path.parentPath;
  if (declaration?.isImportDeclaration()) return declaration.node.source.value;
  const declarator = binding.path.isVariableDeclarator()
    ? binding.path
    : binding.path.findParent((path) => path.isVariableDeclarator());
  let init = declarator?.isVariableDeclarator() ? declarator.node.init : undefined;
  while (init?.type === 'MemberExpression') init = init.object as typeof init;
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require')
    return undefined;
  const [module] = init.arguments;
  return module?.type === 'StringLiteral' ? module.value : undefined;
}
