import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../src/index';
import { builtCli } from './support/builtCli';
import { execute } from './support/execute';
import { type Sandbox, sandbox } from './support/sandbox';

const two =
  "const fs = require('fs');\nasync function load(file) {\n  fs.mkdirSync(file);\n  return fs.readFileSync(file, 'utf8');\n}\n";
const bothRewritten =
  "const fs = require('fs/promises');\nasync function load(file) {\n  await fs.mkdir(file);\n  return await fs.readFile(file, 'utf8');\n}\n";

const envOf = (box: Sandbox) => ({
  PATH: process.env['PATH'],
  HOME: box.root,
  XDG_STATE_HOME: box.state,
  XDG_CACHE_HOME: box.state,
});
const unsync = (box: Sandbox, ...args: string[]) =>
  execute(process.execPath, [builtCli, ...args], { cwd: box.root, env: envOf(box) });

async function planned(contents: Record<string, string | Buffer>) {
  const box = sandbox(contents);
  const { code } = await unsync(box, '--plan', 'plan.json', '-s');
  expect(code).toBe(0);
  const document = JSON.parse(box.read('plan.json')) as PlanDocument;
  return { box, document };
}

const edited = (box: Sandbox, change: (document: PlanDocument) => unknown) =>
  box.write({ 'plan.json': JSON.stringify(change(JSON.parse(box.read('plan.json')) as PlanDocument)) });

