import { writeFileSync } from 'node:fs';
import { checkSync, lockSync, unlockSync } from 'proper-lockfile';

async function main() {
  writeFileSync('file', '');
  lockSync('file');
  console.log(checkSync('file'));
  unlockSync('file');
  console.log(checkSync('file'));
  try {
    unlockSync('file');
  } catch (error) {
    console.log(error.code);
  }
}

await main();
