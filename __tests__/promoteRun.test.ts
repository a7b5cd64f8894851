import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cliOptions } from '../bin/cliOptions';
import { apply, plan, render } from '../src/index';
import { fromPlanDocument } from '../src/runner/fromPlanDocument';
import { toPlanDocument } from '../src/runner/planDocument';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-promote-'));
  write('package.json', '{ "private": true, "type": "module" }');
  write(
    'src/load.js',
    "import { readFileSync } from 'node:fs';\n\nexport function load(file) {\n  return readFileSync(file, 'utf8');\n}\n",
  );
  write(
    'src/main.js',
    "import { load } from './load.js';\n\nexport async function main() {\n  return load('a.txt');\n}\n",
  );
  write(
    'test/load.test.js',
    "import { readFileSync } from 'node:fs';\nimport { load } from '../src/load.js';\n\nit('reads', () => {\n  expect(load('a.txt')).toBe(readFileSync('a.txt', 'utf8'));\n});\n",
  );
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('--promote project', () => {
  it('awaits the calls in test files too, and leaves their own blocking calls alone', async () => {
    const run = await apply(await plan(['.'], { cwd: folder, promote: 'project' }));
    expect(run.errors).toEqual([]);
    expect(read('src/load.js')).toContain('export async function load(file) {\n  return await readFile(');
    expect(read('src/main.js')).toContain("return await load('a.txt');");
    expect(read('test/load.test.js')).toContain("it('reads', async () => {");
    expect(read('test/load.test.js')).toContain("expect(await load('a.txt')).toBe(readFileSync('a.txt', 'utf8'));");
    expect(run.files.flatMap((file) => file.plan.sites.map(({ api }) => `${file.file} ${api}`))).toEqual([
      'src/load.js fs.readFileSync',
    ]);
  });

  it('remembers what it found by content, and sees what has changed', async () => {
    const cache = path.join(folder, '..', `${path.basename(folder)}-cache`);
    const before = process.env['XDG_CACHE_HOME'];
    process.env['XDG_CACHE_HOME'] = cache;
    const diff = async (options: object = {}): Promise<unknown> => {
      const run = await plan(['.'], { cwd: folder, promote: 'project', ...options });
      return [run.promotion, run.files.map(({ file, plan: { sites, output } }) => ({ file, sites, output }))];
    };
    try {
      const first = await diff();
      expect(fs.readdirSync(path.join(cache, 'unsync'))).toEqual([expect.stringMatching(/\.project\.json$/)]);
      expect(await diff()).toEqual(first);
      expect(await diff({ cache: false })).toEqual(first);
      // Another file decides on what is read off this one.
      write('src/more.js', "import { load } from './load.js';\n\nexport const loaders = new Set([load]);\n");
      const second = await diff();
      expect(second).not.toEqual(first);
      expect(second).toEqual(await diff({ cache: false }));
      expect(JSON.stringify(second)).toContain('src/more.js:3');
    } finally {
      if (before === undefined) delete process.env['XDG_CACHE_HOME'];
      else process.env['XDG_CACHE_HOME'] = before;
      fs.rmSync(cache, { recursive: true, force: true });
    }
  });

  it('leaves alone what files outside of the given paths use', async () => {
    const run = await plan(['src'], { cwd: folder, promote: 'project' });
    const [site] = run.files.flatMap((file) => file.plan.sites);
    expect(site).toMatchObject({ status: 'out-of-scope', reason: 'helper-used-outside' });
    expect(site?.hint).toContain('test/load.test.js:5');
  });

  it('says what becomes async together, and which calls change', async () => {
    const run = await plan(['.'], { cwd: folder, promote: 'project' });
    expect(run.promotion?.sets).toEqual([
      {
        roots: [{ name: 'main', file: 'src/main.js', line: 3 }],
        becomeAsync: [
          { name: 'load', file: 'src/load.js', line: 3 },
          { name: '<anonymous>', file: 'test/load.test.js', line: 4 },
        ],
        calls: [
          { name: 'load', file: 'src/main.js', line: 4 },
          { name: 'load', file: 'test/load.test.js', line: 5 },
        ],
        exported: [{ name: 'load', file: 'src/load.js', line: 3 }],
        doubles: [],
      },
    ]);
    const text = await render(run, 'text');
    expect(text).toContain('2 functions become async together, reached from 1 async function');
    expect(text).toContain('  async   src/load.js:3  load  (its exported type changes)');
  });

  it('names the test doubles that stand in for what is no longer called', async () => {
    write(
      'test/main.test.js',
      "import fs from 'node:fs';\nimport { main } from '../src/main.js';\n\nconst spy = sinon.stub(fs, 'readFileSync');\nit('runs', () => main());\nafterEach(() => log(spy));\n",
    );
    const run = await plan(['.'], { cwd: folder, promote: 'project' });
    expect(run.warnings).toEqual([
      'src/load.js: a test double stands in for fs.readFileSync, which it no longer calls: test/main.test.js:4 (--respect-mocks leaves such calls alone)',
    ]);
    expect(await render(run, 'text')).toContain('test doubles that no longer stand in for it: test/main.test.js:4\n');
    const careful = await plan(['.'], { cwd: folder, promote: 'project', respectMocks: true });
    expect(careful.files.flatMap((file) => file.plan.edits)).toEqual([]);
    expect(careful.files[0]?.plan.sites[0]).toMatchObject({ reason: 'mocked-in-tests' });
  });
});

