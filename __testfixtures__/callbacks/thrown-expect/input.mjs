import { spawnSync, execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const expect = (act) => ({
  toThrow: (pattern) => check(pattern, () => act()),
  not: { toThrow: () => act() },
  rejects: { toThrow: async (pattern) => check(pattern, raise(await act().then(() => undefined, (error) => error))) },
  resolves: { not: { toThrow: async () => void (await act()) } },
});
const raise = (error) => () => {
  if (error) throw error;
};

function check(pattern, act) {
  try {
    act();
  } catch (error) {
    console.log(pattern.test(error.message), error.message);
    return;
  }
  console.log('no error');
}

async function main() {
  expect(() => readFileSync('none')).toThrow(/ENOENT/);
  expect(() => execSync('exit 3', { stdio: 'pipe' })).toThrow(/Command failed: exit 3/);
  expect(() => {
    const { status } = spawnSync('sh', ['-c', 'exit 3']);
    if (status !== 0) throw new Error(`status ${status}`);
  }).toThrow(/status 3/);
  expect(() => readFileSync('data.txt')).not.toThrow();
}

await main();
