import { explain, list, UsageError } from '../src/index';
import { cliOptions } from './cliOptions';
import type { Io } from './io';
import { parseArgv } from './parseArgv';
import { runCommand } from './runCommand';

/**
 * The command line: words to an exit code. Reports go to `io.stdout`, everything else to `io.stderr`.
 *
 * @param argv the words after `unsync`
 */
export async function main(argv: readonly string[], version: string, io: Io): Promise<number> {
  try {
    return await dispatch(argv, version, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`unsync: ${error.message}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], version: string, io: Io): Promise<number> {
  const command = await parseArgv(argv, version, Math.min(io.stdout.columns ?? 100, 120));
  switch (command.kind) {
    case 'run':
      return await runCommand(command.paths, cliOptions(command.flags), io);
    case 'list':
      io.stdout.write(await list());
      return 0;
    case 'explain':
      io.stdout.write(await explain(command.word));
      return 0;
    case 'text':
      io.stdout.write(command.text);
      return 0;
  }
}
