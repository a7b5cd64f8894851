import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import { loadConfig, plan, type RunOptions } from '../src/index';
import { checkConfig } from '../src/runner/config/checkConfig';
import { builtCli } from './support/builtCli';
import { execute } from './support/execute';
import { type Sandbox, sandbox } from './support/sandbox';

const unsync = (box: Sandbox, ...args: string[]) => {
  const env = {
    PATH: process.env['PATH'],
    HOME: box.root,
    XDG_CACHE_HOME: box.path('.state'),
    XDG_STATE_HOME: box.path('.state'),
  };
  return execute(process.execPath, [builtCli, ...args], { cwd: box.root, env });
};
const entry = { api: 'io.loadSync', modules: ['./lib/io.js'], path: ['loadSync'], twin: 'load' };
const io = 'export function loadSync(file) {}\nexport async function load(file) {}\n';
const use = (specifier: string): string =>
  `import { loadSync } from '${specifier}';\nexport async function main(file) {\n  return loadSync(file);\n}\n`;
const used = (specifier: string): string =>
  `import { load } from '${specifier}';\nexport async function main(file) {\n  return await load(file);\n}\n`;

async function rewritten(
  file: string,
  text: string,
  options: RunOptions,
  others: Record<string, string> = {},
): Promise<string> {
  const box = sandbox({ ...others, [file]: text });
  const run = await plan([file], { cwd: box.root, cache: false, ...options });
  expect(run.errors).toEqual([]);
  return run.files[0]?.plan.output ?? text;
}

