import { execSync } from 'node:child_process';
import { EventEmitter } from 'node:events';

class Job extends EventEmitter {
  async run(command) {
    this.emit('start', command);
    execSync(command, { stdio: 'inherit' });
    this.emit('end');
  }
}

const job = new Job();
job.once('start', (command) => console.log('start', command));
job.once('end', () => console.log('end'));
await job.run('echo running');
