import jsonfile from 'jsonfile';
import { loadJsonFileSync } from 'load-json-file';
import writeFileAtomic from 'write-file-atomic';
import { writeJsonFileSync } from 'write-json-file';

async function main() {
  jsonfile.writeFileSync('one.json', { a: 1 }, { spaces: 2 });
  console.log(jsonfile.readFileSync('one.json', { throws: false }), jsonfile.readFileSync('none.json', { throws: false }));
  writeJsonFileSync('two.json', { b: [2] }, { indent: 1 });
  console.log(loadJsonFileSync('two.json'));
  try {
    loadJsonFileSync('bad.json');
  } catch (error) {
    console.log(error.name, error.message.split('\n')[0]);
  }
  writeFileAtomic.sync('three.txt', 'three', { mode: 0o600 });
  try {
    writeFileAtomic.sync('none/three.txt', 'three');
  } catch (error) {
    console.log(error.code);
  }
}

await main();
