import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan } from '../src/runner/plan';
import type { RunOptions } from '../src/runner/types';
import { UsageError } from '../src/runner/usageError';
import { fakeParts, fakePlan } from './support/fakeParts';
import { type Contents, sandbox } from './support/sandbox';

async function run(contents: Contents, paths: readonly string[] = ['.'], options: RunOptions = {}) {
  const box = sandbox(contents);
  const parts = fakeParts();
  return { box, parts, run: await plan(paths, { cwd: box.root, ...options }, parts) };
}

describe('the pre-filter', () => {
  it('parses only files whose bytes hold a name from the catalogue', async () => {
    const contents = {
      'call.js': 'goSync()',
      'package.js': "require('@scope/sleepy/now')",
      'global.js': 'Atomics.wait(x)',
      'none.js': 'await go() // async, sync',
    };
    const { parts, run: result } = await run(contents);
    expect(parts.planned.map(({ file }) => file).sort()).toEqual(['call.js', 'global.js', 'package.js']);
    expect({ files: result.fileCount, parsed: result.parsedCount }).toEqual({ files: 4, parsed: 3 });
  });

  it('looks only for what the chosen transforms treat', async () => {
    const contents = { 'call.js': 'goSync()', 'global.js': 'Atomics.wait(x)' };
    const { parts } = await run(contents, ['.'], { transforms: ['fs-sync-to-promises'] });
    expect(parts.planned.map(({ file }) => file)).toEqual(['call.js']);
  });

  it('does not load the engine when nothing is left', async () => {
    const box = sandbox({ 'a.js': 'go()' });
    const loadPlanner = () => Promise.reject(new Error('loaded'));
    const result = await plan(['.'], { cwd: box.root }, { ...fakeParts(), loadPlanner });
    expect(result).toMatchObject({ fileCount: 1, parsedCount: 0, errors: [] });
  });

  it('counts test files left alone, and those of them that are candidates', async () => {
    const { run: result } = await run({ 'a.test.js': 'goSync()', 'b.test.js': 'go()' });
    expect(result.skipped).toEqual([
      { file: 'a.test.js', reason: 'test', candidate: true },
      { file: 'b.test.js', reason: 'test', candidate: false },
    ]);
    expect(result.fileCount).toBe(0);
  });

  it('leaves a large file with very long lines alone, unless it is named', async () => {
    const contents = {
      'bundle.js': `goSync();${'x();'.repeat(6000)}`,
      'long.js': `goSync();\n${'x();\n'.repeat(6000)}`,
    };
    const { run: result } = await run(contents);
    expect(result.skipped).toEqual([{ file: 'bundle.js', reason: 'generated', candidate: true }]);
    expect(result.files.map(({ file }) => file)).toEqual(['long.js']);
    expect((await run(contents, ['bundle.js'])).run.files).toHaveLength(1);
  });
});

describe('the text', () => {
  it('keeps BOM and line endings', async () => {
    const text = '\uFEFFgoSync()\r\n\tx';
    const { parts } = await run({ 'a.js': text });
    expect(parts.planned[0]?.text).toBe(text);
  });

  it('must be UTF-8, if the file may have a site', async () => {
    const latin1 = (text: string) => Buffer.from(text, 'latin1');
    const { run: result, parts } = await run({
      'bad.js': latin1('goSync() // caf\xe9'),
      'unread.js': latin1('// caf\xe9'),
    });
    expect(result.errors).toEqual([{ file: 'bad.js', message: 'is not valid UTF-8' }]);
    expect(parts.planned).toEqual([]);
  });
});

