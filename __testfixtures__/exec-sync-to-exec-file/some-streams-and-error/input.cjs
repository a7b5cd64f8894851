const { execFileSync, spawnSync } = require('child_process');
const { closeSync, openSync, readFileSync } = require('fs');

async function run(file, args, stdio) {
  const result = spawnSync(file, args, { stdio });
  if (result.error) console.log(result.error.message, result.error.code, result.error.spawnargs);
  console.log(result.status, result.signal, String(result.stdout ?? null), String(result.stderr ?? null), result.output);
}

async function main() {
  await run('sh', ['-c', 'echo out; echo err >&2'], ['pipe', 'inherit', 'pipe']);
  await run('sh', ['-c', 'cat; echo err >&2; exit 3'], ['pipe', 'inherit', 'pipe']);
  await run('no-such-program', ['a'], ['pipe', 'pipe', 'inherit']);
  const log = openSync('run.log', 'w');
  await run('sh', ['-c', 'echo out; echo err >&2; kill -9 $$'], ['inherit', log, 'pipe']);
  closeSync(log);
  console.log(readFileSync('run.log', 'utf8'));
  try {
    console.log(String(execFileSync('sh', ['-c', 'echo out; echo err >&2; exit 4'], { stdio: ['inherit', 'pipe', 'pipe'] })));
  } catch (error) {
    console.log(error.message, error.status, String(error.stdout), String(error.stderr));
  }
}

main();
