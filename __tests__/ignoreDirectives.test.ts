import { describe, expect, it } from 'vitest';
import { isFinding } from '../src/runner/exitCode';
import { planFile } from '../src/rewrite/planFile';

/** What becomes of the calls of a text, by line, and the directives that silence nothing, by line. */
function outcomes(text: string, file = 'a.tsx') {
  const { sites, unusedDirectives } = planFile(`import fs from 'fs';\n${text}`, file, {});
  return {
    ignored: sites.filter(({ reason }) => reason === 'ignored').map(({ line }) => line - 1),
    others: sites.filter(({ reason }) => reason !== 'ignored').map(({ line }) => line - 1),
    unused: unusedDirectives.map(({ line }) => line - 1),
  };
}

describe('unsync-ignore-next-line silences', () => {
  it.each([
    ['a call on the next line', 'async (f) => {\n  // unsync-ignore-next-line\n  fs.statSync(f);\n};', [3]],
    ['all calls on it', 'async (f) => {\n  // unsync-ignore-next-line\n  fs.statSync(f), fs.statSync(f);\n};', [3, 3]],
    [
      'a call inside a statement that begins on it',
      'async (f) => {\n  // unsync-ignore-next-line\n  const x = JSON.parse(\n    fs.readFileSync(f, "utf8"),\n  );\n};',
      [4],
    ],
    [
      'one behind arrows',
      '// unsync-ignore-next-line\nexport const load = async (f: string) =>\n  fs.statSync(f);',
      [3],
    ],
    [
      'one in a condition',
      'async (f) => {\n  // unsync-ignore-next-line\n  if (\n    fs.existsSync(f)\n  ) return;\n};',
      [4],
    ],
    [
      'one inside an expression, in front of it',
      'async (f) =>\n  // unsync-ignore-next-line: once\n  fs.statSync(f);',
      [3],
    ],
    [
      'one behind other comments',
      'async (f) => {\n  // unsync-ignore-next-line\n  // eslint-disable-next-line\n  /* a\n b */\n  fs.statSync(f);\n};',
      [6],
    ],
    ['a child of an element', 'async (f) => <p>\n  {/* unsync-ignore-next-line */}\n  {fs.statSync(f)}\n</p>;', [3]],
    [
      'a child behind another comment',
      'async (f) => <p>\n  {/* unsync-ignore-next-line */}\n  {/* x */}\n  {fs.statSync(f)}\n</p>;',
      [4],
    ],
    ['an attribute', 'async (f) => <p\n  // unsync-ignore-next-line\n  title={fs.readFileSync(f, "utf8")}\n/>;', [3]],
    ['a decorator', 'class A {\n  // unsync-ignore-next-line\n  @deco(fs.statSync("x"))\n  async load() {}\n}', [3]],
    [
      'a class member',
      'class A {\n  // unsync-ignore-next-line\n  load = async (f: string) =>\n    fs.statSync(f);\n}',
      [4],
    ],
    ['a part of a template', 'async (f) => `${\n  // unsync-ignore-next-line\n  fs.statSync(f)}`;', [3]],
    [
      'a case',
      'async (f) => {\n  switch (1) {\n    // unsync-ignore-next-line\n    case fs.statSync(f).size:\n  }\n};',
      [4],
    ],
  ])('%s', (_title, text, lines) => {
    expect(outcomes(text)).toEqual({ ignored: lines, others: [], unused: [] });
    expect(outcomes(text.replaceAll('\n', '\r\n'))).toEqual({ ignored: lines, others: [], unused: [] });
  });
});

describe('unsync-ignore-next-line does not silence', () => {
  it.each([
    [
      'the body of a function',
      '// unsync-ignore-next-line\nasync function load(f: string) {\n  fs.statSync(f);\n}',
      [3],
    ],
    [
      'the body of a loop',
      'async (f) => {\n  // unsync-ignore-next-line\n  for (;;) {\n    fs.statSync(f);\n  }\n};',
      [4],
    ],
    ['members of a class', '// unsync-ignore-next-line\nclass A {\n  x = async (f: string) => fs.statSync(f);\n}', [3]],
    ['what follows a blank line', 'async (f) => {\n  // unsync-ignore-next-line\n\n  fs.statSync(f);\n};', [4]],
    ['its own line', 'async (f) => {\n  fs.statSync(f); // unsync-ignore-next-line\n};', [2]],
    ['when it is misspelt', 'async (f) => {\n  // unsync-ignore-nextline\n  fs.statSync(f);\n};', [3]],
    [
      'other APIs than the one it names',
      'async (f) => {\n  // unsync-ignore-next-line fs.existsSync\n  fs.statSync(f);\n};',
      [3],
    ],
  ])('%s, and is reported', (_title, text, lines) => {
    expect(outcomes(text)).toMatchObject({ ignored: [], others: lines });
    expect(outcomes(text).unused).toHaveLength(1);
  });
});

it('a call that was silenced is nothing that --strict finds', () => {
  expect(isFinding([{ status: 'refused', reason: 'ignored' }], { strict: true })).toBe(false);
  expect(isFinding([{ status: 'refused', reason: 'in-constructor' }], { strict: true })).toBe(true);
});
