import glob from 'glob';

async function main() {
  console.log(glob.sync('**/*.txt'));
  console.log(glob.sync('*/*', { cwd: 'tree', mark: true }));
  for (const file of glob.sync('tree/none*')) console.log(file);
  const options = { cwd: 'tree', nosort: true };
  console.log(glob.sync('**', options).length);
}

await main();
