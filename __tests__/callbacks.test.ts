import { describe, expect, it } from 'vitest';
import { callbackReasons } from '../src/catalogue/reasons/callbacks';
import type { FilePlan, PlanOptions } from '../src/plan/types';
import { planFile } from '../src/rewrite/planFile';

const plan = (body: string, options: PlanOptions = {}, file = 'a.mjs'): FilePlan =>
  planFile(`import fs from 'node:fs';\n${body}\n`, file, options);

/** The rewritten body of `async function main(names) { ... }`, without the helpers in front of it. */
function rewritten(statement: string, options: PlanOptions = {}): string {
  const { output, error } = plan(`async function main(names) {\n  ${statement}\n}`, options);
  expect(error).toBeUndefined();
  const [, body = ''] = output.split('async function main(names) {\n');
  return body.replace(/\n\}\n$/, '').replace(/^ {2}/gm, '');
}

/** Statuses and reasons of all sites. */
function outcomes(body: string, options: PlanOptions = {}, file?: string): string[] {
  return plan(body, options, file).sites.map(({ status, reason }) => reason ?? status);
}

describe('loops where a statement can stand', () => {
  it.each([
    ['names.forEach((name) => fs.unlinkSync(name));', 'for (const name of names) {\n  await fs.unlink(name);\n}'],
    ['names.forEach(fs.unlinkSync);', 'for (const name of names) {\n  await fs.unlink(name);\n}'],
    [
      'names.forEach((name, i) => { use(i, fs.readFileSync(name)); });',
      'for (const [i, name] of names.entries()) { use(i, await fs.readFile(name)); }',
    ],
    [
      'const all = names.map((name) => fs.statSync(name).size);',
      'const all = [];\nfor (const name of names) {\n  all.push((await fs.stat(name)).size);\n}',
    ],
    [
      'const all = names.filter((name) => fs.statSync(name).size);',
      'const all = [];\nfor (const name of names) {\n  if ((await fs.stat(name)).size) all.push(name);\n}',
    ],
    ['names?.forEach((name) => fs.rmSync(name));', 'for (const name of names ?? []) {\n  await fs.rm(name);\n}'],
  ])('%s', (before, after) => expect(rewritten(before)).toBe(after));
});

describe('helpers everywhere else', () => {
  it.each([
    ['use(names.map((name) => fs.readFileSync(name)));', 'use(await mapAsync(names, (name) => fs.readFile(name)));'],
    [
      'use(names.map((name) => fs.readFileSync(name)).sort());',
      'use((await mapAsync(names, (name) => fs.readFile(name))).sort());',
    ],
    [
      'if (names.some((name) => fs.statSync(name).size)) use();',
      'if (await someAsync(names, async (name) => (await fs.stat(name)).size)) use();',
    ],
    // A name that is in the receiver and bound by the loop would be read before it is there.
    [
      'names.forEach((names) => use(fs.readFileSync(names)));',
      'await forEachAsync(names, async (names) => use(await fs.readFile(names)));',
    ],
  ])('%s', (before, after) => expect(rewritten(before)).toBe(after));

  it('writes a helper once', () => {
    const { output } = plan(
      'async function main(a) {\n  use(a.some((x) => fs.statSync(x)), a.some((x) => fs.lstatSync(x)));\n}',
    );
    expect(output.match(/async function someAsync/g)).toHaveLength(1);
  });

  it('finds a free name for a helper', () => {
    const { output, error } = plan(
      'const mapAsync = 1;\nasync function main(a) {\n  use(mapAsync, a.map((x) => fs.statSync(x)));\n}',
    );
    expect(error).toBeUndefined();
    expect(output).toContain('await mapAsyncAsync(a, (x) => fs.stat(x))');
  });
});

describe('Array.fromAsync', () => {
  const before = 'const all = names.map((name) => fs.readFileSync(name));';
  it('is used from Node 22 on', () => {
    expect(rewritten(before, { target: '22.0.0' })).toBe(
      'const all = await Array.fromAsync(names, (name) => fs.readFile(name));',
    );
  });

  it('is not used for callbacks that look at the array, nor for lists of promises', () => {
    expect(rewritten('use(names.map((name, i, all) => fs.readFileSync(all[i])));', { target: '22.0.0' })).toContain(
      'mapAsync(',
    );
    expect(rewritten('use(promises.map((one) => fs.readFileSync(names[0])));', { target: '22.0.0' })).toContain(
      'mapAsync(',
    );
  });

  it('is not used in TypeScript, whose ES2023 library does not have it', () => {
    const { output } = plan(
      'async function main(names: string[]) {\n  return names.map((name) => fs.readFileSync(name));\n}',
      { target: '22.0.0' },
      'a.ts',
    );
    expect(output).not.toContain('fromAsync');
  });
});

