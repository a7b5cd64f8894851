import { escapeTerminal, explain, list, UsageError } from '../src/index';
import { applyCommand } from './applyCommand';
import { cliOptions, outputOptions } from './cliOptions';
import type { Io } from './io';
import { parseArgv } from './parseArgv';
import { mergeCommand } from './mergeCommand';
import { runCommand } from './runCommand';
import { undoCommand } from './undoCommand';
import { configChoice, configOptions, withConfig } from './withConfig';

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
    io.stderr.write(`unsync: ${escapeTerminal(error.message.replace(/\s*\n\s*/g, ' '))}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], version: string, io: Io): Promise<number> {
  const command = await parseArgv(argv, version, Math.min(io.stdout.columns ?? 100, 120));
  switch (command.kind) {
    case 'run':
      return await runCommand(command.paths, await withConfig(cliOptions(command.flags), io), io);
    case 'list':
      io.stdout.write(await list(await configOptions(configChoice(command.flags), io)));
      return 0;
    case 'apply': {
      const allowDirty = command.flags['allow-dirty'] === true;
      return await applyCommand(command.file, allowDirty, outputOptions(command.flags, true), io);
    }
    case 'undo':
      return await undoCommand(io);
    case 'merge': {
      const options = outputOptions({ format: 'json', ...command.flags }, false);
      return await mergeCommand(command.files, options, io);
    }
    case 'explain':
      io.stdout.write(await explain(command.word, await configOptions(configChoice(command.flags), io)));
      return 0;
    case 'text':
      io.stdout.write(command.text);
      return 0;
  }
}
