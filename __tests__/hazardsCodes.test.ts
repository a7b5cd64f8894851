import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasons } from '../src/catalogue/reasons';
import { hazardReasons } from '../src/catalogue/reasons/hazards';
import { planFile } from '../src/rewrite/planFile';

const head = "import fs from 'node:fs';\n";

/** What becomes of the sites of a module, in order: `ok`, or the code. */
function outcomes(body: string): string[] {
  const { sites, error } = planFile(head + body, 'sample.mjs', {});
  expect(error).toBeUndefined();
  return sites.map(({ status, reason }) => (status === 'rewritten' ? 'ok' : (reason ?? '')));
}

describe('hazard codes', () => {
  it.each(hazardReasons.map(({ code, example }) => [code, example]))('the example of %s gets it', (code, example) => {
    expect(outcomes(example)).toContain(code);
  });

  const remedies = hazardReasons.flatMap(({ code, remedy }) => (remedy === undefined ? [] : [[code, remedy] as const]));
  it.each(remedies)('the remedy of %s can be rewritten', (_code, remedy) => {
    expect(new Set(outcomes(remedy))).toEqual(new Set(['ok']));
  });
});

describe('what is no hazard', () => {
  it.each([
    ['a local variable', 'export async function f(p) { let n = 0; n += fs.readFileSync(p).length; return n; }'],
    [
      'a fresh object',
      'export async function f(p) { const o = { n: 1 }; o.n += fs.readFileSync(p).length; return o; }',
    ],
    [
      'a read of shared state only',
      'let n = 1; export async function f(p) { if (n) return fs.readFileSync(p); return n; }\nexport const g = () => (n += 1);',
    ],
    [
      'a write of shared state only',
      'let n = 1; export async function f(p) { n = fs.readFileSync(p); }\nexport const g = () => n;',
    ],
    [
      'an older wait in between',
      'let n = 1; export async function f(p, q) { const old = n; await q; const s = fs.statSync(p).size; n = old + s; }',
    ],
    [
      'a test made again after the wait',
      'let c; export async function f(p) { if (c) return c; const t = fs.readFileSync(p); if (!c) c = t; return c; }',
    ],
    [
      'a program that runs once',
      'let n = 1; async function f(p) { const old = n; n = old + fs.readFileSync(p).length; }\nf("x");',
    ],
    [
      'helpers that are awaited in line',
      'let n = 1; async function f(p) { const old = n; n = old + fs.readFileSync(p).length; }\nasync function main() { await f("x"); await f("y"); }\nmain();',
    ],
    [
      'a callback of an awaited call',
      'export async function f(p, within) { let n = 0; await within(async () => { const old = n; n = old + fs.readFileSync(p).length; }); return n; }',
    ],
    [
      'a listener that is there before',
      'export async function f(req, p) { req.on("data", g); fs.readFileSync(p); }\nfunction g() {}',
    ],
    [
      'an emitter made after',
      'export async function f(make, p) { fs.readFileSync(p); const e = make(); e.on("data", g); }\nfunction g() {}',
    ],
    [
      'a stream that nobody has written to',
      'export async function f(p) { const s = new PrettyStream(); fs.readFileSync(p); s.on("data", g); }\nfunction g() {}\nclass PrettyStream {}',
    ],
    ['files without a sign of concurrency', 'export async function f(p) { if (!fs.existsSync(p)) fs.mkdirSync(p); }'],
    [
      'a call without await that ends the program',
      'async function f(p) { fs.writeFileSync(p, ""); }\nf("x").catch(console.error);',
    ],
    [
      'Promise.all of distinct files',
      'export async function f(ps) { await Promise.all(ps.map(async (p) => { fs.writeFileSync(p, ""); })); }',
    ],
  ])('%s', (_what, body) => {
    expect(new Set(outcomes(body))).toEqual(new Set(['ok']));
  });
});

