import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isUp } from './health.mjs';
import { temperature } from './weather.mjs';

// In a process of its own: a client that blocks could not answer itself.
const server = spawn(process.execPath, ['server.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(server.stdout, 'data');
const port = Number(line);
const origin = `http://127.0.0.1:${port}`;

console.log('up:', await isUp(port));
for (const town of ['Oslo', 'Lima', 'Nowhere', 'Atlantis']) {
  try {
    console.log(town, await temperature(origin, town));
  } catch (error) {
    console.log(town, error.statusCode, error.message.split('\n')[1]);
  }
}
server.kill();
await once(server, 'exit');
console.log('up:', await isUp(port));
