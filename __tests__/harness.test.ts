import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Edit, FilePlan, Site } from '../src/plan/types';
import { applyEdits } from './support/applyEdits';
import { checkEdits, checkIdempotence, checkOutput, checkReport, checkVariant } from './support/checkCase';
import { checkExecution } from './support/checkExecution';
import { execute } from './support/execute';
import { findRuntime } from './support/findRuntime';
import { locate } from './support/locate';
import { readCases } from './support/readCases';
import { createTypeChecker, newDiagnostics } from './support/typeCheck';
import type { FixtureCase, Planner } from './support/types';
import { updateCase } from './support/updateCase';
import { variants } from './support/variants';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'unsync-harness-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const input = "  const a = 1;\nconsole.log('old');\n";
const output = "  const a = 1;\nconsole.log('new');\n";

/** A planner with one API, `old`, which becomes `new`. */
const planner: Planner = (text) => {
  const start = text.indexOf('old');
  const edits = start < 0 ? [] : [{ start, end: start + 3, text: 'new' }];
  return plan(text, edits);
};

describe('the fixture harness', () => {
  it('passes a case that is right', () => {
    const kase = makeCase('right', { 'input.js': input, 'output.js': output });
    checkOutput(kase, planner);
    checkReport(kase, [{ api: 'old', status: 'rewritten' }], planner);
    checkIdempotence(kase, planner);
    checkEdits(kase, planner);
    for (const variant of variants) checkVariant(kase, variant, planner);
  });

  it('fails when one byte of the output differs', () => {
    const kase = makeCase('byte', { 'input.js': input, 'output.js': `${output.slice(0, -1)} \n` });
    expect(() => checkOutput(kase, planner)).toThrow('the output differs');
  });

  it('fails when nothing may change and something does, and when the plan is an error', () => {
    const kase = makeCase('unchanged', { 'input.js': input });
    expect(kase.hasOutput).toBe(false);
    expect(() => checkOutput(kase, planner)).toThrow('the output differs');
    const failing: Planner = (text) => ({ ...plan(text, []), error: { message: 'no parse' } });
    expect(() => checkOutput(kase, failing)).toThrow('no parse');
  });

  it('fails when a site is missing, has another status or an unexpected reason or level', () => {
    const kase = makeCase('report', { 'input.js': input, 'output.js': output });
    expect(() => checkReport(kase, [], planner)).toThrow();
    expect(() => checkReport(kase, [{ api: 'old', status: 'refused' }], planner)).toThrow();
    expect(() => checkReport(kase, [{ api: 'old', status: 'rewritten', reason: 'r' }], planner)).toThrow();
    expect(() => checkReport(kase, [{ api: 'old', status: 'rewritten', level: 'unsafe' }], planner)).toThrow();
    const unsafe: Planner = (text, ...rest) => withSites(planner(text, ...rest), { level: 'unsafe' });
    expect(() => checkReport(kase, [{ api: 'old', status: 'rewritten' }], unsafe)).toThrow();
    checkReport(kase, [{ api: 'old', status: 'rewritten', level: 'unsafe' }], unsafe);
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\r', '')],
    ['tabs', (text: string) => text.replaceAll('\t', '  ')],
    ['BOM', (text: string) => text.replace('\uFEFF', '')],
    ['hashbang', (text: string) => text.replace(/^#!.*\n/, '')],
    ['no final newline', (text: string) => (text.endsWith('\n') ? text : `${text}\n`)],
  ])('fails under %s when the planner loses it', (name, lose) => {
    const kase = makeCase(`lost-${name}`, { 'input.js': input, 'output.js': output });
    const variant = variants.find((one) => one.name === name);
    const careless: Planner = (text, ...rest) => {
      const whole = planner(text, ...rest);
      return { ...whole, output: lose(whole.output) };
    };
    expect(variant?.applies(input)).toBe(true);
    expect(() => variant && checkVariant(kase, variant, careless)).toThrow('the output differs');
  });

  it('fails when a second run edits again', () => {
    const kase = makeCase('twice', { 'input.js': input, 'output.js': output });
    const restless: Planner = (text) => plan(text, [{ start: 0, end: 0, text: ' ' }]);
    expect(() => checkIdempotence(kase, restless)).toThrow('a second run edits it again');
  });

  it('fails when edits overlap, are out of order or do not make the output', () => {
    const [a, b]: [Edit, Edit] = [
      { start: 0, end: 2, text: 'x' },
      { start: 1, end: 3, text: 'y' },
    ];
    expect(() => applyEdits('abcdef', [a, b])).toThrow('edit 1');
    expect(() => applyEdits('abcdef', [b, { start: 0, end: 1, text: '' }])).toThrow('edit 1');
    expect(() => applyEdits('abcdef', [{ start: 5, end: 9, text: '' }])).toThrow('leaves the text');
    const kase = makeCase('edits', { 'input.js': input, 'output.js': output });
    expect(() => checkEdits(kase, (text) => ({ ...plan(text, []), output }))).toThrow('do not make the output');
  });

  it('fails when a site is not where it says', () => {
    const kase = makeCase('place', { 'input.js': input, 'output.js': output });
    const shifted: Planner = (text, ...rest) => withSites(planner(text, ...rest), { column: 1 });
    expect(() => checkEdits(kase, shifted)).toThrow('start of old');
  });

  it('fails when the programs do different things, or show nothing', async () => {
    const print = (text: string): string => `console.log(${text});\n`;
    const write = (mode: string): string => `require('fs').writeFileSync('f', '', { mode: ${mode} });\n`;
    const stdout = makeCase('stdout', { 'input.cjs': print('1'), 'output.cjs': print('2') });
    await expect(checkExecution(stdout)).rejects.toThrow();
    const tree = makeCase('tree', { 'input.cjs': print('1'), 'output.cjs': print('1') + write('0o600') });
    await expect(checkExecution(tree)).rejects.toThrow();
    const mode = makeCase('mode', {
      'input.cjs': print('1') + write('0o644'),
      'output.cjs': print('1') + write('0o600'),
    });
    await expect(checkExecution(mode)).rejects.toThrow();
    const code = makeCase('code', { 'input.cjs': print('1'), 'output.cjs': `${print('1')}process.exitCode = 3;\n` });
    await expect(checkExecution(code)).rejects.toThrow();
    const silent = makeCase('silent', { 'input.cjs': ';\n', 'output.cjs': ';;\n' });
    await expect(checkExecution(silent)).rejects.toThrow('prints nothing');
  });

  it('does not take two programs that never end for equal', async () => {
    const endless = execute(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd: root, timeout: 200 });
    await expect(endless).rejects.toThrow('did not end within 200 ms');
  });

  it('says what is missing to run a program', () => {
    expect(findRuntime('node >=18')).toMatchObject({ args: [] });
    expect(findRuntime('node >=999')).toBe('needs node >=999: FIXTURE_NODE=path');
    vi.stubEnv('FIXTURE_BUN', undefined);
    expect(findRuntime('bun')).toBe('needs bun: FIXTURE_BUN=path');
    vi.stubEnv('FIXTURE_BUN', 'bin/bun');
    expect(findRuntime('bun')).toEqual({ program: path.resolve('bin/bun'), args: [] });
    vi.unstubAllEnvs();
    expect(() => findRuntime('python')).toThrow('No such runtime');
  });

  it('lets packages be stood in for', async () => {
    const print = (text: string): string => `require('some-package').tell(${text});\n`;
    const kase = makeCase('stand-in', {
      'input.cjs': print('1'),
      'output.cjs': print('0 + 1'),
      'stand-ins/some/index.js': 'exports.tell = console.log;\n',
      'options.json': '{ "packages": { "some-package": "./stand-ins/some" } }',
    });
    await checkExecution(kase);
  });

  it('takes a thrown and a rejected error for the same, and folders of the two runs', async () => {
    const end = 'console.log(process.cwd());\nmain();\n';
    const sync = `const fs = require('fs');\nasync function main() { fs.readFileSync('none'); }\n${end}`;
    const kase = makeCase('thrown', {
      'input.cjs': sync,
      'output.cjs': sync.replace('fs.readFileSync(', 'await fs.promises.readFile('),
    });
    await checkExecution(kase);
  });

  it('runs TypeScript as the module system that the file uses', async () => {
    const esm = "import fs from 'node:fs';\nconst n: number = await 1;\nconsole.log(n, fs.existsSync('data'));\n";
    await checkExecution(makeCase('esm', { 'input.ts': esm, 'output.ts': `${esm};`, 'files/data': '' }));
    const cjs = "import fs = require('node:fs');\nconsole.log(__filename, fs.existsSync('data'));\n";
    await checkExecution(makeCase('cjs', { 'input.ts': cjs, 'output.ts': `${cjs};`, 'files/data': '' }));
  });

  it('finds new diagnostics of TypeScript', () => {
    const file = (name: string): string => path.join(__dirname, name);
    const check = createTypeChecker(
      new Map([
        [file('before.ts'), 'export async function f(): Promise<string> { return "a"; }'],
        [file('after.ts'), 'export async function f(): Promise<string> { return Promise.resolve(1); }'],
      ]),
    );
    expect(newDiagnostics(check(file('before.ts')), check(file('after.ts')))).toEqual([
      expect.stringMatching(/^TS2322 /),
    ]);
    expect(newDiagnostics(['a', 'b'], ['a', 'a', 'b'])).toEqual(['a']);
  });

  it('writes expectations, but not in CI', () => {
    const kase = makeCase('update', { 'input.js': input });
    const { CI } = process.env;
    try {
      process.env['CI'] = 'true';
      expect(() => updateCase(kase, planner)).toThrow('not updated in CI');
      delete process.env['CI'];
      updateCase(kase, planner);
    } finally {
      if (CI !== undefined) process.env['CI'] = CI;
    }
    const updated = readCases(root).find(({ name }) => name === 'update');
    expect(updated?.report).toEqual([{ api: 'old', status: 'rewritten' }]);
    expect(updated?.files[0]?.output).toBe(output);
  });

  it('turns down cases that contradict themselves', () => {
    expect(() => makeCase('no-why', { 'input.js': input, 'options.json': '{ "run": false }' })).toThrow('why');
    fs.rmSync(path.join(root, 'fake', 'no-why'), { recursive: true });
    expect(() => makeCase('two', { 'input.js': input, 'input.ts': input })).toThrow('found 2');
    fs.rmSync(path.join(root, 'fake', 'two'), { recursive: true });
  });
});

function makeCase(name: string, files: Readonly<Record<string, string>>): FixtureCase {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, 'fake', name, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  const kase = readCases(root).find((one) => one.name === name);
  if (!kase) throw new Error(`${name} was not read`);
  return kase;
}

function plan(text: string, edits: readonly Edit[]): FilePlan {
  const sites = edits.filter(({ end, start }) => end > start).map(({ start, end }) => site(text, start, end));
  return { sites, edits, output: applyEdits(text, edits), unusedDirectives: [] };
}

function site(text: string, start: number, end: number): Site {
  const [from, to] = [locate(text, start), locate(text, end)];
  const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  const outcome = { status: 'rewritten', level: 'safe' } as const;
  return { id: 'old', api: 'old', transform: 'fake', start, end, ...place, ...outcome, function: null, hazards: [] };
}

function withSites(whole: FilePlan, change: Partial<Site>): FilePlan {
  return { ...whole, sites: whole.sites.map((one) => ({ ...one, ...change })) };
}
