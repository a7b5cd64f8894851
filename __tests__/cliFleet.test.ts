import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../src/index';
import { builtCli } from './support/builtCli';
import { execute } from './support/execute';
import { type Sandbox, sandbox } from './support/sandbox';

const call = "const fs = require('fs');\nasync function load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\n";
const again = 'async function more(file) {\n  return fs.statSync(file);\n}\n';
const identity = {
  GIT_AUTHOR_NAME: 't',
  GIT_AUTHOR_EMAIL: 't@example.com',
  GIT_COMMITTER_NAME: 't',
  GIT_COMMITTER_EMAIL: 't@example.com',
};

const envOf = (box: Sandbox): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: path.join(box.root, '.git'),
  XDG_STATE_HOME: path.join(box.root, '.git/state'),
  XDG_CACHE_HOME: path.join(box.root, '.git/cache'),
  ...identity,
});
const unsync = (box: Sandbox, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  execute(process.execPath, [builtCli, ...args], { cwd: box.root, env: { ...envOf(box), ...env } });
const git = (box: Sandbox, ...args: string[]) =>
  execFileSync('git', args, { cwd: box.root, stdio: 'pipe', env: envOf(box) }).toString();

function repository(contents: Record<string, string>): Sandbox {
  const box = sandbox(contents);
  git(box, 'init', '-q', '-b', 'main');
  git(box, 'add', '.');
  git(box, 'commit', '-qm', 'start');
  return box;
}

/** A repository with `a.js`, and `b.js` in the submodule `lib/sub`. */
function withSubmodule(): Sandbox {
  const sub = repository({ 'b.js': call });
  const box = sandbox({ 'a.js': call });
  git(box, 'init', '-q', '-b', 'main');
  git(box, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', sub.root, 'lib/sub');
  git(box, 'add', '.');
  git(box, 'commit', '-qm', 'start');
  return box;
}

describe('a submodule', () => {
  it('is looked into, and its own repository tells what is dirty in it', async () => {
    const box = withSubmodule();
    expect(filesOf((await unsync(box, [])).stdout)).toEqual(['a.js', 'lib/sub/b.js']);
    box.write({ 'lib/sub/b.js': `${call}// mine\n` });
    const { code, stderr } = await unsync(box, ['--write']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('lib/sub/b.js has') as string });
    expect(box.read('a.js')).toBe(call);
  });

  it('that is not checked out is an empty folder', async () => {
    const box = withSubmodule();
    git(box, 'clone', '-q', '.', '.git/clone');
    const clone = { cwd: box.path('.git/clone'), env: envOf(box) };
    expect(filesOf((await execute(process.execPath, [builtCli], clone)).stdout)).toEqual(['a.js']);
  });
});

const filesOf = (diff: string): string[] => Array.from(diff.matchAll(/^\+\+\+ b\/(.*)$/gm), ([, file = '']) => file);

describe('--changed', () => {
  it('does the files that are changed, staged or new since HEAD', async () => {
    const box = repository({ 'old.js': call, 'changed.js': '', 'staged.js': '', 'gone.js': call, 'sub/deep.js': '' });
    box.write({ 'changed.js': call, 'staged.js': call, 'new.js': call, 'sub/deep.js': call });
    git(box, 'add', 'staged.js');
    fs.rmSync(box.path('gone.js'));
    expect(filesOf((await unsync(box, ['--changed'])).stdout)).toEqual([
      'changed.js',
      'new.js',
      'staged.js',
      'sub/deep.js',
    ]);
    expect(filesOf((await unsync(box, ['--changed', 'sub'])).stdout)).toEqual(['sub/deep.js']);
  });

  it('with a REF does what this branch changed, not what the other one did', async () => {
    const box = repository({ 'a.js': '', 'b.js': '' });
    git(box, 'checkout', '-qb', 'mine');
    box.write({ 'a.js': call });
    git(box, 'commit', '-qam', 'mine');
    git(box, 'checkout', '-q', 'main');
    box.write({ 'b.js': call });
    git(box, 'commit', '-qam', 'theirs');
    git(box, 'checkout', '-q', 'mine');
    expect(filesOf((await unsync(box, ['--changed=main'])).stdout)).toEqual(['a.js']);
  });

  it.each([['--changed=nowhere'], ['--changed=--output=x']])('%s is a usage error', async (flag) => {
    const { code, stderr } = await unsync(repository({ 'a.js': call }), [flag]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('git knows no such commit') as string,
    });
  });

  it('is a usage error where there is no git', async () => {
    expect(await unsync(sandbox({ 'a.js': call }), ['--changed'])).toMatchObject({ code: 2 });
  });
});

