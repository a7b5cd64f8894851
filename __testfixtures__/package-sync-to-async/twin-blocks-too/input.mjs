import babel from '@babel/core';
import { parse } from 'csv-parse/sync';
import parseOld from 'csv-parse/lib/sync';
import jwt from 'jsonwebtoken';
import { minify_sync } from 'terser';
import * as sass from 'sass';

export async function work(text, key) {
  babel.transformSync(text);
  parse(text);
  jwt.sign({ a: 1 }, key, (error, token) => token);
  sass.compile('main.scss');
  const compiler = sass.initCompiler();
  compiler.compileString(text);
  parseOld(text);
  return [jwt.verify(text, key), minify_sync(text)];
}