describe('what is one', () => {
  it.each([
    [
      'read-modify-write',
      'let n = 1; export async function f(p) { const old = n; const s = fs.statSync(p); n = old + s.size; }',
    ],
    [
      'read-modify-write',
      'export async function f(o, p) { const old = o.n; const s = fs.statSync(p); o.n = old + s.size; }',
    ],
    [
      'read-modify-write',
      'class A { #n = 1; async f(p) { const s = this; const old = s.#n; const t = fs.statSync(p); s.#n = old + t.size; } }\nexport { A };',
    ],
    [
      'read-modify-write',
      'const s = { list: [] }; export async function f(p) { const { list } = s; const n = list.length; const t = fs.readFileSync(p); list.push(n, t); }',
    ],
    [
      'read-modify-write',
      'export function make() { let n = 0; return async (p) => { const old = n; const s = fs.statSync(p); n = old + s.size; }; }',
    ],
    [
      'read-modify-write',
      'let n = 0; export async function f(p) { for (const q of p) { try { const old = n; fs.readFileSync(q); n = old + 1; } finally { g(); } } }\nfunction g() {}',
    ],
    ['lazy-initialisation', 'let c; export async function f(p) { c ??= fs.readFileSync(p); return c; }'],
    [
      'lazy-initialisation',
      'const m = new Map(); export async function f(p) { const k = m.get(p); if (k) return k; m.set(p, fs.readFileSync(p)); }',
    ],
    [
      'lazy-initialisation',
      'class A { static i; static async get(p) { if (A.i) return A.i; A.i = new A(fs.readFileSync(p)); return A.i; } }\nexport { A };',
    ],
    [
      'reentrancy-flag',
      'let busy = false; export async function f(p) { if (busy) return; busy = true; try { fs.writeFileSync(p, ""); } finally { busy = false; } }',
    ],
    [
      'early-flag',
      'let done = false, c; export async function f(p) { if (!done) { done = true; c = fs.readFileSync(p); } return c; }',
    ],
    [
      'early-flag',
      'class A { async f(p) { if (this.made) return; this.made = true; this.c = fs.readFileSync(p); } }\nexport { A };',
    ],
    [
      'late-listener',
      'export async function f(p, spawn) { const child = spawn(p); fs.readFileSync(p); child.on("exit", g); }\nfunction g() {}',
    ],
    [
      'late-listener',
      'export async function f(socket, p) { fs.readFileSync(p); socket.onmessage = g; }\nfunction g() {}',
    ],
    ['check-then-act', 'app.post("/x", async () => { if (fs.existsSync("x")) fs.unlinkSync("x"); });'],
    ['check-then-act', 'app.post("/x", f);\nasync function f() { if (fs.existsSync("x")) fs.unlinkSync("x"); }'],
    [
      'check-then-act',
      'app.post("/x", async () => { await f(); });\nasync function f() { if (fs.existsSync("x")) fs.unlinkSync("x"); }',
    ],
    [
      'concurrent-writes',
      'export async function handler(req, res) { fs.writeFileSync("db.json", req.body); res.end(); }',
    ],
    ['in-exit-handler', 'process.on("exit", async () => { fs.writeFileSync("x", ""); });'],
    ['in-transaction', 'export async function f(db) { db.transaction(async () => { fs.readFileSync("x"); }); }'],
  ])('%s', (code, body) => {
    expect(outcomes(body)).toContain(code);
  });
});

