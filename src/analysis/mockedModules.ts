import { isBuiltin } from 'node:module';
import type { SourceFile } from '../source/SourceFile';
import { staticKey, stringValue, unwrap } from '../source/ast';
import { visitPaths } from '../source/visitPaths';
import { normalizeSpecifier } from './moduleSpecifier';
import type { ModuleUse, ModuleUses } from './moduleUses';

const mockers = new Set([
  'mock',
  'doMock',
  'unstable_mockModule',
  'mockModule',
  'setMock',
  'createMockFromModule',
  'requireActual',
]);
const mockOwners = new Set(['jest', 'vi', 'vitest', 'td', 'mockery', 'mock']);
const spies = new Set(['spyOn', 'stub', 'replace', 'spy', 'method', 'fake']);
/** Packages that put a false file system, or false modules, under the code. */
const replacers = new Set([
  'mock-fs',
  'memfs',
  'proxyquire',
  'rewire',
  'mockery',
  'fs-monkey',
  'esmock',
  'unionfs',
  'pkg-fs',
  'testdouble',
]);

/** Modules that the file replaces by test doubles or patches; `*` stands for any module. */
export function findMockedModules(source: SourceFile, uses: ModuleUses): ReadonlySet<string> {
  const mocked = new Set<string>();
  for (const use of uses.uses) {
    if (use.kind === 'assignment' && isReplaced(use, uses)) mocked.add(use.root.module);
    if (use.kind === 'value' && isSpied(use.expression.parentPath?.node)) mocked.add(use.root.module);
  }
  if (!mayMock(source.text)) return mocked;
  visitPaths(source.program, {
    ImportDeclaration(path) {
      if (replacers.has(path.node.source.value)) mocked.add('*');
    },
    CallExpression(path) {
      const callee = unwrap(path.node.callee);
      const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
      const specifier = stringValue(path.node.arguments[0]);
      if (specifier === undefined || name === undefined) return;
      if (name === 'require' && replacers.has(specifier)) mocked.add('*');
      const owner = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
      if (mockers.has(name) && owner?.type === 'Identifier' && mockOwners.has(owner.name))
        mocked.add(normalizeSpecifier(specifier));
    },
  });
  return mocked;
}

/** Setting a field of what a call returned (`db.data = ...`), or a setting (`shell.config.silent = true`), replaces nothing, unless that field is called. */
function isReplaced({ root, exportPath }: ModuleUse, { uses }: ModuleUses): boolean {
  const isSetting = exportPath.length > 1 && exportPath[0] === 'config' && !isBuiltin(root.module);
  if (root.kind !== 'instance' && !isSetting) return true;
  const path = exportPath.join('.');
  return uses.some(
    (use) => use.kind === 'call' && use.root.module === root.module && use.exportPath.join('.') === path,
  );
}

/** `jest.spyOn(fs, 'readFileSync')`, `sinon.stub(fs, ...)`. */
function isSpied(parent: { type: string } | undefined | null): boolean {
  if (parent?.type !== 'CallExpression') return false;
  const { callee } = parent as unknown as { callee: { type: string; property?: { type: string; name?: string } } };
  return callee.type === 'MemberExpression' && spies.has(callee.property?.name ?? '');
}

function mayMock(text: string): boolean {
  return /mock|proxyquire|rewire|memfs|monkey|unionfs|testdouble/i.test(text);
}
