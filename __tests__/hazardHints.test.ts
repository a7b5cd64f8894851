import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';

describe('the hint of a hazard names', () => {
  it.each([
    [
      'the property that is read and set',
      'export class Store {\n  async add() {\n    const before = this.count;\n    const size = fs.statSync("a").size;\n    this.count = before + size;\n  }\n}',
      'this.count',
    ],
    [
      'the table that is filled',
      'const cache = new Map();\nexport async function load(f) {\n  let known = cache.get(f);\n  if (!known) {\n    known = JSON.parse(fs.readFileSync(f, "utf8"));\n    cache.set(f, known);\n  }\n  return known;\n}',
      'cache[...]',
    ],
    [
      'the file that is looked at and made',
      'async function save(f) {\n  if (!fs.existsSync(f.path)) fs.writeFileSync(f.path, "x");\n}\nexport const all = (list) => Promise.all(list.map(save));',
      'the file f.path; line 5 may start it again meanwhile',
    ],
    [
      'who does not wait',
      'let ready = false;\nasync function main() {\n  fs.readFileSync("a");\n  ready = true;\n}\nmain();\nconsole.log(ready);',
      'line 7 does not wait for it',
    ],
  ])('%s', (_, code, about) => {
    const { sites } = planFile(`import fs from 'node:fs';\n${code}\n`, 'a.mjs', {});
    expect(sites.find(({ hazards }) => hazards.length > 0)?.hint).toMatch(new RegExp(`Here: ${escaped(about)}\\.$`));
  });
});

function escaped(text: string): string {
  return text.replace(/[.[\]]/g, '\\$&');
}
