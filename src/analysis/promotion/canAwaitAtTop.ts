import type { PlanOptions } from '../../plan/types';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { testModule } from '../testFunctions';

/** What package.json and tsconfig.json say of how a file runs. */
export type RunFacts = Pick<PlanOptions, 'packageType' | 'compiler'>;

/**
 * Whether a file certainly runs as an ES module in which `await` may stand outside of functions: by its extension, by its package, or
 * because it does so already.
 */
export function canAwaitAtTop(source: SourceFile, { packageType, compiler }: RunFacts): boolean {
  const { file, language, sourceType } = source;
  if (sourceType !== 'module' || /\.c[jt]s$/.test(file)) return false;
  if (awaitsAtTop(source)) return true;
  if (language === 'typescript' && compiler && (!compiler.allowsTopLevelAwait || compiler.emits === 'commonjs'))
    return false;
  if (/\.m[jt]s$/.test(file)) return true;
  // A runner that brings its functions as globals may load its tests as CommonJS, whatever the package says.
  return packageType === 'module' && !usesRunnerGlobals(source);
}

function awaitsAtTop(source: SourceFile): boolean {
  let found = false;
  visitPaths(source.program, {
    AwaitExpression: (path) => void (path.getFunctionParent() === null && (found = true)),
    ForOfStatement: (path) => void (path.node.await && path.getFunctionParent() === null && (found = true)),
  });
  return found;
}

function usesRunnerGlobals(source: SourceFile): boolean {
  let found = false;
  visitPaths(source.program, {
    CallExpression: (path) => void (testModule(path) === 'global' && (found = true)),
  });
  return found || /\bjest\b/.test(source.text);
}
