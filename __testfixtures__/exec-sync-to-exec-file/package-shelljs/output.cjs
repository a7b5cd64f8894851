const shell = require('shelljs');

/** Runs a shell command, and resolves whether it fails or not. */
function execAsync(command, options) {
  return new Promise((resolve) => {
    shell.exec(command, { ...options, async: true }, (code, stdout, stderr) => resolve({ code, stdout, stderr }));
  });
}

shell.config.silent = true;

async function main() {
  const { code, stdout } = await execAsync('echo out; exit 3', { silent: true });
  console.log(code, stdout, (await execAsync('echo err >&2', { silent: true })).stderr);
  const result = await execAsync('echo shown');
  console.log(result.code);
  console.log(shell.exec('echo text', { silent: true }).trim());
  shell.exec('true', { silent: true, async: true });
}

main();