describe('--shard and merge', () => {
  const names = Array.from({ length: 12 }, (_, index) => `f${index}.js`);

  it('do together what one run does', async () => {
    const box = sandbox(Object.fromEntries(names.map((name) => [name, call])));
    const whole = JSON.parse((await unsync(box, ['--format', 'json'])).stdout) as JsonReport;
    for (const part of ['1', '2', '3']) {
      await unsync(box, ['--shard', `${part}/3`, '--output', `${part}.json`, '-s']);
      const { sites } = JSON.parse(box.read(`${part}.json`)) as JsonReport;
      expect(sites.length).toBeGreaterThan(0);
    }
    const merged = await unsync(box, ['merge', '1.json', '2.json', '3.json', '2.json']);
    expect(merged.code).toBe(0);
    const { summary, ...rest } = JSON.parse(merged.stdout) as JsonReport;
    // The file given twice counts its files twice; its sites stand there once.
    expect({ ...summary, files: 12, parsed: 12 }).toEqual(whole.summary);
    const { summary: _summary, ...wholeRest } = whole;
    expect(rest).toEqual(wholeRest);
  });

  it('make any report of the parts, and --check counts for the whole', async () => {
    const box = sandbox({ 'a.js': call, 'b.js': '' });
    await unsync(box, ['--shard', '1/2', '--output', '1.json', '-s']);
    await unsync(box, ['--shard', '2/2', '--output', '2.json', '-s']);
    for (const format of ['diff', 'text', 'markdown', 'sarif', 'github', 'html']) {
      const { code, stdout } = await unsync(box, ['merge', '1.json', '2.json', '--format', format, '--check']);
      expect(code).toBe(1);
      expect(stdout).toContain('readFileSync');
    }
  });

  it.each([
    [['--shard', '0/2'], 'must be i/n'],
    [['--shard', '3/2'], 'must be i/n'],
    [['merge', 'a.js'], 'is no report'],
    [['merge', 'none.json'], 'none.json: no such file or folder'],
  ])('%j is a usage error', async (args, message) => {
    const { code, stderr } = await unsync(sandbox({ 'a.js': call }), args);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) as string });
  });
});

describe('--baseline', () => {
  it('lets only new calls fail --check, wherever the known ones move to in their file', async () => {
    const box = sandbox({ 'a.js': call });
    expect(await unsync(box, ['--check', '--baseline', 'base.json', '-s'])).toMatchObject({ code: 2 });
    expect(await unsync(box, ['--check', '--baseline', 'base.json', '--update-baseline', '-s'])).toMatchObject({
      code: 0,
    });
    expect(JSON.parse(box.read('base.json'))).toMatchObject({
      kind: 'unsync-baseline',
      sites: { 'a.js': [expect.any(String)] },
    });
    box.write({ 'a.js': `// new first line\n${call}` });
    expect(await unsync(box, ['--check', '--baseline', 'base.json', '-s'])).toMatchObject({ code: 0 });
    box.write({ 'a.js': call + again });
    expect(await unsync(box, ['--check', '--baseline', 'base.json', '-s'])).toMatchObject({ code: 1 });
    const github = await unsync(box, ['--format', 'github', '--baseline', 'base.json', '-s']);
    expect(github.stdout).toMatch(/^::warning file=a\.js,line=6,.*statSync.*\n$/);
  });

  it('says which calls are new', async () => {
    const box = sandbox({ 'a.js': call });
    await unsync(box, ['--baseline', 'base.json', '--update-baseline', '-s']);
    box.write({ 'a.js': `${call}${again}` });
    const { code, stderr } = await unsync(box, ['--check', '--baseline', 'base.json']);
    expect({ code, line: stderr.split('\n')[0] }).toEqual({
      code: 1,
      line: 'Baseline: 1 known call, 1 new (fs.statSync at a.js:6).',
    });
  });

  it('says when entries are gone, and takes a JSON report for a baseline', async () => {
    const box = sandbox({ 'a.js': call });
    await unsync(box, ['--output', 'base.json', '-s']);
    expect(await unsync(box, ['--check', '--baseline', 'base.json', '-s'])).toMatchObject({ code: 0 });
    box.write({ 'a.js': '' });
    expect((await unsync(box, ['--check', '--baseline', 'base.json'])).stderr).toContain('1 of its entries are gone');
  });

  it.each(['', '[]', '{"kind":"unsync-baseline","version":1,"sites":{"a":1}}'])('%j is none', async (text) => {
    const box = sandbox({ 'a.js': call, 'base.json': text });
    expect(await unsync(box, ['--check', '--baseline', 'base.json'])).toMatchObject({ code: 2 });
  });
});

