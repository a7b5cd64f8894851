const { execFileSync, execSync, spawnSync } = require('child_process');

async function sh(command, { silent = false, cwd } = {}) {
  const out = execSync(command, { cwd, stdio: silent ? 'pipe' : 'inherit' });
  return out ? out.toString() : null;
}

async function git(args, quiet) {
  const options = { encoding: 'utf8' };
  if (quiet) options.stdio = 'ignore';
  return execFileSync('sh', ['-c', ...args], options);
}

async function run(file, verbose) {
  const stdio = verbose ? 'inherit' : undefined;
  const { status, stdout, error } = spawnSync(file, ['-c', 'echo ran; exit 3'], { stdio });
  return [status, String(stdout ?? null), error && error.code];
}

async function seen(command, stdio) {
  try {
    execSync(command, { stdio: stdio === 'pipe' ? 'pipe' : 'ignore' });
  } catch (error) {
    return [error.status, error.message, String(error.stderr)];
  }
}

async function main() {
  console.log(await sh('pwd', { silent: true, cwd: '/' }));
  console.log(await sh('echo shown'));
  console.log(await git(['echo out; echo err >&2']), await git(['echo out; echo err >&2'], true));
  await git(['exit 5'], true).catch(({ status, message }) => console.log(status, message));
  console.log(await run('sh', true), await run('sh', false), await run('no-such-program', true));
  console.log(await seen('echo err >&2; exit 4', 'pipe'), await seen('echo err >&2; exit 4'));
}

main();
