import { execFileSync, execSync, spawnSync } from 'node:child_process';

async function through(input, encoding) {
  const text = execSync('cat', { input, encoding });
  const file = execFileSync('cat', [], { input, encoding });
  const { stdout, error } = spawnSync('cat', [], { input, encoding });
  return [text, file, stdout, error];
}

console.log(await through('6869', 'hex'), await through('h\xe9', 'latin1'), await through('hé'), await through(Buffer.from('b'), null));
