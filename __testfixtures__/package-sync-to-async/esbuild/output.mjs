import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';

async function main() {
  await esbuild.build({ entryPoints: ['a.js'], outfile: 'out.js', minify: true, logLevel: 'silent' });
  console.log(readFileSync('out.js', 'utf8'), (await esbuild.transform('let a: number = 1', { loader: 'ts' })).code);
  try {
    await esbuild.transform('let let', { logLevel: 'silent' });
  } catch (error) {
    console.log(error.errors[0].text, (await esbuild.formatMessages(error.errors, { kind: 'error' })).length);
  }
}

await main();
