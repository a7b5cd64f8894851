import { writeFileSync } from 'node:fs';
import { check, lock, unlock } from 'proper-lockfile';

async function main() {
  writeFileSync('file', '');
  await lock('file');
  console.log(await check('file'));
  await unlock('file');
  console.log(await check('file'));
  try {
    await unlock('file');
  } catch (error) {
    console.log(error.code);
  }
}

await main();
