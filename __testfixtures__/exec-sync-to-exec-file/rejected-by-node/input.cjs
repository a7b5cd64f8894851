const { execFileSync, execSync, spawnSync } = require('child_process');

const attempts = [
  async () => execSync(5),
  async () => execSync('echo x', { encoding: 'nope' }),
  async () => execFileSync('echo', 'x'),
  async () => execFileSync(['echo', 'x']),
  async () => execFileSync('echo', ['x'], null),
  async () => spawnSync('echo', ['x'], { input: 5 }).stdout,
  async () => spawnSync('echo', ['x'], { shell: 5 }).stdout,
  async () => spawnSync('echo', ['x'], { maxBuffer: null }).stdout,
  async () => execSync('head -c 2000000 /dev/zero', { input: '', maxBuffer: undefined }).length,
];

async function main() {
  for (const attempt of attempts) {
    try {
      console.log(String(await attempt()));
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
}

main();
