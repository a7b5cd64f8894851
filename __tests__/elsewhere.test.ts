import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plan } from '../src/index';
import type { Site } from '../src/plan/types';

type Mode = 'none' | 'file' | 'project';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-elsewhere-'));
  write('package.json', '{ "private": true, "type": "module" }');
  write(
    'store.js',
    `import { readFileSync, writeFileSync } from 'node:fs';

export async function put(name, text) {
  writeFileSync(name, text);
}

export async function add(name) {
  writeFileSync(name, readFileSync(name, 'utf8') + 'x');
}
`,
  );
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe.each(['none', 'file', 'project'] as const)('--promote %s, callers in other files', (promote) => {
  it('that do not wait, and read the file', async () => {
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { put } from './store.js';\nput('a', 'b');\nfs.readFileSync('a');\n",
    );
    expect(await reasons('put', promote)).toEqual(['synchronous-prefix']);
  });

  it('that do not wait, in a test that reads the file', async () => {
    write(
      'store.test.js',
      "import fs from 'node:fs';\nimport { put } from './store.js';\nit('puts', () => {\n  put('a', 'b');\n  fs.readFileSync('a');\n});\n",
    );
    expect(await reasons('put', promote)).toEqual(['synchronous-prefix']);
  });

  it('that wait', async () => {
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { put } from './store.js';\nawait put('a', 'b');\nfs.readFileSync('a');\n",
    );
    expect(await reasons('put', promote)).toEqual([undefined]);
  });

  it('that do not wait, and end the process', async () => {
    write('main.js', "import { put } from './store.js';\nput('a', 'b');\nprocess.exit();\n");
    expect(await reasons('put', promote)).toEqual(['work-before-exit']);
  });

  it('that hand it to what is done when the process ends', async () => {
    write('main.js', "import { put } from './store.js';\nprocess.on('exit', put);\n");
    expect(await reasons('put', promote)).toEqual(['in-exit-handler']);
  });

  it('that run several at once', async () => {
    write('main.js', "import { add } from './store.js';\nawait Promise.all([add('a'), add('a')]);\n");
    expect(await reasons('add', promote)).toEqual(['read-modify-write', 'read-modify-write']);
  });

  it('that get it by way of another file, under another name', async () => {
    write('index.js', "export { put as save } from './store.js';\n");
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { save } from './index.js';\nsave('a', 'b');\nfs.readFileSync('a');\n",
    );
    expect(await reasons('put', promote)).toEqual(['synchronous-prefix']);
  });

  it('that run several at once in callbacks', async () => {
    write(
      'main.js',
      "import { add } from './store.js';\nawait Promise.all(['a', 'a'].map(async (name) => {\n  await add(name);\n}));\n",
    );
    expect(await reasons('add', promote)).toEqual(['read-modify-write', 'read-modify-write']);
  });

  it('that run one whenever something happens', async () => {
    write(
      'main.js',
      "import { createServer } from 'node:http';\nimport { add } from './store.js';\ncreateServer(async (request, response) => {\n  await add('a');\n  response.end();\n}).listen(0);\n",
    );
    expect(await reasons('add', promote)).toEqual(['read-modify-write', 'read-modify-write']);
  });

  it('that wait for one after the other in several places', async () => {
    write(
      'main.js',
      "import { add } from './store.js';\nawait Promise.all([add('a'), 1]);\nawait Promise.all([add('a'), 2]);\n",
    );
    expect(await reasons('add', promote)).toEqual([undefined, undefined]);
  });

  it('that do not wait for a function of its file that waits for it', async () => {
    write(
      'deep.js',
      "import { writeFileSync } from 'node:fs';\nasync function put(name) {\n  writeFileSync(name, 'x');\n}\nexport async function save(name) {\n  await put(name);\n}\n",
    );
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { save } from './deep.js';\nsave('a');\nfs.readFileSync('a');\n",
    );
    expect(await reasons('put', promote)).toEqual(['synchronous-prefix', undefined]);
  });

  it('that do not wait for a function of another file that waits for it', async () => {
    write(
      'save.js',
      "import { put } from './store.js';\nexport async function save(name) {\n  await put(name, 'x');\n}\n",
    );
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { save } from './save.js';\nsave('a');\nfs.readFileSync('a');\n",
    );
    expect(await reasons('put', promote)).toEqual(['synchronous-prefix']);
  });

  it('that do not wait for a method that waits for it', async () => {
    write(
      'save.js',
      "import { put } from './store.js';\nexport class Saver {\n  async save(name) {\n    await put(name, 'x');\n  }\n}\n",
    );
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { Saver } from './save.js';\nnew Saver().save('a');\nfs.readFileSync('a');\n",
    );
    expect(await reasons('put', promote)).toEqual(['synchronous-prefix']);
  });

  it('that do not wait for a function around the one that does', async () => {
    write(
      'deep.js',
      "import { writeFileSync } from 'node:fs';\nexport async function all(names) {\n  await Promise.all(names.map(async (name) => {\n    writeFileSync(name, 'x');\n  }));\n}\n",
    );
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { all } from './deep.js';\nall(['a']);\nfs.readFileSync('a');\n",
    );
    expect(await reasons('<anonymous>', promote)).toEqual(['synchronous-prefix']);
  });
});

it('looks at callers that do not wait for functions which wait for what turns async', async () => {
  write('save.js', "import fs from 'node:fs';\nexport function save(name) {\n  fs.writeFileSync(name, 'x');\n}\n");
  write('one.js', "import { save } from './save.js';\nexport async function one(name) {\n  save(name);\n}\n");
  write('two.js', "import { one } from './one.js';\nexport async function two(name) {\n  await one(name);\n}\n");
  write('main.js', "import { two } from './two.js';\ntwo('a');\nprocess.exit();\n");
  expect((await sitesOf('save', 'project')).map(({ reason }) => reason)).toEqual(['helper-call-refused']);
});

