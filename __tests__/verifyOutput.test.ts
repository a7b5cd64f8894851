import { describe, expect, it } from 'vitest';
import { floatingCall } from '../src/rewrite/promote/floatingCall';
import type { Work } from '../src/rewrite/work';
import { parseSource } from '../src/source/parseSource';
import { verifyOutput } from '../src/source/verifyOutput';

const before = `import { readFileSync } from 'node:fs';

// Who reads this knows why.
export async function load(file) {
  return readFileSync(file, 'utf8');
}
`;
const after = before.replaceAll('readFileSync(', 'await readFile(').replaceAll('readFileSync', 'readFile');

function verify(output: string, { globals = [] as string[], removed = [] as { start: number; end: number }[] } = {}) {
  return verifyOutput(parseSource(before, 'main.mjs'), output, { globals: new Set(globals), removed });
}

describe('what is not written', () => {
  it('takes a good rewriting', () => expect(verify(after)).toBeUndefined());

  it('does not parse', () => {
    expect(verify(after.replace('async ', ''))).toMatch(/syntax errors|does not parse/);
  });

  it('is another kind of module', () => {
    const script = parseSource(`const fs = require('fs');\n`, 'main.js');
    const allowance = { globals: new Set<string>(), removed: [] };
    expect(verifyOutput(script, `import fs from 'fs';\n`, allowance)).toMatch(/kind of module/);
  });

  it('loses a comment, unless what it belongs to is to go', () => {
    const comment = '// Who reads this knows why.\n';
    const start = before.indexOf(comment);
    expect(verify(after.replace(comment, ''))).toBe('a comment would be lost: Who reads this knows why.');
    expect(verify(after.replace(comment, ''), { removed: [{ start, end: start + comment.length }] })).toBeUndefined();
  });

  it('loses one of two equal comments', () => {
    const twice = `${before}// Who reads this knows why.\n`;
    const allowance = { globals: new Set<string>(), removed: [] };
    expect(verifyOutput(parseSource(twice, 'main.mjs'), after, allowance)).toMatch(/comment/);
  });

  it('has a name that nothing declares', () => {
    const undeclared = after.replace(/import .*\n/, '');
    expect(verify(undeclared)).toBe('a name would be undefined: readFile');
    expect(verify(undeclared, { globals: ['readFile'] })).toBeUndefined();
    expect(verify(after.replace('readFile(', 'fetch('))).toBeUndefined();
  });

  it('calls a function that has become async without waiting', () => {
    const program = `function helper() {\n  return 1;\n}\nasync function main() {\n  const value = helper();\n  return [value];\n}\n`;
    const source = parseSource(program, 'main.mjs');
    const works = [{ promotedCall: { name: 'helper' } }] as unknown as Work[];
    const promoted = program.replace('function helper', 'async function helper');
    expect(floatingCall(source, promoted, works)).toBe('a call of helper would not be awaited (line 5)');
    expect(floatingCall(source, promoted.replace('= helper', '= await helper'), works)).toBeUndefined();
  });
});
