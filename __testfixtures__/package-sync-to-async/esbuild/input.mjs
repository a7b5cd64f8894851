import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';

async function main() {
  esbuild.buildSync({ entryPoints: ['a.js'], outfile: 'out.js', minify: true, logLevel: 'silent' });
  console.log(readFileSync('out.js', 'utf8'), esbuild.transformSync('let a: number = 1', { loader: 'ts' }).code);
  try {
    esbuild.transformSync('let let', { logLevel: 'silent' });
  } catch (error) {
    console.log(error.errors[0].text, esbuild.formatMessagesSync(error.errors, { kind: 'error' }).length);
  }
}

await main();
