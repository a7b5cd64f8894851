import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discover, type DiscoverOptions } from '../src/runner/discover';
import { defaultExtensions } from '../src/runner/fileKinds';
import { ignoreFilter } from '../src/runner/ignoreFilter';
import { type Sandbox, sandbox } from './support/sandbox';

async function find(box: Sandbox, paths: readonly string[], options: Partial<DiscoverOptions> = {}) {
  const { files, errors, warnings } = await discover(paths, {
    cwd: box.root,
    extensions: new Set(defaultExtensions),
    tests: false,
    gitignore: true,
    isIgnored: () => false,
    ...options,
  });
  return {
    done: files.filter((file) => !file.skip).map((file) => file.file),
    skipped: files.filter((file) => file.skip).map((file) => `${file.skip} ${file.file}`),
    errors,
    warnings,
  };
}

function gitInit(box: Sandbox, folder = '.'): void {
  execFileSync('git', ['init', '-q'], { cwd: box.path(folder) });
}

const sources = {
  'a.js': '',
  'src/b.ts': '',
  'src/deep/c.tsx': '',
  'src/types.d.ts': '',
  'src/types.d.mts': '',
  'src/notes.md': '',
  'node_modules/x/index.js': '',
  'src/node_modules/y/index.js': '',
};

describe.each(['with git', 'without git'])('a folder, %s', (how) => {
  const make = (contents: Record<string, string>): Sandbox => {
    const box = sandbox(contents);
    if (how === 'with git') gitInit(box);
    return box;
  };

  it('gives its sources, without declarations and node_modules', async () => {
    const { done, errors, warnings } = await find(make(sources), ['.']);
    expect(done).toEqual(['a.js', 'src/b.ts', 'src/deep/c.tsx']);
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('heeds .gitignore files at every depth, with negation', async () => {
    const box = make({
      '.gitignore': 'out/\n*.gen.js\n',
      'out/a.js': '',
      'a.gen.js': '',
      'src/.gitignore': '!kept.gen.js\nlocal.js\n',
      'src/kept.gen.js': '',
      'src/local.js': '',
      'src/b.js': '',
    });
    expect((await find(box, ['.'])).done).toEqual(['src/b.js', 'src/kept.gen.js']);
    expect((await find(box, ['src'])).done).toEqual(['src/b.js', 'src/kept.gen.js']);
  });

  it('takes all of it when .gitignore does not count', async () => {
    const box = make({ '.gitignore': 'out/\n', 'out/a.js': '', 'node_modules/x.js': '' });
    expect((await find(box, ['.'], { gitignore: false })).done).toEqual(['out/a.js']);
  });

  it('applies a .gitignore above the folder that was named', async () => {
    const box = make({ '.gitignore': 'gen/\n', 'src/gen/a.js': '', 'src/b.js': '' });
    expect((await find(box, ['src'])).done).toEqual(['src/b.js']);
  });

  it('does not follow symbolic links, so loops end and nothing outside is found', async () => {
    const outside = sandbox({ 'secret.js': '' });
    const box = make({ 'src/a.js': '' });
    fs.symlinkSync('..', box.path('src/loop'));
    fs.symlinkSync(outside.root, box.path('src/out'));
    fs.symlinkSync(outside.path('secret.js'), box.path('src/secret.js'));
    expect((await find(box, ['.'])).done).toEqual(['src/a.js']);
  });
});

it('lists what git tracks even if it is ignored, and what stands in nested repositories', async () => {
  const box = sandbox({ '.gitignore': 'gen/\n', 'gen/tracked.js': '', 'nested/b.js': '', 'staged.js': '' });
  gitInit(box);
  gitInit(box, 'nested');
  execFileSync('git', ['add', '-f', 'gen/tracked.js', 'staged.js'], { cwd: box.root });
  expect((await find(box, ['.'])).done).toEqual(['gen/tracked.js', 'nested/b.js', 'staged.js']);
});

it('takes each file once, whatever paths lead to it', async () => {
  const box = sandbox({ 'src/a.js': '' });
  fs.symlinkSync('src', box.path('link'));
  fs.symlinkSync('src/a.js', box.path('alias.js'));
  const paths = ['src', './src/', 'src/a.js', box.path('src/a.js'), 'link', 'alias.js', 'src/*.js'];
  expect((await find(box, paths)).done).toEqual(['src/a.js']);
});

it('expands globs, with braces, and heeds .gitignore in them', async () => {
  const box = sandbox({
    '.gitignore': 'gen.ts\n',
    'src/a.js': '',
    'src/x/b.ts': '',
    'src/x/gen.ts': '',
    'lib/c.js': '',
  });
  expect((await find(box, ['src/**/*.{ts,tsx}'])).done).toEqual(['src/x/b.ts']);
  expect((await find(box, ['{src,lib}/*.js'])).done).toEqual(['lib/c.js', 'src/a.js']);
});

it('takes away what a glob with ! in front matches', async () => {
  const box = sandbox({ 'src/a.js': '', 'src/old/b.js': '', 'src/old/c.ts': '', 'd.js': '', '!e.js': '' });
  expect((await find(box, ['src', '!src/old/**'])).done).toEqual(['src/a.js']);
  expect((await find(box, ['!./src/**/*.{js,ts}'])).done).toEqual(['!e.js', 'd.js']);
  expect((await find(box, ['!e.js', `!${box.path('d.js')}`])).done).toEqual(['!e.js']);
  const named = await find(box, ['src/a.js', '!src/*.js']);
  expect([named.done, named.errors]).toEqual([[], []]);
});

it('follows no link out of the folder, even if it is named', async () => {
  const outside = sandbox({ 'secret.js': '', 'deep/a.js': '' });
  const box = sandbox({ 'a.js': '' });
  fs.symlinkSync(outside.path('secret.js'), box.path('out.js'));
  fs.symlinkSync(outside.root, box.path('out'));
  const { done, warnings, errors } = await find(box, ['out.js', 'out', 'out/deep/a.js', 'out/**/*.js', 'a.js']);
  expect({ done, errors }).toEqual({ done: ['a.js'], errors: [] });
  expect(warnings.map((warning) => warning.split(':')[0])).toEqual(['out.js', 'out', 'out/deep/a.js', 'out']);
  expect(warnings[0]).toBe(`out.js: left alone, because it leads out of the folder, to ${outside.path('secret.js')}`);
  // What lies outside and is named as such is asked for.
  expect((await find(box, [outside.path('secret.js')])).done).toHaveLength(1);
});

it('prefers a path that exists to reading it as a glob', async () => {
  const box = sandbox({ 'app/[id].ts': '', 'app/i.ts': '' });
  expect((await find(box, ['app/[id].ts'])).done).toEqual(['app/[id].ts']);
});

it('reports a path that does not exist and still does the others', async () => {
  const box = sandbox({ 'a.js': '' });
  fs.symlinkSync('round.js', box.path('round.js'));
  const { done, errors } = await find(box, ['gone', 'a.js', 'gone/*.js', 'round.js', 'a.js/x']);
  expect(done).toEqual(['a.js']);
  expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'gone: no such file or folder',
    'gone/*.js: no such file or folder, and as a glob it matches nothing',
    'round.js: too many levels of symbolic links',
    'a.js/x: a part of the path is not a folder',
  ]);
});

