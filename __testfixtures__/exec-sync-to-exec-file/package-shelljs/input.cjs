const shell = require('shelljs');

shell.config.silent = true;

async function main() {
  const { code, stdout } = shell.exec('echo out; exit 3', { silent: true });
  console.log(code, stdout, shell.exec('echo err >&2', { silent: true }).stderr);
  const result = shell.exec('echo shown');
  console.log(result.code);
  console.log(shell.exec('echo text', { silent: true }).trim());
  shell.exec('true', { silent: true, async: true });
}

main();
