import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from './support/builtCli';
import { execute } from './support/execute';
import { type Sandbox, sandbox } from './support/sandbox';

const call = "const fs = require('fs');\nasync function load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\n";
const rewritten =
  "const fs = require('fs/promises');\nasync function load(file) {\n  return await fs.readFile(file, 'utf8');\n}\n";

const envOf = (box: Sandbox): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: box.root,
  XDG_STATE_HOME: path.join(box.root, '.state'),
  XDG_CACHE_HOME: path.join(box.root, '.cache'),
});
const unsync = (box: Sandbox, ...args: string[]) =>
  execute(process.execPath, [builtCli, ...args], { cwd: box.root, env: envOf(box) });

describe('killed while it writes', () => {
  const count = 60;
  const names = Array.from({ length: count }, (_, index) => `f${index}.js`);

  /** Starts a write and kills it `delay` milliseconds after the first file was written; 0: as soon as that is seen. */
  async function killAfter(box: Sandbox, signal: NodeJS.Signals, delay: number): Promise<void> {
    const child = spawn(process.execPath, [builtCli, '--write', '--no-cache'], {
      cwd: box.root,
      env: envOf(box),
      stdio: 'ignore',
    });
    const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
    const begun = (): boolean => fs.existsSync(box.path('.state/unsync/undo'));
    while (!begun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill(signal);
    await ended;
  }

  // A hundred moments, in two signals: from the first sign of writing on, a millisecond apart.
  it.each(['SIGKILL', 'SIGINT'] as const)(
    'by %s at any moment: every file is as before or as after, and undo brings all back',
    { timeout: 300_000 },
    async (signal) => {
      let torn = 0;
      const box = sandbox();
      for (let moment = 0; moment < 50; moment++) {
        box.write(Object.fromEntries(names.map((name) => [name, call])));
        fs.rmSync(box.path('.state'), { recursive: true, force: true });
        await killAfter(box, signal, moment % 25);
        const texts = names.map((name) => box.read(name));
        expect(texts.filter((text) => text !== call && text !== rewritten)).toEqual([]);
        const written = texts.filter((text) => text === rewritten).length;
        if (written > 0 && written < count) torn += 1;
        // What was written can be taken back at any moment.
        if (written > 0 && moment % 10 === 0) {
          expect(await unsync(box, 'undo')).toMatchObject({ code: 0 });
          expect(names.every((name) => box.read(name) === call)).toBe(true);
        }
      }
      expect(torn).toBeGreaterThan(0);
    },
  );
});

it('on a full disk leaves each file as it was or makes it whole, and says so', async () => {
  const box = sandbox();
  const disk = box.path('disk');
  fs.mkdirSync(disk);
  const mounted = await execute('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { cwd: box.root }).catch(
    () => null,
  );
  const big = `${call}${`// ${'x'.repeat(57)}\n`.repeat(1000)}`;
  if (mounted?.code !== 0) return fullDiskByQuota(box, big);
  try {
    box.write({ 'disk/a.js': big, 'disk/b.js': big, 'disk/fill': Buffer.alloc(120_000) });
    await expectNoSpace(box, big);
  } finally {
    await execute('umount', [disk], { cwd: box.root });
  }
});

/** Without the right to mount: a limit on the size of files fails a write in the middle, as a full disk does. */
async function fullDiskByQuota(box: Sandbox, big: string): Promise<void> {
  box.write({ 'disk/a.js': big });
  const script = 'ulimit -f 16; trap "" XFSZ; "$0" "$1" --write disk';
  const { code } = await execute('bash', ['-c', script, process.execPath, builtCli], {
    cwd: box.root,
    env: envOf(box),
  });
  expect(code).toBe(2);
  expect(box.read('disk/a.js')).toBe(big);
}

async function expectNoSpace(box: Sandbox, big: string): Promise<void> {
  const { code, stderr } = await unsync(box, '--write', 'disk');
  expect(code).toBe(2);
  expect(stderr).toContain('not written: no space left on the device');
  for (const name of ['disk/a.js', 'disk/b.js']) {
    expect([big, big.replace(call, rewritten)]).toContain(box.read(name));
  }
  expect(fs.readdirSync(box.path('disk')).sort()).toEqual(['a.js', 'b.js', 'fill']);
}

describe('hostile names and lines', () => {
  const name = 'a\n::error::x\u001b[2J`<img>`##[group].js';
  it('inject nothing into what is printed', async () => {
    const box = sandbox({ [name]: call, 'broken\u001b[2J\n.js': 'readFileSync(' });
    for (const format of ['text', 'markdown', 'github']) {
      const { stdout, stderr } = await unsync(box, '--format', format);
      expect(stdout + stderr).not.toContain('\u001b');
      expect((stdout + stderr).split('\n').filter((line) => /^\s*::error::x/.test(line))).toEqual([]);
    }
  });

  it('of the file system are errors in one line', async () => {
    const { stderr } = await unsync(sandbox(), 'gone\u001b[2J\n.js');
    expect(stderr).not.toContain('\u001b');
  });
});

it('does not parse a bundle of 20 MB that nobody named, and says that it left it alone', async () => {
  const box = sandbox({ 'bundle.js': `${call}${'x();'.repeat(5_000_000)}`, 'a.js': call });
  const { code, stderr } = await unsync(box, '-v');
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('left alone (generated): bundle.js') as string,
  });
});

it('says of a file of 20 MB that is code that it takes too much memory, and does the others', async () => {
  const box = sandbox({ 'large.js': call.repeat(220_000), 'a.js': call });
  expect(fs.statSync(box.path('large.js')).size).toBeGreaterThan(20e6);
  // As much as Node has where there is little: the same on every machine.
  const { code, stderr } = await execute(process.execPath, ['--max-old-space-size=2000', builtCli, '--write'], {
    cwd: box.root,
    env: envOf(box),
  });
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^error: large\.js: Cannot be parsed: 2\d\.\d MB of code take more memory than Node gives to it; NODE_OPTIONS=--max-old-space-size=\d+ /m,
    ) as string,
  });
  expect(box.read('a.js')).toBe(rewritten);
  expect(box.read('large.js')).toBe(call.repeat(220_000));
});

it('writes through a link inside the root, and keeps submodules and worktrees apart', async () => {
  const box = sandbox({ 'packages/a/index.js': call });
  fs.mkdirSync(box.path('node_modules'));
  fs.symlinkSync('../packages/a', box.path('node_modules/a'));
  expect(await unsync(box, '--write', '.')).toMatchObject({ code: 0 });
  expect(box.read('packages/a/index.js')).toBe(rewritten);
  expect(fs.lstatSync(box.path('node_modules/a')).isSymbolicLink()).toBe(true);
});
