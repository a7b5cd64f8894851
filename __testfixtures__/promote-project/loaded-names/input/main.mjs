import { createRequire } from 'node:module';
import { addAll, describeAll } from './providers/store.mjs';
import { readTitle } from './formats/plain.cjs';
import { formatFile, formatText } from './formats/fancy.cjs';

const require = createRequire(import.meta.url);

/** Nothing is done with the module but to wait for its `run`. */
async function runCommand(name) {
  const command = await import(`./commands/${name}.mjs`);
  if (!command) throw new Error('no such command');
  return command.run(['a', 'b']);
}

/** The same, behind a reaction; and `describe` is not waited for. */
async function addTo(name) {
  const added = await import(`./providers/${name}.mjs`).then((provider) => {
    console.log(provider.describe());
    return provider.names.join();
  });
  return added;
}

async function format(name) {
  const { formatText } = require(`./formats/${name}.cjs`);
  return formatText('b.txt');
}

async function main() {
  console.log(await runCommand('list'), await addTo('store'));
  console.log(await format('fancy'), formatFile('a.txt'), readTitle());
  console.log(addAll(), describeAll(), formatText('a.txt'));
}

await main();
