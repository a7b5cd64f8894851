import * as process_ from 'node:child_process';

async function test(file, args) {
  const result = process_.spawnSync(file, args, { stdio: 'inherit' });
  if (result.error) console.log(result.error.message, result.error.code, result.error.path, result.error.spawnargs);
  const { pid, ...rest } = result;
  console.log(rest.status, rest.signal, rest.stdout ?? null, rest.output, pid > 0);
  return result.status ?? 1;
}

console.log(await test('sh', ['-c', 'echo out; exit 5']), await test('no-such-program', ['a']), await test('sh', ['-c', 'kill -9 $$']));
