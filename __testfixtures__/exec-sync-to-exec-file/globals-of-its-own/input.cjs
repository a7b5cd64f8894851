const { execSync } = require('child_process');

class Buffer {}

// A name that is common for functions of a program.
async function process(file) {
  const shown = execSync(`echo ${file}; echo err >&2`).toString().trim();
  const quiet = execSync(`echo ${file}`, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  return [shown, quiet, new Buffer() instanceof Buffer];
}

process('file').then((all) => console.log(all));
