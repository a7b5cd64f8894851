import * as commandExists from 'command-exists';

async function main() {
  console.log(await commandExists.default('node').then(() => true, () => false));
}

await main();