describe('--commit', () => {
  it('commits what it wrote, and nothing else that is staged', async () => {
    const box = repository({ 'a.js': call, 'other.txt': 'old' });
    box.write({ 'other.txt': 'mine' });
    git(box, 'add', 'other.txt');
    const { code, stderr } = await unsync(box, ['--commit', '.']);
    expect(code, stderr).toBe(0);
    expect(git(box, 'log', '-1', '--format=%B')).toMatch(
      /^Rewrite blocking calls: fs-sync-to-promises\n\n1 call in 1 file, by\n\n {4}npx unsync@\S+ --write -t fs-sync-to-promises \.\n/,
    );
    expect(git(box, 'show', '--format=', '--name-only')).toBe('a.js\n');
    expect(git(box, 'status', '--porcelain')).toBe('M  other.txt\n');
  });

  it('makes no commit when there is nothing to rewrite', async () => {
    const box = repository({ 'a.js': 'x' });
    expect(await unsync(box, ['--commit'])).toMatchObject({ code: 0 });
    expect(git(box, 'rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  it('respects hooks: what one refuses is not committed, and its words are shown', async () => {
    const box = repository({ 'a.js': call });
    box.write({ '.git/hooks/pre-commit': '#!/bin/sh\necho "no blocking today" >&2\nexit 1\n' });
    fs.chmodSync(box.path('.git/hooks/pre-commit'), 0o755);
    const { code, stderr } = await unsync(box, ['--commit']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('no blocking today') as string });
    expect(git(box, 'rev-list', '--count', 'HEAD')).toBe('1\n');
    expect(box.read('a.js')).toContain('await');
  });

  it('takes what a hook adds to the files, and goes on with the next codemod', async () => {
    const box = repository({ 'a.js': `${call}const zlib = require('zlib');\nasync (x) => zlib.gzipSync(x);\n` });
    box.write({ '.git/hooks/pre-commit': '#!/bin/sh\necho "// formatted" >> a.js\ngit add a.js\n' });
    fs.chmodSync(box.path('.git/hooks/pre-commit'), 0o755);
    const { code, stderr } = await unsync(box, ['--commit']);
    expect(code, stderr).toBe(0);
    expect(git(box, 'log', '--format=%s').split('\n').slice(0, 2).sort()).toEqual([
      'Rewrite blocking calls: fs-sync-to-promises',
      'Rewrite blocking calls: zlib-sync-to-async',
    ]);
    expect(git(box, 'status', '--porcelain')).toBe('');
    expect(box.read('a.js').match(/formatted/g)).toHaveLength(2);
  });

  it('says what it did when a hook leaves changes behind', async () => {
    const box = repository({ 'a.js': `${call}const zlib = require('zlib');\nasync (x) => zlib.gzipSync(x);\n` });
    box.write({ '.git/hooks/post-commit': '#!/bin/sh\necho "// mine" >> a.js\n' });
    fs.chmodSync(box.path('.git/hooks/post-commit'), 0o755);
    const { code, stderr } = await unsync(box, ['--commit']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('1 call in 1 file') as string });
    expect(git(box, 'rev-list', '--count', 'HEAD')).toBe('2\n');
  });

  it('writes nothing where it could not commit: outside of git, and in two repositories at once', async () => {
    const outside = sandbox({ 'a.js': call });
    expect(await unsync(outside, ['--commit'])).toMatchObject({
      code: 2,
      stderr: 'unsync: nothing written: --commit needs git, and a.js is in no work tree\n',
    });
    expect(outside.read('a.js')).toBe(call);
    const box = withSubmodule();
    expect(await unsync(box, ['--commit'])).toMatchObject({ code: 2 });
    expect([box.read('a.js'), box.read('lib/sub/b.js')]).toEqual([call, call]);
    expect(await unsync(box, ['--commit', 'lib'])).toMatchObject({ code: 0 });
    expect(git(box, '-C', 'lib/sub', 'rev-list', '--count', 'HEAD')).toBe('2\n');
    expect(git(box, 'rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  it('refuses a file with changes, and does not go with --allow-dirty', async () => {
    const box = repository({ 'a.js': call });
    box.write({ 'a.js': `${call}// mine\n` });
    expect(await unsync(box, ['--commit'])).toMatchObject({ code: 2 });
    expect(await unsync(box, ['--commit', '--allow-dirty'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('contradict') as string,
    });
  });
});

it('puts the Markdown report on the page of a GitHub run', async () => {
  const box = sandbox({ 'a.js': call, 'summary.md': 'before\n' });
  const { stdout } = await unsync(box, ['--format', 'github'], { GITHUB_STEP_SUMMARY: box.path('summary.md') });
  expect(stdout).toMatch(/^::warning file=a\.js,line=3,col=10,endColumn=39,title=unsync%3A fs-sync-to-promises::/);
  expect(box.read('summary.md')).toMatch(/^before\n## unsync: 1 blocking call in 1 file can be rewritten\n/);
});

describe('--min-cost', () => {
  it('leaves cheap calls alone, in the plan and in the list', async () => {
    const box = sandbox({
      'a.js': "const fs = require('fs');\nasync (f) => fs.readFileSync(f);\nasync (f) => fs.existsSync(f);\n",
    });
    const { stdout, code } = await unsync(box, ['--min-cost', 'io', '--format', 'text', '--check']);
    expect(stdout).toContain('fs.readFileSync');
    expect(stdout).not.toContain('existsSync');
    expect(code).toBe(1);
    expect(await unsync(box, ['--min-cost', 'process', '--check'])).toMatchObject({ code: 0 });
  });
});
