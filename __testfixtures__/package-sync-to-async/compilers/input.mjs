import { writeFileSync } from 'node:fs';
import babel from '@babel/core';
import swc, { transformSync } from '@swc/core';
import * as esbuild from 'esbuild';
import * as sass from 'sass-embedded';

async function main() {
  writeFileSync('a.js', 'export const a = 1 + 1;');
  writeFileSync('a.scss', 'a { b { c: d } }');
  const { code } = transformSync('let a: number = 1', { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } });
  console.log(code, swc.printSync(swc.parseSync(code)).code, swc.minifySync(code).code);
  console.log(swc.transformFileSync('a.js').code, swc.parseFileSync('a.js').type);
  const { metafile } = esbuild.buildSync({ entryPoints: ['a.js'], write: false, metafile: true });
  console.log(esbuild.analyzeMetafileSync(metafile).includes('a.js'));
  console.log(sass.compile('a.scss').css, sass.compileString('a { b: 1 + 1 }', { style: 'compressed' }).css);
  const item = babel.createConfigItemSync(() => ({ visitor: {} }));
  console.log(babel.loadOptionsSync({ plugins: [item] }).plugins.length, babel.loadPartialConfigSync({}).options.root === process.cwd());
}

await main();
