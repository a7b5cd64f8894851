import childProcess from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { loadHelper } from './support/loadHelper';

/** The sync functions beside the helpers that take their place: same value, same error to the last field, same stderr of the parent. */

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-exec-'));
fs.writeFileSync(path.join(folder, 'not-executable'), 'x', { mode: 0o644 });
fs.writeFileSync(path.join(folder, 'input.txt'), 'from a file');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

type Outcome = Record<string, unknown>;

/** All that can be seen of a value or an error; process ids differ at every run. */
function describeValue(value: unknown): unknown {
  if (!(value instanceof Object) || Buffer.isBuffer(value)) return inspect(value);
  const fields = Object.keys(value).map((key) => {
    const field: unknown = Reflect.get(value, key);
    if (key === 'pid') return [key, Number(field) > 0 ? 'a pid' : field];
    if (field === value) return [key, 'itself'];
    return [key, field instanceof Error ? describeValue(field) : inspect(field)];
  });
  if (value instanceof Error) return { name: value.name, message: value.message, fields };
  return { fields };
}

async function observe(run: () => unknown): Promise<Outcome> {
  const write = process.stderr.write;
  let stderr = '';
  process.stderr.write = ((text: string | Uint8Array) => {
    stderr += Buffer.from(text as string).toString('latin1');
    return true;
  }) as never;
  try {
    const value = await run();
    return { value: describeValue(value), stderr };
  } catch (error) {
    return { error: describeValue(error), stderr };
  } finally {
    process.stderr.write = write;
  }
}

type Arguments = readonly unknown[];

function withoutLimits(cases: Record<string, Arguments>): Record<string, Arguments> {
  const entries = Object.entries(cases).filter(([, args]) => !Object.hasOwn(Object(args.at(-1)), 'timeout'));
  return Object.fromEntries(entries);
}

async function compare(
  name: 'execSync' | 'execFileSync' | 'spawnSync',
  helper: string,
  args: Arguments,
  seen: (value: unknown) => unknown = (value) => value,
): Promise<void> {
  const sync = childProcess[name] as (...args: Arguments) => unknown;
  const twin = loadHelper(helper);
  const before = await observe(() => seen(sync(...args)));
  const after = await observe(() => twin(...args));
  expect(after).toEqual(withoutErrno(before, after));
}

/** What a program sees of a result whose `error` it does not read. */
function withoutError(value: unknown): unknown {
  const { error: _, ...rest } = value as Record<string, unknown>;
  return rest;
}

/** The number behind ETIMEDOUT and ENOBUFS is the one field that the helpers do not know. */
function withoutErrno(before: Outcome, after: Outcome): Outcome {
  const text = JSON.stringify(before);
  if (!/ETIMEDOUT|ENOBUFS/.test(text) || JSON.stringify(after).includes('["errno","-')) return before;
  return JSON.parse(text.replace(/\["errno","-\d+"\]/g, '["errno","undefined"]')) as Outcome;
}

