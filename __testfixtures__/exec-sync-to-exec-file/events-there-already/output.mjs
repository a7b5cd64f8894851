import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

class Job extends EventEmitter {
  async run(command) {
    this.emit('start', command);
    await runCommand(command, { stdio: 'inherit' });
    this.emit('end');
  }
}

const job = new Job();
job.once('start', (command) => console.log('start', command));
job.once('end', () => console.log('end'));
await job.run('echo running');
