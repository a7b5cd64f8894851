import { readFile } from 'node:fs/promises';
import { inflate } from 'node:zlib';
import { promisify } from 'node:util';

const inflateAsync = promisify(inflate);

/** Waits for an async function. Gives a function that returns what came of it, or throws it. */
async function outcomeOf(run) {
  try {
    const value = await run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

const t = {
  throws(act, pattern) {
    try {
      act();
    } catch (error) {
      return console.log(pattern.test(error.message));
    }
    return console.log('no error');
  },
};

async function main() {
  t.throws(await outcomeOf(async () => readFile('none')), /ENOENT/);
  t.throws(await outcomeOf(async () => inflateAsync(Buffer.from('text'))), /header/);
  t.throws(await outcomeOf(async () => readFile('data.txt')), /ENOENT/);
}

await main();
