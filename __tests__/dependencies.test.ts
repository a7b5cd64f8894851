import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { apply, completeRun, fromPlanDocument, plan, render, type Run, toPlanDocument, undo } from '../src/index';
import { editManifest } from '../src/runner/dependencies/editManifest';
import { builtCli } from './support/builtCli';
import { execute } from './support/execute';
import { type Contents, type Sandbox, sandbox } from './support/sandbox';

const call =
  "import request from 'sync-request';\nexport async function isUp() {\n  try {\n    return request('GET', 'http://localhost:8080/').statusCode < 400;\n  } catch {\n    return false;\n  }\n}\n";
const manifest = (fields: object): string => `${JSON.stringify({ name: 'app', ...fields }, null, 2)}\n`;
const wanting = manifest({ dependencies: { 'sync-request': '^6.1.0' } });

async function dependenciesOf(contents: Contents, paths: readonly string[] = ['src']): Promise<Run['dependencies']> {
  const box = sandbox({ 'package.json': wanting, 'src/up.mjs': call, ...contents });
  const run = await plan(paths, { cwd: box.root, cache: false });
  expect(run.files.flatMap((file) => file.plan.sites).map(({ status }) => status)).toContain('rewritten');
  return run.dependencies;
}
const unsync = (box: Sandbox, ...args: string[]) => {
  const env = {
    ...process.env,
    HOME: box.root,
    XDG_CACHE_HOME: box.path('.git/state'),
    XDG_STATE_HOME: box.path('.git/state'),
  };
  return execute(process.execPath, [builtCli, ...args], { cwd: box.root, env });
};

