import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apply, plan } from '../src/index';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-workspaces-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const full = path.join(folder, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

/** Links a package of the workspace as npm does: `node_modules/<name>` leads to its folder. */
function link(name: string, target: string, from = '.'): void {
  const at = path.join(folder, from, 'node_modules', name);
  fs.mkdirSync(path.dirname(at), { recursive: true });
  fs.symlinkSync(path.join(folder, target), at, 'junction');
}

const node = (file: string): string =>
  execFileSync(process.execPath, [path.join(folder, file)], { cwd: folder, encoding: 'utf8' });

/** @returns the reasons of what stays */
async function promote(isPublic: boolean): Promise<string[]> {
  const run = await apply(await plan(['.'], { cwd: folder, promote: 'project', public: isPublic, cache: false }));
  expect(run.errors).toEqual([]);
  return run.files.flatMap(({ plan: { sites } }) => sites.flatMap(({ reason }) => reason ?? []));
}

describe('workspaces', () => {
  const readText =
    "import { readFileSync } from 'node:fs';\n\nexport const read = (file) => readFileSync(file, 'utf8');\n";
  beforeEach(() => {
    write({
      'package.json': { private: true, workspaces: ['packages/*'] },
      '.gitignore': 'node_modules\ndist\n',
      'packages/core/package.json': {
        name: '@acme/core',
        type: 'module',
        exports: { '.': { import: './src/index.mjs' }, './files/*': './src/files/*.mjs' },
      },
      'packages/core/src/index.mjs':
        "export * from './read.mjs';\nexport { sizeOf as size } from './files/size.mjs';\n",
      'packages/core/src/read.mjs': readText,
      'packages/core/src/files/size.mjs':
        "import { readFileSync } from 'node:fs';\n\nexport function sizeOf(file) {\n  return readFileSync(file).length;\n}\n",
      'packages/util/package.json': { name: '@acme/util', main: 'index.cjs' },
      'packages/util/index.cjs':
        "const { readdirSync } = require('node:fs');\n\nexports.list = (folder) => readdirSync(folder).sort();\n",
      'packages/app/package.json': {
        name: '@acme/app',
        private: true,
        type: 'module',
        imports: { '#text': './src/text.mjs' },
      },
      'packages/app/src/text.mjs':
        "import { read } from '@acme/core';\n\nexport const text = (file) => read(file).trim();\n",
      'packages/app/src/main.mjs': [
        "import { text } from '#text';",
        "import { size } from '@acme/core';",
        "import { sizeOf } from '@acme/core/files/size';",
        "import util from '@acme/util';",
        '',
        'async function main() {',
        "  console.log(text('a.txt'), size('a.txt'), sizeOf('a.txt') + 1, util.list('packages'));",
        '}',
        '',
        'await main();',
        '',
      ].join('\n'),
      'a.txt': ' a ',
    });
  });

  it('follows exports and imports maps, and the links that npm makes', async () => {
    for (const name of ['core', 'util', 'app']) link(`@acme/${name}`, `packages/${name}`);
    const before = node('packages/app/src/main.mjs');
    expect(await promote(true)).toEqual([]);
    expect(read('packages/app/src/main.mjs')).toContain(
      "console.log(await text('a.txt'), await size('a.txt'), (await sizeOf('a.txt')) + 1, await util.list('packages'));",
    );
    expect(read('packages/core/src/index.mjs')).not.toContain('async');
    expect(read('packages/util/index.cjs')).toContain(
      'exports.list = async (folder) => (await readdir(folder)).sort();',
    );
    expect(node('packages/app/src/main.mjs')).toBe(before);
  });

  it('follows the links that pnpm makes, in the folder of each package', async () => {
    link('@acme/core', 'packages/core', 'packages/app');
    link('@acme/util', 'packages/util', 'packages/app');
    const before = node('packages/app/src/main.mjs');
    expect(await promote(true)).toEqual([]);
    expect(read('packages/app/src/text.mjs')).toContain('(await read(file)).trim()');
    expect(node('packages/app/src/main.mjs')).toBe(before);
  });

  it('leaves alone what a package exports to others, unless told otherwise', async () => {
    for (const name of ['core', 'util', 'app']) link(`@acme/${name}`, `packages/${name}`);
    expect(await promote(false)).toEqual(['helper-public', 'helper-public', 'helper-public']);
    expect(read('packages/core/src/read.mjs')).toBe(readText);
  });
});

describe('TypeScript projects', () => {
  const compile = (): void => {
    const tsc = path.join(__dirname, '../node_modules/typescript/bin/tsc');
    try {
      execFileSync(process.execPath, [tsc, '-b', '--force', 'packages/app'], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      throw new Error((error as { stdout: string }).stdout, { cause: error });
    }
  };
  const compilerOptions = {
    composite: true,
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    rootDir: 'src',
    outDir: 'dist',
    types: ['node'],
    typeRoots: [path.join(__dirname, '../node_modules/@types')],
    skipLibCheck: true,
  };

  it('follows project references to sources through what is built of them, and paths', async () => {
    write({
      'package.json': { private: true, workspaces: ['packages/*'] },
      '.gitignore': 'node_modules\ndist\n*.tsbuildinfo\n',
      'packages/core/package.json': {
        name: '@acme/core',
        type: 'module',
        exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
      },
      'packages/core/tsconfig.json': { compilerOptions },
      'packages/core/src/index.ts': "export { read, type Text } from './read.js';\n",
      'packages/core/src/read.ts': [
        "import { readFileSync } from 'node:fs';",
        '',
        'export function read(file: string) {',
        "  return { text: readFileSync(file, 'utf8') };",
        '}',
        '',
        'export type Text = ReturnType<typeof read>;',
        '',
      ].join('\n'),
      'packages/app/package.json': {
        name: '@acme/app',
        private: true,
        type: 'module',
        imports: { '#lib/*': './dist/lib/*' },
      },
      'packages/app/tsconfig.json': {
        compilerOptions: { ...compilerOptions, paths: { '#lib/*': ['./src/lib/*'] } },
        references: [{ path: '../core' }],
      },
      'packages/app/src/lib/trim.ts': [
        "import { read, type Text } from '@acme/core';",
        '',
        'const last: Text[] = [];',
        '',
        'export const trim = (file: string): string => {',
        '  last.push(read(file));',
        "  return last.at(-1)?.text.trim() ?? '';",
        '};',
        '',
      ].join('\n'),
      'packages/app/src/main.ts':
        "import { trim } from '#lib/trim.js';\n\nexport async function main(): Promise<void> {\n  console.log(trim('a.txt').length);\n}\n\nawait main();\n",
      'a.txt': ' a ',
    });
    link('@acme/core', 'packages/core');
    compile();
    const before = node('packages/app/dist/main.js');
    expect(await promote(true)).toEqual([]);
    expect(read('packages/core/src/read.ts')).toContain('export type Text = Awaited<ReturnType<typeof read>>;');
    expect(read('packages/app/src/lib/trim.ts')).toContain('last.push(await read(file));');
    expect(read('packages/app/src/main.ts')).toContain("console.log((await trim('a.txt')).length);");
    compile();
    expect(node('packages/app/dist/main.js')).toBe(before);
  }, 60_000);
});
