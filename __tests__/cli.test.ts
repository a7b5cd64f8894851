import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from './support/builtCli';
import { execute } from './support/execute';
import { type Sandbox, sandbox } from './support/sandbox';

const call = "const fs = require('fs');\nasync function load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\n";
const rewritten =
  "const fs = require('fs/promises');\nasync function load(file) {\n  return await fs.readFile(file, 'utf8');\n}\n";
const outOfScope = "const fs = require('fs');\nfunction load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\n";
const clean = 'export const x = 1;\n';

/** Without the variables that a terminal or a CI puts in. */
const state = { XDG_STATE_HOME: process.env['XDG_STATE_HOME'], XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] };
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...state };

const unsync = (box: Sandbox, ...args: string[]) =>
  execute(process.execPath, [builtCli, ...args], { cwd: box.root, env });

/** Root may read everything: as root, a user without rights does it, if the folder of the repository lets that user in. */
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

function nobodyCanLoad(file: string): boolean {
  const script = `require('node:fs').accessSync(${JSON.stringify(file)})`;
  return spawnSync(process.execPath, ['-e', script], { ...nobody, cwd: '/', env: {} }).status === 0;
}

describe('a dry run', () => {
  it('prints the diff, and nothing else, on standard output, and writes nothing', async () => {
    const box = sandbox({ 'src/a.js': call, 'src/b.js': clean });
    const { code, stdout, stderr } = await unsync(box, 'src');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- a\/src\/a\.js\n\+\+\+ b\/src\/a\.js\n@@ /);
    expect(stderr).toBe('1 call in 1 file can be rewritten.\nNext: unsync --write src\n');
    expect(box.read('src/a.js')).toBe(call);
    execFileSync('git', ['apply'], { cwd: box.root, input: stdout });
    expect(box.read('src/a.js')).toBe(rewritten);
  });

  it('looks at the working directory when no path is given', async () => {
    const box = sandbox({ 'a.js': call });
    expect((await unsync(box)).stdout).toContain('+++ b/a.js');
  });

  it('survives a reader that stops early', async () => {
    const many = Array.from({ length: 300 }, (_, index) => [
      `f${index}.js`,
      call.repeat(1).replace('load', `load${index}`),
    ]);
    const box = sandbox(Object.fromEntries(many) as Record<string, string>);
    const script = '"$0" "$1" . | head -n 1; echo "${PIPESTATUS[0]}"';
    const { stdout, stderr } = await execute('bash', ['-c', script, process.execPath, builtCli], {
      cwd: box.root,
      env,
    });
    expect(stdout).toBe('--- a/f0.js\n0\n');
    expect(stderr).toMatch(/^300 calls in 300 files can be rewritten/);
  });
});

describe('--write', () => {
  it('writes, prints nothing on standard output, and a second run finds nothing', async () => {
    const box = sandbox({ 'a.js': call });
    const first = await unsync(box, '--write');
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toMatch(/^1 call in 1 file rewritten\.\nNext: /);
    expect(box.read('a.js')).toBe(rewritten);
    expect(await unsync(box, '--check')).toMatchObject({ code: 0, stdout: '' });
  });

  it('leaves a read-only file, does the others, and exits with 2', async () => {
    const box = sandbox({ 'a.js': call, 'b.js': call });
    fs.chmodSync(box.path('a.js'), 0o444);
    const { code, stderr } = await unsync(box, '--write');
    expect(code).toBe(2);
    expect(stderr).toContain('error: a.js: not written: the file is read-only');
    expect([box.read('a.js'), box.read('b.js')]).toEqual([call, rewritten]);
  });
});

describe('exit codes', () => {
  it.each([
    [0, 'nothing to do', { 'a.js': clean }, ['--check', '--strict']],
    [0, 'something to rewrite', { 'a.js': call }, []],
    [1, 'something to rewrite and --check', { 'a.js': call }, ['--check']],
    [1, 'something to rewrite, --check and --silent', { 'a.js': call }, ['--check', '-s']],
    [0, 'only what is out of scope and --check', { 'a.js': outOfScope }, ['--check']],
    [2, 'a file that cannot be parsed', { 'a.js': 'readFileSync(' }, []],
    [2, 'a file that cannot be parsed and --silent', { 'a.js': 'readFileSync(' }, ['-s']],
    [2, 'a file that is not UTF-8', { 'a.js': Buffer.from('// \xe9 readFileSync', 'latin1') }, []],
    [2, 'a missing path', { 'a.js': call }, ['gone', 'a.js']],
    [2, 'an unknown flag', {}, ['--wrte']],
    [2, 'an unknown transform', {}, ['-t', 'nope']],
    [2, 'a target that is none', {}, ['--target', 'soon']],
    [2, 'a report that cannot be written', { 'a.js': call }, ['--output', 'a.js/report.json']],
    [0, '--help', {}, ['--help']],
    [0, '--version', {}, ['--version']],
    [0, 'list', {}, ['list']],
    [0, 'explain', {}, ['explain', 'fs.readFileSync']],
    [2, 'explain with an unknown word', {}, ['explain', 'fs.readFileSyn']],
  ])('%i for %s', async (code, _what, contents, args) => {
    const result = await unsync(sandbox(contents as Record<string, string>), ...args);
    expect(result.code, result.stderr).toBe(code);
  });

  it.runIf(!isRoot || nobodyCanLoad(builtCli))('2 for a file that may not be read, with the others done', async () => {
    const box = sandbox({ 'a.js': call, 'b.js': call });
    fs.chmodSync(box.root, 0o755);
    fs.chmodSync(box.path('a.js'), 0);
    const { code, stdout, stderr } = await (isRoot ? asNobody(box.root) : unsync(box));
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error: a.js: permission denied') as string,
    });
    expect(stdout).toContain('+++ b/b.js');
  });
});

