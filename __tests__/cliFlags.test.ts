import { describe, expect, it } from 'vitest';
import { cliOptions } from '../bin/cliOptions';
import { flags } from '../bin/flags';
import { parseArgv } from '../bin/parseArgv';
import { readPaths } from '../bin/readPaths';
import { commandLine } from '../src/index';

const parse = (...argv: string[]) => parseArgv(argv, '1.2.3');

async function options(...argv: string[]) {
  const command = await parse(...argv);
  if (command.kind !== 'run') throw new Error(`not a run: ${command.kind}`);
  return { paths: command.paths, ...cliOptions(command.flags) };
}

describe('commands', () => {
  it('are a run, list and explain', async () => {
    expect(await parse()).toMatchObject({ kind: 'run', paths: [] });
    expect(await parse('src', '1', './list')).toMatchObject({ kind: 'run', paths: ['src', '1', './list'] });
    expect(await parse('list')).toMatchObject({ kind: 'list' });
    expect(await parse('explain', 'in-constructor')).toMatchObject({ kind: 'explain', word: 'in-constructor' });
  });

  it('take what follows -- for paths', async () => {
    expect((await options('--write', '--', '--check')).paths).toEqual(['--check']);
    expect((await options('--', '--concurrent', '-v')).paths).toEqual(['--concurrent', '-v']);
  });

  it('answer --version and --help, which names every flag with one line about it', async () => {
    expect(await parse('src', '--version')).toEqual({ kind: 'text', text: '1.2.3\n' });
    const help = await parse('--help');
    for (const [name, { description }] of Object.entries(flags)) {
      expect(help).toMatchObject({ kind: 'text', text: expect.stringContaining(`--${name} `) as string });
      expect(description).toMatch(/^[A-Z][^\n]+[^.]$/);
    }
  });
});

