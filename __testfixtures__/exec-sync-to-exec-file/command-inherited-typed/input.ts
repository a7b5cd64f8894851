import { execSync } from 'node:child_process';

async function run(command: string): Promise<void> {
  try {
    execSync(command, { stdio: 'inherit' });
  } catch (error) {
    console.log(error instanceof Error && error.message);
    if (error instanceof Error && 'status' in error) console.log(error.status);
  }
}

void run('echo fine').then(() => run('exit 7'));