describe('a package that nothing uses any more', () => {
  it.each([
    [{}, 'npm', 'npm uninstall sync-request'],
    [{ 'package-lock.json': '{}' }, 'npm', 'npm uninstall sync-request'],
    [{ 'pnpm-lock.yaml': '' }, 'pnpm', 'pnpm remove sync-request'],
    [{ 'yarn.lock': '' }, 'yarn', 'yarn remove sync-request'],
    [{ 'bun.lock': '' }, 'bun', 'bun remove sync-request'],
    [
      {
        'package.json': manifest({ packageManager: 'pnpm@9.0.0', dependencies: { 'sync-request': '1' } }),
        'yarn.lock': '',
      },
      'pnpm',
      'pnpm remove sync-request',
    ],
  ])('is said, with the command of the project: %j', async (contents, manager, command) => {
    expect(await dependenciesOf(contents)).toEqual([
      {
        manifest: 'package.json',
        unused: ['sync-request'],
        needed: [],
        unsure: [],
        manager,
        edited: false,
        commands: [command],
      },
    ]);
  });

  it('stays where a module that the run makes needs it', async () => {
    const box = sandbox({
      'package.json': manifest({ dependencies: { 'better-sqlite3': '^11.0.0' } }),
      'users.mjs':
        "import Database from 'better-sqlite3';\nconst db = new Database('app.db');\nexport async function all() {\n  return db.prepare('SELECT 1').all();\n}\n",
    });
    const options = { transforms: ['sqlite-sync-to-async'], helpers: '.' };
    const run = await plan(['.'], { cwd: box.root, cache: false, ...options });
    expect(run.files.map(({ file }) => file)).toContain('better-sqlite3-async.mjs');
    expect(run.dependencies).toBeUndefined();
  });

  it('goes with its types', async () => {
    const own = manifest({
      dependencies: { 'sync-request': '1' },
      devDependencies: { '@types/sync-request': '1', '@types/node': '20' },
    });
    expect((await dependenciesOf({ 'package.json': own }))?.[0]?.commands).toEqual([
      'npm uninstall @types/sync-request sync-request',
    ]);
  });

  it.each<[string, Contents]>([
    ['another source imports it', { 'other.cjs': "const request = require('sync-request');\n" }],
    ['a test imports it', { 'test/up.test.ts': "import type { Options } from 'sync-request';\n" }],
    ['a call of it stays', { 'src/more.mjs': `${call}export const sync = () => request('GET', 'http://a');\n` }],
    ['a component imports it', { 'src/App.vue': "<script>\nimport request from 'sync-request';\n</script>\n" }],
    ['package.json does not name it', { 'package.json': manifest({}) }],
  ])('is not one where %s', async (_, contents) => {
    expect(await dependenciesOf(contents)).toBeUndefined();
  });

  it.each<[string, Contents]>([
    [
      'the script fetch mentions it',
      { 'package.json': manifest({ scripts: { fetch: 'npx sync-request' }, dependencies: { 'sync-request': '1' } }) },
    ],
    [
      'it is a peer dependency, too',
      {
        'package.json': manifest({ peerDependencies: { 'sync-request': '1' }, dependencies: { 'sync-request': '1' } }),
      },
    ],
    [
      'package.json mentions it in jest',
      { 'package.json': manifest({ jest: { preset: 'sync-request' }, dependencies: { 'sync-request': '1' } }) },
    ],
    ['tools.config.yaml mentions it', { 'tools.config.yaml': 'plugins:\n  - sync-request\n' }],
    ['build.js mentions it', { 'build.js': "exports.externals = ['sync-request'];\n" }],
    [
      'Makefile mentions it',
      {
        Makefile: 'up:\n\tfetch-it\n',
        'node_modules/sync-request/package.json': manifest({
          name: 'sync-request',
          version: '6.1.0',
          bin: { 'fetch-it': 'x' },
        }),
      },
    ],
    [
      'plugin wants it as a peer dependency',
      {
        'package.json': manifest({ dependencies: { plugin: '1', 'sync-request': '1' } }),
        'node_modules/plugin/package.json': manifest({ name: 'plugin', peerDependencies: { 'sync-request': '*' } }),
      },
    ],
  ])('is left to people where %s', async (why, contents) => {
    expect(await dependenciesOf(contents)).toMatchObject([
      { unused: [], unsure: [{ name: 'sync-request', why }], commands: [] },
    ]);
  });

  it('is looked for in the package.json that names it, and in packages below it that do not', async () => {
    const nested = {
      'package.json': manifest({ workspaces: ['packages/*'] }),
      'packages/a/package.json': wanting,
      'packages/a/up.mjs': call,
      'packages/b/package.json': wanting,
      'packages/b/use.cjs': "require('sync-request');\n",
    };
    expect(await dependenciesOf(nested, ['packages/a'])).toMatchObject([
      { manifest: 'packages/a/package.json', unused: ['sync-request'] },
    ]);
    const hoisted = { 'packages/a/package.json': manifest({}), 'packages/a/use.cjs': "require('sync-request');\n" };
    expect(await dependenciesOf(hoisted)).toBeUndefined();
    expect(await dependenciesOf({ ...hoisted, 'packages/a/package.json': wanting })).toMatchObject([
      { manifest: 'package.json' },
    ]);
  });

  it('prose, lock files and ignored files are nobody', async () => {
    const contents = {
      'README.md': 'sync-request',
      'package-lock.json': '"sync-request"',
      '.gitignore': 'dist',
      'dist/a.js': "require('sync-request')",
      'src/b.js': '// once sync-request did this\n',
    };
    expect(await dependenciesOf(contents)).toMatchObject([{ unused: ['sync-request'] }]);
  });
});

describe('a package that rewritten files need', () => {
  it('comes, unless it is there', async () => {
    const box = sandbox({ 'package.json': manifest({ dependencies: { a: '1', z: '1' } }), 'a.js': 'a' });
    const run = await plan(['.'], { cwd: box.root, cache: false, deps: true });
    const output = "import { Tinypool } from 'tinypool';\n";
    const changed = {
      path: box.path('a.js'),
      file: 'a.js',
      hash: '',
      text: 'a',
      planOptions: {},
      outcome: 'planned' as const,
      plan: { sites: [], edits: [{ start: 0, end: 1, text: output }], output, unusedDirectives: [] },
    };
    const whole = await completeRun({ ...run, files: [changed] });
    expect(whole.dependencies).toMatchObject([
      { needed: [{ name: 'tinypool' }], edited: true, commands: ['npm install'] },
    ]);
    const edited = whole.files.find(({ file }) => file === 'package.json')?.plan.output ?? '';
    expect(Object.keys((JSON.parse(edited) as { dependencies: object }).dependencies)).toEqual(['a', 'tinypool', 'z']);
    box.write({ 'package.json': manifest({ devDependencies: { tinypool: '1' } }) });
    expect((await completeRun({ ...run, files: [changed] })).dependencies).toBeUndefined();
  });
});

