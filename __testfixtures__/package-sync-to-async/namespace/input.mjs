import * as commandExists from 'command-exists';

async function main() {
  console.log(commandExists.default.sync('node'));
}

await main();
