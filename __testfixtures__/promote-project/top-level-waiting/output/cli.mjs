import { all, read, save } from './load.mjs';

const { size } = globalThis;
try {
  const { setTimeout: delay } = await import('node:timers/promises');
  await delay(1);
  // Whoever imports this module waits for it already.
  save('a.txt', `a ${typeof size}`);
  if ((await read('a.txt')) !== '') console.log(await read('a.txt'));
} finally {
  await all(['a.txt']);
}