describe('standard output and standard error', () => {
  it('keep errors, warnings and usage off standard output', async () => {
    const box = sandbox({ 'a.js': 'readFileSync(', 'docs/x.md': '' });
    for (const args of [['a.js', 'docs', 'gone'], ['--wrte'], ['explain', 'zzz']]) {
      const { stdout, stderr } = await unsync(box, ...args);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
    }
  });

  it('are both empty with --silent, and keep what was asked for by name', async () => {
    const box = sandbox({ 'a.js': call });
    expect(await unsync(box, '-s')).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout, stderr } = await unsync(box, '-s', '--format', 'json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, summary: { files: 1, rewritten: 1, changed: 1 } });
  });

  it('have colours when told so, and not through NO_COLOR or a pipe', async () => {
    const box = sandbox({ 'a.js': call });
    expect((await unsync(box, '--color')).stdout).toContain('\u001b[32m+');
    expect((await unsync(box, '--color')).stderr).toContain('\u001b[1m');
    expect((await unsync(box)).stdout).not.toContain('\u001b');
    const withEnv = async (env: NodeJS.ProcessEnv): Promise<string> => {
      const { PATH, HOME } = process.env;
      return (await execute(process.execPath, [builtCli], { cwd: box.root, env: { PATH, HOME, ...env } })).stdout;
    };
    expect(await withEnv({ FORCE_COLOR: '1' })).toContain('\u001b');
    expect(await withEnv({ FORCE_COLOR: '0' })).not.toContain('\u001b');
    expect(await withEnv({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b');
  });
});

it('puts reports into files, in folders that it makes', async () => {
  const box = sandbox({ 'a.js': call });
  const { stdout } = await unsync(
    box,
    '--output',
    'out/x.patch',
    '--report',
    'json=out/y.json',
    '--report',
    'text=z.txt',
  );
  expect(stdout).toBe('');
  expect(box.read('out/x.patch')).toContain('+++ b/a.js');
  expect(JSON.parse(box.read('out/y.json'))).toMatchObject({ version: 1 });
  expect(box.read('z.txt')).toMatch(/^a\.js\n {2}3:10 {2}fs\.readFileSync {2}io {2}can be rewritten\n$/);
});

describe('--stdin-files', () => {
  const run = (box: Sandbox, input: string) =>
    execute('bash', ['-c', `printf '${input}' | "$0" "$1" --stdin-files`, process.execPath, builtCli], {
      cwd: box.root,
      env,
    });

  it('does the files that are listed, and only them', async () => {
    const box = sandbox({ 'a.js': call, 'b.test.js': call, 'c.js': call });
    const { stdout } = await run(box, 'a.js\\nb.test.js\\n');
    expect(stdout.match(/^\+\+\+ .*/gm)).toEqual(['+++ b/a.js', '+++ b/b.test.js']);
  });

  it('does nothing for an empty list', async () => {
    expect(await run(sandbox({ 'a.js': call }), '')).toMatchObject({ code: 0, stdout: '' });
  });
});

it('takes overlapping paths once, follows no link out of the root, and survives loops', async () => {
  const outside = sandbox({ 'x.js': call });
  const box = sandbox({ 'src/a.js': call });
  fs.symlinkSync('..', box.path('src/loop'));
  fs.symlinkSync(outside.root, box.path('src/out'));
  const { code, stdout } = await unsync(box, '.', 'src', 'src/a.js', 'src/*.js');
  expect(code).toBe(0);
  expect(stdout.match(/^\+\+\+ .*/gm)).toEqual(['+++ b/src/a.js']);
});

it('keeps --target: a twin that does not exist there is refused', async () => {
  const box = sandbox({ 'a.js': "const fs = require('fs');\nasync () => fs.globSync('*');\n" });
  const reasonFor = async (target: string) =>
    (JSON.parse((await unsync(box, '--format', 'json', '--target', target)).stdout) as { sites: { reason?: string }[] })
      .sites;
  expect(await reasonFor('18')).toMatchObject([{ status: 'refused', reason: 'no-twin-in-target' }]);
});

it('leaves no half-written file behind when it is interrupted', async () => {
  const many = Array.from({ length: 400 }, (_, index) => [`f${index}.js`, call]);
  const box = sandbox(Object.fromEntries(many) as Record<string, string>);
  const child = spawn(process.execPath, [builtCli, '--write'], { cwd: box.root, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  while (box.read('f0.js') === call && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill('SIGINT');
  // 0 when it was done before the signal came; trust.test.ts sees to it that it comes in the middle.
  expect(['SIGINT', 0]).toContain(await ended);
  const names = fs.readdirSync(box.root);
  expect(names).toHaveLength(400);
  for (const name of names) expect([call, rewritten]).toContain(box.read(name));
});

it('answers --version without loading the command line parser', async () => {
  const box = sandbox();
  const log = box.path('loaded');
  box.write({
    'hook.cjs': `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(log)}, Object.keys(require.cache).join('\\n')));`,
  });
  const args = ['-r', box.path('hook.cjs'), builtCli, '--version'];
  const { stdout } = await execute(process.execPath, args, { cwd: box.root, env });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const loaded = box
    .read('loaded')
    .split('\n')
    .map((file) => path.basename(file));
  expect(loaded.sort()).toEqual(['hook.cjs', 'toolVersion.js', 'unsync.js']);
});

/** Runs the program as a user without rights. */
function asNobody(cwd: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builtCli], {
      cwd,
      env: { PATH: env.PATH, HOME: cwd },
      ...nobody,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
