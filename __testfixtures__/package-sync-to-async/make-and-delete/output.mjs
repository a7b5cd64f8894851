import { deleteAsync } from 'del';
import { makeDirectory } from 'make-dir';

async function main() {
  console.log((await makeDirectory('out/deep/er')).endsWith('er'));
  console.log((await deleteAsync(['out/**', '!out'])).map((path) => path.slice(process.cwd().length)));
  console.log(await deleteAsync('none'));
}

await main();