const captured: Record<string, Arguments> = {
  success: ['echo out'],
  'success as text': ['echo out', { encoding: 'utf8' }],
  'encoding buffer': ['echo out', { encoding: 'buffer' }],
  'encoding null': ['echo out', { encoding: null }],
  'encoding hex': ['echo out; echo err >&2', { encoding: 'hex' }],
  'encoding latin1': ["printf 'h\\303\\251'", { encoding: 'latin1' }],
  'binary output': ["printf '\\377\\000\\376'"],
  'invalid UTF-8': ["printf '\\377a'", { encoding: 'utf8' }],
  'a character in two parts': ["printf '\\303'; sleep 0.1; printf '\\251'", { encoding: 'utf8' }],
  'stderr passes through': ['echo out; echo err >&2'],
  'stderr is kept with stdio pipe': ['echo out; echo err >&2', { stdio: 'pipe' }],
  'stdio list of pipes': ['echo out; echo err >&2', { stdio: ['ignore', 'pipe', 'pipe'] }],
  fails: ['echo out; echo err >&2; exit 3'],
  'fails as text': ['echo out; echo err >&2; exit 3', { encoding: 'utf8' }],
  'fails without stderr': ['exit 4'],
  'fails without pass-through': ['echo err >&2; exit 5', { stdio: 'pipe' }],
  'no such program': ['no-such-program-xyz a'],
  'reads stdin to its end': ['cat; echo end'],
  signal: ['echo out; kill -9 $$'],
  cwd: ['pwd', { cwd: folder, encoding: 'utf8' }],
  'missing cwd': ['pwd', { cwd: '/no/such/folder' }],
  // What the asynchronous functions throw at once, and do not tell by an event.
  'a file for cwd': ['pwd', { cwd: path.join(folder, 'input.txt') }],
  'a file for cwd, as text': ['pwd', { cwd: path.join(folder, 'input.txt'), encoding: 'utf8' }],
  'too long': [`echo ${'x'.repeat(3_000_000)}`],
  env: ['echo $A-$B', { env: { A: '1', PATH: process.env['PATH'] }, encoding: 'utf8' }],
  'other shell': ['echo ${BASH_VERSION%%.*}', { shell: '/bin/bash', encoding: 'utf8' }],
  'missing shell': ['true', { shell: '/no/such/shell' }],
  timeout: ['echo out; exec sleep 5', { timeout: 300, encoding: 'utf8' }],
  'timeout with a grandchild that holds the pipe': ['echo out; sleep 2; echo late', { timeout: 300, encoding: 'utf8' }],
  'timeout, killSignal': ['exec sleep 5', { timeout: 200, killSignal: 'SIGKILL' }],
  'timeout, child exits by itself on the signal': ['trap "exit 7" TERM; sleep 5 & wait', { timeout: 300 }],
  'timeout, child succeeds on the signal': ['trap "exit 0" TERM; sleep 5 & wait', { timeout: 300 }],
  'timeout not reached': ['echo out', { timeout: 5000 }],
  'maxBuffer reached exactly': ['printf abcd', { maxBuffer: 4, encoding: 'utf8' }],
  'maxBuffer unlimited': ['head -c 2000000 /dev/zero | wc -c', { maxBuffer: Infinity, encoding: 'utf8' }],
  'maxBuffer undefined': ['head -c 2000000 /dev/zero', { maxBuffer: undefined }],
  'a grandchild that outlives the child': ['echo a; (sleep 0.3; echo late) & exit 0', { encoding: 'utf8' }],
};

const anyStdio: Record<string, Arguments> = {
  'stdio ignore': ['echo out; echo err >&2', { stdio: 'ignore' }],
  'stdio ignore fails': ['echo err >&2; exit 2', { stdio: 'ignore' }],
  'stdio ignore, signal': ['kill -TERM $$', { stdio: 'ignore' }],
  'stdio ignore, missing cwd': ['true', { stdio: 'ignore', cwd: '/no/such/folder' }],
  'stdio ignore, a file for cwd': ['true', { stdio: 'ignore', cwd: path.join(folder, 'input.txt') }],
  'stdio ignore, too long': [`echo ${'x'.repeat(3_000_000)}`, { stdio: 'ignore' }],
  'stdio ignore with encoding': ['echo out', { stdio: 'ignore', encoding: 'utf8' }],
};

const fed: Record<string, Arguments> = {
  input: ['cat', { input: 'héllo', encoding: 'utf8' }],
  'input as bytes': ['cat', { input: Buffer.from('bytes') }],
  'empty input': ['cat', { input: '' }],
  'input is undefined': ['cat; echo end', { input: undefined }],
  'much input': ['wc -c', { input: 'x'.repeat(500_000), encoding: 'utf8' }],
  'input, fails': ['cat; echo err >&2; exit 3', { input: 'x', encoding: 'utf8' }],
  'much input that nobody reads': ['exec true', { input: 'x'.repeat(3_000_000) }],
  'much input that nobody reads, fails': ['echo out; echo err >&2; exit 3', { input: 'x'.repeat(3_000_000) }],
  'much input that nobody reads, time': ['exec sleep 5', { input: 'x'.repeat(3_000_000), timeout: 300 }],
  'input that nobody reads': ['sleep 0.1; echo out', { input: 'x', encoding: 'utf8' }],
  'input that the system keeps': ['sleep 0.1; echo out', { input: 'x'.repeat(139_000), encoding: 'utf8' }],
  // Node 20 keeps it, Node 24 does not.
  'input that some versions keep': ['sleep 0.1; echo out', { input: 'x'.repeat(180_000), encoding: 'utf8' }],
};

