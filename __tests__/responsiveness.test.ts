import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';
import { runProgram } from './support/runProgram';

/** What blocked the event loop no longer does: a timer ticks while the program waits for it. */

interface Sample {
  readonly transform: string;
  readonly name: string;
  /** Imports and setup. */
  readonly before: string;
  /** Statements of an async function that take about half a second. */
  readonly blocking: string;
}

const processes = "import { execFileSync, execSync, spawnSync } from 'node:child_process';";

const samples: readonly Sample[] = [
  { name: 'execSync, shared streams', blocking: "execSync('sleep 0.5', { stdio: 'inherit' });" },
  { name: 'execSync, output read', blocking: "execSync('sleep 0.5; echo done').toString();" },
  { name: 'execSync, input fed', blocking: "execSync('cat; sleep 0.5', { input: 'text' });" },
  { name: 'execFileSync, shared streams', blocking: "execFileSync('sleep', ['0.5'], { stdio: 'ignore' });" },
  { name: 'execFileSync, output read', blocking: "execFileSync('sleep', ['0.5'], { encoding: 'utf8' });" },
  { name: 'spawnSync, shared streams', blocking: "spawnSync('sleep', ['0.5'], { stdio: 'inherit' });" },
  { name: 'spawnSync, output read', blocking: "spawnSync('sleep', ['0.5']);" },
  { name: 'spawnSync, a failing child', blocking: "spawnSync('sh', ['-c', 'sleep 0.5; exit 3']);" },
  {
    name: 'promisified execFile',
    blocking:
      "try { for (let i = 0; i < 24; i += 1) execSync('node --version', { stdio: 'pipe' }).toString(); } catch {}",
  },
].map((sample) => ({ transform: 'exec-sync-to-exec-file', before: processes, ...sample }));

function program({ before, blocking }: Sample): string {
  return `${before}

async function main() {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 10);
  ${blocking}
  clearInterval(timer);
  return ticks;
}

console.log(await main());
`;
}

async function countTicks(text: string): Promise<number> {
  const { stdout, stderr, code } = await runProgram({ sources: new Map([['main.mjs', text]]), main: 'main.mjs' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return Number(stdout.trim().split('\n').at(-1));
}

describe.each(samples)('$transform: $name', (sample) => {
  it('lets a timer tick that the sync call held up', async () => {
    const text = program(sample);
    const { output, error } = planFile(text, 'main.mjs', { transforms: [sample.transform] });
    expect(error).toBeUndefined();
    expect(await countTicks(text)).toBe(0);
    expect(await countTicks(output)).toBeGreaterThan(4);
  });
});
