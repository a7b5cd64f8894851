import { execSync, spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

const runCommand = (name) => `my own ${name}`;
const spawn = 'salmon';

export async function main(spawnAsync) {
  await setTimeout(1);
  const late = spawnSync('sleep', ['5'], { timeout: 100, input: 'x' });
  console.log(runCommand('tool'), spawn, spawnAsync, late.error.code);
  console.log(execSync('cat', { input: 'fed' }).toString());
  execSync('echo shown', { stdio: 'inherit' });
}

await main('parameter');
