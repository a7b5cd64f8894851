const { writeFile } = require('node:fs/promises');
const { commands, mixed, open } = require('./commands/index.cjs');

async function run(name, file) {
  const command = commands[name];
  if (!command) {
    console.log('unknown', name, Object.keys(commands).join());
    return undefined;
  }
  return await command(file);
}

async function all(file) {
  const found = [];
  for (const name of Object.keys(commands)) found.push(`${name}=${await commands[name](file)}`);
  return found;
}

async function kinds(file) {
  return Object.keys(mixed).map((name) => typeof mixed[name](file).then);
}

async function show(name) {
  const member = open[name];
  return typeof member === 'function' ? member('data.txt') : member;
}

async function main() {
  await writeFile('data.txt', 'some text\n');
  console.log(await run('build', 'data.txt'), await run('size', 'data.txt'), await run('none', 'data.txt'));
  console.log(await all('data.txt'));
  console.log(await kinds('data.txt'), await show('last'), await show('version'));
}

main();
