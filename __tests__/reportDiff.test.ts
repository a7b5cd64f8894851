import { execFileSync } from 'node:child_process';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { fileDiff } from '../src/report/fileDiff';
import { render } from '../src/report/render';
import { spliceText } from '../src/runner/spliceText';
import { fileOf, runOf } from './support/runOf';
import { sandbox } from './support/sandbox';

const ten = 'abcdefghij'.split('').join('\n');

describe.each([
  ['a.js', 'one\nSync\nthree\n', 'one\nawait\nthree\n'],
  ['crlf.js', 'one\r\nSync\r\nthree\r\n', 'one\r\nawait\r\nthree\r\n'],
  ['mixed.js', 'one\r\nSync\nthree\r\n', 'one\r\nawait\nthree\r\n'],
  ['no-end.js', 'one\nSync', 'one\nawait'],
  ['gains-end.js', 'one\nSync', 'one\nawait\n'],
  ['loses-end.js', 'one\nSync\n', 'one\nawait'],
  ['context-no-end.js', 'Sync\ntwo', 'await\ntwo'],
  ['bom.js', '\uFEFFSync\n', '\uFEFFawait\n'],
  ['far.js', `${ten}\nx\n${ten}\n`, `A${ten.slice(1)}\nx\n${ten.slice(0, -1)}J\n`],
  ['inserted.js', `${ten}\n`, `new\n${ten}\n`],
  ['removed.js', `old\n${ten}\n`, `${ten}\n`],
  ['emptied.js', 'one\n', ''],
  ['escape.js', 'Sync\u001b[31m\f\u2028\v\n', 'await\u001b[31m\f\u2028\v\n'],
  ['minus.js', '-- a/x\nSync\n', '++ b/x\nawait\n'],
  ['with space.js', 'Sync\n', 'await\n'],
  ['quote"and\\.js', 'Sync\n', 'await\n'],
  ['tab\tnewline\n.js', 'Sync\n', 'await\n'],
  ['ünïcode-日本.js', 'Sync\n', 'await\n'],
  ['deep/er/[id].ts', 'Sync\n', 'await\n'],
])('the diff of %j', (file, before, after) => {
  it('is taken by git apply and gives the new bytes', async () => {
    const box = sandbox({ [file]: before });
    const diff = await fileDiff(file, before, after);
    const apply = (...args: string[]) =>
      execFileSync('git', ['apply', ...args], {
        cwd: box.root,
        input: diff,
        env: { ...process.env, GIT_DIR: '/nowhere' },
      });
    apply('--check', '--whitespace=nowarn');
    apply('--whitespace=nowarn');
    expect(after === '' ? '' : box.read(file)).toBe(after);
  });
});

it('ends a name that has a space with a tab, as patch wants it', async () => {
  expect(await fileDiff('a b.js', 'x\n', 'y\n')).toMatch(/^--- a\/a b\.js\t\n\+\+\+ b\/a b\.js\t\n/);
});

it('is empty for equal texts', async () => {
  expect(await fileDiff('a.js', 'x', 'x')).toBe('');
});

it('has three lines of context and joins near hunks', async () => {
  expect(await fileDiff('a.js', `${ten}\n`, `${ten.replace('b', 'B').replace('h', 'H')}\n`)).toBe(
    '--- a/a.js\n+++ b/a.js\n@@ -1,10 +1,10 @@\n a\n-b\n+B\n c\n d\n e\n f\n g\n-h\n+H\n i\n j\n',
  );
});

describe('edits', () => {
  it('give a diff that does what they do, wherever they are', async () => {
    // A generator with a fixed seed: the same texts in every run.
    let state = 1;
    const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    const words = ['', '\n', 'a', 'b\n', '\r\n', 'c\n\nd'];
    const some = (most: number): string =>
      Array.from({ length: random(most) }, () => words[random(words.length)]).join('');
    for (let round = 0; round < 500; round += 1) {
      const before = some(60);
      const offsets = Array.from({ length: 2 * random(6) }, () => random(before.length + 1)).sort((a, b) => a - b);
      const edits = offsets.flatMap((start, index) =>
        index % 2 === 0 && offsets[index - 1] !== start
          ? { start, end: offsets[index + 1] ?? start, text: some(4) }
          : [],
      );
      const after = spliceText(before, edits);
      const diff = await fileDiff('a.js', before, after, edits);
      expect(diff === '' ? before : applyPatch(before, diff)).toBe(after);
    }
  });

  it('by the thousand take no longer for being many', async () => {
    const line = 'const text = readFileSync(path);\n';
    const before = line.repeat(20_000);
    const edits = Array.from({ length: 10_000 }, (_, index) => {
      const start = 2 * index * line.length + 13;
      return { start, end: start + 12, text: 'await readFile' };
    });
    const after = spliceText(before, edits);
    const diff = await fileDiff('a.js', before, after, edits);
    expect(diff.match(/^[+-]const/gm)).toHaveLength(20_000);
  });

  it('put in what could stand at two places at the later one, as git does', async () => {
    const text = 'one();\n\ntwo();\n';
    const diff = await fileDiff('a.js', text, 'one();\n\nnew();\n\ntwo();\n', [
      { start: 7, end: 7, text: '\nnew();\n' },
    ]);
    expect(diff.split('\n').slice(3)).toEqual([' one();', ' ', '+new();', '+', ' two();', '']);
  });
});

describe('the report', () => {
  const run = runOf([
    fileOf('a.js', 'old\n', 'new\n'),
    fileOf('same.js', 'x\n', 'x\n'),
    fileOf('failed.js', 'old\n', 'new\n', { outcome: 'failed' }),
    fileOf('b.js', 'old\r\n', 'new\u001b[2J\r\n'),
  ]);

  it('has the changed files only, without colours', async () => {
    const diff = await render(run, 'diff');
    expect(diff.match(/^--- .*/gm)).toEqual(['--- a/a.js', '--- a/b.js']);
    expect(diff).toContain('+new\u001b[2J\r\n');
  });

  it('in colour lets nothing of the source reach the terminal', async () => {
    const diff = await render(run, 'diff', { color: true });
    expect(diff).toContain('\u001b[32m+new\\x1b[2J\u001b[39m\n');
    expect(diff).toContain('\u001b[1m--- a/a.js\u001b[22m\n');
  });

  it('prints whole files, with their names when there are several', async () => {
    expect(await render(run, 'print')).toBe('==> a.js <==\nnew\n\n==> b.js <==\nnew\u001b[2J\r\n');
    expect(await render(runOf([fileOf('a.js', 'old', 'new')]), 'print')).toBe('new');
  });
});