describe('without promotion', () => {
  it('says what promotion would win', async () => {
    write(
      'src/one.js',
      "import fs from 'node:fs';\n\nfunction read(file) {\n  return fs.readFileSync(file, 'utf8');\n}\nconst loadConfig = (file) => JSON.parse(read(file));\nexport const one = async () => loadConfig('a');\nexport const two = async () => loadConfig('b');\n",
    );
    const run = await plan(['src'], { cwd: folder });
    const hints = new Map(run.files.map((file) => [file.file, file.plan.sites[0]?.hint]));
    expect(hints.get('src/one.js')).toBe(
      'Reached from 2 async functions through loadConfig; --promote file would rewrite it.',
    );
    expect(hints.get('src/load.js')).toBe(
      'Make the function async and await it in its callers; --promote project does so where async code reaches it and every caller can wait.',
    );
  });
});

describe('test doubles without promotion', () => {
  beforeEach(() => {
    write(
      'src/files.js',
      "import fs from 'node:fs';\n\nexport async function read(file) {\n  return fs.readFileSync(file, 'utf8');\n}\n\nexport async function size(file) {\n  return fs.statSync(file).size;\n}\n",
    );
    write(
      'test/files.test.js',
      "import fs from 'node:fs';\nimport { read, size } from '../src/files.js';\n\nit('reads', async () => {\n  vi.spyOn(fs, 'readFileSync').mockReturnValue('x');\n  expect(await read('a')).toBe('x');\n  const spy = sinon.stub(fs, 'statSync');\n  await size('a');\n  expect(spy.mock.results[0].value.size).toBe(1);\n});\n",
    );
  });

  it('are named, and changed where it is certain what they do', async () => {
    const run = await apply(await plan(['.'], { cwd: folder, cache: false }));
    expect(run.errors).toEqual([]);
    expect(read('src/files.js')).toContain('return await fs.readFile(');
    expect(read('test/files.test.js')).toContain("vi.spyOn(fs.promises, 'readFile').mockResolvedValue('x');");
    expect(read('test/files.test.js')).toContain("sinon.stub(fs, 'statSync');");
    expect(run.warnings).toEqual([
      'src/files.js: a test double stands in for fs.statSync, which it no longer calls: test/files.test.js:7 (--respect-mocks leaves such calls alone)',
    ]);
    expect(await render(run, 'text')).toContain('test doubles changed with it: test/files.test.js:5\n');
    const { sites } = JSON.parse(await render(run, 'json')) as { sites: { api: string; doubles?: string[] }[] };
    expect(sites.filter(({ doubles }) => doubles).map(({ api, doubles }) => [api, doubles])).toEqual([
      ['fs.readFileSync', ['test/files.test.js:5']],
      ['fs.statSync', ['test/files.test.js:7']],
    ]);
    expect(run.skipped.map(({ file }) => file)).toEqual(['test/load.test.js']);
  });

  it('keep their calls with --respect-mocks', async () => {
    const run = await plan(['.'], { cwd: folder, cache: false, respectMocks: true });
    expect(run.files.flatMap((file) => file.plan.edits)).toEqual([]);
    expect(run.warnings).toEqual([]);
    expect(run.files.flatMap((file) => file.plan.sites.map(({ api, reason }) => [api, reason]))).toEqual([
      ['fs.readFileSync', 'mocked-in-tests'],
      ['fs.statSync', 'mocked-in-tests'],
      ['fs.readFileSync', 'in-sync-function'],
    ]);
  });

  it('change with the plan file, too', async () => {
    const document = JSON.parse(
      JSON.stringify(toPlanDocument(await plan(['.'], { cwd: folder, cache: false }))),
    ) as never;
    const run = await apply(await fromPlanDocument(document, { cwd: folder }));
    expect(run.errors).toEqual([]);
    expect(read('test/files.test.js')).toContain("vi.spyOn(fs.promises, 'readFile')");
  });
});

describe('the flags', () => {
  it('need a promotion over the project', () => {
    expect(() => cliOptions({ public: true })).toThrow('--public needs --promote project');
    expect(() => cliOptions({ promote: 'file', 'stop-at': ['src'] })).toThrow('--stop-at needs --promote project');
    expect(cliOptions({ 'respect-mocks': true }).run).toMatchObject({ respectMocks: true });
    expect(cliOptions({ promote: 'project', 'promote-only': ['load'], 'respect-mocks': true }).run).toMatchObject({
      promote: 'project',
      promoteOnly: ['load'],
      respectMocks: true,
    });
  });
});

function write(file: string, text: string): void {
  fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

function read(file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}
