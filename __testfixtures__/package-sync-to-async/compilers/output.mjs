import swc from '@swc/core';
import * as sass from 'sass-embedded';

export async function compile(text) {
  const { code } = await swc.transform(text, { jsc: { target: 'es2020' } });
  await swc.print(await swc.parse(code));
  return (await sass.compileAsync('main.scss')).css + (await sass.compileStringAsync(text, { style: 'compressed' })).css;
}