describe('a wrong command line', () => {
  it.each([
    [['--wrte'], /^unknown option --wrte\. Did you mean --write\?$/],
    [['--tset', 'src'], /Did you mean --tests\?$/],
    [['-x'], /^unknown option -x\./],
    [['--qqqqqqqq'], /^unknown option --qqqqqqqq\. See: unsync --help$/],
    [['--no-colour'], /^unknown option --colour\. Did you mean --color\?$/],
    [['list', '--write'], /^unknown option --write/],
    [['list', 'src'], /^unexpected argument: src$/],
    [['explain'], /^unsync explain needs a code of a report, an API or a codemod/],
    [['explain', 'a', 'b'], /^unexpected argument: b$/],
    [['--target'], /^--target needs a value$/],
    [['-t'], /^-t needs a value$/],
    [['--format', 'xxxxxx'], /^--format xxxxxx: must be one of diff, text, json, markdown, sarif, github, html\.$/],
    [['--format', 'jsn'], /html\. Did you mean json\?$/],
    [['--promote', 'projekt'], /Did you mean project\?$/],
    [['--write=yes'], /^--write takes no value$/],
    [['-s=no'], /^--silent takes no value$/],
    [['--parser', 'acorn'], /^--parser acorn: must be one of babel, babylon, flow, ts, tsx\.$/],
    [['--target', '20', '--target', '22'], /^--target is given more than once$/],
    [['--write', '--dry'], /^--write and --dry contradict/],
    [['-p', '--format', 'json'], /^--print and --format contradict/],
    [['--report', 'json'], /^--report json: must be FORMAT=FILE/],
    [['--report', 'xml=x'], /^--report xml=x: must be FORMAT=FILE/],
    [['--concurrent', '0'], /^--concurrent 0: must be a number from 1$/],
    [['-j', 'many'], /^--jobs many: must be a number from 1$/],
    [['-c', '0'], /^--cpus 0/],
    [['--shard', '2'], /^--shard 2: must be i\/n/],
    [['--write', '--plan', 'x'], /^--write and --plan contradict/],
    [['-i', '--stdin-files'], /^--interactive and --stdin-files contradict/],
    [['--update-baseline'], /^--update-baseline needs --baseline FILE$/],
    [['--min-cost', 'dear'], /^--min-cost dear: must be one of cheap, io/],
    [['apply'], /^unsync apply needs a plan file/],
    [['apply', 'p.json', '--write'], /^unknown option --write/],
    [['undo', 'x'], /^unexpected argument: x$/],
    [['merge'], /^unsync merge needs JSON reports/],
    [['-v', '3'], /^--verbose 3: must be 0, 1 or 2$/],
    [['--extensions', 'js,*'], /^--extensions js,\*: must be names/],
  ])('%j is a usage error', async (argv, message) => {
    await expect(options(...argv)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('flags', () => {
  it('leave what is not said to the configuration, and then to the safe defaults of the run', async () => {
    expect(await options()).toEqual({
      paths: [],
      run: {},
      exit: { check: false, strict: false },
      write: false,
      stdinFiles: false,
      ...{ interactive: false, commit: false, allowDirty: false, updateBaseline: false },
      silent: false,
      verbose: 0,
      reports: [{ format: 'diff' }],
    });
  });

  it('reach the run', async () => {
    const argv = ['-t', 'a', '--transform=b', '--unsafe', '--target', '>=20', '--tests', '--no-gitignore', 'src'];
    const more = ['--ignore-pattern', 'x', '--ignore-pattern', 'y', '--extensions', 'ts,.tsx', '--check', '--strict'];
    expect(await options(...argv, ...more)).toMatchObject({
      paths: ['src'],
      run: {
        ...{ transforms: ['a', 'b'], unsafe: true, target: '>=20', tests: true, gitignore: false },
        ...{ ignorePatterns: ['x', 'y'], extensions: ['ts', '.tsx'] },
      },
      exit: { check: true, strict: true },
    });
  });

  it('with a value that may be left out never take a path for it', async () => {
    expect(await options('--concurrent', 'src')).toMatchObject({ paths: ['src'], run: { concurrent: true } });
    expect(await options('--concurrent', '4', 'src')).toMatchObject({ paths: ['src'], run: { concurrent: 4 } });
    expect(await options('--concurrent=4')).toMatchObject({ run: { concurrent: 4 } });
    expect(await options('-v', 'src')).toMatchObject({ paths: ['src'], verbose: 1 });
    expect(await options('-v', '2', 'src')).toMatchObject({ paths: ['src'], verbose: 2 });
    expect(await options('-vv', 'src')).toMatchObject({ paths: ['src'], verbose: 2 });
    expect(await options('--verbose=0')).toMatchObject({ verbose: 0 });
  });

  it('of jscodeshift are understood', async () => {
    const argv = ['-d', '-s', '--parser', 'tsx', '-j', '2', '-c', '2', '--run-in-band', '--extensions=js', 'src'];
    expect(await options(...argv)).toMatchObject({ paths: ['src'], silent: true, write: false });
    expect((await options('-p')).reports).toEqual([{ format: 'print' }]);
  });

  it('say which reports are made', async () => {
    const reports = async (...argv: string[]) => (await options(...argv)).reports;
    expect(await reports('--write')).toEqual([]);
    expect(await reports('--write', '--format', 'text')).toEqual([{ format: 'text' }]);
    expect(await reports('-s')).toEqual([]);
    expect(await reports('-s', '--format', 'json')).toEqual([{ format: 'json' }]);
    expect(await reports('--output', 'x.json')).toEqual([{ format: 'json', file: 'x.json' }]);
    expect(await reports('--output', 'x.patch')).toEqual([{ format: 'diff', file: 'x.patch' }]);
    expect(await reports('--report', 'json=a=b', '--report', 'text=c')).toEqual([
      { format: 'diff' },
      { format: 'json', file: 'a=b' },
      { format: 'text', file: 'c' },
    ]);
  });

  it('come back as the command line to type next', async () => {
    const argv = ['-t', 'a', '--unsafe', '--target', '>=20', '--concurrent', '2', '--tests', "it's here", 'src'];
    const { paths, run } = await options(...argv);
    expect(commandLine({ paths, options: run })).toBe(
      "-t a --unsafe --target '>=20' --concurrent 2 --tests 'it'\\''s here' src",
    );
    expect(commandLine({ paths: ['-x'], options: {} })).toBe('-- -x');
  });
});

it.each([
  ['a\nb c\r\n\n', ['a', 'b c']],
  ['a\nb\0c\0', ['a\nb', 'c']],
  ['', []],
])('reads the paths of %j', async (text, expected) => {
  async function* chunks() {
    for (const character of text) yield await Promise.resolve(Buffer.from(character));
  }
  expect(await readPaths(chunks())).toEqual(expected);
});
