import swc, { transformSync } from '@swc/core';
import * as sass from 'sass-embedded';

export async function compile(text) {
  const { code } = transformSync(text, { jsc: { target: 'es2020' } });
  swc.printSync(swc.parseSync(code));
  return sass.compile('main.scss').css + sass.compileString(text, { style: 'compressed' }).css;
}
