const child_process = require('child_process');

async function main() {
  const here = child_process
    .execFileSync('pwd', [], {
      encoding: 'utf8',
      cwd: '/',
    })
    .trim();
  const sorted = child_process
    .execSync('printf "b\na\n" | sort', {
      env: {
        PATH: process.env.PATH,
      },
    })
    .toString()
    .trim();
  const text = require('child_process')
    .execSync('echo a')
    .toString();
  const { status } = child_process
    .spawnSync('sh', ['-c', `
      exit 3
    `], {
      stdio: 'inherit',
    });
  console.log(here, sorted, text, status);
}

main();
