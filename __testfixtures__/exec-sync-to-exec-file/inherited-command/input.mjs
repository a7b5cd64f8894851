import { execSync } from 'node:child_process';

async function build() {
  console.log('before');
  execSync('echo out; echo err >&2', { stdio: 'inherit' });
  execSync('echo "in $PWD" | sed "s#/.*/##"', { stdio: ['ignore', 'inherit', 'inherit'], cwd: '/usr/bin' });
  execSync('cat; echo quiet', { stdio: 'ignore' });
  const value = execSync('echo $GREETING', { stdio: [0, 1, 2], env: { ...process.env, GREETING: 'hello' } });
  console.log('value', value);
}

async function fail(command, cwd) {
  try {
    execSync(command, { stdio: 'inherit', cwd });
  } catch (error) {
    console.log(error.message, error.status, error.signal, error.code, error.stdout ?? null, error.stderr ?? null, error.output);
    console.log(error.pid > 0, error instanceof Error, Object.keys(error).join());
  }
}

await build();
await fail('echo partly; exit 3');
await fail('kill -9 $$');
await fail('no-such-program');
await fail('true', '/no/such/folder');
