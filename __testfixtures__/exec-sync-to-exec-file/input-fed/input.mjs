import { execFileSync } from 'node:child_process';

async function git(args, input) {
  return execFileSync('sh', ['-c', 'cat; printf " %s" "$@"', ...args], { encoding: 'utf8', stdio: 'pipe', input }).trim();
}

console.log(await git(['a', 'b'], 'fed'));
console.log(await git([], undefined));
console.log(await git([], Buffer.from('bytes')));

async function fail(input) {
  return execFileSync('sh', ['-c', 'cat >&2; exit 3'], { input });
}

await fail('what is wrong').catch(({ message, status, stdout, stderr }) =>
  console.log([message, status, String(stdout), String(stderr)]),
);
await fail('x'.repeat(10)).catch(({ status }) => console.log(status));
