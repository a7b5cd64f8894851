const child = require('child_process');

async function whole() {
  return child.execSync('echo whole').toString();
}

async function inner() {
  const { execFileSync } = require('child_process');
  return execFileSync('echo', ['inner'], { encoding: 'utf8' });
}

async function inline() {
  return require('child_process').spawnSync('echo', ['inline'], { encoding: 'utf8' }).stdout;
}

async function main() {
  console.log(await whole(), await inner(), await inline());
}

main();
