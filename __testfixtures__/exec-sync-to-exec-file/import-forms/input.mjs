import child, { execSync as shell } from 'node:child_process';
import * as cp from 'child_process';
import { createRequire } from 'node:module';

const { execSync: taken } = child;

const require = createRequire(import.meta.url);

async function main() {
  console.log(child.execSync('echo default').toString());
  console.log(taken('echo taken').toString());
  console.log(shell('echo alias').toString());
  console.log(cp.execFileSync('echo', ['namespace']).toString());
  const { spawnSync } = await import('node:child_process');
  console.log(spawnSync('echo', ['dynamic']).stdout.toString());
  console.log(process.getBuiltinModule ? cp['execSync']('echo computed').toString() : 'computed\n');
}

await main();
