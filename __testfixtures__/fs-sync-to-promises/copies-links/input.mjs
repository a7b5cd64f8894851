import { cpSync } from 'node:fs';

async function publish(options) {
  cpSync('tree', 'one', { recursive: true, dereference: true });
  cpSync('tree', 'two', { recursive: true, force: false });
  cpSync('tree', 'three', { recursive: true, force: true });
  cpSync('tree', 'four', options);
}

await publish({ recursive: true });
console.log('done');