it('warns of a path that leads to nothing', async () => {
  const box = sandbox({
    '.gitignore': 'out\n',
    'docs/a.md': '',
    'out/a.js': '',
    'node_modules/a.js': '',
    'types.d.ts': '',
  });
  const { done, errors, warnings } = await find(box, ['docs', 'out/*.js', 'node_modules', 'docs/a.md', 'types.d.ts']);
  expect({ done, errors }).toEqual({ done: [], errors: [] });
  expect(warnings.map((warning) => warning.split(':')[0])).toEqual([
    'docs',
    'out/*.js',
    'node_modules',
    'docs/a.md',
    'types.d.ts',
  ]);
});

it('does a script without an extension when it is named and starts with #! and node', async () => {
  const box = sandbox({ 'bin/run': '#!/usr/bin/env node\n', 'bin/sh': '#!/bin/sh\n' });
  expect((await find(box, ['bin/run', 'bin/sh'])).done).toEqual(['bin/run']);
});

describe('test files', () => {
  const tree = {
    'src/a.js': '',
    'src/a.test.js': '',
    'src/b.spec.mts': '',
    'src/b_spec.ts': '',
    'src/b_test.ts': '',
    'src/_test.js': '',
    'src/__tests__/c.js': '',
    'src/__mocks__/d.js': '',
    'test/e.js': '',
    'tests/fixtures/f.js': '',
    'e2e/g.ts': '',
    'src/contest.js': '',
  };

  it('are left alone when found through a folder or a glob', async () => {
    const box = sandbox(tree);
    for (const path of ['.', '**/*.*']) {
      const { done, skipped } = await find(box, [path]);
      expect(done).toEqual(['src/_test.js', 'src/a.js', 'src/contest.js']);
      expect(skipped).toHaveLength(9);
    }
  });

  it('are done when they are asked for: by name, by their folder, by --tests', async () => {
    const box = sandbox(tree);
    expect((await find(box, ['src/a.test.js'])).done).toEqual(['src/a.test.js']);
    expect((await find(box, ['test', 'src/__tests__'])).done).toEqual(['src/__tests__/c.js', 'test/e.js']);
    expect((await find(box, ['tests'])).done).toEqual(['tests/fixtures/f.js']);
    expect((await find(box, ['src/**/*.test.js'])).done).toEqual(['src/a.test.js']);
    expect((await find(box, ['.'], { tests: true })).done).toHaveLength(12);
  });

  it('are done when named and found through a folder too, in either order', async () => {
    const box = sandbox(tree);
    expect((await find(box, ['src/a.test.js', 'src'])).done).toContain('src/a.test.js');
    expect((await find(box, ['src', 'src/a.test.js'])).done).toContain('src/a.test.js');
  });
});

