import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';
import { runProgram } from './support/runProgram';

/** For each family a function `block` that takes some tens of milliseconds. */
const families: Readonly<Record<string, string>> = {
  'Atomics.wait': `
async function block() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 80);
}`,
  'a busy-wait loop': `
async function block() {
  const end = Date.now() + 80;
  while (Date.now() < end) {}
}`,
  'a sleep helper': `
function sleepSync(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
async function block() {
  sleepSync(80);
}`,
  'a sleep command': `
import { execSync } from 'node:child_process';
async function block() {
  execSync('sleep 0.08');
}`,
  'key derivation': `
import { pbkdf2Sync } from 'node:crypto';
async function block() {
  pbkdf2Sync('password', 'salt', 200000, 32, 'sha512');
}`,
  'key generation': `
import { generatePrimeSync } from 'node:crypto';
async function block() {
  for (let i = 0; i < 20; i++) generatePrimeSync(512);
}`,
  compression: `
import { brotliCompressSync } from 'node:zlib';
const data = Buffer.from(Array.from({ length: 400000 }, (_, i) => (i * i) % 251));
async function block() {
  brotliCompressSync(data);
}`,
};

/** Counts how often a timer of one millisecond ticks until \`block\` is done. */
const clock = `
let ticks = 0;
const timer = setInterval(() => ticks++, 1);
await block();
clearInterval(timer);
console.log(ticks);
`;

async function ticksOf(source: string): Promise<number> {
  const { stdout, stderr } = await runProgram({ sources: new Map([['main.mjs', source]]), main: 'main.mjs' });
  expect(stderr).toBe('');
  return Number(stdout);
}

describe.each(Object.keys(families))('%s', (family) => {
  const program = (families[family] ?? '') + clock;
  const transforms = ['sleep-sync-to-timers', 'crypto-sync-to-async', 'zlib-sync-to-async'];

  it('lets no timer tick before, and lets it tick after', async () => {
    const { output, error } = planFile(program, 'main.mjs', { transforms, unsafe: true });
    expect(error).toBeUndefined();
    expect(await ticksOf(program)).toBe(0);
    expect(await ticksOf(output)).toBeGreaterThan(2);
  });
});
