import { deleteSync } from 'del';
import { makeDirectorySync } from 'make-dir';

async function main() {
  console.log(makeDirectorySync('out/deep/er').endsWith('er'));
  console.log(deleteSync(['out/**', '!out']).map((path) => path.slice(process.cwd().length)));
  console.log(deleteSync('none'));
}

await main();
