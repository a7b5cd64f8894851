import { type ExitOptions, type ReportFormat, type RunOptions, UsageError } from '../src/index';
import type { RawFlags } from './parseArgv';

/** A report that was asked for. Without a file it goes to standard output. */
export interface ReportRequest {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** The flags of a run, checked. */
export interface CliOptions {
  readonly run: RunOptions;
  readonly exit: ExitOptions;
  readonly write: boolean;
  readonly stdinFiles: boolean;
  readonly silent: boolean;
  readonly verbose: 0 | 1 | 2;
  /** Absent: as the terminal and the environment say. */
  readonly color?: boolean;
  readonly reports: readonly ReportRequest[];
}

const fileFormats: readonly string[] = ['diff', 'text', 'json'];

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
  const target = text(flags, 'target');
  const transforms = texts(flags, 'transform');
  const concurrent = concurrency(text(flags, 'concurrent'));
  const extensions = text(flags, 'extensions');
  return {
    run: {
      ...(transforms.length > 0 && { transforms }),
      unsafe: is('unsafe'),
      ...(target !== undefined && { target }),
      ...(concurrent !== undefined && { concurrent }),
      ignorePatterns: texts(flags, 'ignore-pattern'),
      ...(extensions !== undefined && { extensions: extensionList(extensions) }),
      tests: is('tests'),
      gitignore: flags['gitignore'] !== false,
    },
    exit: { check: is('check'), strict: is('strict') },
    write,
    stdinFiles: is('stdin-files'),
    silent: is('silent'),
    verbose: verbosity(text(flags, 'verbose')),
    ...(typeof flags['color'] === 'boolean' && { color: flags['color'] }),
    reports: [...mainReport(flags, write), ...texts(flags, 'report').map(furtherReport)],
  };
}

/** A dry run shows its diff unless told otherwise; a run that writes prints only what it was asked for. */
function mainReport(flags: RawFlags, write: boolean): ReportRequest[] {
  const asked = text(flags, 'format');
  const file = text(flags, 'output');
  if (flags['print'] === true && asked !== undefined)
    throw new UsageError('--print and --format contradict each other');
  const format = flags['print'] === true ? 'print' : (asked ?? (file === undefined ? undefined : formatOf(file)));
  if (file !== undefined) return [{ format: toFormat(format ?? 'diff'), file }];
  if (format !== undefined) return [{ format: toFormat(format) }];
  return write || flags['silent'] === true ? [] : [{ format: 'diff' }];
}

function furtherReport(request: string): ReportRequest {
  const [format = '', ...rest] = request.split('=');
  const file = rest.join('=');
  if (file === '' || !fileFormats.includes(format)) {
    throw new UsageError(`--report ${request}: must be FORMAT=FILE, the format one of ${fileFormats.join(', ')}`);
  }
  return { format: toFormat(format), file };
}

function formatOf(file: string): string {
  if (file.endsWith('.json')) return 'json';
  return file.endsWith('.txt') ? 'text' : 'diff';
}

function toFormat(format: string): ReportFormat {
  return format === 'text' || format === 'json' || format === 'print' ? format : 'diff';
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

function text(flags: RawFlags, name: string): string | undefined {
  const value = flags[name];
  if (Array.isArray(value)) throw new UsageError(`--${name} is given more than once`);
  return typeof value === 'string' ? value : undefined;
}

function texts(flags: RawFlags, name: string): string[] {
  const value = flags[name];
  return Array.isArray(value) ? value.map(String) : [];
}
