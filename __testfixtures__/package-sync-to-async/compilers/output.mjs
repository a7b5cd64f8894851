import { writeFileSync } from 'node:fs';
import babel from '@babel/core';
import swc from '@swc/core';
import * as esbuild from 'esbuild';
import * as sass from 'sass-embedded';

async function main() {
  writeFileSync('a.js', 'export const a = 1 + 1;');
  writeFileSync('a.scss', 'a { b { c: d } }');
  const { code } = await swc.transform('let a: number = 1', { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } });
  console.log(code, (await swc.print(await swc.parse(code))).code, (await swc.minify(code)).code);
  console.log((await swc.transformFile('a.js')).code, (await swc.parseFile('a.js')).type);
  const { metafile } = await esbuild.build({ entryPoints: ['a.js'], write: false, metafile: true });
  console.log((await esbuild.analyzeMetafile(metafile)).includes('a.js'));
  console.log((await sass.compileAsync('a.scss')).css, (await sass.compileStringAsync('a { b: 1 + 1 }', { style: 'compressed' })).css);
  const item = await babel.createConfigItemAsync(() => ({ visitor: {} }));
  console.log((await babel.loadOptionsAsync({ plugins: [item] })).plugins.length, (await babel.loadPartialConfigAsync({})).options.root === process.cwd());
}

await main();