describe('--plan', () => {
  it('writes a plan that fits its schema, and no source', async () => {
    const { box, document } = await planned({ 'a.js': two });
    expect(box.read('a.js')).toBe(two);
    const schema = JSON.parse(
      fs.readFileSync(path.join(__dirname, '../src/runner/plan.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.files).toMatchObject([
      { file: 'a.js', rewrites: 2, sites: [{ apply: true, text: 'fs.mkdirSync(file)' }, { apply: true }] },
    ]);
    expect(box.read('plan.json')).not.toContain(box.root);
  });

  it('is applied as it was reviewed, byte for byte, and a second time says so', async () => {
    const text = `\uFEFF${two.replaceAll('\n', '\r\n')}`;
    const { box } = await planned({ 'a.js': text });
    const first = await unsync(box, 'apply', 'plan.json');
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toContain('2 calls in 1 file rewritten');
    expect(box.read('a.js')).toBe(`\uFEFF${bothRewritten.replaceAll('\n', '\r\n')}`);
    const second = await unsync(box, 'apply', 'plan.json');
    expect(second).toMatchObject({ code: 0 });
    expect(second.stderr).toContain('a.js: is as the plan makes it already');
  });

  it.each([
    [
      'set to apply: false',
      (sites: PlanDocument['files'][0]['sites']) =>
        sites.map((site) => ({ ...site, apply: site.api !== 'fs.mkdirSync' })),
    ],
    [
      'taken out of the list',
      (sites: PlanDocument['files'][0]['sites']) => sites.filter(({ api }) => api !== 'fs.mkdirSync'),
    ],
  ])('leaves out a site that is %s', async (_how, strike) => {
    const { box } = await planned({ 'a.js': two });
    edited(box, (document) => ({
      ...document,
      files: document.files.map((file) => ({ ...file, sites: strike(file.sites) })),
    }));
    expect(await unsync(box, 'apply', 'plan.json')).toMatchObject({ code: 0 });
    expect(box.read('a.js')).toContain('  fs.mkdirSync(file);\n  return await fsp.readFile(file, ');
  });

  it('refuses a file that moved on, and does the others', async () => {
    const { box } = await planned({ 'a.js': two, 'b.js': two });
    box.write({ 'a.js': `${two}// mine\n` });
    const { code, stderr } = await unsync(box, 'apply', 'plan.json');
    expect(code).toBe(2);
    expect(stderr).toContain('a.js: not written: the file changed after the plan was made');
    expect([box.read('a.js'), box.read('b.js')]).toEqual([`${two}// mine\n`, bothRewritten]);
  });

  it('refuses to be made for files outside the folder', async () => {
    const box = sandbox({ 'in/x.txt': '', 'out/a.js': two });
    const run = execute(process.execPath, [builtCli, '../out', '--plan', 'p.json'], {
      cwd: box.path('in'),
      env: envOf(box),
    });
    expect(await run).toMatchObject({ code: 2, stderr: expect.stringContaining('lies outside') as string });
  });
});

describe('a hostile plan', () => {
  const names = [
    '../x.js',
    '/etc/x.js',
    'C:\\x.js',
    'a/../../x.js',
    '..\\x.js',
    '.git/hooks/x.js',
    'node_modules/x/i.js',
    '\\\\host\\x.js',
    './a.js',
    'a//b.js',
  ];
  it.each(names)('that names %j is refused as a whole', async (name) => {
    const { box } = await planned({ 'a.js': two });
    edited(box, (document) => ({ ...document, files: document.files.map((file) => ({ ...file, file: name })) }));
    expect(await unsync(box, 'apply', 'plan.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('plan.json files[0]') as string,
    });
    expect(box.read('a.js')).toBe(two);
  });

  it('that goes through a link out of the folder is refused', async () => {
    const outside = sandbox({ 'a.js': two });
    const { box } = await planned({ 'sub/a.js': two });
    fs.rmSync(box.path('sub'), { recursive: true });
    fs.symlinkSync(outside.root, box.path('sub'));
    const { code, stderr } = await unsync(box, 'apply', 'plan.json');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('lies outside the folder') as string,
    });
    expect(outside.read('a.js')).toBe(two);
  });

  it.each([
    ['other edits', (file: object) => ({ ...file, edits: [{ start: 0, end: 0, text: 'evil();' }] }), 'do not lead to'],
    [
      'an edit behind the end',
      (file: object) => ({ ...file, edits: [{ start: 9999, end: 9999, text: 'x' }] }),
      'behind the end',
    ],
    [
      'overlapping edits',
      (file: object) => ({
        ...file,
        edits: [
          { start: 5, end: 9, text: '' },
          { start: 7, end: 8, text: '' },
        ],
      }),
      'edits that are none',
    ],
    ['a site that is none', (file: object) => ({ ...file, sites: [1] }), 'a site that is none'],
    ['no hash', (file: object) => ({ ...file, hash: 'x' }), 'has no hashes'],
  ] as readonly [string, (file: object) => object, string][])('with %s is refused', async (_what, change, message) => {
    const { box } = await planned({ 'a.js': two });
    edited(box, (document) => ({ ...document, files: document.files.map(change) }));
    expect(await unsync(box, 'apply', 'plan.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message) as string,
    });
    expect(box.read('a.js')).toBe(two);
  });

  it.each(['', '{', '[]', '{"kind":"unsync-plan","version":2}', 'null'])('%j is a usage error', async (text) => {
    const box = sandbox({ 'plan.json': text });
    const { code, stderr } = await unsync(box, 'apply', 'plan.json');
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
  });

  it('cannot make a file that is no source', async () => {
    const { box } = await planned({ 'a.js': two });
    box.write({ 'package.json': two });
    edited(box, (document) => ({
      ...document,
      files: document.files.map((file) => ({ ...file, file: 'package.json' })),
    }));
    expect(await unsync(box, 'apply', 'plan.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no source') as string,
    });
  });
});

