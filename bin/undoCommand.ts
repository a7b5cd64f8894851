import { escapeTerminal, undo } from '../src/index';
import type { Io } from './io';

/** `unsync undo`: takes back the last run that wrote. @returns the exit code */
export async function undoCommand(io: Io): Promise<number> {
  const { time, restored, untouched, errors } = await undo(io.cwd);
  for (const { file, message } of errors)
    io.stderr.write(`error: ${escapeTerminal(file)}: ${escapeTerminal(message)}\n`);
  const files = `${restored.length} ${restored.length === 1 ? 'file' : 'files'}`;
  const already = untouched.length > 0 ? `; ${untouched.length} as before already` : '';
  io.stderr.write(`${files} restored to before ${time.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}${already}.\n`);
  return errors.length > 0 ? 2 : 0;
}
