import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';
import { apply } from '../src/runner/apply';
import { plan } from '../src/runner/plan';
import type { Run, RunOptions } from '../src/runner/types';
import { undo } from '../src/runner/undo';
import transform from '../transforms/cpu-bound-to-pool';
import { execute, type Outcome } from './support/execute';
import { type Contents, type Sandbox, sandbox } from './support/sandbox';

/** A folder that finds the repository's packages. */
function project(contents: Contents): Sandbox {
  const box = sandbox(contents);
  symlinkSync(path.join(__dirname, '../node_modules'), box.path('node_modules'), 'junction');
  return box;
}

const planIn = (box: Sandbox, options: RunOptions): Promise<Run> =>
  plan(['.'], { cwd: box.root, cache: false, ...options });
const outputOf = (run: Run, file: string): string | undefined =>
  run.files.find((one) => one.file === file)?.plan.output;
const node = (box: Sandbox, file: string): Promise<Outcome> =>
  execute(process.execPath, [file], { cwd: box.root, env: { ...process.env, NODE_OPTIONS: '' } });

/** Rewrites a program on disk, and runs it before and after. */
async function bothRuns(source: string, names: readonly string[]): Promise<{ before: Outcome; after: Outcome }> {
  const box = project({ 'main.mjs': source });
  const before = await node(box, 'main.mjs');
  const run = await apply(await planIn(box, { cpuBound: names }));
  expect(run.files.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['main.mjs', 'written'],
    ['main.worker.mjs', 'written'],
  ]);
  return { before, after: await node(box, 'main.mjs') };
}

const spin = `function spin(rounds) {
  let value = 7;
  for (let i = 0; i < rounds; i += 1) value = (value * 31 + i) % 1000003;
  return value;
}
`;

describe('a program that calculates in a thread', () => {
  it('goes on with everything else meanwhile', async () => {
    const { before, after } = await bothRuns(
      `${spin}
async function main() {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 5);
  const values = await Promise.all([spin(3e7), spin(4e7)]);
  clearInterval(timer);
  console.log(values, ticks > 5);
}
await main();
`,
      ['spin'],
    );
    expect(before.stdout).toMatch(/^\[ \d+, \d+ \] false\n$/);
    expect(after).toEqual({ ...before, stdout: before.stdout.replace('false', 'true') });
  });

  it('ends by itself, with its exit code, as soon as it has nothing to do', async () => {
    const { before, after } = await bothRuns(
      `${spin}
async function main() {
  console.log(spin(1000));
  process.exitCode = 3;
  const start = performance.now();
  process.on('exit', (code) => console.log(code, performance.now() - start < 5000));
}
await main();
`,
      ['spin'],
    );
    expect(before).toMatchObject({ code: 3 });
    expect(before.stdout).toContain('3 true');
    expect(after).toEqual(before);
  });

  it('ends at once when nothing was calculated, and when it is told to', async () => {
    const ends = ['', 'main().then(() => process.exit(4));', "main().then(() => { throw new TypeError('stop'); });"];
    for (const end of ends) {
      const { before, after } = await bothRuns(
        `${spin}\nexport async function main() {\n  return spin(1e6);\n}\nconsole.log('start');\n${end}\n`,
        ['spin'],
      );
      expect(before.stdout).toBe('start\n');
      expect({ code: after.code, stdout: after.stdout }).toEqual({ code: before.code, stdout: before.stdout });
    }
  });

  it('fails as it did when nobody catches the error', async () => {
    const { before, after } = await bothRuns(
      `function check(size) {
  if (size > 3) throw new RangeError('too large');
  return size * 2;
}

async function main() {
  console.log(check(2));
  check(5);
}
await main();
`,
      ['check'],
    );
    expect(before).toMatchObject({ code: 1, stdout: '4\n' });
    expect(after).toMatchObject({ code: 1, stdout: '4\n' });
    expect(after.stderr).toContain('RangeError: too large');
  });
});

