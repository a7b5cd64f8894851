// An exported helper has callers that this file does not show.
import { readFileSync } from 'node:fs';

export function load(file) {
  return readFileSync(file, 'utf8');
}

async function main() {
  console.log(load('missing.txt'));
}

main().catch((error) => console.log(error.code));
