const { execFileSync, execSync } = require('child_process');

async function read(command) {
  return execSync(command).toString();
}

async function share(command) {
  execSync(command, { stdio: 'inherit', shell: '/bin/sh' });
}

async function quiet(command) {
  return execSync(command, { stdio: 'ignore', stderr: 'ignore' });
}

async function file(name, ...args) {
  return execFileSync(name, args, { encoding: 'utf8', stdio: 'pipe' });
}

async function show(run) {
  try {
    console.log('gives', await run());
  } catch (error) {
    const { message, code, syscall, path, status, signal, stdout, stderr, output, pid } = error;
    console.log('fails', message, Object.keys(error).includes('cmd'), code, syscall, path, status, signal);
    console.log(String(stdout), String(stderr), output?.map(String), typeof pid);
  }
}

async function main() {
  await show(() => read('echo out; echo err >&2'));
  await show(() => read('echo out; echo err >&2; exit 3'));
  await show(() => read('exit 4'));
  await show(() => read('kill -9 $$'));
  await show(() => read('cat'));
  await show(() => share('echo shared'));
  await show(() => share('echo shared; exit 5'));
  await show(() => share('kill -15 $$'));
  await show(() => quiet('echo nothing; exit 6'));
  await show(() => file('echo', 'a', 'b'));
  await show(() => file('sh', '-c', 'echo err >&2; exit 7'));
}

main();