describe('the choice of functions', () => {
  const source = `${spin}\nfunction other(n) {\n  return n * 2;\n}\n\nexport async function main() {\n  return spin(1) + other(2);\n}\n`;
  const files = { 'a.mjs': source, 'lib/b.mjs': source };
  const rewritten = (run: Run): string[] =>
    run.files.flatMap(({ file, plan: { sites } }) =>
      sites.filter(({ status }) => status === 'rewritten').map(() => file),
    );

  it('is by name, in all files or in one', async () => {
    const box = sandbox(files);
    expect(rewritten(await planIn(box, { cpuBound: ['spin'] }))).toEqual(['a.mjs', 'lib/b.mjs']);
    expect(rewritten(await planIn(box, { cpuBound: ['lib/b.mjs#spin'] }))).toEqual(['lib/b.mjs']);
    expect(rewritten(await planIn(box, { cpuBound: ['a.mjs#spin', 'other'] }))).toEqual([
      'a.mjs',
      'a.mjs',
      'lib/b.mjs',
    ]);
    expect(rewritten(await planIn(box, {}))).toEqual([]);
  });

  it('says which names no function has', async () => {
    const box = sandbox(files);
    const { warnings } = await planIn(box, { cpuBound: ['spin', 'span', 'lib/b.mjs#other', 'c.mjs#other'] });
    expect(warnings).toEqual([
      '--cpu-bound span: no such function is to be moved',
      '--cpu-bound c.mjs#other: no such function is to be moved',
    ]);
  });

  it('goes with other codemods in one run', async () => {
    const box = project({
      'main.mjs': `import { createHash, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SALT = 'salt';

function stretch(text) {
  return createHash('sha1').update(text + SALT).digest('hex');
}

async function main() {
  const key = pbkdf2Sync(readFileSync('main.txt', 'utf8'), SALT, 10, 8, 'sha1').toString('hex');
  return ['a', 'b'].map((one) => stretch(one)).join() + stretch(key);
}

console.log(await main());
`,
      'main.txt': 'text',
    });
    const before = await node(box, 'main.mjs');
    const transforms = ['cpu-bound-to-pool', 'crypto-sync-to-async', 'fs-sync-to-promises'];
    const run = await apply(await planIn(box, { cpuBound: ['stretch'], transforms }));
    expect(rewritten(run)).toHaveLength(4);
    expect(await node(box, 'main.mjs')).toEqual(before);
  });

  it('is by a comment when the codemod is asked for', async () => {
    const box = sandbox({ 'a.mjs': source.replace('function other', '// unsync: cpu-bound\nfunction other') });
    expect(rewritten(await planIn(box, { transforms: ['cpu-bound-to-pool'] }))).toEqual(['a.mjs']);
    expect(rewritten(await planIn(box, {}))).toEqual([]);
  });
});

describe('the worker module', () => {
  const source = `${spin}\nexport async function main() {\n  return spin(1);\n}\n`;

  it('goes beside the file or into the folder for helpers, under a name that is free', async () => {
    const box = sandbox({ 'src/a.mjs': source, 'src/a.worker.mjs': 'export const mine = 1;\n' });
    const beside = await planIn(box, { cpuBound: ['spin'] });
    expect(outputOf(beside, 'src/a.worker2.mjs')).toContain('export function spin(rounds)');
    const apart = await planIn(box, { cpuBound: ['spin'], helpers: 'lib' });
    expect(outputOf(apart, 'lib/a.worker.mjs')).toContain('export function spin(rounds)');
    expect(outputOf(apart, 'src/a.mjs')).toContain("new URL('../lib/a.worker.mjs', import.meta.url)");
  });

  it('imports from where it lies', async () => {
    const box = project({
      'src/a.mjs': `import { double } from './math.mjs';\n\nfunction twice(n) {\n  return double(n) + 0;\n}\n\nconsole.log(await (async () => twice(4))());\n`,
      'src/math.mjs': 'export const double = (n) => n * 2;\n',
    });
    const run = await apply(await planIn(box, { cpuBound: ['twice'], helpers: 'lib/workers' }));
    expect(outputOf(run, 'lib/workers/a.worker.mjs')).toContain("from '../../src/math.mjs'");
    expect(await node(box, 'src/a.mjs')).toMatchObject({ code: 0, stdout: '8\n' });
    await undo(box.root);
    expect(box.read('src/a.mjs')).toContain("import { double } from './math.mjs';");
  });

  it('is not created by jscodeshift, which writes one file', () => {
    const reports: string[] = [];
    const text = `/* unsync: cpu-bound */\n${source}`;
    const api = { report: (message: string) => void reports.push(message) };
    expect(transform({ path: 'a.mjs', source: text }, api, { verbose: 1 })).toBe(text);
    expect(reports.join()).toContain('no-helpers-folder');
  });
});

