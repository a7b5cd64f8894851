import { execSync } from 'node:child_process';

export async function release(version) {
  const branch = execSync('echo main').toString().trim();
  execSync(`echo releasing ${version} from ${branch}`, { stdio: 'inherit' });
  const sorted = execSync('sort', { input: 'b\na\n', encoding: 'utf8' }).split('\n');
  console.log(sorted);
  const listing = execSync('echo shown >&2; echo kept', { stdio: ['ignore', 'pipe', 'inherit'] }).toString();
  console.log(listing);
  try {
    execSync('cat >&2; exit 9', { input: 'complaint', stdio: ['pipe', 'ignore', 'pipe'] });
  } catch (error) {
    console.log(error.message, error.status, String(error.stderr), error.stdout);
  }
}

await release('1.0.0');
