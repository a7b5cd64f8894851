import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { builtCli } from './support/builtCli';
import { execute } from './support/execute';
import { type Sandbox, sandbox } from './support/sandbox';

const two =
  "const fs = require('fs');\nasync function load(file) {\n  fs.mkdirSync(file);\n  return fs.readFileSync(file, 'utf8');\n}\n";

/** Ctrl-C and Ctrl-D. */
const controls = ['\x03', '\x04'];

const envOf = (box: Sandbox) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: box.root,
  TERM: 'xterm-256color',
  XDG_STATE_HOME: path.join(box.root, '.state'),
  XDG_CACHE_HOME: path.join(box.root, '.state'),
});

/** Types an answer at each prompt, in a real (pseudo) terminal; Ctrl-C and Ctrl-D are characters like any other. */
function converse(
  box: Sandbox,
  args: readonly string[],
  answers: readonly string[],
): Promise<{ screen: string; code: number; signal: number }> {
  return new Promise((resolve) => {
    const terminal = spawn(process.execPath, [builtCli, ...args], {
      cwd: box.root,
      env: envOf(box),
      cols: 100,
      rows: 40,
    });
    const left = [...answers];
    let screen = '';
    let unanswered = '';
    terminal.onData((data) => {
      screen += data;
      unanswered += data;
      if (!/\?\]\? $/.test(stripVTControlCharacters(unanswered))) return;
      unanswered = '';
      const answer = left.shift();
      if (answer !== undefined) terminal.write(controls.includes(answer) ? answer : `${answer}\r`);
    });
    terminal.onExit(({ exitCode, signal }) => resolve({ screen, code: exitCode, signal: signal ?? 0 }));
  });
}

describe('-i in a terminal', () => {
  it('shows each call with what its rewriting adds, and writes what was picked', async () => {
    const box = sandbox({ 'a.js': two });
    const { screen, code } = await converse(box, ['-i'], ['n', 'y']);
    const text = stripVTControlCharacters(screen);
    expect(code).toBe(0);
    expect(screen).toContain('\u001b[32m+');
    expect(text).toMatch(/\+ {2}await fsp?\.mkdir\(file\);[^]*\(1\/2\) Rewrite this call \[y,n,q,a,d,\?\]\? n/);
    expect(text).toMatch(/\+ {2}return await fsp?\.readFile\(file, 'utf8'\);[^]*\(2\/2\) Rewrite this call/);
    expect(text).toContain('1 call in 1 file rewritten');
    expect(box.read('a.js')).toContain('  fs.mkdirSync(file);\n  return await fsp.readFile(');
  });

  it.each([
    ['a takes the rest of the file, and asks for the next one', ['a', 'n', 'n'], [true, true, false, false]],
    ['d leaves the rest of the file', ['d', 'y', 'n'], [false, false, true, false]],
    ['q leaves all that is left', ['y', 'q'], [true, false, false, false]],
    ['the end of the input is q', ['y', '\x04'], [true, false, false, false]],
    ['? and nonsense show the help, and ask again', ['?', 'what', 'y', 'q'], [true, false, false, false]],
  ])('%s', async (_what, answers, taken) => {
    const box = sandbox({ 'a.js': two, 'b.js': two });
    const { screen, code } = await converse(box, ['-i'], answers);
    expect(code).toBe(0);
    const isAwaited = (file: string) =>
      [/await fsp?\.mkdir\(/, /await fsp?\.readFile\(/].map((call) => call.test(box.read(file)));
    expect([...isAwaited('a.js'), ...isAwaited('b.js')]).toEqual(taken);
    if (answers.includes('?')) expect(screen.match(/q - quit/g)).toHaveLength(2);
  });

  it('writes nothing after Ctrl-C', async () => {
    const box = sandbox({ 'a.js': two });
    const { signal, code } = await converse(box, ['-i'], ['y', '\x03']);
    expect([2, 130]).toContain(signal === 0 ? code : signal);
    expect(box.read('a.js')).toBe(two);
  });

  it('lets no escape sequence of a source through to the terminal', async () => {
    const box = sandbox({ 'a.js': `${two.replace('{\n', '{\n  // \u001b]0;owned\u0007\u001b[2J\n')}` });
    const { screen } = await converse(box, ['-i'], ['q']);
    expect(screen).toContain('\\x1b]0;owned\\x07\\x1b[2J');
    expect(screen).not.toContain('\u001b]0;owned');
  });
});

it('-i takes its answers from a pipe, too, and with --plan writes only the plan', async () => {
  const box = sandbox({ 'a.js': two });
  const script = 'printf "n\\ny\\n" | "$0" "$1" -i --plan p.json';
  const { code } = await execute('bash', ['-c', script, process.execPath, builtCli], {
    cwd: box.root,
    env: envOf(box),
  });
  expect(code).toBe(0);
  expect(box.read('a.js')).toBe(two);
  expect(JSON.parse(box.read('p.json'))).toMatchObject({ files: [{ rewrites: 1 }] });
});