describe('promotion', () => {
  it('follows the function through the files that import it', async () => {
    const box = project({
      'hash.mjs': `export ${spin}`,
      'use.mjs': `import { spin } from './hash.mjs';\n\nexport function label(n) {\n  return 'n' + spin(n);\n}\n`,
      'main.mjs': `import { label } from './use.mjs';\n\nasync function main() {\n  console.log(label(3), label(4));\n}\n\nawait main();\n`,
    });
    const before = await node(box, 'main.mjs');
    const none = await planIn(box, { cpuBound: ['spin'] });
    expect(none.files.map(({ file, plan: { sites } }) => [file, sites[0]?.reason])).toEqual([
      ['hash.mjs', 'in-sync-function'],
    ]);
    const run = await apply(await planIn(box, { cpuBound: ['spin'], promote: 'project' }));
    expect(run.errors).toEqual([]);
    expect(box.read('hash.mjs')).toContain('export async function spin(rounds) {\n  return await pool.run(');
    expect(box.read('main.mjs')).toContain('console.log(await label(3), await label(4))');
    expect(await node(box, 'main.mjs')).toEqual(before);
  });
});

describe('TypeScript', () => {
  const source = `import { availableParallelism } from 'node:os';\n\nexport ${spin.replace('rounds)', 'rounds: number)')}\nexport async function main() {\n  return spin(availableParallelism());\n}\n`;
  const outputWith = async (files: Contents): Promise<string> => {
    const box = sandbox({ 'src/a.ts': source, ...files });
    return outputOf(await planIn(box, { cpuBound: ['spin'] }), 'src/a.ts') ?? '';
  };
  const esm = { 'package.json': '{"type": "module"}' };

  it('is loaded as package.json and tsconfig.json say that it runs', async () => {
    expect(await outputWith(esm)).toContain('extname(import.meta.url)');
    expect(await outputWith({ 'package.json': '{}' })).toContain('extname(__filename)');
    const commonjs = { 'tsconfig.json': '{ // the old way\n "compilerOptions": {"module": "CommonJS"} }' };
    expect(await outputWith({ ...esm, ...commonjs })).toContain('extname(__filename)');
    const extended = {
      'tsconfig.json': '{"extends": "./base"}',
      'base.json': '{"compilerOptions": {"module": "ES2022"}}',
    };
    expect(await outputWith({ 'package.json': '{}', ...extended })).toContain('extname(import.meta.url)');
  });

  it('is imported as tsconfig.json says', async () => {
    expect(await outputWith(esm)).toContain("from './a.worker.js'");
    const rewriting = { 'tsconfig.json': '{"compilerOptions": {"rewriteRelativeImportExtensions": true}}' };
    expect(await outputWith({ ...esm, ...rewriting })).toContain("from './a.worker.ts'");
  });
});

