import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';

const text = `import fs from 'fs';
class Reader { async load(f) { return fs.readFileSync(f); } }
class Writer { async load(f) { return fs.readFileSync(f); } }
app.get('/a', async (f) => fs.readFileSync(f));
app.get('/b', async (f) => fs.readFileSync(f));
describe('one', () => { it('reads', async () => { fs.readFileSync('x'); }); });
describe('two', () => { it('reads', async () => { fs.readFileSync('x'); }); });
export async function twice(f) { fs.readFileSync(f); fs.readFileSync(f); }
fs.readFileSync('top');
`;

/** The ids by the text of the line that the call stands in. */
function idsOf(source: string): string[] {
  const lines = source.split('\n');
  return planFile(source, 'a.js', {}).sites.map(({ id, line }) => `${id} ${lines[line - 1]?.trim()}`);
}

describe('the id of a site', () => {
  it('is unique in its file', () => {
    const ids = idsOf(text).map((id) => id.split(' ')[0]);
    expect(ids).toHaveLength(9);
    expect(new Set(ids).size).toBe(9);
  });

  it('stays when any other line is deleted', () => {
    const lines = text.split('\n');
    for (let index = 1; index < lines.length - 1; index++) {
      const without = lines.filter((_line, other) => other !== index).join('\n');
      const expected = idsOf(text).filter((id) => !id.endsWith(` ${lines[index]}`));
      expect(idsOf(without)).toEqual(expected);
    }
  });

  it.each([
    ['lines in front', (source: string) => `// x\n\n${source}`],
    ['CRLF', (source: string) => source.replaceAll('\n', '\r\n')],
    ['a BOM', (source: string) => `\uFEFF${source}`],
    ['a hashbang', (source: string) => `#!/usr/bin/env node\n${source}`],
    [
      'another function with such a call',
      (source: string) => source.replace('class R', 'export const n = async (f) => fs.readFileSync(f);\nclass R'),
    ],
  ])('stays under %s', (_what, edit) => {
    const before = idsOf(text).map((id) => id.split(' ')[0]);
    const after = idsOf(edit(text)).map((id) => id.split(' ')[0]);
    expect(after).toEqual(expect.arrayContaining(before));
  });
});
