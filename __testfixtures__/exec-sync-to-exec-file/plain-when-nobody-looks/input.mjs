import { execFileSync, execSync } from 'node:child_process';

async function revision(cwd) {
  try {
    return execSync('git rev-parse HEAD', { cwd, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  } catch {
    return 'no revision';
  }
}

async function describe(ref) {
  try {
    const subject = execFileSync('git', ['log', '-1', '--format=%s', ref], { encoding: 'utf8', stdio: 'pipe' });
    return subject.trim();
  } catch (error) {
    return 'no commit';
  }
}

async function elsewhere(folder) {
  try {
    execSync('git --no-pager -C / rev-parse', { stdio: 'ignore' });
    return execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return 'no repository';
  }
}

async function system() {
  try {
    execSync('which sh', { stdio: 'ignore' });
    const version = execSync("node --version", { stdio: 'pipe', encoding: 'utf8' });
    const name = execSync(`uname`, { stdio: 'pipe' }).toString('utf8');
    return [version.startsWith('v'), name.trim().length > 0];
  } catch {
    return 'unknown';
  }
}

console.log(await revision('/'), await describe('HEAD'), await elsewhere('/usr'), await system());
