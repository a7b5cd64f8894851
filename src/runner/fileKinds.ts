import { basename, extname } from 'node:path';

/** What can be parsed. */
export const defaultExtensions: readonly string[] = ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'];

const testFolders = new Set([
  '__tests__',
  'test',
  'tests',
  'e2e',
  'fixtures',
  '__fixtures__',
  '__testfixtures__',
  '__mocks__',
]);
/** `a.test.js`, and `a_spec.ts` as Angular and `a_test.ts` as Deno have it. */
const testName = /(?:\.(?:test|spec|e2e|e2e-spec)|._(?:test|spec))\./;
/** `spec/configSpec.js`, as Jasmine has it. */
const jasmineName = /[a-z\d]_?[Ss]pec\.[cm]?[jt]sx?$/;
const declarationName = /\.d\.(?:[cm]?ts|[^.]+\.ts)$/;
const generatedName = /\.min\.[^.]+$|^\.pnp\./;

/** Whether a file of this name can be rewritten: one of `extensions`, and not a type declaration file. */
export function isSource(path: string, extensions: ReadonlySet<string>): boolean {
  return extensions.has(extname(path)) && !declarationName.test(path);
}

/** Whether a path (or a glob), with `/`, speaks of tests or their fixtures. */
export function isTestPath(path: string): boolean {
  const segments = path.split('/');
  if (testName.test(basename(path)) || segments.some((segment) => testFolders.has(segment))) return true;
  return jasmineName.test(basename(path)) && segments.some((segment) => segment === 'spec' || segment === 'specs');
}

/** Whether a path, with `/`, is one of those that no person edits: minified files and what Yarn puts beside the sources. */
export function isGeneratedPath(path: string): boolean {
  return generatedName.test(basename(path)) || path.split('/').includes('.yarn');
}

/** The function that a bundler puts in front of the modules, at the start of a line. */
const bundleStart =
  /^[\s/*]*(?:function __(?:webpack|nccwpck)_require__\(|(?:var|const|let) __commonJS(?:Min)? = \(cb, mod\) =>|(?:var|const|let) parcelRequire\b)/m;
const bundleNames = ['__webpack_require__', '__nccwpck_require__', '__commonJS', 'parcelRequire'];

/** The first lines of the modules for databases, which are nobody's to rewrite. */
const created = /in a worker thread: queries do not block the event loop\. Made by unsync\./;

/** Whether the bytes look bundled, generated or minified: large, with a bundler's marks, a word about it, or very long lines. */
export function isGeneratedContent(bytes: Buffer): boolean {
  if (created.test(bytes.toString('latin1', 0, 300))) return true;
  if (bytes.length <= 20_000) return false;
  if (/@generated\b/.test(bytes.toString('latin1', 0, 2000))) return true;
  if (bundleNames.some((name) => bytes.includes(name)) && bundleStart.test(bytes.toString('latin1'))) return true;
  let lines = 1;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++;
  return bytes.length / lines > 200;
}

/** Whether a folder is never entered, whatever .gitignore says. */
export function isForbiddenFolder(name: string): boolean {
  return name === 'node_modules' || name === '.git';
}
