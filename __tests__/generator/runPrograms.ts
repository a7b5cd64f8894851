import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { isModule } from '../support/toRunnable';

/** How long the file operations of a program take: as they do, the first ones longest, or as chance has it. */
export type Schedule = 'plain' | 'firstSlow' | 'random';

/** A program to run. */
export interface Job {
  readonly name: string;
  readonly text: string;
  readonly schedule: Schedule;
}

/** The working directory of every program at its start. */
const folder: Readonly<Record<string, string>> = {
  'a.txt': 'alpha',
  'b.txt': 'beta',
  'c.txt': 'gamma ray',
  'folder/one.txt': '1',
  'folder/two.txt': '22',
  link: 'a.txt',
  'grown.txt': '',
};

const runner = path.join(__dirname, 'runner.cjs');
const processes = 2;

/**
 * Runs programs, many in each of a few processes.
 *
 * @returns the trace of each, in order: what it printed, what nobody caught, and the files that it left
 * @throws Error when a process ends before it has run all of its programs
 */
export async function runPrograms(jobs: readonly Job[]): Promise<string[]> {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-generated-'));
  try {
    const written = await Promise.all(
      jobs.map(async ({ name, text, schedule }, i) => {
        const runnable = await toRunnable(name, text);
        const file = path.join(root, String(i), runnable.name);
        fs.mkdirSync(path.dirname(file));
        fs.writeFileSync(file, runnable.code);
        return { file, schedule };
      }),
    );
    const size = Math.ceil(written.length / processes);
    const chunks = Array.from({ length: processes }, (_, i) => written.slice(i * size, (i + 1) * size));
    return (await Promise.all(chunks.map((chunk, i) => runChunk(chunk, path.join(root, `chunk${i}`))))).flat();
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** As `toRunnable` of the fixtures does it, but by a compiler that takes a tenth of the time: there are many. */
async function toRunnable(name: string, text: string): Promise<{ name: string; code: string }> {
  if (/\.[cm]?js$/.test(name)) return { name, code: text };
  const esm = isModule(name, text);
  const { code } = await transform(text, { loader: 'ts', format: esm ? 'esm' : 'cjs', target: 'es2022' });
  return { name: name.replace(/\.\w+$/, esm ? '.mjs' : '.cjs'), code };
}

async function runChunk(jobs: readonly { file: string; schedule: Schedule }[], base: string): Promise<string[]> {
  if (jobs.length === 0) return [];
  fs.writeFileSync(`${base}.jobs.json`, JSON.stringify({ jobs, folder }));
  // More certificates are read at every start of Node, and take longer than the start itself.
  const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;
  const args = [runner, `${base}.jobs.json`, `${base}.traces.json`];
  await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26, env });
  return JSON.parse(fs.readFileSync(`${base}.traces.json`, 'utf8')) as string[];
}
