import jsonfile from 'jsonfile';
import { loadJsonFile } from 'load-json-file';
import writeFileAtomic from 'write-file-atomic';
import { writeJsonFile } from 'write-json-file';

async function main() {
  await jsonfile.writeFile('one.json', { a: 1 }, { spaces: 2 });
  console.log(await jsonfile.readFile('one.json', { throws: false }).catch(() => null), await jsonfile.readFile('none.json', { throws: false }).catch(() => null));
  await writeJsonFile('two.json', { b: [2] }, { indent: 1 });
  console.log(await loadJsonFile('two.json'));
  try {
    await loadJsonFile('bad.json');
  } catch (error) {
    console.log(error.name, error.message.split('\n')[0]);
  }
  await writeFileAtomic('three.txt', 'three', { mode: 0o600 });
  try {
    await writeFileAtomic('none/three.txt', 'three');
  } catch (error) {
    console.log(error.code);
  }
}

await main();
