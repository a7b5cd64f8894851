import { cp } from 'node:fs/promises';

async function publish(options) {
  await cp('tree', 'one', { recursive: true, dereference: true });
  await cp('tree', 'two', { recursive: true, force: false });
  await cp('tree', 'three', { recursive: true, force: true });
  await cp('tree', 'four', options);
}

await publish({ recursive: true });
console.log('done');
