import assert from 'node:assert/strict';
import path from 'node:path';
import { findRuntime } from './findRuntime';
import type { FileTree } from './fileTree';
import { runProgram, type Trace } from './runProgram';
import type { CaseFile, FixtureCase } from './types';

/** Runs the program before and after; all that can be seen of it must be the same, and something must be seen. */
export async function checkExecution(kase: FixtureCase): Promise<void> {
  const [before, after] = await Promise.all([
    run(kase, ({ input }) => input),
    run(kase, ({ output }) => output, kase.created),
  ]);
  assert.notEqual(before.stdout, '', `the program prints nothing, which proves nothing; its stderr: ${before.stderr}`);
  assert.deepEqual({ ...after, tree: withoutFolders(after.tree, kase.created) }, before);
}

function run(
  kase: FixtureCase,
  text: (file: CaseFile) => string,
  created: ReadonlyMap<string, string> = new Map(),
): Promise<Trace> {
  // Both run under one name: what a program prints about itself must not tell them apart.
  const name = (file: CaseFile): string => file.name.replace(/^input(?=\.\w+$)/, 'main');
  const sources = new Map([...kase.files.map((file) => [name(file), text(file)] as const), ...created]);
  const main = kase.files.find((file) => file.name === kase.main);
  assert.ok(main);
  const located = (from: string): string => real(from) ?? (from.startsWith('./') ? path.join(kase.folder, from) : from);
  const type = kase.options.plan?.packageType;
  const runtime = findRuntime(kase.options.runtime);
  if (typeof runtime === 'string') throw new Error(runtime);
  return runProgram({
    runtime,
    sources,
    main: name(main),
    ...(type === undefined ? {} : { type }),
    packages: Object.fromEntries(Object.entries(kase.options.packages ?? {}).map(([as, from]) => [as, located(from)])),
    ...(kase.workFolder === undefined ? {} : { workFolder: kase.workFolder }),
  });
}

/** What is there but for the folders of created modules. */
function withoutFolders(tree: FileTree, created: ReadonlyMap<string, string>): FileTree {
  const folders = new Set(
    [...created.keys()].flatMap((file) => file.split('/').map((_, i, all) => all.slice(0, i).join('/'))),
  );
  return Object.fromEntries(Object.entries(tree).filter(([name]) => !folders.has(name)));
}

/** The stand-in for a package that has to be compiled gives way to the package itself where that can be had. */
function real(from: string): string | undefined {
  return from.endsWith('support/better-sqlite3') ? process.env['UNSYNC_BETTER_SQLITE3'] : undefined;
}
