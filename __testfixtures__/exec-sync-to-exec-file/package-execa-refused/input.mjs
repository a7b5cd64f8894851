import { execaSync } from 'execa';

export async function run(args, options) {
  execaSync('a', args);
  execaSync('a', ['b'], options);
  execaSync('a', ['b'], { all: true });
  execaSync('a', ['b'], { timeout: 10 });
  return execaSync('a');
}
