import { loadConfig, type RunOptions, UsageError } from '../src/index';
import type { CliOptions } from './cliOptions';
import type { Io } from './io';
import type { RawFlags } from './parseArgv';

/** A `--config FILE`, false for `--no-config`, undefined for what is found. */
export type ConfigChoice = string | false | undefined;

/** What the flags say of the config file. @throws UsageError when they say it twice */
export function configChoice(flags: RawFlags): ConfigChoice {
  const value = flags['config'];
  if (Array.isArray(value)) throw new UsageError('--config is given more than once');
  return typeof value === 'string' || value === false ? value : undefined;
}

/** The options of the config file; none where there is none. @throws UsageError when it is not valid */
export async function configOptions(choice: ConfigChoice, io: Io): Promise<RunOptions> {
  if (choice === false) return { config: false };
  return (await loadConfig(io.cwd, choice))?.options ?? {};
}

/** The options of a run with those of the config file, where the flags say nothing. @throws UsageError when they do not go together */
export async function withConfig(options: CliOptions, io: Io): Promise<CliOptions> {
  const run = { ...(await configOptions(options.config, io)), ...options.run };
  if (options.interactive && run.promote === 'project') {
    throw new UsageError('--interactive and --promote project contradict each other: its files hang together');
  }
  return { ...options, run };
}