describe('errors', () => {
  it('of one file do not stop the others', async () => {
    const { run: result } = await run({ 'a.js': 'goSync broken', 'b.js': 'goSync()' }, ['a.js', 'b.js', 'gone.js']);
    expect(result.errors).toEqual([
      { file: 'gone.js', message: 'no such file or folder' },
      { file: 'a.js', message: 'Unexpected token', line: 2, column: 3 },
    ]);
    expect(result.files.flatMap(({ plan: { sites } }) => sites)).toHaveLength(1);
  });

  it('thrown by the planner are errors of the file', async () => {
    const box = sandbox({ 'a.js': 'Sync', 'b.js': 'Sync' });
    const parts = fakeParts(() => {
      throw new TypeError('oops');
    });
    const { errors } = await plan(['.'], { cwd: box.root }, parts);
    expect(errors).toEqual([
      { file: 'a.js', message: 'internal error: oops' },
      { file: 'b.js', message: 'internal error: oops' },
    ]);
  });

  it('leave no site of the file rewritten', async () => {
    const box = sandbox({ 'a.js': 'goSync' });
    const parts = fakeParts((text) => ({
      ...fakePlan(text),
      edits: [],
      output: text,
      error: { message: 'not verified' },
    }));
    const { files } = await plan(['.'], { cwd: box.root }, parts);
    expect(files[0]?.plan.sites).toMatchObject([{ status: 'refused', reason: 'not-verified' }]);
  });

  it('in the options are thrown', async () => {
    const box = sandbox();
    const attempt = (options: RunOptions) => plan(['.'], { cwd: box.root, ...options }, fakeParts());
    await expect(attempt({ transforms: ['fs-sync-to-promise'] })).rejects.toThrow(/Did you mean fs-sync-to-promises\?/);
    await expect(attempt({ target: 'soon' })).rejects.toThrow(UsageError);
  });

  it.skipIf(process.getuid?.() === 0)('tell of a file that may not be read', async () => {
    const box = sandbox({ 'a.js': 'goSync' });
    fs.chmodSync(box.path('a.js'), 0);
    const { errors } = await plan(['.'], { cwd: box.root }, fakeParts());
    expect(errors).toEqual([{ file: 'a.js', message: 'permission denied' }]);
  });
});

describe('the options of a file', () => {
  const optionsOf = async (contents: Contents, options: RunOptions = {}) => {
    const { parts } = await run({ 'src/a.js': "goSync('@scope/sleepy')", ...contents }, ['src/a.js'], options);
    return parts.planned[0]?.options;
  };
  const manifest = (value: unknown) => JSON.stringify(value);

  it.each([
    ['20.0.0', {}],
    ['20.0.0', { engines: { node: '*' } }],
    ['20.0.0', { engines: { node: 'whatever' } }],
    ['18.17.0', { engines: { node: '^18.17 || >=20' } }],
    ['22.12.0', { engines: { node: '>=22.12.0' } }],
  ])('have target %s with package.json %j', async (target, value) => {
    expect(await optionsOf({ 'package.json': manifest(value) })).toMatchObject({ target });
  });

  it('take the target that was given, as the lowest version of its range', async () => {
    const contents = { 'package.json': manifest({ engines: { node: '>=18' } }) };
    expect(await optionsOf(contents, { target: '>=22.4' })).toMatchObject({ target: '22.4.0' });
  });

  it('take engines from above when the nearest package.json has none, but its type', async () => {
    const contents = {
      'package.json': manifest({ type: 'commonjs', engines: { node: '>=24' } }),
      'src/package.json': manifest({ type: 'module' }),
    };
    expect(await optionsOf(contents)).toMatchObject({ target: '24.0.0', packageType: 'module' });
  });

  it('survive a package.json that is none', async () => {
    expect(await optionsOf({ 'package.json': '{' })).toMatchObject({ target: '20.0.0' });
  });

  it('have the installed version of a package that the file mentions', async () => {
    const contents = {
      'package.json': manifest({ dependencies: { '@scope/sleepy': '^2.1.0' } }),
      'node_modules/@scope/sleepy/package.json': manifest({ version: '2.5.1' }),
    };
    expect(await optionsOf(contents)).toMatchObject({ packageVersions: { '@scope/sleepy': '2.5.1' } });
    expect((await optionsOf({ ...contents, 'src/a.js': 'goSync' }))?.packageVersions).toEqual({});
  });

  it.each(['dependencies', 'devDependencies', 'peerDependencies'])('else the lowest that %s allow', async (field) => {
    const contents = { 'package.json': manifest({ [field]: { '@scope/sleepy': '^2.1.0' } }) };
    expect(await optionsOf(contents)).toMatchObject({ packageVersions: { '@scope/sleepy': '2.1.0' } });
  });

  it('else none', async () => {
    const contents = { 'package.json': manifest({ dependencies: { '@scope/sleepy': 'workspace:*' } }) };
    expect((await optionsOf(contents))?.packageVersions).toEqual({});
  });
});

it('reports files in the order of their names, whatever took longest', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `f${String(index).padStart(2, '0')}.js`);
  const { run: result } = await run(Object.fromEntries(names.map((name) => [name, 'goSync()'])));
  expect(result.files.map(({ file }) => file)).toEqual(names);
});

it('tells of its progress', async () => {
  const seen: string[] = [];
  await run({ 'a.js': '', 'b.js': '' }, ['.'], { onProgress: (done, total) => seen.push(`${done}/${total}`) });
  expect(seen).toEqual(['1/2', '2/2']);
});
