import { describe, expect, it } from 'vitest';
import { progress } from '../src/report/progress';
import { summary } from '../src/report/summary';
import type { SkippedFile } from '../src/runner/types';
import { fileOf, fileWith, runOf } from './support/runOf';

const refused = { status: 'refused', reason: 'in-constructor' } as const;
const unsafe = { status: 'refused', reason: 'race', level: 'unsafe', hazards: ['race'] } as const;
const out = { status: 'out-of-scope', reason: 'in-sync-function' } as const;
const test = (file: string, candidate: boolean): SkippedFile => ({ file, reason: 'test', candidate });

it('tells all of a large run, and what to type next', () => {
  const run = runOf([fileWith('a.js', [{}, {}, refused, unsafe]), fileWith('b.js', [{}, refused, out])], {
    skipped: [
      test('a.test.js', true),
      test('b.test.js', false),
      { file: 'x.min.js', reason: 'generated', candidate: true },
    ],
  });
  expect(summary(run, { again: 'src' })).toBe(
    `3 calls in 2 files can be rewritten (1 more with --unsafe); 2 refused; 1 out of scope; \
2 test files left alone, 1 of which may have blocking calls (--tests includes them); 1 generated file left alone.
     2  in-constructor    unsync explain in-constructor
     1  in-sync-function  unsync explain in-sync-function
     1  race              unsync explain race
Next: unsync --write src
`,
  );
});

it.each([
  ['one call', runOf([fileWith('a.js', [{}])]), '1 call in 1 file can be rewritten.\nNext: unsync --write\n'],
  [
    'one call that was written',
    runOf([{ ...fileWith('a.js', [{}]), outcome: 'written' }], { mode: 'write' }),
    '1 call in 1 file rewritten.\nNext: read the changes (git diff) and run your tests.\n',
  ],
  ['nothing found', runOf([], { fileCount: 12 }), 'No blocking call in 12 files.\n'],
  ['nothing found in one file', runOf([], { fileCount: 1 }), 'No blocking call in 1 file.\n'],
  ['no files', runOf([]), 'No file to look at.\n'],
  [
    'one test file',
    runOf([], { skipped: [test('a.test.js', true)] }),
    'No file to look at; 1 test file left alone, which may have blocking calls (--tests includes it).\n',
  ],
  [
    'only refusals',
    runOf([fileWith('a.js', [refused])]),
    'No call can be rewritten; 1 refused.\n     1  in-constructor  unsync explain in-constructor\n',
  ],
  [
    'only what needs --unsafe',
    runOf([fileWith('a.js', [unsafe])]),
    'No call can be rewritten (1 with --unsafe).\n     1  race  unsync explain race\n' +
      'Next: unsync --unsafe shows what could be rewritten with care.\n',
  ],
])('is true of %s', (_what, run, expected) => {
  expect(summary(run)).toBe(expected);
});

it('names errors, warnings and unused directives first', () => {
  const plan = {
    sites: [],
    edits: [],
    output: '',
    unusedDirectives: [{ line: 4, column: 1, text: '// unsync-ignore-file' }],
  };
  const run = runOf([fileOf('a.js', '', '', { plan })], {
    errors: [{ file: 'b\u001b.js', message: 'Unexpected token', line: 2, column: 5 }],
    warnings: ['docs: nothing to look at'],
  });
  expect(summary(run)).toBe(`error: b\\x1b.js:2:5: Unexpected token
warning: docs: nothing to look at
unused: a.js:4:1: // unsync-ignore-file silences nothing
No blocking call in 1 file; 1 unused ignore directive; 1 error.
`);
  expect(summary(run, { listUnused: false })).not.toContain('unused: a.js');
});

it('names files when it is verbose', () => {
  const run = runOf([{ ...fileWith('a.js', [{}]), outcome: 'written' }], {
    mode: 'write',
    skipped: [test('a.test.js', true)],
  });
  expect(summary(run, { verbose: 1 })).toMatch(/^written: a\.js\nleft alone \(test\): a\.test\.js\n1 call/);
  expect(summary(run, { verbose: 2 })).toContain('1 file read, 1 of them parsed');
});

describe('progress', () => {
  const record = (isTTY: boolean) => {
    const written: string[] = [];
    let time = 0;
    const line = progress({ isTTY, write: (text) => written.push(text) }, () => time);
    return { line, written, wait: (ms: number) => (time += ms) };
  };

  it('comes late, seldom, and goes away', () => {
    const { line, written, wait } = record(true);
    line.update(1, 9);
    wait(500);
    line.update(2, 9);
    line.update(3, 9);
    wait(100);
    line.update(4, 9);
    line.stop();
    expect(written).toEqual(['\r\u001b[K2 of 9 files', '\r\u001b[K4 of 9 files', '\r\u001b[K']);
  });

  it('leaves no trace when it was short, or there is no terminal', () => {
    const short = record(true);
    short.line.update(1, 1);
    short.line.stop();
    const piped = record(false);
    piped.wait(1000);
    piped.line.update(1, 1);
    piped.line.stop();
    expect([...short.written, ...piped.written]).toEqual([]);
  });
});