describe('what the default run says of --promote file', () => {
  const helper = `import { readFileSync, writeFileSync } from 'node:fs';

function put(name, text) {
  writeFileSync(name, text);
}

export async function add(name) {
  put(name, 'x');
}
`;
  const both = async (): Promise<[boolean | undefined, boolean]> => {
    const hinted = await sitesOf('put', 'none');
    const done = await sitesOf('put', 'file');
    return [
      hinted[0]?.hint?.endsWith('--promote file would rewrite it.'),
      done[0] !== undefined && done[0].reason === undefined,
    ];
  };

  it('is kept where callers in other files wait', async () => {
    write('deep.js', helper);
    write(
      'main.js',
      "import fs from 'node:fs';\nimport { add } from './deep.js';\nawait add('a');\nfs.readFileSync('a');\n",
    );
    expect(await both()).toEqual([true, true]);
  });

  it('takes callers in other files into account that do not wait', async () => {
    write('deep.js', helper);
    write('main.js', "import fs from 'node:fs';\nimport { add } from './deep.js';\nadd('a');\nfs.readFileSync('a');\n");
    expect(await both()).toEqual([false, false]);
  });

  it('takes callers in other files into account that run several at once', async () => {
    const get = "function get(name) {\n  return readFileSync(name, 'utf8');\n}\n";
    write('deep.js', helper.replace("put(name, 'x')", "put(name, get(name) + 'x')") + get);
    write('main.js', "import { add } from './deep.js';\nawait Promise.all([add('a'), add('a')]);\n");
    expect(await both()).toEqual([false, false]);
  });
});

describe.each(['none', 'file'] as const)('--promote %s, functions that other files get as values', (promote) => {
  const show = "async function show() {\n  console.log(readFileSync('a', 'utf8'));\n}\n";
  const imports = "import { readFileSync } from 'node:fs';\n";

  it.each([
    ['emit', "bus.emit('x');\nconsole.log('after');\n", 'synchronous-prefix'],
    ['emit as the last thing they do', "bus.emit('x');\n", undefined],
    ['emit something else', "bus.emit('y');\nconsole.log('after');\n", undefined],
  ])('as listeners, and %s', async (_, code, reason) => {
    write('bus.js', "import { EventEmitter } from 'node:events';\nexport const bus = new EventEmitter();\n");
    write('listen.js', `${imports}import { bus } from './bus.js';\n${show}bus.on('x', show);\n`);
    write('main.js', `import './listen.js';\nimport { bus } from './bus.js';\n${code}`);
    expect(await reasons('show', promote)).toEqual([reason]);
  });

  it.each([
    ['start', '', "runAll();\nconsole.log('after');\n", 'synchronous-prefix'],
    ['wait for', 'await ', "await runAll();\nconsole.log('after');\n", undefined],
  ])('in a list, and %s', async (_, wait, code, reason) => {
    write(
      'list.js',
      `const all = [];\nexport const add = (one) => all.push(one);\nexport async function runAll() {\n  for (const one of all) ${wait}one();\n}\n`,
    );
    write('main.js', `${imports}import { add, runAll } from './list.js';\n${show}add(show);\n${code}`);
    expect(await reasons('show', promote)).toEqual([reason]);
  });

  it.each([
    ['start', "table[process.argv[2]]();\nconsole.log('after');\n", 'synchronous-prefix'],
    ['wait for', "await table[process.argv[2]]();\nconsole.log('after');\n", undefined],
  ])('in a table, and %s', async (_, code, reason) => {
    write('table.js', `${imports}${show}export const table = { show };\n`);
    write('main.js', `import { table } from './table.js';\n${code}`);
    expect(await reasons('show', promote)).toEqual([reason]);
  });
});

async function reasons(name: string, promote: Mode): Promise<(string | undefined)[]> {
  return (await sitesOf(name, promote)).map(({ reason }) => reason);
}

async function sitesOf(name: string, promote: Mode): Promise<readonly Site[]> {
  const run = await plan(['.'], { cwd: folder, promote, cache: false });
  const sites = run.files.flatMap(({ plan: { sites } }) => sites);
  return sites.filter((site) => site.function === name);
}

function write(name: string, text: string): void {
  fs.writeFileSync(path.join(folder, name), text);
}

it('is remembered, and looked at anew where a caller changes', async () => {
  const cache = `${folder}-cache`;
  const before = process.env['XDG_CACHE_HOME'];
  process.env['XDG_CACHE_HOME'] = cache;
  const call = "import fs from 'node:fs';\nimport { put } from './store.js';\nput('a', 'b');\nfs.readFileSync('a');\n";
  const found = async (options: object = {}): Promise<unknown> => {
    const { files } = await plan(['.'], { cwd: folder, ...options });
    return files.map(({ file, plan: { sites } }) => [file, sites.map(({ reason }) => reason)]);
  };
  try {
    write('main.js', call);
    const first = await found();
    expect(fs.readdirSync(path.join(cache, 'unsync')).some((name) => name.endsWith('.elsewhere.json'))).toBe(true);
    expect(first).toContainEqual(['store.js', ['synchronous-prefix', undefined, undefined]]);
    expect(await found()).toEqual(first);
    write('main.js', call.replace('put(', 'await put('));
    const second = await found();
    expect(second).toContainEqual(['store.js', [undefined, undefined, undefined]]);
    expect(await found({ cache: false })).toEqual(second);
  } finally {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
    fs.rmSync(cache, { recursive: true, force: true });
  }
});
