import fs from 'node:fs';
import { eachSize, lengthOf, Local, measured, type Runner, runWork, step, Steps, visitAll } from './lib/steps.mjs';
import type { Reporter } from './lib/types.mjs';

interface Config {
  readonly name: string;
}

function loadConfig(file: string): Config {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Config;
}

const reporter: Reporter = {
  report(text) {
    console.log('report', text);
  },
};

async function refused(read: (file: string) => string): Promise<void> {
  const runner: Runner = new Local();
  console.log(new Local().perform((file) => fs.statSync(file).size), runner.perform((file) => file.length));
  console.log(lengthOf((file) => fs.readFileSync(file, 'utf8')), lengthOf(read));
}

async function main(): Promise<void> {
  fs.writeFileSync('config.json', '{"name":"a"}');
  const config = measured('load', () => loadConfig('config.json'));
  console.log(config.name.length);
  const again = await step('again', () => loadConfig('config.json'));
  console.log(again.name);
  runWork(() => loadConfig('config.json').name, reporter);
  const steps = new Steps();
  const size: number = steps.run('config.json', (name) => fs.statSync(name).size);
  console.log(size + 1, steps.names());
  visitAll(['config.json'], (file) => fs.existsSync(file));
  visitAll(['config.json'], (file) => {
    console.log(fs.readFileSync(file, 'utf8').length);
  });
  eachSize(['config.json'], (length) => {
    console.log(length, fs.existsSync('config.json'));
  });
  await refused(String);
}

await main();