describe('an await or a parenthesis at the start of a line', () => {
  it.each([
    ["  'use strict'\n  fs.readFileSync(p).length", "  'use strict'\n  ;(await fsp.readFile(p)).length"],
    ['  if (p) g()\n  fs.readFileSync(p).length', '  if (p) g()\n  ;(await fsp.readFile(p)).length'],
    [
      '  if (p) g()\n  else g()\n  fs.readFileSync(p).length',
      '  if (p) g()\n  else g()\n  ;(await fsp.readFile(p)).length',
    ],
    ['  for (;p;) g()\n  fs.readFileSync(p).length', '  for (;p;) g()\n  ;(await fsp.readFile(p)).length'],
    ['  if (p) {}\n  fs.readFileSync(p).length', '  if (p) {}\n  (await fsp.readFile(p)).length'],
    ['  g()\n  fs.readFileSync(p)', '  g()\n  await fsp.readFile(p)'],
    ['  g() // done\n  fs.readFileSync(p)[0]', '  g() // done\n  ;(await fsp.readFile(p))[0]'],
    ['  if (p)\n    fs.readFileSync(p).length', '  if (p)\n    (await fsp.readFile(p)).length'],
  ])('%j', (before, after) => {
    const wrap = (body: string): string =>
      `const fs = require('fs')\nexports.f = async function (p) {\n${body}\n}\nfs.createReadStream(g)\nfunction g() {}\n`;
    const { output } = planFile(wrap(before), 'sample.cjs', {});
    expect(output).toContain(`{\n${after}\n}`);
  });
});

describe('parentheses', () => {
  it.each([
    ['new (fs.readFileSync(p))()', 'new (await readFile(p))()'],
    ['fs.readFileSync(p)`x`', '(await readFile(p))`x`'],
    ['fs.readFileSync(p)()', '(await readFile(p))()'],
    ['fs.readFileSync(p)?.()', '(await readFile(p))?.()'],
    ['class extends fs.readFileSync(p) {}', 'class extends (await readFile(p)) {}'],
    ['class { @fs.readFileSync(p) x() {} }', 'class { @(await readFile(p)) x() {} }'],
    ['(0, fs.readFileSync)(p).length', '(await readFile(p)).length'],
    ['(fs.readFileSync(p)) ** 2', '(await readFile(p)) ** 2'],
    ['2 ** -fs.readFileSync(p)', '2 ** -(await readFile(p))'],
    ['async () => fs.readFileSync(p)', 'async () => await readFile(p)'],
    ['p ? fs.readFileSync(p) : void fs.readFileSync(p)', 'p ? await readFile(p) : void (await readFile(p))'],
    ['[...fs.readFileSync(p)]', '[...(await readFile(p))]'],
  ])('%s', (before, after) => {
    const { output, error } = planFile(`${head}export async function f(p) { return ${before}; }`, 'sample.mjs', {});
    expect(error).toBeUndefined();
    expect(output.replace(/\bfs\.readFile\b/g, 'readFile')).toContain(`return ${after};`);
  });
});

describe('docs/hazards.md', () => {
  const page = fs.readFileSync(path.join(__dirname, '../docs/hazards.md'), 'utf8');
  const quoted = Array.from(page.matchAll(/`([^`]+)`/g), ([, text = '']) => text);

  it('has each of the 110 once', () => {
    const numbers = Array.from(page.matchAll(/^\| (\d+) /gm), ([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 110 }, (_, index) => index + 1));
  });

  it('names fixtures that are there', () => {
    const named = quoted.filter((text) => /^[a-z-]+\/[\w-]+$/.test(text));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !fs.existsSync(path.join(__dirname, '../__testfixtures__', name)))).toEqual([]);
  });

  it('names all fixtures of hazards/', () => {
    const there = fs.readdirSync(path.join(__dirname, '../__testfixtures__/hazards'));
    expect(there.filter((name) => !quoted.includes(`hazards/${name}`))).toEqual([]);
  });

  it('names codes that are there', () => {
    const codes = Array.from(
      page.matchAll(/(?:refused|unsafe|scope|concurrent|same|exit-handler)[^|:`]*: ((?:`[a-z-]+`(?:, )?)+)/gi),
      ([, list = '']) => list,
    ).flatMap((list) => Array.from(list.matchAll(/`([a-z-]+)`/g), ([, code = '']) => code));
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !reasons.some((one) => one.code === code))).toEqual([]);
  });
});
