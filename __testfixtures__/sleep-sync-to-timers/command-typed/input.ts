import { execFileSync, execSync, spawnSync } from 'node:child_process';

async function pause(seconds: number): Promise<boolean> {
  const start = performance.now();
  execSync('sleep 0.02');
  execFileSync('sleep', ['0.01']);
  spawnSync('sleep', ['.01']);
  execSync(`sleep ${seconds}`, { stdio: 'inherit' });
  return performance.now() - start >= 48;
}

console.log(await pause(0.01));