describe('what a copy would change', () => {
  const reasonOf = (body: string, call = 'f(1)', file = 'a.mjs'): string | undefined => {
    const text = `/* unsync: cpu-bound */\n${body}\nasync function main(a, b) {\n  return ${call};\n}\n`;
    return planFile(text, file, { transforms: ['cpu-bound-to-pool'] }).sites.map(
      ({ status, reason }) => reason ?? status,
    )[0];
  };

  it.each([
    [
      'a copy that is sorted',
      'function f(list) {\n  const own = [...list];\n  own.sort();\n  return own.length;\n}',
      'rewritten',
    ],
    [
      'an alias that is sorted',
      'function f(list) {\n  const own = list;\n  own.sort();\n  return own.length;\n}',
      'cpu-argument-changed',
    ],
    [
      'a change in a callback',
      'function f(list) {\n  list.forEach((one) => { one.n = 1; });\n}',
      'cpu-argument-changed',
    ],
    ['a change by destructuring', 'function f({ list }) {\n  [list[0], list[1]] = [1, 2];\n}', 'cpu-argument-changed'],
    [
      'Object.assign to it',
      'function f(record) {\n  return Object.assign(record, { n: 1 }).n * 2;\n}',
      'cpu-argument-changed',
    ],
    ['Object.assign from it', 'function f(record) {\n  return Object.assign({}, { n: record.n * 2 });\n}', 'rewritten'],
    [
      'an element in the result',
      'function f(list) {\n  const found = [];\n  for (const one of list) found.push(one);\n  return found;\n}',
      'cpu-identity',
    ],
    [
      'numbers in the result',
      'function f(list) {\n  const found = [];\n  for (const one of list) if (one > 2) found.push(one);\n  return found;\n}',
      'rewritten',
    ],
    ['a promise', 'function f(n) {\n  return Promise.resolve(n * 2);\n}', 'cpu-result-kind'],
    ['a method in the result', 'function f(n) {\n  return { n: n * 2, show() { return n; } };\n}', 'cpu-result-kind'],
    [
      'an object without prototype',
      'function f(n) {\n  const all = Object.create(null);\n  all.n = n * 2;\n  return all;\n}',
      'cpu-result-kind',
    ],
    [
      'Map, Set, Date, BigInt',
      'function f(n) {\n  return [new Map([[1, n * 2]]), new Set([1]), new Date(0), 1n];\n}',
      'rewritten',
    ],
    [
      'an error with a code',
      "function f(n) {\n  if (n < 0) throw Object.assign(new Error('no'), { code: 'E' });\n  return n * 2;\n}",
      'rewritten',
    ],
    ['rest parameters', 'function f(...list) {\n  return list.pop() * 2;\n}', 'rewritten'],
  ])('%s', (_title, body, outcome) => expect(reasonOf(body)).toBe(outcome));

  it.each([
    ['f(() => 1)', 'cpu-argument-kind'],
    ['f(this)', 'cpu-argument-kind'],
    ['f(new URL(a))', 'cpu-argument-kind'],
    ['f({ a: { b: Symbol() } })', 'cpu-argument-kind'],
    ['f(new Date(), new Map())', 'rewritten'],
    ['f(...a)', 'rewritten'],
  ])('%s', (call, outcome) =>
    expect(reasonOf('function f(value, more) {\n  return String(value) + String(more);\n}', call)).toBe(outcome),
  );

  it.each([
    ['a member', 'function f({ items }) {\n  return items;\n}', 'Because of items: '],
    ['an element', 'function f([first]) {\n  return first;\n}', 'Because of an element of a parameter: '],
  ])('say of patterns what is handed back: %s', (_what, text, hint) => {
    const source = `/* unsync: cpu-bound */\n${text}\nexport async function g(x) {\n  return f(x);\n}\n`;
    const [site] = planFile(source, 'main.mjs', { transforms: ['cpu-bound-to-pool'] }).sites;
    expect(site?.hint).toContain(hint);
    expect(site?.hint).not.toMatch(/Because of\s*:/);
  });
});
