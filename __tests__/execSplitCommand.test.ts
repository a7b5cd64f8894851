import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCommand } from '../src/analysis/splitCommand';

describe('splitCommand', () => {
  it.each([
    ['git status', ['git', 'status']],
    ['  ls\t-l  ', ['ls', '-l']],
    ["git log --format='%h %s'", ['git', 'log', '--format=%h %s']],
    ['tar -czf a.tgz "my dir"', ['tar', '-czf', 'a.tgz', 'my dir']],
    ["env 'a'\"b\"c ''", ['env', 'abc', '']],
    ['./run.sh', ['./run.sh']],
  ])('splits %j', (command, words) => expect(splitCommand(command)).toEqual(words));

  it.each([
    ['an operator', 'cd x && ls'],
    ['a pipe', 'ls | wc -l'],
    ['a redirection', 'git rev-parse HEAD 2>/dev/null'],
    ['a pattern', 'ls *.js'],
    ['a home folder', 'ls ~/x'],
    ['a variable', 'echo $HOME'],
    ['a variable in quotes', 'git show "$REF"'],
    ['a substitution', 'git show `cat ref`'],
    ['an escape', 'ls my\\ dir'],
    ['an assignment', 'FOO=1 node x'],
    ['a builtin', 'echo hi'],
    ['a builtin of some shells', 'type node'],
    ['a reserved word', 'time ls'],
    ['braces', 'git stash apply stash@{0}'],
    ['a comment', 'ls # all'],
    ['two lines', 'ls\npwd'],
    ['two lines in quotes', "git commit -m 'a\nb'"],
    ['a quoted program', '"my prog" x'],
    ['an open quote', "git log 'x"],
    ['history expansion', 'git log "x!y"'],
    ['nothing', '   '],
  ])('leaves %s to the shell', (_, command) => expect(splitCommand(command)).toBeUndefined());

  it('gives the program the words that a shell gives it', () => {
    const atoms = [
      'a',
      '-x',
      '--k=v',
      '/',
      ' ',
      '  ',
      '\t',
      "'q r'",
      '"d e"',
      "''",
      '"',
      "'",
      '$',
      '\\',
      '*',
      '~',
      '=',
      '%d',
      ',',
      '@',
      '+',
      ':',
      '{',
      '#',
      '!',
      'é',
    ];
    const command = fc
      .array(fc.constantFrom(...atoms), { minLength: 1, maxLength: 9 })
      .map((parts) => `env printf '<%s>' ${parts.join('')}`);
    let accepted = 0;
    fc.assert(
      fc.property(command, (text) => {
        const words = splitCommand(text);
        fc.pre(words !== undefined);
        accepted += 1;
        const [program = '', ...args] = words ?? [];
        expect(execFileSync(program, args, { encoding: 'utf8' })).toBe(
          spawnSync('sh', ['-c', text], { encoding: 'utf8' }).stdout,
        );
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(accepted).toBe(150);
  });
});