describe('--concurrent', () => {
  it.each([
    [
      'use(names.map((name) => fs.readFileSync(name)));',
      'use(await Promise.all(names.map((name) => fs.readFile(name))));',
    ],
    ['names.forEach((name) => fs.rmSync(name));', 'await Promise.all(names.map((name) => fs.rm(name)));'],
  ])('runs callbacks side by side: %s', (before, after) => expect(rewritten(before, { concurrent: true })).toBe(after));

  it.each([
    'names.forEach((name) => { total += fs.readFileSync(name).length; });',
    'names.forEach((name) => { this.sizes.push(fs.statSync(name).size); });',
    "names.forEach((name) => { fs.appendFileSync('log', name); });",
    'names.forEach((name) => { console.log(fs.readFileSync(name)); });',
  ])('runs those that share what they write one after the other: %s', (before) => {
    expect(rewritten(before, { concurrent: true, unsafe: true })).toMatch(/^for \(const name of names\)/);
  });
});

describe('scope', () => {
  it('leaves callbacks outside of async functions alone', () => {
    expect(outcomes('const all = names.map((name) => fs.readFileSync(name));')).toEqual(['module-top-level']);
    expect(outcomes('function main(names) {\n  return names.map((name) => fs.readFileSync(name));\n}')).toEqual([
      'in-sync-function',
    ]);
  });

  it('takes a chain that is returned for async', () => {
    expect(outcomes('const load = (name) => ready.then(() => fs.readFileSync(name));')).toEqual(['rewritten']);
    expect(outcomes('function load(name) {\n  ready.then(() => fs.readFileSync(name));\n}')).toEqual([
      'in-sync-function',
    ]);
  });

  it('refuses all of a container when it cannot wait', () => {
    const body =
      'async function main(cache, names) {\n  cache.get(() => names.map((x) => fs.statSync(x)).concat(fs.readdirSync(".")));\n}';
    expect(outcomes(body)).toEqual(['in-sync-callback', 'in-sync-callback']);
  });

  it('leaves a container alone when nothing in it is rewritten', () => {
    const body =
      'async function main(names) {\n  // unsync-ignore-next-line\n  return names.map((x) => fs.statSync(x));\n}';
    expect(plan(body).edits).toEqual([]);
  });
});

describe('tests and hooks', () => {
  it.each([
    ["it('reads', () => { fs.readFileSync('a'); });", 'rewritten'],
    ["import { test } from 'vitest';\ntest.each([1])('reads %s', (n) => { fs.readFileSync(`${n}`); });", 'rewritten'],
    ["import test from 'node:test';\ntest('reads', (t) => { fs.readFileSync('a'); });", 'rewritten'],
    [
      "import test from 'node:test';\ntest('reads', (t, end) => { fs.readFileSync('a'); end(); });",
      'callback-done-parameter',
    ],
    ["it('reads', function (finished) { fs.readFileSync('a'); finished(); });", 'callback-done-parameter'],
    ["describe('all', () => { fs.readFileSync('a'); });", 'in-describe'],
    ["const it = (name, run) => run();\nit('reads', () => { fs.readFileSync('a'); });", 'module-top-level'],
  ])('%s', (body, expected) => expect(outcomes(body)).toEqual([expected]));
});

describe('what the codes say', () => {
  const language = (code: string): string => (code === 'callback-type-arguments' ? 'a.ts' : 'a.mjs');
  it.each(callbackReasons.map(({ code, example }) => ({ code, example })))(
    'the example of $code gets it',
    ({ code, example }) => {
      expect(outcomes(example, {}, language(code))).toContain(code);
    },
  );

  const remedied = callbackReasons.flatMap(({ code, remedy }) => (remedy === undefined ? [] : [{ code, remedy }]));
  it.each(remedied)('the remedy of $code does not', ({ code, remedy }) => {
    expect(outcomes(remedy, {}, language(code))).not.toContain(code);
  });
});