it('leaves minified and vendored files alone, but not when they are named', async () => {
  const tree = { 'lib/x.min.js': '', '.yarn/releases/yarn.cjs': '', '.pnp.cjs': '', 'lib/x.js': '' };
  const box = sandbox(tree);
  const { done, skipped } = await find(box, ['.']);
  expect(done).toEqual(['lib/x.js']);
  expect(skipped).toEqual(['generated .pnp.cjs', 'generated .yarn/releases/yarn.cjs', 'generated lib/x.min.js']);
  expect((await find(box, ['lib/x.min.js'])).done).toEqual(['lib/x.min.js']);
});

it.each([
  ['lib', ['src/a.js', 'src/b.ts']],
  ['**/*.{ts,mts}', ['lib/c.js', 'src/a.js']],
  ['./src/*', ['lib/c.js']],
  ['/src', ['lib/c.js']],
])('excludes what --ignore-pattern %s names', async (pattern, expected) => {
  const box = sandbox({ 'src/a.js': '', 'src/b.ts': '', 'lib/c.js': '' });
  const isIgnored = await ignoreFilter([pattern]);
  expect((await find(box, ['.'], { isIgnored })).done).toEqual(expected);
  expect((await find(box, ['src/a.js', 'src/b.ts', 'lib/c.js'], { isIgnored })).done).toEqual(expected);
});

it('looks for the extensions that were asked for', async () => {
  const box = sandbox({ 'a.js': '', 'b.ts': '', 'c.es6': '' });
  expect((await find(box, ['.'], { extensions: new Set(['.ts', '.es6']) })).done).toEqual(['b.ts', 'c.es6']);
});
