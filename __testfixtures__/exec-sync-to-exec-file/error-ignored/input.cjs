const { execSync, execFileSync } = require('child_process');

async function isInstalled(name) {
  try {
    execSync(`command -v ${name}`, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function firstLine(command) {
  try {
    return execSync(command, { encoding: 'utf8' }).split('\n')[0];
  } catch (error) {
    return undefined;
  }
}

async function read(file, args) {
  let text = 'nothing';
  try {
    text = execFileSync(file, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();
  } catch (_) {
    // It need not be there.
  }
  return text;
}

async function isRun(file) {
  try {
    execFileSync(file, ['shown'], { stdio: 'inherit' });
    execFileSync(file, { stdio: 'inherit', cwd: '/' });
  } catch {
    return false;
  }
  return true;
}

async function main() {
  console.log(await isInstalled('sh'), await isInstalled('no-such-program'));
  console.log(await firstLine('echo a; echo b; cat'), await firstLine('echo passed on >&2; exit 3'));
  console.log(await read('echo', ['text']), await read('no-such-program', []), await read('sh', ['-c', 'exit 4']));
  console.log(await isRun('echo'), await isRun('false'), await isRun('no-such-program'));
}

main();
