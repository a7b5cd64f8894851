import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';

/** Which form a call gets: promisified execFile, promisified exec, or which of the local functions. */
function formOf(call: string, around: 'ignored' | 'seen' = 'ignored', setup = ''): string {
  const body = around === 'ignored' ? `try { return ${call}; } catch { return undefined; }` : `return ${call};`;
  return kindOf(
    `import { execFileSync, execSync, spawnSync } from 'node:child_process';\n${setup}\nexport async function f(x) { ${body} }\n`,
  );
}

function kindOf(text: string, file = 'a.mjs'): string {
  const { output, error, sites } = planFile(text, file, { transforms: ['exec-sync-to-exec-file'] });
  if (error) throw new Error(error.message);
  const refusal = sites.find(({ status }) => status !== 'rewritten');
  if (refusal) return refusal.reason ?? '';
  if (output.includes('promisify')) return /await \w+\(.*/.exec(output)?.[0].replace(/; } catch.*/, '') ?? '';
  if (output.includes("const code = killed ? 'ETIMEDOUT'")) return 'inherited, limited';
  if (output.includes('input, encoding, timeout, killSignal')) return 'any';
  if (output.includes('timeout, killSignal')) return 'limited pipes';
  if (output.includes('{ maxBuffer: 1024 * 1024')) return output.includes('nobody reads') ? 'brief pipes' : 'pipes';
  if (output.includes('const isPiped')) return 'either';
  if (output.includes('only stdout is piped')) return 'stdout';
  if (output.includes('whether it succeeds or not')) return 'unread';
  return /subprocess = exec(File)?\(/.test(output) ? 'captured' : 'inherited';
}

describe('promisified execFile', () => {
  it.each([
    [
      "execSync('git rev-parse HEAD', { stdio: 'pipe' }).toString()",
      "await execFileAsync('git', ['rev-parse', 'HEAD'])).stdout",
    ],
    [
      `execSync("git log '-1'", { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' })`,
      `await execFileAsync("git", ["log", "-1"], { encoding: 'utf8' })).stdout`,
    ],
    [
      "execSync('git rev-parse HEAD', { encoding: 'latin1', stdio: 'pipe', cwd: x })",
      "await execFileAsync('git', ['rev-parse', 'HEAD'], { encoding: 'latin1', cwd: x })).stdout",
    ],
    [
      "execFileSync('git', ['tag', '-l', x], { stdio: 'pipe' }).toString('utf8')",
      "await execFileAsync('git', ['tag', '-l', x])).stdout",
    ],
    ["execSync(`git status`, { stdio: 'pipe' }).toString()", 'await execAsync(`git status`)).stdout'],
    [
      "execFileSync('git', ['-C', x, '--no-pager', 'log', ...x], { stdio: 'pipe', encoding: 'utf8' })",
      "await execFileAsync('git', ['-C', x, '--no-pager', 'log', ...x], { encoding: 'utf8' })).stdout",
    ],
    ["void execSync('git rev-parse HEAD', { stdio: 'ignore' })", "await execFileAsync('git', ['rev-parse', 'HEAD']))"],
  ])('%s', (call, form) => expect(formOf(call)).toBe(form));

  it.each([
    ['stderr passes through', "execSync('git rev-parse HEAD').toString()"],
    ['the program may read stdin', "execSync('cat', { stdio: 'pipe' }).toString()"],
    ['a command of git that may read stdin', "execSync('git commit -F -', { stdio: 'pipe' }).toString()"],
    ['an argument that makes it read stdin', "execSync('git rev-list --stdin', { stdio: 'pipe' }).toString()"],
    ['one behind options of git itself', "execFileSync('git', ['-C', x, 'commit'], { stdio: 'pipe' }).toString()"],
    ['one behind arguments that cannot be seen', "execFileSync('git', ['-C', ...x], { stdio: 'pipe' }).toString()"],
    ['a Buffer is wanted', "execSync('git rev-parse HEAD', { stdio: 'pipe' })"],
    ['another encoding of a Buffer', "execSync('git rev-parse HEAD', { stdio: 'pipe' }).toString('hex')"],
    ['a time limit', "execSync('git status', { stdio: 'pipe', timeout: 1000 }).toString()"],
    ['a shell that is chosen', "execFileSync('git', ['status'], { stdio: 'pipe', shell: true }).toString()"],
    ['a program that cannot be seen', "execFileSync(x, ['status'], { stdio: 'pipe' }).toString()"],
    ['a Windows shim', "execSync('npm --version', { stdio: 'pipe' }).toString()"],
  ])('not when %s', (_, call) => expect(formOf(call)).toBe('captured'));

  it('not when the error may be seen', () => {
    expect(formOf("execSync('git rev-parse HEAD', { stdio: 'pipe' }).toString()", 'seen')).toBe('captured');
  });

  it('not when a comment would be lost', () => {
    expect(formOf("execSync('git rev-parse HEAD', { stdio: 'pipe' /* quiet */ }).toString()")).toBe('captured');
  });
});

describe('the local function', () => {
  it.each([
    ["execSync(x, { stdio: 'inherit' })", 'inherited'],
    ["execSync(x, { stdio: ['ignore', 'inherit', process.stderr], cwd: x, env: x })", 'inherited'],
    ["execSync(x, { stdio: x ? 'inherit' : 'ignore' })", 'inherited'],
    ["execFileSync(x, ['a'], { stdio: [0, 1, 2] })", 'inherited'],
    ["spawnSync(x, ['a'], { stdio: 'inherit', encoding: 'utf8' })", 'inherited'],
    ['execSync(x)', 'captured'],
    ["execSync(x, { encoding: 'utf8', timeout: 5, maxBuffer: 9 })", 'captured'],
    ["execFileSync(x, ['a'], { stdio: ['ignore', 'pipe', 'pipe'] })", 'captured'],
    ['spawnSync(x)', 'captured'],
    ["spawnSync('a', { cwd: x })", 'captured'],
    ["execSync(x, { stdio: ['pipe', 'pipe', 'inherit'] })", 'stdout'],
    ["execFileSync(x, ['a'], { stdio: ['ignore', 'pipe', 2], encoding: 'utf8', env: x })", 'stdout'],
    ["execSync(x, { stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 9 })", 'pipes'],
    ["execSync(x, { stdio: ['pipe', 'pipe', 'ignore'], shell: x })", 'pipes'],
    ["execSync(x, { stdio: ['pipe', 'ignore', 'pipe'] })", 'pipes'],
    ["spawnSync(x, ['a'], { stdio: ['pipe', 'pipe', 'ignore'] })", 'pipes'],
    ["void spawnSync(x, ['a'], { stdio: 'inherit' })", 'unread'],
    ["execSync(x, { stdio: x ? 'inherit' : 'pipe' })", 'either'],
    ["execSync(x, { stdio: x ? 'inherit' : undefined, cwd: x })", 'either'],
    ["spawnSync(x, ['a'], { stdio: x ? 'pipe' : 'ignore', encoding: 'utf8' })", 'either'],
    ["execSync(x, { stdio: x ? ['pipe', 'pipe', 'pipe'] : 'ignore' })", 'pipes'],
    ["execSync(x, { stdio: x ? 'inherit' : 'pipe', input: x })", 'pipes'],
    ["execSync(x, { stdio: x ? 'inherit' : 'pipe', timeout: 5 })", 'limited pipes'],
    ["execSync(x, { stdio: x ? 'inherit' : x })", 'pipes'],
    ["execSync(x, { stdio: 'inherit', timeout: 5 })", 'inherited, limited'],
    ["execFileSync(x, ['a'], { stdio: 'ignore', timeout: x, killSignal: 'SIGKILL' })", 'inherited, limited'],
    ["spawnSync(x, ['a'], { stdio: 'inherit', timeout: 5 })", 'inherited, limited'],
    ["void spawnSync(x, ['a'], { stdio: 'inherit', timeout: 5 })", 'unread'],
    ["execSync(x, { ...x, stdio: 'inherit' })", 'inherited, limited'],
    ["execSync(x, Object.assign({}, x, { stdio: 'inherit' }))", 'inherited, limited'],
    ["execSync(x, { stdio: 'inherit', ...x })", 'any'],
    ["execSync(x, { [x]: x, stdio: ['pipe', 'inherit', 'inherit'] })", 'any'],
    ["execFileSync(x, ['a'], { ...x, stdio: 'inherit' })", 'any'],
    ["execSync(x, { stdio: ['pipe', 'pipe', 'inherit'], timeout: 5 })", 'limited pipes'],
    ["execSync(x, { input: 'a' })", 'captured'],
    ["execSync(x, { input: 'a', encoding: 'latin1' })", 'captured'],
    ["execSync(x, { input: 'a', encoding: x })", 'captured'],
    ["execSync(x, { input: 'a', stdio: ['ignore', 'inherit', 'inherit'] })", 'inherited'],
    ["execSync(x, { input: 'a', timeout: 5, stdio: ['pipe', 'inherit', 'inherit'] })", 'any'],
    ["void spawnSync(x, ['a'], { input: 'b', stdio: ['pipe', 'inherit', 'inherit'] })", 'unread'],
    ['execSync(x, x)', 'any'],
    ['execSync(x, { ...x })', 'any'],
    ['execSync(x, { stdio: x })', 'pipes'],
    ['execSync(x, { stdio: x, timeout: 5 })', 'limited pipes'],
    ["spawnSync(x, ['a'], { stdio: ['pipe', 'inherit', 'pipe'] })", 'pipes'],
    ["spawnSync(x, ['a'], { stdio: ['inherit', x, 2], input: x })", 'pipes'],
    ["spawnSync(x, ['a'], { stdio: ['ignore', 'pipe', 'inherit'] }).status", 'brief pipes'],
    ["spawnSync(x, ['a'], { stdio: ['ignore', 'pipe', 'inherit'] }).error", 'pipes'],
    ['spawnSync(x, x ? { cwd: x } : { shell: true })', 'captured'],
    ['execFileSync(x, x)', 'any'],
    ["execFileSync(x, ['a'], { argv0: 'b' })", 'any'],
    ["execSync(x, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })", 'ipc-channel'],
    ['spawnSync(x, [], { signal: x })', 'ignored-option'],
  ])('%s: %s', (call, form) => expect(formOf(call, 'seen')).toBe(form));

  it('is one for each of two kinds, under names of their own', () => {
    const setup = "async function g(x) { execSync(x, { stdio: 'inherit' }); }";
    const text = `import { execSync } from 'node:child_process';\n${setup}\nasync function f(x) { return execSync(x); }\n`;
    const { output } = planFile(text, 'a.mjs', { transforms: ['exec-sync-to-exec-file'] });
    expect(output).toContain("import { exec, spawn } from 'node:child_process';");
    expect(output).toContain("await runCommand(x, { stdio: 'inherit' })");
    expect(output).toContain('return await readCommand(x)');
    expect(output.match(/^(?:async )?function run|^function read/gm)).toHaveLength(2);
    const more = `${output}async function h(x) { execSync(x, { stdio: 'inherit' }); return execSync(x); }\n`;
    const again = planFile(more.replace('{ exec, spawn }', '{ exec, execSync, spawn }'), 'a.mjs', {
      transforms: ['exec-sync-to-exec-file'],
    }).output;
    expect(again).toBe(
      `${output}async function h(x) { await runCommand(x, { stdio: 'inherit' }); return await readCommand(x); }\n`,
    );
  });

  it.each([
    ['function run(o) { return o; }\nrun(options);\nconst options = { cwd: x };', 'captured'],
    ['const options = { cwd: x };\nif (x) options.env = {};', 'captured'],
    ["const options = { cwd: x };\nif (x) options.stdio = 'inherit';", 'either'],
    ['const options = { cwd: x };\nif (x) options.stdio += x;', 'pipes'],
    ["const stdio = x ? 'inherit' : 'pipe';\nconst options = { cwd: x, stdio };", 'either'],
    ['const options = {};\noptions[x] = 1;', 'any'],
    ['const options = {};\nObject.assign(options, x);', 'any'],
    ['const options = {};\nfill(options);\nfunction fill(o) { o.stdio = x; }', 'any'],
    ["const options = x ? { stdio: 'inherit' } : { stdio: 'inherit', cwd: x };", 'inherited'],
    ["const options = x ? { stdio: 'inherit' } : { cwd: x };", 'either'],
    ['const options = Object.assign({ cwd: x }, x && { env: x });', 'captured'],
    ['const options = Object.assign({ cwd: x }, x);', 'any'],
    ['let options = {};\noptions = x;', 'any'],
    ['let options;', 'captured'],
  ])('with options of a variable, %s: %s', (setup, form) =>
    expect(formOf('execSync(x, options)', 'seen', setup)).toBe(form),
  );

  it.each([
    ["run('a');\nrun('b', {});\nrun('c', { cwd: x });", 'captured'],
    ["run('a', x);", 'any'],
    ['run(...x);', 'any'],
    ["run('a', { stdio: 'inherit' });", 'inherited'],
    ["run('a', { stdio: 'inherit' });\nrun('b', { stdio: 'inherit', cwd: x });", 'inherited'],
    ["run('a', { stdio: 'inherit' });\nrun('b');", 'either'],
    ["run('a', { timeout: 9 });", 'captured'],
    ['x.map(run);', 'any'],
    ['export { run };', 'any'],
  ])('with options of the callers, %s: %s', (callers, form) => {
    for (const options of ['options', '{ ...options }', 'Object.assign({}, options)']) {
      const text = `import { execSync } from 'node:child_process';\nasync function run(command, options) { return execSync(command, ${options}); }\n${callers}\n`;
      expect(kindOf(text)).toBe(form);
    }
  });

  it.each([
    "async function f(all) { for (const options of all) execSync('a', options); }",
    "async function f() { for (const options of [{ stdio: 'inherit' }, {}]) execSync('a', options); }",
    "const f = async function again(options, n) { if (n) return again({ stdio: x }); return execSync('a', options); };\nf({}, 1);",
    "class A { async f(options) { return execSync('a', options); } }",
    "async function f({ quiet, ...options }) { return execSync('a', options); }\nf({ stdio: 'inherit' });",
    "async function f(options) { options = { stdio: x }; return execSync('a', options); }\nf({});",
    "async function f(options) { return execSync('a', options); }\nf.call(null, x);",
    "async function f(command, options) { arguments[1].stdio = x; return execSync('a', options); }\nf('a', {});",
    "try { x(); } catch (options) { (async () => execSync('a', options))(); }",
  ])('does not take options for seen: %s', (text) => {
    expect(kindOf(`import { execSync } from 'node:child_process';\n${text}\n`)).toBe('any');
  });

  it.each([
    ['options: { cwd: string }', 'captured'],
    ['options: Place', 'captured'],
    ['options?: Partial<Place>', 'captured'],
    ['options: Place & { env?: object }', 'captured'],
    ['options: Place | undefined', 'captured'],
    ["options: Pick<ExecSyncOptions, 'cwd' | 'env'>", 'captured'],
    ['options: { timeout: number }', 'captured'],
    ['{ quiet, ...options }: { quiet: boolean; cwd: string }', 'captured'],
    ['options: { stdio: string }', 'pipes'],
    ['options: ExecSyncOptions', 'any'],
    ['options: Place & ExecSyncOptions', 'any'],
    ['options: Record<string, unknown>', 'any'],
    ['options: { [key: string]: unknown }', 'any'],
    ['options: Wide', 'any'],
    ['options: Twice', 'any'],
    ['options: Own<Place>', 'any'],
    ['options: any', 'any'],
  ])('takes the type of a parameter for what it is: %s: %s', (parameter, form) => {
    const types = [
      'interface Place { cwd: string }',
      'interface Wide extends ExecSyncOptions { cwd: string }',
      'interface Twice { cwd: string }',
      'interface Twice { stdio: string }',
      'type Own<T> = T;',
    ];
    const text = `import { execSync, type ExecSyncOptions } from 'node:child_process';\n${types.join('\n')}\nexport async function run(${parameter}) { return execSync('a', options); }\n`;
    expect(kindOf(text, 'a.ts')).toBe(form);
  });

  it('knows arguments that are certainly a list', () => {
    expect(formOf('execFileSync(x, args)', 'seen', "const args = ['a'];\nargs.push('b');")).toBe('captured');
    expect(formOf('execFileSync(x, Object.keys(x).map(String))', 'seen')).toBe('captured');
    expect(formOf('execFileSync(x, args)', 'seen', 'let args = [];\nargs = {};')).toBe('any');
    expect(formOf('execFileSync(x, x.concat(1))', 'seen')).toBe('any');
  });
});
