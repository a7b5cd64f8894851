import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import { transformNames } from '../src/catalogue/transformNames';
import { planFile } from '../src/rewrite/planFile';
import { noPromotion } from '../src/rewrite/promote/promotion';
import { defaultExtensions } from '../src/runner/fileKinds';
import { hasWaitingLoop } from '../src/runner/hasWaitingLoop';
import { mayHaveSite, needles } from '../src/runner/needles';
import { createTextFinder } from '../src/source/textFinder';

const all = needles(catalogue);
const options = {
  transforms: Object.keys(transformNames).filter((name) => !['promote-async', 'cpu-bound-to-pool'].includes(name)),
};
const passes = (text: string, of = all): boolean => mayHaveSite(Buffer.from(text), of);

describe('createTextFinder', () => {
  it('finds what one search after the other finds', () => {
    const letter = fc.constantFrom('a', 'b', "'");
    const text = fc.string({ unit: letter, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.string({ unit: letter, maxLength: 60 }), (texts, source) => {
        const found: string[] = [];
        createTextFinder(texts).find(Buffer.from(source), (index, start) => {
          found.push(`${index} ${start}`);
          return false;
        });
        const expected = texts.flatMap((one, index) =>
          [...source].flatMap((_, start) => (source.startsWith(one, start) ? [`${index} ${start}`] : [])),
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('the pre-filter', () => {
  it('lets every file of the fixtures through that has a site, and so does the first look at the tree', () => {
    const root = path.join(__dirname, '../__testfixtures__');
    const files = readdirSync(root, { recursive: true }).map(String);
    const sources = files.filter((file) => defaultExtensions.includes(path.extname(file)));
    expect(sources.length).toBeGreaterThan(400);
    const missed = sources.filter((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      if (passes(text) && planFile(text, file, options).sites.length > 0) return false;
      // A promoter of its own makes the engine look at everything.
      return planFile(text, file, options, (_source, decide) => decide(noPromotion)).sites.length > 0;
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ["import fs from 'node:fs'; fs.readFileSync(f)", true],
    ['import fs from "fs"; fs.readFileSync(f)', true],
    ['fs.readFileSync(', true],
    ["import { own } from './own'; own.readFileSync(f)", false],
    ['/**\n * import fs from "fs"\n * fs.readFileSync(f)\n */\nexport {};', false],
    ['/**\n * import fs from "fs"\n */\nimport fs from "fs"\nfs.readFileSync(f)', true],
    ['import def,\n  * as fs from "fs"; fs.readFileSync(f)', true],
    ["import fs from 'fs'; fs.readFile(f)", false],
    ["import fs from 'fs'; fs.myreadFileSync(f)", false],
    ["const { randomBytes } = require('crypto')", true],
    ["const { randomUUID } = require('crypto')", false],
    ['import tar from "tar"; tar.create(o, l)', true],
    ["import { cp } from 'tar-fs'", false],
    ['Atomics.wait(a, 0, 0, 1)', true],
    ['Atomics.notify(a, 0)', false],
    ['// unsync-ignore-next-line', true],
    ['while (Date.now() < end);', true],
    ['console.log(Date.now())', false],
  ])('%s: %s', (text, expected) => expect(passes(text)).toBe(expected));

  it('asks for what the wanted transforms ask for only', () => {
    const sleeps = needles(catalogue, ['sleep-sync-to-timers']);
    expect(passes("import fs from 'fs'; fs.readFileSync(f)", sleeps)).toBe(false);
    expect(passes("import { execSync } from 'child_process'; execSync('sleep 1')", sleeps)).toBe(true);
  });
});

describe('hasWaitingLoop', () => {
  it.each([
    'while (Date.now() < end) {}',
    'while (end > performance.now());',
    'while/* wait */(+new Date < end);',
    'do now = new Date( ).getTime(); while (now < end)',
    'do { now = Date.now(); } while (now < end);',
    'for (const start = Date.now(); Date.now() - start < 100;) {}',
    'for (let end = deadline(() => { return 1; }), now = 0; now < end; now = Date.now()) {}',
    'for (;;) {\n  // return when "it is time\n  if (new Date().getTime() > end) break;\n}',
    "while (true) { /* else return */ count++; if (limits.return < 'const'.length + process.uptime()) break; }",
  ])('is true of %s', (text) => expect(hasWaitingLoop(Buffer.from(text))).toBe(true));

  it.each([
    'const start = Date.now(); for (const x of y) { const z = x; }',
    'while (queue.length) { const start = Date.now(); work(start); }',
    'for (let i = 0; i < n; i++) { return Date.now(); }',
    'function now() { return Date.now(); }',
    "while (x) { y('Date.now'); return; }",
    '// for what it is worth; do not use new Date here',
    'while (x) { x = new Date("2020"); }',
  ])('is false of %s', (text) => expect(hasWaitingLoop(Buffer.from(text))).toBe(false));
});