const recoded: Record<string, Arguments> = {
  'input in hex': ['cat', { input: '6869', encoding: 'hex' }],
  'input in latin1': ['cat', { input: 'h\xe9', encoding: 'latin1' }],
  'bytes, output in base64': ['cat', { input: Buffer.from('hi'), encoding: 'base64' }],
  'input, no encoding': ['cat', { input: 'héllo', encoding: undefined }],
};

const streams: Record<string, Arguments> = {
  'stdout alone': ['echo out', { stdio: ['pipe', 'pipe', 'inherit'] }],
  'stdout alone, as text': ['echo out; echo err >&2', { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }],
  'stderr alone': ['echo err >&2', { stdio: ['pipe', 'ignore', 'pipe'], encoding: 'utf8' }],
  'stderr alone, fails': ['echo err >&2; exit 3', { stdio: ['ignore', 'ignore', 'pipe'] }],
  'both, stdin of the parent': ['echo out; echo err >&2', { stdio: ['inherit', 'pipe', 'pipe'] }],
  'a descriptor of the parent': ['echo out; echo err >&2', { stdio: ['pipe', 'pipe', 2] }],
  'a fourth pipe': ['echo out; echo three >&3', { stdio: ['pipe', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' }],
  'a short list': ['cat; echo out', { stdio: ['pipe'] }],
  'a list with holes': ['cat; echo out', { stdio: [null, undefined, 'pipe'] }],
  'stdout alone, fails': ['echo out; exit 3', { stdio: ['pipe', 'pipe', 'inherit'], encoding: 'utf8' }],
  'stdout alone, signal': ['echo out; kill -9 $$', { stdio: ['pipe', 'pipe', 'inherit'] }],
  'stdout alone, missing cwd': ['pwd', { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/no/such/folder' }],
  'stdout alone, maxBuffer reached exactly': ['printf abcd', { maxBuffer: 4, stdio: ['pipe', 'pipe', 'ignore'] }],
  'stdout alone, maxBuffer exceeded': [
    'printf abcdefgh; exec sleep 5',
    { maxBuffer: 4, stdio: ['pipe', 'pipe', 'ignore'] },
  ],
  'stdout alone, much on stderr': ['head -c 2000000 /dev/zero >&2; echo out', { stdio: ['pipe', 'pipe', 'ignore'] }],
};

const mixed: Record<string, Arguments> = {
  'some pipes': ['echo out; echo err >&2', { stdio: ['pipe', 'pipe', 'ignore'] }],
  'some pipes, fails': ['echo out; echo err >&2; exit 6', { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' }],
  'a fourth pipe': ['echo out; echo three >&3', { stdio: ['pipe', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' }],
  'a short list': ['cat; echo out', { stdio: ['pipe'] }],
  'a list with holes': ['cat; echo out', { stdio: [null, undefined, 'pipe'] }],
  'input for an ignored stdin': ['cat', { input: 'x', stdio: ['ignore', 'pipe', 'pipe'] }],
  'maxBuffer exceeded': ['printf abcdefgh; exec sleep 5', { maxBuffer: 4, encoding: 'utf8' }],
  'maxBuffer exceeded on stderr': ['printf abcdefgh >&2; exec sleep 5', { maxBuffer: 4, encoding: 'utf8' }],
  'stdio undefined': ['echo out; echo err >&2', { stdio: undefined }],
  'no options': ['echo out', undefined],
  'shell false': ['echo out | cat', { shell: false }],
};

const alone = { stdio: ['pipe', 'pipe', 'ignore'] };
const stdoutAlone: Record<string, Arguments> = {
  'stdout alone': ['echo out; echo err >&2', alone],
  'stdout alone, as text': ['echo out', { ...alone, encoding: 'utf8' }],
  'stdout alone, in hex': ['echo out', { ...alone, encoding: 'hex' }],
  'stdout alone, encoding buffer': ['echo out', { ...alone, encoding: 'buffer' }],
  'stdout alone, much on stderr': ['head -c 2000000 /dev/zero >&2; echo out', alone],
  'stdout alone, all that fits': ['head -c 1048576 /dev/zero', alone],
  'stdout alone, a character in two parts': [
    "printf '\\303'; sleep 0.1; printf '\\251'",
    { ...alone, encoding: 'utf8' },
  ],
  'stdout alone, reads stdin to its end': ['cat; echo end', alone],
  'stdout alone, fails': ['echo out; echo err >&2; exit 3', alone],
  'stdout alone, fails as text': ['echo out; exit 3', { ...alone, encoding: 'utf8' }],
  'stdout alone, signal': ['echo out; kill -9 $$', { stdio: ['ignore', 'pipe', 'ignore'] }],
  'stdout alone, folder and environment': ['pwd; echo $A', { ...alone, cwd: '/', env: { A: 'a' } }],
};

const inheritedLimits: Record<string, Arguments> = {
  'stdio ignore, timeout': ['exec sleep 5', { stdio: 'ignore', timeout: 200 }],
  'stdio ignore, timeout, killSignal': ['exec sleep 5', { stdio: 'ignore', timeout: 200, killSignal: 'SIGKILL' }],
  'stdio ignore, timeout with a grandchild': ['sleep 2; true', { stdio: 'ignore', timeout: 200 }],
  'stdio ignore, timeout, exits by itself': ['trap "exit 7" TERM; sleep 5 & wait', { stdio: 'ignore', timeout: 300 }],
  'stdio ignore, timeout, succeeds by itself': [
    'trap "exit 0" TERM; sleep 5 & wait',
    { stdio: 'ignore', timeout: 300 },
  ],
  'stdio ignore, timeout not reached': ['exit 3', { stdio: 'ignore', timeout: 5000 }],
  'stdio ignore, timeout not reached, succeeds': ['true', { stdio: 'ignore', timeout: 5000 }],
  'stdio ignore, timeout undefined': ['true', { stdio: 'ignore', timeout: undefined }],
};

const streamLimits: Record<string, Arguments> = {
  'stdout alone, timeout': ['echo out; exec sleep 5', { stdio: ['ignore', 'pipe', 'ignore'], timeout: 300 }],
  'stdout alone, timeout, a late word': [
    'trap "sleep 0.2; echo late; exit 7" TERM; echo out; sleep 5 & wait',
    { stdio: ['ignore', 'pipe', 'ignore'], timeout: 300, encoding: 'utf8' },
  ],
  'stderr alone, killSignal': [
    'echo err >&2; exec sleep 5',
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300, killSignal: 'SIGINT' },
  ],
  'stdout alone, timeout not reached': ['echo out; exit 3', { stdio: ['pipe', 'pipe', 'ignore'], timeout: 5000 }],
};

describe('execSync', () => {
  const cases = { ...captured, ...anyStdio, ...fed, ...recoded, ...mixed, ...streams };
  for (const [name, args] of Object.entries(cases)) it(`exec: ${name}`, () => compare('execSync', 'exec', args));
  for (const [name, args] of Object.entries(withoutLimits({ ...captured, ...anyStdio, ...streams })))
    for (const helper of ['execPiped', 'execPipedFed'])
      it(`${helper}: ${name}`, () => compare('execSync', helper, args));
  for (const [name, args] of Object.entries(withoutLimits({ ...fed, ...recoded })))
    it(`execPipedFed: ${name}`, () => compare('execSync', 'execPipedFed', args));
  for (const [name, args] of Object.entries({ ...fed, ...recoded }))
    it(`execCapturedRecoded: ${name}`, () => compare('execSync', 'execCapturedRecoded', args));
  for (const [name, args] of Object.entries(captured))
    for (const helper of ['execCaptured', 'execComposed'])
      it(`${helper}: ${name}`, () => compare('execSync', helper, args));
  for (const [name, args] of Object.entries({ ...captured, ...fed }))
    for (const helper of ['execCapturedFed', 'execComposedFed'])
      it(`${helper}: ${name}`, () => compare('execSync', helper, args));
  for (const [name, args] of Object.entries({ ...captured, ...anyStdio, ...streams, ...streamLimits }))
    for (const helper of ['execPipedLimited', 'execOverPipedLimited'])
      it(`${helper}: ${name}`, () => compare('execSync', helper, args));
  for (const [name, args] of Object.entries(cases))
    it(`execOver: ${name}`, () => compare('execSync', 'execOver', args));
  for (const [name, args] of Object.entries(anyStdio))
    it(`execInherited: ${name}`, () => compare('execSync', 'execInherited', args));
  for (const [name, args] of Object.entries({ ...captured, ...anyStdio, ...inheritedLimits }))
    for (const helper of ['execEither', 'execOverEither'])
      it(`${helper}: ${name}`, () => compare('execSync', helper, args));
  for (const [name, args] of Object.entries({ ...anyStdio, ...inheritedLimits }))
    it(`execInheritedLimited: ${name}`, () => compare('execSync', 'execInheritedLimited', args));
  for (const [name, args] of Object.entries(stdoutAlone))
    it(`execStdout: ${name}`, () => compare('execSync', 'execStdout', args));
});

/** The same command, started as a file: `sh -c`. */
function asFile([command, options]: Arguments): Arguments {
  return ['/bin/sh', ['-c', command], ...(options === undefined ? [] : [options])];
}

function withoutShell(cases: Record<string, Arguments>): Record<string, Arguments> {
  const entries = Object.entries(cases).filter(([, [, options]]) => !Object.hasOwn(Object(options), 'shell'));
  return Object.fromEntries(entries.map(([name, args]) => [name, asFile(args)]));
}

const files: Record<string, Arguments> = {
  'no arguments': ['true'],
  'arguments are null': ['echo', null, { encoding: 'utf8' }],
  'no such program': ['no-such-program-xyz', ['a', 'b']],
  'no such program, as text': ['no-such-program-xyz', ['a'], { encoding: 'utf8' }],
  'too long a name': ['x'.repeat(5000), ['a']],
  'not executable': [path.join(folder, 'not-executable'), ['a']],
  'fails with arguments': ['sh', ['-c', 'exit 3', 'a b', 'c']],
  shell: ['echo $0 | tr a-z A-Z', [], { shell: true, encoding: 'utf8' }],
};

const looseFiles: Record<string, Arguments> = {
  'options in the place of arguments': ['pwd', { cwd: folder, encoding: 'utf8' }],
  'options in the place of arguments, fails': ['false', { encoding: 'utf8' }],
  argv0: ['sh', ['-c', 'echo $0; exit 2'], { argv0: 'zed', encoding: 'utf8' }],
  'wrong type of file': [12, []],
  'empty file': ['', []],
};

describe('execFileSync', () => {
  const cases = {
    ...withoutShell({ ...captured, ...anyStdio, ...fed, ...recoded, ...mixed, ...streams }),
    ...files,
    ...looseFiles,
  };
  for (const [name, args] of Object.entries(cases))
    it(`execFile: ${name}`, () => compare('execFileSync', 'execFile', args));
  for (const [name, args] of Object.entries({ ...withoutShell(captured), ...files })) {
    for (const helper of ['execFileCaptured', 'execFileComposed'])
      it(`${helper}: ${name}`, () => compare('execFileSync', helper, args));
  }
  for (const [name, args] of Object.entries({ ...withoutShell({ ...captured, ...fed }), ...files })) {
    for (const helper of ['execFileCapturedFed', 'execFileComposedFed'])
      it(`${helper}: ${name}`, () => compare('execFileSync', helper, args));
  }
  for (const [name, args] of Object.entries(
    withoutLimits({ ...withoutShell({ ...captured, ...anyStdio, ...streams }), ...files }),
  ))
    it(`execFilePiped: ${name}`, () => compare('execFileSync', 'execFilePiped', args));
  for (const [name, args] of Object.entries(withoutLimits(withoutShell({ ...fed, ...recoded }))))
    it(`execFilePipedFed: ${name}`, () => compare('execFileSync', 'execFilePipedFed', args));
  for (const [name, args] of Object.entries(withoutShell({ ...fed, ...recoded })))
    it(`execFileCapturedRecoded: ${name}`, () => compare('execFileSync', 'execFileCapturedRecoded', args));
  for (const [name, args] of Object.entries(withoutShell(anyStdio))) {
    it(`execFileInherited: ${name}`, () => compare('execFileSync', 'execFileInherited', args));
  }
  for (const [name, args] of Object.entries({
    ...withoutShell({ ...captured, ...anyStdio, ...inheritedLimits }),
    ...files,
  }))
    for (const helper of ['execFileEither', 'execFileOverEither'])
      it(`${helper}: ${name}`, () => compare('execFileSync', helper, args));
  for (const [name, args] of Object.entries(withoutShell({ ...anyStdio, ...inheritedLimits })))
    it(`execFileInheritedLimited: ${name}`, () => compare('execFileSync', 'execFileInheritedLimited', args));
  for (const [name, args] of Object.entries(cases))
    it(`execFileOver: ${name}`, () => compare('execFileSync', 'execFileOver', args));
  for (const [name, args] of Object.entries({
    ...withoutShell({ ...captured, ...anyStdio, ...streams, ...streamLimits }),
    ...files,
  }))
    for (const helper of ['execFilePipedLimited', 'execFileOverPipedLimited'])
      it(`${helper}: ${name}`, () => compare('execFileSync', helper, args));
  for (const [name, args] of Object.entries(withoutShell(stdoutAlone))) {
    it(`execFileStdout: ${name}`, () => compare('execFileSync', 'execFileStdout', args));
  }
  it('execFileInherited: no such program', () =>
    compare('execFileSync', 'execFileInherited', ['no-such-program-xyz', ['a'], { stdio: 'ignore' }]));
});

describe('spawnSync', () => {
  const cases = {
    ...withoutShell({ ...captured, ...anyStdio, ...fed, ...recoded, ...mixed, ...streams }),
    ...files,
    ...looseFiles,
  };
  for (const [name, args] of Object.entries(cases)) it(`spawn: ${name}`, () => compare('spawnSync', 'spawn', args));
  for (const [name, args] of Object.entries({ ...withoutShell(captured), ...files })) {
    it(`spawnCaptured: ${name}`, () => compare('spawnSync', 'spawnCaptured', args));
  }
  for (const [name, args] of Object.entries({ ...withoutShell({ ...captured, ...fed }), ...files })) {
    it(`spawnCapturedFed: ${name}`, () => compare('spawnSync', 'spawnCapturedFed', args));
  }
  for (const [name, args] of Object.entries(
    withoutLimits({ ...withoutShell({ ...captured, ...anyStdio, ...streams }), ...files }),
  )) {
    it(`spawnPiped: ${name}`, () => compare('spawnSync', 'spawnPiped', args));
    it(`spawnPipedBrief: ${name}`, () => compare('spawnSync', 'spawnPipedBrief', args, withoutError));
  }
  for (const [name, args] of Object.entries(withoutLimits(withoutShell({ ...fed, ...recoded })))) {
    it(`spawnPipedFed: ${name}`, () => compare('spawnSync', 'spawnPipedFed', args));
    it(`spawnPipedBriefFed: ${name}`, () => compare('spawnSync', 'spawnPipedBriefFed', args, withoutError));
  }
  for (const [name, args] of Object.entries({ ...withoutShell(captured), ...files }))
    it(`spawnBrief: ${name}`, () => compare('spawnSync', 'spawnBrief', args, withoutError));
  for (const [name, args] of Object.entries(withoutShell({ ...fed, ...recoded }))) {
    it(`spawnBriefRecoded: ${name}`, () => compare('spawnSync', 'spawnBriefRecoded', args, withoutError));
    it(`spawnCapturedRecoded: ${name}`, () => compare('spawnSync', 'spawnCapturedRecoded', args));
  }
  for (const [name, args] of Object.entries(withoutShell(anyStdio))) {
    it(`spawnInherited: ${name}`, () => compare('spawnSync', 'spawnInherited', args));
  }
  for (const [name, args] of Object.entries({
    ...withoutShell({ ...captured, ...anyStdio, ...inheritedLimits }),
    ...files,
  }))
    it(`spawnEither: ${name}`, () => compare('spawnSync', 'spawnEither', args));
  for (const [name, args] of Object.entries({ ...withoutShell(anyStdio), ...files }))
    for (const helper of ['spawnUnread', 'spawnUnreadFed'])
      it(`${helper}: ${name}`, async () => {
        await expect(loadHelper(helper)(...args)).resolves.toBeUndefined();
      });
  it.each(['spawnUnread', 'spawnBrief', 'spawnPipedBrief', 'spawnEither'])(
    '%s throws what makes no sense',
    async (id) => {
      await expect(loadHelper(id)(12, [])).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
    },
  );
  for (const [name, args] of Object.entries(withoutShell({ ...anyStdio, ...inheritedLimits })))
    it(`spawnInheritedLimited: ${name}`, () => compare('spawnSync', 'spawnInheritedLimited', args));
  for (const [name, args] of Object.entries({
    ...withoutShell({ ...captured, ...anyStdio, ...streams, ...streamLimits }),
    ...files,
  })) {
    it(`spawnPipedLimited: ${name}`, () => compare('spawnSync', 'spawnPipedLimited', args));
    it(`spawnPipedBriefLimited: ${name}`, () => compare('spawnSync', 'spawnPipedBriefLimited', args, withoutError));
  }
  it('spawnInherited: no such program', () =>
    compare('spawnSync', 'spawnInherited', ['no-such-program-xyz', ['a'], { stdio: 'ignore' }]));
  it('spawn: a descriptor of a file', async () => {
    const descriptor = fs.openSync(path.join(folder, 'input.txt'), 'r');
    const again = fs.openSync(path.join(folder, 'input.txt'), 'r');
    const before = childProcess.spawnSync('cat', [], { stdio: [descriptor, 'pipe', 'pipe'], encoding: 'utf8' });
    const after = await loadHelper('spawn')('cat', [], { stdio: [again, 'pipe', 'pipe'], encoding: 'utf8' });
    fs.closeSync(descriptor);
    fs.closeSync(again);
    expect(before.stdout).toBe('from a file');
    expect(describeValue(after)).toEqual(describeValue(before));
  });
});

describe('input that comes too late', () => {
  // The sync functions write it before a child can be gone, in a few microseconds. These are held up.
  const slow = {
    stdio: ['pipe', 'pipe', 'pipe'],
    get input() {
      childProcess.execSync('sleep 0.2');
      return 'x';
    },
  };
  const calls = Object.entries({
    execCapturedFed: ['true', slow],
    execFileCapturedFed: ['true', [], slow],
    execInheritedBriefFed: ['true', slow],
    spawnCapturedFed: ['true', [], slow],
  });
  it.each(calls)('is no failure in %s', async (id, args) => {
    expect(inspect(await loadHelper(id)(...args))).not.toContain('EPIPE');
  });
});

describe('output beyond maxBuffer', () => {
  // What had arrived by then is cut at another byte.
  it.each(['execStdout', 'execFileStdout'])('fails and stops the child in %s', async (id) => {
    const endless = id === 'execStdout' ? ['yes', alone] : ['yes', [], alone];
    await expect(loadHelper(id)(...endless)).rejects.toMatchObject({ signal: 'SIGTERM', status: null });
    // It had ended well before anybody could stop it.
    const much = 'trap "" TERM PIPE; head -c 1048577 /dev/zero; exit 0';
    const ended = id === 'execStdout' ? [much, alone] : asFile([much, alone]);
    await expect(loadHelper(id)(...ended)).rejects.toMatchObject({ stderr: null });
  });
  it.each(['execCaptured', 'exec'])('fails with ENOBUFS in %s', async (id) => {
    const failure = loadHelper(id)('printf abcdefgh; exec sleep 5', { maxBuffer: 4, stdio: 'pipe' });
    await expect(failure).rejects.toMatchObject({
      code: 'ENOBUFS',
      message: 'spawnSync /bin/sh ENOBUFS',
      signal: 'SIGTERM',
      status: null,
    });
  });
  it('has the limit of the sync functions by default', async () => {
    const result = await loadHelper('spawn')('head', ['-c', '1048577', '/dev/zero']);
    expect(result).toMatchObject({ error: { code: 'ENOBUFS' } });
  });
});