describe('the config file', () => {
  const text = JSON.stringify({ ignore: ['fs.existsSync'] });
  it.each([
    ['unsync.config.json', text],
    ['unsync.config.js', `module.exports = ${text};`],
    ['unsync.config.cjs', `module.exports = Promise.resolve(${text});`],
    ['unsync.config.mjs', `export default ${text};`],
    ['unsync.config.ts', `interface A { ignore: string[] }\nconst a: A = ${text};\nexport default a satisfies A;`],
  ])('%s is read', async (name, content) => {
    const box = sandbox({ [name]: content });
    expect(await loadConfig(box.root)).toEqual({
      file: name,
      options: { ignore: ['fs.existsSync'], config: name },
    });
  });

  it('is found above the working directory, and its paths are relative to it', async () => {
    const content = {
      catalogue: [{ ...entry, twin: { module: './lib/twin.js', name: 'load' } }],
      options: { helpers: 'out' },
    };
    const box = sandbox({
      'unsync.config.json': JSON.stringify(content),
      'lib/io.js': io,
      'lib/twin.js': io,
      'app/src/a.js': '',
    });
    const config = await loadConfig(box.path('app/src'));
    expect(config?.file).toBe('../../unsync.config.json');
    expect(config?.options).toMatchObject({
      helpers: '../../out',
      catalogue: [{ modules: ['../../lib/io.js'], twin: { module: '../../lib/twin.js' } }],
    });
  });

  it('is the nearest one, and the only one there', async () => {
    const box = sandbox({
      'unsync.config.json': text,
      'app/unsync.config.mjs': 'export default {};',
      'two/unsync.config.js': '',
      'two/unsync.config.ts': '',
    });
    expect((await loadConfig(box.path('app')))?.file).toBe('unsync.config.mjs');
    await expect(loadConfig(box.path('two'))).rejects.toThrow('unsync.config.js, unsync.config.ts');
  });

  it.each([
    ['no JSON', '{', 'cannot be loaded'],
    [
      'an unknown key',
      { ignored: [] },
      'unknown key "ignored"; expected one of $schema, options, catalogue, apis, ignore. Did you mean ignore?',
    ],
    ['a wrong type', { ignore: 'fs.existsSync' }, 'ignore: expected an array, got "fs.existsSync"'],
    [
      'an unknown API',
      { ignore: ['fs.exsistsSync'] },
      'ignore[0]: no API or transform is called "fs.exsistsSync". Did you mean fs.existsSync?',
    ],
    ['a change of an unknown API', { apis: { 'no.such': {} } }, 'apis["no.such"]: no API is called "no.such"'],
    [
      'a wrong cost',
      { apis: { 'fs.statSync': { cost: 'high' } } },
      'apis["fs.statSync"].cost: expected one of "cheap", "io", "compute", "network", "process", "wait", got "high"',
    ],
    ['an entry without path', { catalogue: [{ api: 'a', modules: ['a'] }] }, 'catalogue[0]: path is missing'],
    [
      'an entry without twin',
      { catalogue: [{ ...entry, twin: undefined }] },
      'catalogue[0]: expected either twin or variants',
    ],
    [
      'an entry twice',
      { catalogue: [entry, entry] },
      'catalogue[1].api: "io.loadSync" is the name of an earlier entry',
    ],
    [
      'a wrong position',
      {
        catalogue: [
          { ...entry, twin: undefined, variants: [{ when: [{ arg: -1, is: 'string' }], refuse: 'no-twin' }] },
        ],
      },
      'catalogue[0].variants[0].when[0].arg: expected a number from 0 on, got -1',
    ],
    [
      'a wrong shape',
      { catalogue: [{ ...entry, twin: undefined, variants: [{ when: [{ arg: 0, is: 'text' }], refuse: 'no-twin' }] }] },
      'catalogue[0].variants[0].when[0].is: expected one of "absent"',
    ],
    [
      'a name of no kind',
      {
        catalogue: [
          {
            ...entry,
            twin: undefined,
            variants: [{ form: { expression: 'a()', names: { a: { kind: 'imported' } } } }],
          },
        ],
      },
      'catalogue[0].variants[0].form.names.a.kind: expected one of "import", "promisify", "method", "helper", "global", got "imported"',
    ],
    [
      'a name that is not used',
      {
        catalogue: [
          {
            ...entry,
            twin: undefined,
            variants: [{ form: { expression: 'a()', names: { b: { kind: 'global', name: 'b' } } } }],
          },
        ],
      },
      'catalogue[0].variants[0].form.names.b: expected a name that the expression "a()" uses',
    ],
    [
      'an unknown refusal',
      { catalogue: [{ ...entry, twin: undefined, variants: [{ refuse: 'whatever' }] }] },
      'catalogue[0].variants[0].refuse: no refusal is called "whatever"',
    ],
    [
      'conditions in the last variant',
      {
        catalogue: [
          { ...entry, twin: undefined, variants: [{ when: [{ result: 'used' }], refuse: 'unknown-options' }] },
        ],
      },
      'catalogue[0].variants[0].when: expected no conditions in the last variant',
    ],
    ['an unknown transform', { options: { transforms: ['fs'] } }, 'options.transforms[0]: no transform is called "fs"'],
    [
      'a target that is no range',
      { options: { target: 'twenty' } },
      'options.target: expected a range of Node versions',
    ],
  ])('%s is an error that names file, key and what was expected', async (_, content, message) => {
    const box = sandbox({
      'unsync.config.json': typeof content === 'string' ? content : JSON.stringify(content),
      'a.js': '',
    });
    const { code, stderr, stdout } = await unsync(box);
    expect(stderr).toContain(`unsync: unsync.config.json: ${message}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('takes every entry of the built-in catalogue, and every part of one as a change for the worse does not pass', async () => {
    const content = {
      catalogue: catalogue.map(({ modules, ...rest }) => ({ ...rest, modules: modules.length > 0 ? modules : ['m'] })),
    };
    // Pure shapes: the names in them are checked by other tests.
    expect((await checkConfig(JSON.parse(JSON.stringify(content)), 'built-in')).catalogue).toHaveLength(
      catalogue.length,
    );
  });
});

describe('own entries', () => {
  it.each([
    ['main.js', './lib/io', './lib/io'],
    ['main.js', './lib/io.js', './lib/io.js'],
    ['src/deep/main.js', '../../lib/io.js', '../../lib/io.js'],
    ['lib/main.js', './io', './io'],
  ])('%s: files import an own module as %s', async (file, specifier, after) => {
    expect(await rewritten(file, use(specifier), { catalogue: [entry] })).toBe(used(after));
  });

  it.each(['./other/io.js', './lib/io.mjs', './lib/io/more.js', 'lib/io.js', '../lib/io.js'])(
    '%s is another module',
    async (specifier) => {
      expect(await rewritten('main.js', use(specifier), { catalogue: [entry] })).toBe(use(specifier));
    },
  );

  it('finds TypeScript behind .js, folders behind their index, packages, subpaths and aliases', async () => {
    const modules = ['./src/io.ts', './src/tools/index.ts', 'our-io', 'our-io/sync', '@/io'];
    for (const specifier of [
      './io.js',
      './io',
      './io.ts',
      './tools',
      './tools/index.js',
      'our-io',
      'our-io/sync',
      '@/io',
    ])
      expect(
        await rewritten('src/main.ts', use(specifier).replace('(file)', '(file: string)'), {
          catalogue: [{ ...entry, modules }],
        }),
        specifier,
      ).toContain(`import { load } from '${specifier}'`);
  });

  it.each([
    ['./lib/io.js', './lib/twin.js'],
    ['./lib/io', './lib/twin'],
  ])('imports a twin of another module as the file writes its imports: %s', async (specifier, twin) => {
    const own = { ...entry, twin: { module: './lib/twin.ts', name: 'load' } };
    expect(await rewritten('main.js', use(specifier), { catalogue: [own] })).toBe(used(twin));
  });

  it('follows require, members and the module itself', async () => {
    const text =
      "const io = require('./lib/io');\nconst whole = require('./lib/whole.cjs');\nmodule.exports = async (file) => [io.loadSync(file), whole(file)];\n";
    const own = [
      entry,
      { api: 'whole', modules: ['./lib/whole.cjs'], path: [], twin: { module: './lib/twin.cjs', name: 'default' } },
    ];
    const output = await rewritten('main.cjs', text, { catalogue: own });
    expect(output).toBe(
      "const io = require('./lib/io');\nconst whole = require('./lib/twin.cjs');\nmodule.exports = async (file) => [await io.load(file), await whole(file)];\n",
    );
  });

  it('go before built-in ones', async () => {
    const text = "import { readFileSync } from 'node:fs';\nexport const main = async (file) => readFileSync(file);\n";
    const own = {
      api: 'fs.readFileSync',
      modules: ['fs'],
      path: ['readFileSync'],
      twin: { module: './lib/io.js', name: 'read' },
    };
    expect(await rewritten('main.mjs', text, { catalogue: [own] })).toContain("import { read } from './lib/io.js'");
  });

  it('say how arguments differ, and when a call is left alone', async () => {
    const variants = [
      {
        when: [{ arg: 1, is: 'absent' as const }],
        form: {
          expression: 'load($1, { strict: true })',
          names: { load: { kind: 'import' as const, module: '$same', name: 'load' } },
          pick: 'data',
        },
      },
      { refuse: 'unknown-options' },
    ];
    const { twin: _, ...rest } = entry;
    const text =
      "import { loadSync } from './lib/io.js';\nexport async function main(a, b) {\n  return loadSync(a) + loadSync(a, b);\n}\n";
    const box = sandbox({ 'main.js': text });
    const run = await plan(['.'], { cwd: box.root, cache: false, catalogue: [{ ...rest, variants }] });
    expect(run.files[0]?.plan.output).toContain('return (await load(a, { strict: true })).data + loadSync(a, b);');
    expect(run.files[0]?.plan.sites.map(({ status, reason }) => reason ?? status)).toEqual([
      'rewritten',
      'unknown-options',
    ]);
  });

  it('stay as they are when the project is promoted', async () => {
    const own =
      "import { readFileSync } from 'node:fs';\nexport function loadSync(file) {\n  return readFileSync(file, 'utf8');\n}\n";
    const box = sandbox({ 'lib/io.js': own, 'main.js': use('./lib/io.js'), 'package.json': '{"type":"module"}' });
    const promoted = await plan(['.'], { cwd: box.root, promote: 'project' });
    expect(promoted.files.find(({ file }) => file === 'lib/io.js')?.plan.edits).not.toEqual([]);
    const run = await plan(['.'], { cwd: box.root, promote: 'project', catalogue: [entry] });
    expect(run.files.find(({ file }) => file === 'lib/io.js')?.plan.edits).toEqual([]);
    expect(run.files.find(({ file }) => file === 'main.js')?.plan.output).toBe(used('./lib/io.js'));
  });
});

describe('entries that mean nothing', () => {
  const commonJs = 'exports.loadSync = (file) => file;\nmodule.exports.load = async (file) => file;\n';
  const listed = 'module.exports = { loadSync() {}, load: async () => {} };\n';
  const loaded = (files: Record<string, string>, own: object = entry) =>
    loadConfig(sandbox({ 'unsync.config.json': JSON.stringify({ catalogue: [own] }), ...files }).root);

  it.each([
    ['a file that is not there', {}, entry, 'catalogue[0].modules[0]: there is no file "./lib/io.js"'],
    [
      'a function that the file does not export',
      { 'lib/io.js': io },
      { ...entry, path: ['loadSnc'] },
      'catalogue[0].path: "./lib/io.js" exports nothing that is called "loadSnc". Did you mean loadSync?',
    ],
    [
      'a twin that the file does not export',
      { 'lib/io.ts': io.replace('export async', 'async') },
      entry,
      'catalogue[0].twin: "./lib/io.js" exports nothing that is called "load"',
    ],
    [
      'a twin of CommonJS',
      { 'lib/io.js': commonJs },
      { ...entry, twin: 'read' },
      'catalogue[0].twin: "./lib/io.js" exports nothing that is called "read"',
    ],
    [
      'one of a list',
      { 'lib/io.js': listed },
      { ...entry, twin: 'read' },
      'catalogue[0].twin: "./lib/io.js" exports nothing that is called "read"',
    ],
    [
      'a file of the twin that is not there',
      { 'lib/io.js': io },
      { ...entry, twin: { module: './lib/other.js', name: 'load' } },
      'catalogue[0].twin: there is no file "./lib/other.js"',
    ],
    [
      'a name in a form',
      { 'lib/io.js': io },
      {
        ...entry,
        twin: undefined,
        variants: [
          { form: { expression: 'x($args)', names: { x: { kind: 'import', module: './lib/io.js', name: 'x' } } } },
        ],
      },
      'catalogue[0].variants[0].form.names.x: "./lib/io.js" exports nothing that is called "x"',
    ],
  ])('%s ends the run', async (_what, files, own, message) => {
    await expect(loaded(files, own)).rejects.toThrow(`unsync.config.json: ${message}`);
  });

  it.each([
    ['an index file', { 'lib/io/index.ts': io }, { ...entry, modules: ['./lib/io'] }],
    ['a file with another extension', { 'lib/io.mts': io }, { ...entry, modules: ['./lib/io'] }],
    ['CommonJS', { 'lib/io.js': commonJs }, entry],
    ['what hands on another module', { 'lib/io.js': "export * from './more.js';\n" }, entry],
    ['what is computed', { 'lib/io.js': 'for (const name of names) exports[name] = make(name);\n' }, entry],
    ['the module itself', { 'lib/io.js': 'module.exports = make();\n' }, { ...entry, path: [] }],
    ['a package', {}, { ...entry, modules: ['our-io'] }],
  ])('%s is accepted', async (_what, files, own) => {
    expect((await loaded(files, own))?.options.catalogue).toHaveLength(1);
  });

  it('are named where a run over the whole folder finds no call of them', async () => {
    const other = { ...entry, api: 'other.readSync', modules: ['other-io'], path: ['readSync'], twin: 'read' };
    const box = sandbox({ 'main.js': use('./lib/io.js') });
    const warningsOf = async (paths: string[], options: RunOptions = {}) =>
      (await plan(paths, { cwd: box.root, cache: false, catalogue: [entry, other], ...options })).warnings;
    expect(await warningsOf(['.'])).toEqual(['catalogue: no file calls other.readSync (imported from other-io)']);
    expect(await warningsOf(['main.js'])).toEqual([]);
    expect(await warningsOf(['.'], { transforms: ['fs-sync-to-promises'] })).toEqual([]);
  });
});

describe('choices', () => {
  const text =
    "import fs from 'node:fs';\nexport async function main(file) {\n  return fs.statSync(file).size + fs.readFileSync(file).length;\n}\n";
  const sitesOf = async (options: RunOptions) => {
    const box = sandbox({ 'main.js': text });
    const run = await plan(['.'], { cwd: box.root, cache: false, ...options });
    return run.files.flatMap(({ plan: { sites } }) =>
      sites.map(({ api, status, reason, cost }) => [api, reason ?? status, cost]),
    );
  };

  it('ignore APIs and transforms', async () => {
    expect(await sitesOf({ ignore: ['fs.statSync'] })).toEqual([
      ['fs.statSync', 'ignored-by-config', 'cheap'],
      ['fs.readFileSync', 'rewritten', 'io'],
    ]);
    expect((await sitesOf({ ignore: ['fs-sync-to-promises'] })).map(([, outcome]) => outcome)).toEqual([
      'ignored-by-config',
      'ignored-by-config',
    ]);
  });

  it('change costs and levels', async () => {
    const apis = { 'fs.statSync': { level: 'unsafe', cost: 'compute' } } as const;
    expect(await sitesOf({ apis })).toContainEqual(['fs.statSync', 'unsafe-by-config', 'compute']);
    expect(await sitesOf({ apis, unsafe: true })).toContainEqual(['fs.statSync', 'rewritten', 'compute']);
    expect(await sitesOf({ apis, unsafe: true, minCost: 'network' })).toContainEqual([
      'fs.statSync',
      'below-min-cost',
      'compute',
    ]);
  });

  it('call safe what differs in the twin only', async () => {
    const call =
      "import fse from 'fs-extra';\nexport async function main(file) {\n  return fse.copySync(file, 'x', { filter: () => file });\n}\n";
    const api = 'fs-extra.copySync';
    const [unsafe, safe] = await Promise.all([
      rewritten('main.js', call, {}),
      rewritten('main.js', call, { apis: { [api]: { level: 'safe' } } }),
    ]);
    expect(unsafe).toBe(call);
    expect(safe).toContain('await fse.copy(');
  });
});

describe('the command line', () => {
  const config = { catalogue: [entry], ignore: ['fs.existsSync'], options: { unsafe: true, target: '>=22' } };
  const box = () =>
    sandbox({
      'unsync.config.json': JSON.stringify(config),
      'other.json': '{}',
      'lib/io.js': io,
      'main.js': use('./lib/io.js'),
    });

  it('takes the file that is found, another one, or none', async () => {
    expect((await unsync(box(), '-s', '--format', 'diff')).stdout).toContain('+  return await load(file);');
    expect((await unsync(box(), '-s', '--format', 'diff', '--config', 'other.json')).stdout).toBe('');
    expect((await unsync(box(), '-s', '--format', 'diff', '--no-config')).stdout).toBe('');
    expect(await unsync(box(), '--config', 'none.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--config none.json: no such file') as string,
    });
  });

  it('lets flags win over options, and says again what has to be said', async () => {
    const { request } = JSON.parse(
      await (async () => {
        const one = box();
        await unsync(one, '-s', '--target', '24', '--plan', 'plan.json');
        return one.read('plan.json');
      })(),
    ) as { request: { options: RunOptions } };
    expect(request.options).toMatchObject({ unsafe: true, target: '24', config: 'unsync.config.json' });
    expect((await unsync(box(), '--no-config', '--format', 'json')).stdout).toContain('--no-config');
  });

  it('finds again what another configuration left out: the cache knows it', async () => {
    const one = box();
    expect((await unsync(one, '-s', '--format', 'diff', '--no-config')).stdout).toBe('');
    expect((await unsync(one, '-s', '--format', 'diff')).stdout).toContain('await load');
    one.write({ 'unsync.config.json': JSON.stringify({ ...config, ignore: ['io.loadSync'] }) });
    expect((await unsync(one, '-s', '--format', 'diff')).stdout).toBe('');
  });

  it('keeps what the configuration said in the plan, once, also for what a reviewer strikes', async () => {
    const one = sandbox({
      'unsync.config.json': JSON.stringify(config),
      'lib/io.js': io,
      'main.js': `${use('./lib/io.js')}export const more = async (file) => loadSync(file);\n`,
    });
    await unsync(one, '-s', '--plan', 'plan.json');
    expect(one.read('plan.json').split('"path": [')).toHaveLength(config.catalogue.length + 1);
    const document = JSON.parse(one.read('plan.json')) as { files: { sites: { apply: boolean }[] }[] };
    const [struck] = document.files[0]?.sites ?? [];
    if (struck) struck.apply = false;
    one.write({ 'plan.json': JSON.stringify(document), 'unsync.config.json': '{}' });
    expect(await unsync(one, 'apply', 'plan.json')).toMatchObject({ code: 0 });
    expect(one.read('main.js')).toContain('return loadSync(file);');
    expect(one.read('main.js')).toContain('await load(file);');
  });

  it('lists and explains own entries and choices', async () => {
    const { stdout } = await unsync(box(), 'list');
    expect(stdout).toMatch(/^ {2}io\.loadSync +await load\(\.\.\.\) \[from the configuration\]$/m);
    expect(stdout).toMatch(/^ {2}fs\.existsSync .*\[ignored by the configuration\]$/m);
    expect((await unsync(box(), 'explain', 'loadSync')).stdout).toContain('./lib/io.js');
    expect((await unsync(box(), 'list', '--no-config')).stdout).not.toContain('io.loadSync');
  });
});
