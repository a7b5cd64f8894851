import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { builtCli } from './builtCli';
import { execute, type Outcome } from './execute';

/** `example.json` of an example: of those below `examples/table`, one row of the rule "never use blocking calls in async functions". */
export interface ExampleRow {
  /** Its folder, relative to `examples`. */
  readonly name: string;
  readonly title: string;
  /** What blocks, and what takes its place; Markdown. */
  readonly from: string;
  readonly to: string;
  /** Options of the command line besides the path, such as `["-t", "sqlite-sync-to-async"]`. */
  readonly options?: readonly string[];
  /** Packages that are not installed here, with the folder (from the repository's) that stands in for them. */
  readonly packages?: Readonly<Record<string, string>>;
  /** The program to run. */
  readonly main: string;
  /** Milliseconds for which the program blocks at a stretch before, and no longer does after; absent where it is too short to tell. */
  readonly pause?: number;
  /** What the diff shows; Markdown. */
  readonly about: string;
}

const repository = path.join(__dirname, '../..');
const examples = path.join(repository, 'examples');

/** Folders in the order of the rule's table; others follow. */
const order = ['http-get', 'sleep', 'file-read', 'subprocess', 'sql', 'cpu-bound'];

/** All rows, in the order of the table. */
export function exampleRows(): ExampleRow[] {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return fs
    .readdirSync(path.join(examples, 'table'))
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => exampleRow(`table/${name}`));
}

/** One example. */
export function exampleRow(name: string): ExampleRow {
  return { ...(JSON.parse(read(path.join(examples, name, 'example.json'))) as ExampleRow), name };
}

/** Copies a row to `folder`, which then finds the repository's packages, as an installed project would. */
export function copyRow(row: ExampleRow, folder: string): void {
  fs.cpSync(path.join(examples, row.name), folder, { recursive: true });
  fs.rmSync(path.join(folder, 'example.json'));
  fs.symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}

/** Makes the packages of a row be found in all folders below. */
export function linkPackages({ packages = {} }: ExampleRow, above: string): void {
  for (const [name, folder] of Object.entries(packages)) {
    const link = path.join(above, 'node_modules', name);
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(path.join(repository, folder), link, 'junction');
  }
}

/** Runs the command line over a copy. @throws Error when it fails */
export async function rewriteRow(row: ExampleRow, folder: string, ...args: readonly string[]): Promise<string> {
  const all = [builtCli, '--no-cache', ...args, ...(row.options ?? []), '.'];
  const { code, stdout, stderr } = await execute(process.execPath, all, { cwd: folder });
  if (code !== 0) throw new Error(`${row.name}: unsync ended with ${code}\n${stderr}`);
  return stdout;
}

/** What a run gave, with the longest time (milliseconds) in which no timer could fire. */
export interface RowRun {
  readonly outcome: Outcome;
  readonly pause: number;
}

/** Runs the program of a copy; TypeScript is compiled first, as `tsc` does it. */
export async function runRow(row: ExampleRow, folder: string): Promise<RowRun> {
  for (const file of sourcesOf(folder).filter((name) => name.endsWith('.ts'))) compile(path.join(folder, file));
  const main = row.main.replace(/\.ts$/, '.js');
  const probe = path.join(__dirname, 'longestPause.cjs');
  const log = `${folder}.pause`;
  const env = { ...process.env, UNSYNC_PAUSE_LOG: log };
  const outcome = await execute(process.execPath, ['--require', probe, main], { cwd: folder, env });
  const pause = Number(read(log));
  fs.rmSync(log);
  return { outcome, pause };
}

/** Names of the source files of a copy, without installed packages. */
export function sourcesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]s$/.test(name) && !name.startsWith('node_modules'))
    .sort();
}

function compile(file: string): void {
  const { outputText } = ts.transpileModule(read(file), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      rewriteRelativeImportExtensions: true,
    },
  });
  fs.writeFileSync(file.replace(/\.ts$/, '.js'), outputText);
}

function read(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
