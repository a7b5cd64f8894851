import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { normalizeSpecifier } from '../../analysis/moduleSpecifier';
import type { ModuleUse } from '../../analysis/moduleUses';
import { moduleDoubles } from '../../analysis/promotion/doubleMakers';
import { childPaths, outermostWrapper, staticKey, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';

/** Everything that a test file says of one module. */
export interface Mentions {
  readonly module: string;
  /** Uses of the function, and of the module where only what is done with it tells which function is meant. */
  usesOf(name: string): readonly Mention[];
  readonly all: readonly Mention[];
  /** Calls such as `jest.mock('fs', ...)`, and stubs such as `proxyquire('./x', { fs: ... })`. */
  readonly factories: readonly NodePath<CallExpression>[];
  readonly isMockedWhole: boolean;
}

/** A use of the module: the expression that stands for it, or for a function of it. */
export interface Mention {
  readonly path: NodePath;
  /** The function; undefined: the module itself. */
  readonly name: string | undefined;
  readonly use: ModuleUse;
}

/** Reads the mentions of a module. */
export function createMentions(source: SourceFile, module: string, uses: readonly ModuleUse[]): Mentions {
  const all = uses.flatMap((use): Mention[] =>
    use.exportPath.length === 0
      ? mockedViews(use.expression, use)
      : [{ path: use.expression, name: use.exportPath[0], use }],
  );
  const factories: NodePath<CallExpression>[] = [];
  visitPaths(source.program, {
    CallExpression(path) {
      if (moduleDoubles(path.node).some((one) => normalizeSpecifier(one) === module)) factories.push(path);
    },
  });
  return {
    module,
    all,
    factories,
    isMockedWhole: factories.length > 0,
    usesOf: (name) => all.filter((one) => one.name === name || one.name === undefined),
  };
}

/** `vi.mocked(fs)`, `const mocked = jest.mocked(fs)`: names under which tests speak of the module. */
function mockedViews(path: NodePath, use: ModuleUse): Mention[] {
  const call = outermostWrapper(path).parentPath;
  if (!call?.isCallExpression() || !isMockedCall(call)) return [{ path, name: undefined, use }];
  const outer = outermostWrapper(call as NodePath);
  const declarator = outer.parentPath;
  if (declarator?.isVariableDeclarator() && declarator.node.id.type === 'Identifier') {
    const binding = declarator.scope.getBinding(declarator.node.id.name);
    if (!binding?.constant) return [{ path, name: undefined, use }];
    return binding.referencePaths.map((reference) => memberOf(reference, use));
  }
  return [memberOf(outer, use)];
}

function memberOf(path: NodePath, use: ModuleUse): Mention {
  const member = outermostWrapper(path).parentPath;
  const name = member?.isMemberExpression() && !member.node.computed ? staticKey(member.node) : undefined;
  return member && name !== undefined ? { path: member, name, use } : { path, name: undefined, use };
}

/** `vi.mocked(x)`, `jest.mocked(x)`. */
export function isMockedCall(call: NodePath<CallExpression>): boolean {
  const callee = unwrap(call.node.callee);
  return (
    callee.type === 'MemberExpression' &&
    staticKey(callee) === 'mocked' &&
    callee.object.type === 'Identifier' &&
    /^(?:jest|vi|vitest)$/.test(callee.object.name)
  );
}

/** The arguments of a call, as paths. */
export function argumentsOf(call: NodePath<CallExpression>): NodePath[] {
  return childPaths(call, 'arguments');
}