describe('package.json', () => {
  it.each([
    [
      'tabs, CRLF, no last line end',
      '{\r\n\t"name": "a",\r\n\t"dependencies": {\r\n\t\t"b": "1",\r\n\t\t"x": "2"\r\n\t}\r\n}',
      '{\r\n\t"name": "a",\r\n\t"dependencies": {\r\n\t\t"b": "1"\r\n\t}\r\n}',
    ],
    [
      'four spaces, the first of several',
      '{\n    "dependencies": {\n        "x": "2",\n        "b": "1"\n    },\n    "files": ["a", "b"]\n}\n',
      '{\n    "dependencies": {\n        "b": "1"\n    },\n    "files": ["a", "b"]\n}\n',
    ],
    [
      'the last of its kind',
      '{\n  "name": "a",\n  "dependencies": {\n    "x": "2"\n  },\n  "license": "MIT"\n}\n',
      '{\n  "name": "a",\n  "license": "MIT"\n}\n',
    ],
    [
      'an empty list that was there',
      '{\n  "dependencies": {},\n  "devDependencies": { "x": "1", "y": "1" }\n}\n',
      '{\n  "dependencies": {},\n  "devDependencies": { "y": "1" }\n}\n',
    ],
  ])('keeps its form: %s', (_, before, after) => {
    expect(editManifest(before, ['x'], [])).toBe(after);
  });

  it('keeps a manifest on one line there', () => {
    const before = '{"name":"p","dependencies":{"a":"1","x":"1"},"scripts":{}}\n';
    expect(editManifest(before, ['x'], [])).toBe('{"name":"p","dependencies":{"a":"1"},"scripts":{}}\n');
    expect(editManifest(before, ['x', 'a'], [])).toBe('{"name":"p","scripts":{}}\n');
    expect(editManifest(before, [], [{ name: 'tinypool', range: '^2.0.0' }])).toBe(
      '{"name":"p","dependencies":{"a":"1","tinypool": "^2.0.0","x":"1"},"scripts":{}}\n',
    );
  });

  it.each([
    ['{\n  "name": "a"\n}\n', '{\n  "name": "a",\n  "dependencies": {\n    "tinypool": "^2.0.0"\n  }\n}\n'],
    [
      '{\n\t"dependencies": {\n\t\t"B": "1",\n\t\t"a": "1"\n\t}\n}\n',
      '{\n\t"dependencies": {\n\t\t"B": "1",\n\t\t"a": "1",\n\t\t"tinypool": "^2.0.0"\n\t}\n}\n',
    ],
    [
      '{\n  "name": "a",\n  "version": "1.0.0",\n  "devDependencies": { "b": "1" },\n  "type": "module"\n}\n',
      '{\n  "name": "a",\n  "version": "1.0.0",\n  "dependencies": {\n    "tinypool": "^2.0.0"\n  },\n  "devDependencies": { "b": "1" },\n  "type": "module"\n}\n',
    ],
    [
      '{\n  "name": "a",\n  "version": "1.0.0"\n}\n',
      '{\n  "name": "a",\n  "version": "1.0.0",\n  "dependencies": {\n    "tinypool": "^2.0.0"\n  }\n}\n',
    ],
  ])('gets what is needed in the order of npm: %j', (before, after) => {
    expect(editManifest(before, [], [{ name: 'tinypool', range: '^2.0.0' }])).toBe(after);
  });

  it('is part of the run with --deps: shown, written and taken back', async () => {
    const box = sandbox({ 'package.json': wanting, 'src/up.mjs': call });
    const run = await plan(['src'], { cwd: box.root, deps: true });
    expect(await render(run, 'diff')).toContain('--- a/package.json');
    const written = await apply(run);
    expect(written.errors).toEqual([]);
    expect(box.read('package.json')).toBe('{\n  "name": "app"\n}\n');
    expect((await undo(box.root)).restored.toSorted()).toEqual(['package.json', 'src/up.mjs']);
    expect(box.read('package.json')).toBe(wanting);
  });

  it('stays where a file could not be written', async () => {
    const box = sandbox({ 'package.json': wanting, 'src/up.mjs': call });
    const run = await plan(['src'], { cwd: box.root, deps: true });
    box.write({ 'src/up.mjs': `${call}// changed\n` });
    expect((await apply(run)).errors.map(({ file }) => file)).toEqual(['package.json', 'src/up.mjs']);
    expect(box.read('package.json')).toBe(wanting);
  });

  it('stays where a reviewer strikes a call, and goes with the plan otherwise', async () => {
    const box = sandbox({ 'package.json': wanting, 'src/up.mjs': call });
    await unsync(box, 'src', '--deps', '--plan', 'plan.json', '-s');
    const reviewed = box.read('plan.json');
    const document = JSON.parse(reviewed) as { files: { file: string; sites: { apply: boolean }[] }[] };
    for (const site of document.files.find(({ file }) => file === 'src/up.mjs')?.sites ?? []) site.apply = false;
    box.write({ 'plan.json': JSON.stringify(document) });
    const struck = await unsync(box, 'apply', 'plan.json');
    expect(struck.stderr).toContain('package.json: left as it is');
    expect(box.read('package.json')).toBe(wanting);
    box.write({ 'plan.json': reviewed, 'src/up.mjs': call });
    expect((await unsync(box, 'apply', 'plan.json')).code).toBe(0);
    expect(box.read('package.json')).not.toContain('sync-request');
  });

  it.each([
    ['a script', { name: 'app', scripts: { postinstall: 'x' } }],
    ['another package', { name: 'app', dependencies: { evil: '1' } }],
    ['another version', { name: 'app', dependencies: { 'sync-request': '1' } }],
    ['another name', { name: 'other' }],
  ])('does not get %s from a plan', async (_, content) => {
    const box = sandbox({ 'package.json': wanting, 'src/up.mjs': call });
    const document = toPlanDocument(await plan(['src'], { cwd: box.root, deps: true }));
    const text = JSON.stringify(content);
    const outputHash = createHash('sha256').update(text).digest('hex');
    const files = document.files.map((file) =>
      file.file === 'package.json' ? { ...file, outputHash, edits: [{ start: 0, end: wanting.length, text }] } : file,
    );
    const opened = await fromPlanDocument({ ...document, files }, { cwd: box.root });
    expect(opened.errors).toMatchObject([
      { file: 'package.json', message: expect.stringContaining('no source') as string },
    ]);
  });

  it('is part of the commit', async () => {
    const box = sandbox({ 'package.json': wanting, 'src/up.mjs': call, '.gitignore': 'plan.json\n' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: box.root, encoding: 'utf8' });
    git('init', '-q');
    git('config', 'user.name', 'a');
    git('config', 'user.email', 'a@b');
    git('add', '.');
    git('commit', '-qm', 'start');
    expect((await unsync(box, 'src', '--deps', '--commit', '-s')).code).toBe(0);
    expect(git('show', '--stat', '--format=%s')).toMatch(/package\.json[^]*src\/up\.mjs/);
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe('reports', () => {
  it('say what to type, without and with --deps', async () => {
    const box = sandbox({ 'app/package.json': wanting, 'app/src/up.mjs': call });
    const run = await plan(['app'], { cwd: box.root, cache: false });
    const schema = JSON.parse(
      fs.readFileSync(path.join(__dirname, '../src/report/report.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(JSON.parse(await render(run, 'json'))), JSON.stringify(validate.errors)).toBe(true);
    expect(await render(run, 'text')).toContain(
      'app/package.json: sync-request not used any more: npm uninstall sync-request (in app)',
    );
    expect(await render(run, 'markdown')).toContain('(cd app && npm uninstall sync-request)');
    const { stderr } = await unsync(box, 'app', '--deps', '-s');
    expect(stderr).toBe('');
    const shown = await unsync(box, 'app', '--deps');
    expect(shown.stderr).toContain('1 call in 1 file can be rewritten');
    expect(shown.stderr).toContain('app/package.json: sync-request would be taken out\nThen: npm install (in app)');
    expect(shown.stderr).toContain('Next: unsync --write --deps app');
    expect(await render(await plan(['app'], { cwd: box.root, deps: true }), 'markdown')).toContain(
      '1 blocking call in 1 file can be',
    );
  });
});
