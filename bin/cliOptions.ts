import { costs, type ExitOptions, type ReportFormat, type RunOptions, UsageError } from '../src/index';
import type { RawFlags } from './parseArgv';
import { configChoice } from './withConfig';

/** A report that was asked for. Without a file it goes to standard output. */
export interface ReportRequest {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** The flags of a run, checked. */
export interface CliOptions extends OutputOptions {
  readonly run: RunOptions;
  readonly write: boolean;
  readonly stdinFiles: boolean;
  readonly interactive: boolean;
  readonly commit: boolean;
  readonly allowDirty: boolean;
  /** Files. */
  readonly plan?: string;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly profile?: string;
  /** The config file; false: none; absent: the one that is found. */
  readonly config?: string | false;
}

/** How a command reports. */
export interface OutputOptions {
  readonly exit: ExitOptions;
  readonly silent: boolean;
  readonly verbose: 0 | 1 | 2;
  /** Absent: as the terminal and the environment say. */
  readonly color?: boolean;
  readonly reports: readonly ReportRequest[];
}

const fileFormats = ['diff', 'text', 'json', 'markdown', 'sarif', 'github', 'html', 'print'] as const;
const extensionFormats: readonly (readonly [string, ReportFormat])[] = [
  ['.json', 'json'],
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.sarif', 'sarif'],
  ['.html', 'html'],
];

/**
 * Checks flags against each other and gives their values types.
 *
 * @throws UsageError for values that are wrong or contradict each other
 */
export function cliOptions(flags: RawFlags): CliOptions {
  const is = (name: string): boolean => flags[name] === true;
  const write = is('write');
  if (write && is('dry')) throw new UsageError('--write and --dry contradict each other');
  for (const name of ['jobs', 'cpus']) checkCount(name, text(flags, name));
  const jobs = text(flags, 'jobs') ?? text(flags, 'cpus');
  const target = text(flags, 'target');
  checkCombinations(flags);
  const transforms = texts(flags, 'transform');
  const minCost = costs.find((cost) => cost === text(flags, 'min-cost'));
  const changed = text(flags, 'changed');
  const shard = text(flags, 'shard');
  const concurrent = concurrency(text(flags, 'concurrent'));
  const extensions = text(flags, 'extensions');
  const helpers = text(flags, 'helpers');
  const ignorePatterns = texts(flags, 'ignore-pattern');
  const config = configChoice(flags);
  const cpuBound = functionNames(texts(flags, 'cpu-bound'));
  return {
    run: {
      ...(transforms.length > 0 && { transforms }),
      ...(typeof flags['unsafe'] === 'boolean' && { unsafe: is('unsafe') }),
      ...(target !== undefined && { target }),
      ...(jobs !== undefined && !is('run-in-band') && { jobs: Number(jobs) }),
      ...promotion(flags),
      ...(concurrent !== undefined && { concurrent }),
      ...(typeof flags['deps'] === 'boolean' && { deps: is('deps') }),
      ...(cpuBound.length > 0 && { cpuBound }),
      ...(helpers !== undefined && { helpers }),
      ...(ignorePatterns.length > 0 && { ignorePatterns }),
      ...(extensions !== undefined && { extensions: extensionList(extensions) }),
      ...(typeof flags['tests'] === 'boolean' && { tests: is('tests') }),
      ...(typeof flags['gitignore'] === 'boolean' && { gitignore: is('gitignore') }),
      ...(minCost !== undefined && { minCost }),
      ...(changed !== undefined && { changed: changed === 'true' ? true : changed }),
      ...(shard !== undefined && { shard: shardOf(shard) }),
      ...(flags['cache'] === false && { cache: false }),
      ...(is('interactive') && { apart: true }),
    },
    write: write || is('commit') || (is('interactive') && !is('dry') && flags['plan'] === undefined),
    stdinFiles: is('stdin-files'),
    interactive: is('interactive'),
    commit: is('commit'),
    allowDirty: is('allow-dirty'),
    ...optional('plan', text(flags, 'plan')),
    ...optional('baseline', text(flags, 'baseline')),
    updateBaseline: is('update-baseline'),
    ...optional('profile', text(flags, 'profile')),
    ...(config !== undefined && { config }),
    ...outputOptions(flags, write || is('commit') || is('interactive')),
  };
}

/**
 * The flags that say how to report, which several commands have.
 *
 * @param quiet nothing is printed on standard output unless asked for
 */
export function outputOptions(flags: RawFlags, quiet: boolean): OutputOptions {
  return {
    exit: { check: flags['check'] === true, strict: flags['strict'] === true },
    silent: flags['silent'] === true,
    verbose: verbosity(text(flags, 'verbose')),
    ...(typeof flags['color'] === 'boolean' && { color: flags['color'] }),
    reports: [...mainReport(flags, quiet), ...texts(flags, 'report').map(furtherReport)],
  };
}

function checkCombinations(flags: RawFlags): void {
  const exclusive = [
    ['dry', 'commit'],
    ['write', 'plan'],
    ['commit', 'plan'],
    ['interactive', 'stdin-files'],
    ['interactive', 'commit'],
    ['commit', 'allow-dirty'],
  ] as const;
  for (const [a, b] of exclusive) {
    if (isGiven(flags[a]) && isGiven(flags[b])) throw new UsageError(`--${a} and --${b} contradict each other`);
  }
  if (isGiven(flags['update-baseline']) && !isGiven(flags['baseline'])) {
    throw new UsageError('--update-baseline needs --baseline FILE');
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}

function shardOf(value: string): { index: number; count: number } {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > count) throw new UsageError(`--shard ${value}: must be i/n with i from 1 to n`);
  return { index, count };
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: string });
}

