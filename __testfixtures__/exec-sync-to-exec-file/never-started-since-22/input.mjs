import { execFileSync, spawnSync } from 'node:child_process';

// Since Node 22.10, a child that never started has undefined for its outputs; before it, null.
async function captured(program) {
  const { error, ...rest } = spawnSync(program, ['a']);
  return { code: error?.code, ...rest, pid: Boolean(rest.pid) };
}

async function inherited(program) {
  try {
    return execFileSync(program, ['a'], { stdio: 'inherit' });
  } catch (error) {
    return [error.stdout, error.stderr, error.output, error.status];
  }
}

console.log(await captured('no-such-program'), await inherited('no-such-program'));
