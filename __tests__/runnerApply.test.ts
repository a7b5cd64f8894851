import fs from 'node:fs';
import { expect, it } from 'vitest';
import { apply } from '../src/runner/apply';
import { exitCode } from '../src/runner/exitCode';
import { plan } from '../src/runner/plan';
import { fakeParts } from './support/fakeParts';
import { type Contents, sandbox } from './support/sandbox';

async function planned(contents: Contents, paths: readonly string[] = ['.']) {
  const box = sandbox(contents);
  return { box, run: await plan(paths, { cwd: box.root }, fakeParts()) };
}

it('writes nothing before it is told to, then all', async () => {
  const { box, run } = await planned({ 'a.js': '\uFEFFgoSync()\r\n', 'b.js': 'go()' });
  expect(box.read('a.js')).toBe('\uFEFFgoSync()\r\n');
  const written = await apply(run);
  expect(box.read('a.js')).toBe('\uFEFFawait go()\r\n');
  expect(written).toMatchObject({ mode: 'write', errors: [], files: [{ outcome: 'written' }] });
  expect(fs.readdirSync(box.root)).toEqual(['a.js', 'b.js']);
});

it('keeps the mode of a file', async () => {
  const { box, run } = await planned({ 'a.js': 'goSync()' });
  fs.chmodSync(box.path('a.js'), 0o755);
  await apply(run);
  expect(fs.statSync(box.path('a.js')).mode & 0o777).toBe(0o755);
});

it('writes to where a symbolic link leads, and leaves the link', async () => {
  const box = sandbox({ 'real/a.js': 'goSync()' });
  fs.symlinkSync('real/a.js', box.path('link.js'));
  await apply(await plan(['link.js'], { cwd: box.root }, fakeParts()));
  expect(box.read('real/a.js')).toBe('await go()');
  expect(fs.lstatSync(box.path('link.js')).isSymbolicLink()).toBe(true);
});

it('leaves a file that changed after it was read, and does the others', async () => {
  const { box, run } = await planned({ 'a.js': 'goSync()', 'b.js': 'goSync()' });
  box.write({ 'a.js': 'goSync() // mine' });
  const written = await apply(run);
  expect([box.read('a.js'), box.read('b.js')]).toEqual(['goSync() // mine', 'await go()']);
  expect(written.errors).toEqual([{ file: 'a.js', message: 'not written: the file changed after it was read' }]);
  expect(written.files[0]?.plan.sites).toMatchObject([{ status: 'refused', reason: 'not-written' }]);
  expect(exitCode(written)).toBe(2);
});

it('leaves a read-only file, and one that is gone', async () => {
  const { box, run } = await planned({ 'a.js': 'goSync()', 'b.js': 'goSync()' });
  fs.chmodSync(box.path('a.js'), 0o444);
  fs.rmSync(box.path('b.js'));
  const { errors } = await apply(run);
  expect(box.read('a.js')).toBe('goSync()');
  expect(errors.map(({ message }) => message)).toEqual([
    'not written: the file is read-only',
    'not written: no such file or folder',
  ]);
});

it.each([
  ['a dry run with something to rewrite', 'goSync()', {}, 0],
  ['--check with something to rewrite', 'goSync()', { check: true }, 1],
  ['--strict with something to rewrite', 'goSync()', { strict: true }, 1],
  ['--check with nothing', 'go()', { check: true }, 0],
  ['an error, whatever else', 'goSync broken', { check: true, strict: true }, 2],
])('exits as documented for %s', async (_what, text, options, code) => {
  expect(exitCode((await planned({ 'a.js': text })).run, options)).toBe(code);
});

it('exits with 0 for --check when all was written', async () => {
  const { run } = await planned({ 'a.js': 'goSync()' });
  expect(exitCode(await apply(run), { check: true, strict: true })).toBe(0);
});
