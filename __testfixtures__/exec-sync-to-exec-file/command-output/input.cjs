const { execSync } = require('child_process');

async function read() {
  const text = execSync('printf "one\\ntwo\\n"', { encoding: 'utf8' });
  const lines = text.trim().split('\n');
  const trimmed = execSync('echo "  padded "').toString().trim();
  const bytes = execSync("printf '\\377\\000a'");
  console.log(lines, trimmed, bytes, bytes.length);
  console.log(`head: ${execSync('uname', { cwd: '/' })}`.length > 6, execSync('echo $LANG_X', { env: { LANG_X: 'x' } }) + '');
  execSync('echo warning >&2; echo ignored');
  console.log(String(execSync('cat; echo stdin ended')));
  console.log(execSync('printf h', { encoding: 'hex', maxBuffer: 1024 }), execSync('echo quiet >&2; echo loud', { stdio: 'pipe', encoding: 'utf8' }));
}

async function fail(command) {
  try {
    console.log(execSync(command, { timeout: 400 }).length);
  } catch (error) {
    const { message, status, signal, code, stdout, stderr, output } = error;
    console.log({ message, status, signal, code, stdout: String(stdout), stderr: String(stderr), output: output && output.map(String) });
    console.log(error.pid > 0, Object.keys(error).filter((key) => key !== 'errno').join());
  }
}

async function main() {
  await read();
  await fail('echo out; echo err >&2; exit 3');
  await fail('exit 4');
  await fail('echo out; kill -TERM $$');
  await fail('no-such-program');
  await fail('echo begun; exec sleep 5');
  await fail('head -c 1200000 /dev/zero | wc -c');
}

main();
