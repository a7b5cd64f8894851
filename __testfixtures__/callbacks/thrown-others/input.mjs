import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

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
  t.throws(() => readFileSync('none'), /ENOENT/);
  t.throws(() => inflateSync(Buffer.from('text')), /header/);
  t.throws(() => readFileSync('data.txt'), /ENOENT/);
}

await main();