/** A dry run shows its diff unless told otherwise; a run that writes prints only what it was asked for. */
function mainReport(flags: RawFlags, quiet: boolean): ReportRequest[] {
  const asked = text(flags, 'format');
  const file = text(flags, 'output');
  if (flags['print'] === true && asked !== undefined)
    throw new UsageError('--print and --format contradict each other');
  const named = fileFormats.find((format) => format === asked);
  const format = flags['print'] === true ? 'print' : (named ?? (file === undefined ? undefined : formatOf(file)));
  if (file !== undefined) return [{ format: format ?? 'diff', file }];
  if (format !== undefined) return [{ format }];
  return quiet || flags['silent'] === true ? [] : [{ format: 'diff' }];
}

function furtherReport(request: string): ReportRequest {
  const [format = '', ...rest] = request.split('=');
  const file = rest.join('=');
  const known = fileFormats.find((name) => name === format);
  if (file === '' || known === undefined) {
    throw new UsageError(`--report ${request}: must be FORMAT=FILE, the format one of ${fileFormats.join(', ')}`);
  }
  return { format: known, file };
}

function formatOf(file: string): ReportFormat {
  return extensionFormats.find(([extension]) => file.endsWith(extension))?.[1] ?? 'diff';
}

/** Which functions may become async, and which calls stay for the sake of tests. What narrows a promotion down means nothing without one. */
function promotion(
  flags: RawFlags,
): Pick<RunOptions, 'promote' | 'promoteOnly' | 'stopAt' | 'public' | 'respectMocks'> {
  const promote = text(flags, 'promote');
  const only = texts(flags, 'promote-only');
  const stopAt = texts(flags, 'stop-at');
  const needing = ['promote-only', 'stop-at', 'public'].find(
    (name) => flags[name] !== undefined && flags[name] !== false,
  );
  if (needing !== undefined && promote !== 'project') throw new UsageError(`--${needing} needs --promote project`);
  const doubles = flags['respect-mocks'] === true ? { respectMocks: true } : {};
  if (promote !== 'none' && promote !== 'file' && promote !== 'project') return doubles;
  return {
    ...doubles,
    promote,
    ...(only.length > 0 && { promoteOnly: only }),
    ...(stopAt.length > 0 && { stopAt }),
    ...(flags['public'] === true && { public: true }),
  };
}

function concurrency(value: string | undefined): boolean | number | undefined {
  if (value === undefined || value === 'true') return value === undefined ? undefined : true;
  checkCount('concurrent', value);
  return Number(value);
}

function verbosity(value: string | undefined): 0 | 1 | 2 {
  if (value === undefined || value === '0') return 0;
  if (value === '1') return 1;
  if (value === '2') return 2;
  throw new UsageError(`--verbose ${value}: must be 0, 1 or 2`);
}

function checkCount(name: string, value: string | undefined): void {
  if (value !== undefined && !/^[1-9]\d*$/.test(value))
    throw new UsageError(`--${name} ${value}: must be a number from 1`);
}

function extensionList(value: string): string[] {
  const extensions = value.split(',').map((extension) => extension.trim());
  if (extensions.some((extension) => !/^\.?\w+$/.test(extension))) {
    throw new UsageError(`--extensions ${value}: must be names with commas, such as js,ts`);
  }
  return extensions;
}

/** Names with commas between them, each perhaps after a file and `#`. */
function functionNames(values: readonly string[]): string[] {
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
  const wrong = names.find((name) => !/^(?:[^#]+#)?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
  if (wrong !== undefined) throw new UsageError(`--cpu-bound ${wrong}: must be the name of a function, or FILE#NAME`);
  return names;
}

function text(flags: RawFlags, name: string): string | undefined {
  const value = flags[name];
  if (Array.isArray(value)) throw new UsageError(`--${name} is given more than once`);
  return typeof value === 'string' ? value : undefined;
}

function texts(flags: RawFlags, name: string): string[] {
  const value = flags[name];
  return Array.isArray(value) ? value.map(String) : [];
}
