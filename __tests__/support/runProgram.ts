import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execute, type Outcome } from './execute';
import { type FileTree, fileTree } from './fileTree';
import { findRuntime, type Runtime } from './findRuntime';
import { limit } from './limit';
import { isModule, toRunnable } from './toRunnable';

/** What a program is made of. */
export interface Program {
  /** Source texts by name. */
  readonly sources: ReadonlyMap<string, string>;
  readonly main: string;
  /** How `.js` files are read; by default as the syntax of `main` demands. */
  readonly type?: 'module' | 'commonjs';
  /** Copied into the working directory first. */
  readonly workFolder?: string;
  /** By default the Node that FIXTURE_NODE names, or the one that runs the tests. */
  readonly runtime?: Runtime;
  /** Installed packages that the program finds under other names, such as an older version of one; or absolute paths of packages. */
  readonly packages?: Readonly<Record<string, string>>;
}

/** All that a program did that can be seen from outside. */
export interface Trace extends Outcome {
  readonly tree: FileTree;
}

const repository = path.join(__dirname, '../..');
const pool = limit(3);

/**
 * Runs a program in a new temporary working directory, which also holds its sources. The repository's `node_modules` and, for
 * `.js`, a package.json with the fitting `type` lie one level up, so that a program that lists its folder does not see them.
 */
export function runProgram(program: Program): Promise<Trace> {
  return pool(async () => {
    const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-run-'));
    try {
      return await runIn(root, program);
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  });
}

async function runIn(root: string, program: Program): Promise<Trace> {
  // One more level for packages under other names, so that all the rest is found above it.
  const { packages = {} } = program;
  const cwd = path.join(root, ...(Object.keys(packages).length > 0 ? ['own'] : []), 'work');
  fs.mkdirSync(cwd, { recursive: true });
  if (program.workFolder) fs.cpSync(program.workFolder, cwd, { recursive: true, verbatimSymlinks: true });
  fs.symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  for (const [name, installed] of Object.entries(packages)) {
    const link = path.join(cwd, '../node_modules', name);
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(path.resolve(repository, 'node_modules', installed), link, 'junction');
  }
  const mainText = program.sources.get(program.main) ?? '';
  const type = program.type ?? (isModule(program.main, mainText) ? 'module' : 'commonjs');
  fs.writeFileSync(path.join(root, 'package.json'), JSON.stringify({ type }));
  const written = new Set<string>();
  for (const [name, text] of program.sources) {
    const runnable = toRunnable(name, text);
    fs.mkdirSync(path.dirname(path.join(cwd, runnable.name)), { recursive: true });
    fs.writeFileSync(path.join(cwd, runnable.name), runnable.code);
    written.add(runnable.name);
  }
  const main = path.join(cwd, toRunnable(program.main, mainText).name);
  const runtime = program.runtime ?? findRuntime();
  if (typeof runtime === 'string') throw new Error(runtime);
  const outcome = await execute(runtime.program, [...runtime.args, main], { cwd, env: programEnv() });
  const hideRoot = (text: string): string => text.replaceAll(root, '<tmp>');
  return {
    code: outcome.code,
    stdout: hideRoot(outcome.stdout),
    stderr: withoutStack(hideRoot(outcome.stderr)).replace(/\(node:\d+\)/g, '(node:<pid>)'),
    tree: fileTree(cwd, (name) => written.has(name)),
  };
}

/** Without what the test runner adds; NODE_EXTRA_CA_CERTS is read at every start of Node and costs more than the program. */
function programEnv(): NodeJS.ProcessEnv {
  const skip = /^(?:NODE_EXTRA_CA_CERTS|NODE_OPTIONS|NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|FORCE_COLOR)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !skip.test(name)));
}

/**
 * An error says the same whether it was thrown or rejected; the lines that lead to it (excerpt and stack) do not. Errors of
 * `fs.promises` have no stack at all, and Node prints those in brackets.
 */
function withoutStack(stderr: string): string {
  return stderr
    .replace(/^(?:node:|file:|\/|[A-Z]:|<tmp>)\S*:\d+\r?\n.*\r?\n\s*\^+\r?\n(?:\r?\n)?/gm, '')
    .replace(/^ {4}at .*(?:\r?\n|$)/gm, '')
    .replace(/^\[(\w*Error: .*)\](?: \{)?$/gm, '$1');
}