describe('undo', () => {
  it('takes back the last write, then the one before, without git', async () => {
    const box = sandbox({ 'a.js': `\uFEFF${two}`, 'b.js': two });
    await unsync(box, '--write', 'a.js');
    await unsync(box, '--write', 'b.js');
    expect(await unsync(box, 'undo')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 file restored') as string,
    });
    expect([box.read('a.js'), box.read('b.js')]).toEqual([`\uFEFF${bothRewritten}`, two]);
    await unsync(box, 'undo');
    expect(box.read('a.js')).toBe(`\uFEFF${two}`);
    expect(await unsync(box, 'undo')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing to undo') as string,
    });
  });

  it('refuses where a file moved on, and restores the others', async () => {
    const box = sandbox({ 'a.js': two, 'b.js': two });
    await unsync(box, '--write');
    box.write({ 'a.js': `${bothRewritten}// mine\n` });
    const { code, stderr } = await unsync(box, 'undo');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a.js: not restored: the file changed since') as string,
    });
    expect([box.read('a.js'), box.read('b.js')]).toEqual([`${bothRewritten}// mine\n`, two]);
    box.write({ 'a.js': bothRewritten });
    expect(await unsync(box, 'undo')).toMatchObject({ code: 0 });
    expect(box.read('a.js')).toBe(two);
  });

  it('takes back an applied plan, and keeps the mode of the files', async () => {
    const { box } = await planned({ 'a.js': two });
    fs.chmodSync(box.path('a.js'), 0o755);
    await unsync(box, 'apply', 'plan.json');
    expect(await unsync(box, 'undo')).toMatchObject({ code: 0 });
    expect(box.read('a.js')).toBe(two);
    expect(fs.statSync(box.path('a.js')).mode & 0o777).toBe(0o755);
  });

  it('does without its record where none can be kept, and says so', async () => {
    const box = sandbox({ 'a.js': two });
    fs.writeFileSync(envOf(box).XDG_STATE_HOME, 'a file');
    const { code, stderr } = await unsync(box, '--write');
    expect(code).toBe(0);
    expect(stderr).toContain('warning: unsync undo will not be able to take this back');
    expect(box.read('a.js')).toBe(bothRewritten);
  });
});

describe('the dirty guard', () => {
  const git = (box: Sandbox, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: box.root,
      stdio: 'pipe',
    }).toString();
  const repository = (contents: Record<string, string>) => {
    const box = sandbox(contents);
    git(box, 'init', '-q', '-b', 'main');
    git(box, 'add', '.');
    git(box, 'commit', '-qm', 'start');
    return box;
  };

  it.each(['changed', 'staged', 'untracked'])(
    'stops a write over a file that is %s, before any is written',
    async (how) => {
      const box = repository({ 'b.js': two, ...(how === 'untracked' ? {} : { 'a.js': '' }) });
      box.write({ 'a.js': two });
      if (how === 'staged') git(box, 'add', 'a.js');
      const { code, stderr } = await unsync(box, '--write');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr:
          'unsync: nothing written: a.js has changes that are not committed (--allow-dirty writes all the same)\n',
      });
      expect(box.read('b.js')).toBe(two);
      expect(await unsync(box, '--write', '--allow-dirty')).toMatchObject({ code: 0 });
      expect(box.read('a.js')).toBe(bothRewritten);
    },
  );

  it('does not mind other files', async () => {
    const box = repository({ 'a.js': two, 'notes.md': '' });
    box.write({ 'notes.md': 'mine', 'new.js': '' });
    expect(await unsync(box, '--write')).toMatchObject({ code: 0 });
  });

  it('looks into worktrees', async () => {
    const box = repository({ 'a.js': two });
    git(box, 'worktree', 'add', '-q', 'tree');
    box.write({ 'tree/a.js': `${two}\n` });
    const run = await execute(process.execPath, [builtCli, '--write'], { cwd: box.path('tree'), env: envOf(box) });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('a.js has changes') as string });
  });

  it('guards apply too', async () => {
    const box = repository({ 'a.js': '' });
    box.write({ 'a.js': two });
    await unsync(box, '--plan', 'plan.json', '-s');
    expect(await unsync(box, 'apply', 'plan.json')).toMatchObject({ code: 2 });
    expect(await unsync(box, 'apply', 'plan.json', '--allow-dirty')).toMatchObject({ code: 0 });
  });
});
