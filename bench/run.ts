import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** One run of a command. Seconds, and the largest resident set of any of its processes in MB. */
export interface Sample {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

/**
 * Runs a command and all its children to the end, its output thrown away.
 *
 * @throws Error without GNU time, or when the command cannot be run; an exit code of 1 is a finding, not a failure
 */
export function sample({ name, program, args, env }: Command, cwd: string): Sample {
  const log = path.join(os.tmpdir(), `unsync-bench-${process.pid}`);
  const silent = fs.openSync('/dev/null', 'w');
  const errors = fs.openSync(`${log}.err`, 'w');
  const all = ['-o', log, '-f', '%U %S %e %M', program, ...args];
  const { status, error } = spawnSync('/usr/bin/time', all, {
    cwd,
    // Node reads extra certificates at every start: 65 milliseconds that are nobody's own.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, ...env },
    stdio: ['ignore', silent, errors],
  });
  fs.closeSync(silent);
  fs.closeSync(errors);
  if (error) throw new Error(`GNU time is needed (/usr/bin/time): ${error.message}`);
  if (status !== 0 && status !== 1 && !name.startsWith('unsync')) {
    throw new Error(`${name} ended with ${status}: ${fs.readFileSync(`${log}.err`, 'utf8').slice(-2000)}`);
  }
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = (fs.readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { cpu: user + system, wall, memory: kilobytes / 1024 };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
