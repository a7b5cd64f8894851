import { UsageError, didYouMean } from '../src/index';
import type { Options } from 'yargs';
import { type FlagName, flags } from './flags';
import { normalizeArgv } from './normalizeArgv';
import { dashed, yargsMessage } from './yargsMessage';

/** Flags and their values as typed, checked for being known and of the right kind, but not against each other. */
export type RawFlags = Readonly<Record<string, unknown>>;

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'run'; readonly paths: readonly string[]; readonly flags: RawFlags }
  | { readonly kind: 'list'; readonly flags: RawFlags }
  | { readonly kind: 'explain'; readonly word: string; readonly flags: RawFlags }
  | { readonly kind: 'apply'; readonly file: string; readonly flags: RawFlags }
  | { readonly kind: 'undo' }
  | { readonly kind: 'merge'; readonly files: readonly string[]; readonly flags: RawFlags }
  /** `--help` or `--version`: the text is the answer. */
  | { readonly kind: 'text'; readonly text: string };

const outputFlags = pick(['format', 'output', 'report', 'color', 'verbose', 'silent']);
const configFlags = pick(['config']);
const applyFlags = { ...pick(['allow-dirty']), ...outputFlags };
const mergeFlags = { ...pick(['check', 'strict']), ...outputFlags };

const usage = `Paths: files, folders, globs (quoted; !GLOB takes away); default: the working directory.
Without --write nothing is written.`;

/**
 * Parses the words after `unsync`.
 *
 * @param version what `--version` answers
 * @param columns width of the help
 * @throws UsageError for words that are not understood
 */
export async function parseArgv(argv: readonly string[], version: string, columns = 100): Promise<Command> {
  const { default: yargs } = await import('yargs');
  let command: Command | undefined;
  let text = '';
  const parser = yargs([])
    .scriptName('unsync')
    .locale('en')
    .wrap(columns)
    .exitProcess(false)
    .version(version)
    .help()
    .alias('help', 'h')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'populate--': true,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .fail((message, error) => {
      // What yargs throws itself is a YError, about the arguments too.
      throw error && error.name !== 'YError' ? error : new UsageError(yargsMessage(error?.message ?? message, argv));
    })
    .command(
      '$0 [paths..]',
      'Find blocking calls in async functions, and show them awaited (--write: rewrite them)',
      (builder) =>
        builder
          .usage(usage)
          .positional('paths', { type: 'string', array: true, description: 'Files, folders and globs' })
          .options(flags)
          .example('unsync src', 'show what would change')
          .example('unsync --write src', 'change it')
          .example('unsync --check src', 'for CI: fail while something is left to rewrite')
          .example('unsync --format json --output report.json', 'a report for machines')
          .example('git diff --name-only | unsync --stdin-files', 'only some files')
          .epilogue('Exit codes: 0 done; 1 --check or --strict found something; 2 wrong usage, or a file failed.'),
      (args) => {
        checkKnown(args, namesOf(flags));
        command = { kind: 'run', paths: [...wordsOf(args.paths), ...wordsOf(args['--'])], flags: args };
      },
    )
    .command(
      'list',
      'List the transforms and the blocking calls they know',
      (builder) => builder.options(configFlags),
      (args) => {
        checkKnown(args, namesOf(configFlags));
        checkNoMore(args._.slice(1));
        command = { kind: 'list', flags: args };
      },
    )
    .command(
      'explain <word>',
      'Explain a code of a report, an API or a transform',
      (builder) => builder.options(configFlags),
      (args) => {
        checkKnown(args, ['word', ...namesOf(configFlags)]);
        checkNoMore(args._.slice(1));
        command = { kind: 'explain', word: String(args['word']), flags: args };
      },
    )
    .command(
      'apply <plan>',
      'Write what a reviewed plan says',
      (builder) => builder.options(applyFlags),
      (args) => {
        checkKnown(args, ['plan', ...namesOf(applyFlags)]);
        checkNoMore(args._.slice(1));
        command = { kind: 'apply', file: String(args['plan']), flags: args };
      },
    )
    .command('undo', 'Take back the last run of this folder that wrote', {}, (args) => {
      checkKnown(args, []);
      checkNoMore(args._.slice(1));
      command = { kind: 'undo' };
    })
    .command(
      'merge <reports..>',
      'Make one report of the JSON reports of several shards',
      (builder) => builder.options(mergeFlags),
      (args) => {
        checkKnown(args, ['reports', ...namesOf(mergeFlags)]);
        command = { kind: 'merge', files: wordsOf(args['reports']), flags: args };
      },
    );
  checkSwitches(argv);
  await parser.parseAsync(normalizeArgv(argv), {}, (_error, _args, output) => {
    text = output;
  });
  return command ?? { kind: 'text', text: `${text}\n` };
}

/** Some of the flags, for a command that has only those. */
function pick(names: readonly FlagName[]): Record<string, Options> {
  return Object.fromEntries(names.map((name) => [name, { ...flags[name], group: undefined }]));
}

function namesOf(options: Readonly<Record<string, Options>>): string[] {
  return Object.entries(options).flatMap(([name, { alias }]) => (typeof alias === 'string' ? [name, alias] : [name]));
}

function checkKnown(args: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const known = new Set(['_', '$0', '--', 'paths', 'help', 'h', 'version', ...names]);
  const unknown = Object.keys(args).find((name) => !known.has(name));
  if (unknown === undefined) return;
  const candidates = names.filter((name) => name.length > 1).map(dashed);
  throw new UsageError(
    `unknown option ${dashed(unknown)}.${didYouMean(dashed(unknown), candidates) || ' See: unsync --help'}`,
  );
}

/** What is on or off takes no other value. */
function checkSwitches(argv: readonly string[]): void {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  for (const word of argv.slice(0, end)) {
    const [, name = '', value = ''] = /^--?(?:no-)?([^=]+)=(.*)$/s.exec(word) ?? [];
    const flag = Object.entries<Options>(flags).find(([long, { alias }]) => long === name || alias === name);
    if (flag?.[1].type === 'boolean' && !/^(?:true|false)$/.test(value)) {
      throw new UsageError(`--${flag[0]} takes no value`);
    }
  }
}

function checkNoMore(words: readonly unknown[]): void {
  if (words.length > 0) throw new UsageError(`unexpected argument: ${String(words[0])}`);
}

function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
