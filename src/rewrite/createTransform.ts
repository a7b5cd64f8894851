import { minVersion } from 'semver';
import type { TransformName } from '../catalogue/transformNames';
import type { FilePlan, PlanOptions, Site } from '../plan/types';
import { planFile } from './planFile';

/** What jscodeshift hands to a transform: the file's path and text. */
export interface TransformFile {
  readonly path: string;
  readonly source: string;
}

/** The part of jscodeshift's API object that is used here. */
export interface TransformApi {
  readonly report?: (message: string) => void;
}

/** Options of jscodeshift's command line; values that look like JSON arrive parsed. */
export type TransformOptions = Readonly<Record<string, unknown>>;

/**
 * A jscodeshift transform. Gives the new text, the same text when all sites were left alone, `undefined` when the file has no
 * site; throws an `Error` when the file cannot be planned or an option has no valid value.
 */
export type Transform = (file: TransformFile, api: TransformApi, options: TransformOptions) => string | undefined;

/**
 * Makes the jscodeshift transform of one codemod. The parser is the codemod's own choice, so `--parser` has no effect.
 * Options: `--unsafe`, `--target`, `--concurrent`, `--promote`, `--package-type`; with `--verbose` every site that is left alone is reported.
 *
 * @param name the codemod, a key of `transformNames`
 */
export function createTransform(name: TransformName): Transform {
  return (file, api, options) => {
    const plan = planFile(file.source, file.path, { ...readOptions(options), canCreate: false, transforms: [name] });
    if (plan.error) throw new Error(describeError(plan.error));
    if (isVerbose(options)) reportLeftAlone(plan, api);
    return plan.sites.length > 0 ? plan.output : undefined;
  };
}

function readOptions(options: TransformOptions): PlanOptions {
  const target = readTarget(options['target']);
  const concurrent = options['concurrent'];
  return {
    unsafe: readFlag('unsafe', options['unsafe']),
    ...(target === undefined ? {} : { target }),
    ...(typeof concurrent === 'number' ? { concurrent } : { concurrent: readFlag('concurrent', concurrent) }),
    promote: readChoice('promote', options['promote'], ['none', 'file']) ?? 'none',
    ...packageType(options['package-type']),
  };
}

/** jscodeshift takes the word after an unknown flag for its value (`--unsafe src`), so any other value is a mistake worth a stop. */
function readFlag(option: string, value: unknown): boolean {
  if (value === undefined || value === false || value === 'false') return false;
  if (value === true || value === 'true' || value === 1) return true;
  throw new Error(`--${option} takes no value; write --${option}=true (got ${JSON.stringify(value)})`);
}

/** A Node range as its lowest version. `--target=20.10` arrives as the number 20.1, so fractions are turned down. */
function readTarget(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && !Number.isInteger(value)) {
    throw new Error('--target needs a full version, such as --target=20.10.0');
  }
  const version = lowestVersion(String(value));
  if (version === undefined) throw new Error(`--target is not a Node version or range: ${String(value)}`);
  return version;
}

function lowestVersion(range: string): string | undefined {
  try {
    return minVersion(range)?.version;
  } catch {
    return undefined;
  }
}

function readChoice<T extends string>(option: string, value: unknown, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new Error(`--${option} is one of ${choices.join(', ')}`);
  return choice;
}

function packageType(value: unknown): Pick<PlanOptions, 'packageType'> {
  const choice = readChoice('package-type', value, ['module', 'commonjs']);
  return choice === undefined ? {} : { packageType: choice };
}

function isVerbose(options: TransformOptions): boolean {
  return options['verbose'] === true || Number(options['verbose'] ?? 0) > 0;
}

function reportLeftAlone(plan: FilePlan, api: TransformApi): void {
  for (const site of plan.sites) if (site.status !== 'rewritten') api.report?.(describeSite(site));
}

function describeSite(site: Site): string {
  return `${site.line}:${site.column} ${site.api} ${site.status}: ${site.reason ?? ''}${site.hint ? ` (${site.hint})` : ''}`;
}

function describeError(error: NonNullable<FilePlan['error']>): string {
  if (error.line === undefined) return error.message;
  return `${error.line}:${error.column ?? 1} ${error.message}`;
}
