import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArgv } from '../bin/parseArgv';
import { cliOptions } from '../bin/cliOptions';
import * as library from '../src/index';
import { sandbox } from './support/sandbox';

const root = path.join(__dirname, '..');
const page = (name: string): string => fs.readFileSync(path.join(root, 'docs', name), 'utf8');
const call = "const fs = require('fs');\nasync function load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\n";

describe('the library', () => {
  it('plans, renders, applies and takes back, as docs/library.md shows it', async () => {
    const box = sandbox({ 'src/a.js': call });
    const run = await library.plan(['src'], { cwd: box.root });
    expect(await library.render(run, 'markdown')).toContain('src/a.js');
    const written = await library.apply(run);
    expect(written.files.filter((file) => file.outcome === 'written')).toHaveLength(1);
    expect(box.read('src/a.js')).toContain('await fs.readFile');
    expect(await library.undo(box.root)).toMatchObject({ restored: ['src/a.js'], errors: [] });
    expect(box.read('src/a.js')).toBe(call);
  });

  it('has a run that is plain JSON, and can be applied after a trip through it', async () => {
    const box = sandbox({ 'a.js': call });
    const run = JSON.parse(JSON.stringify(await library.plan(['.'], { cwd: box.root }))) as library.Run;
    await library.apply(run);
    expect(box.read('a.js')).toContain('await');
  });

  it('exports every function that docs/library.md names', () => {
    const named = Array.from(page('library.md').matchAll(/`(\w+)\([^`]*\)`/g), ([, name = '']) => name);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !(name in library))).toEqual([]);
  });

  it('is all that the command line uses', () => {
    const files = fs.readdirSync(path.join(root, 'bin'));
    const imports = files.flatMap((file) =>
      Array.from(
        fs.readFileSync(path.join(root, 'bin', file), 'utf8').matchAll(/from '(\.\.\/[^']+)'/g),
        ([, from]) => from,
      ),
    );
    // The version alone is asked for without loading anything else.
    expect([...new Set(imports)].sort()).toEqual(['../src/index', '../src/toolVersion']);
  });
});

describe('remembered findings', () => {
  it('are the same as fresh ones, and never those of another text', async () => {
    const box = sandbox({ 'a.js': call, 'b.js': `${call}// b\n` });
    const fresh = await library.plan(['.'], { cwd: box.root, cache: false });
    const first = await library.plan(['.'], { cwd: box.root });
    const second = await library.plan(['.'], { cwd: box.root });
    const withoutRequest = ({ request: _request, ...run }: library.Run) => run;
    expect(withoutRequest(first)).toEqual(withoutRequest(fresh));
    expect(second).toEqual(first);
    box.write({ 'a.js': call.replace('readFileSync', 'statSync') });
    const changed = await library.plan(['.'], { cwd: box.root });
    expect(changed.files[0]?.plan.sites).toMatchObject([{ api: 'fs.statSync' }]);
    const other = await library.plan(['.'], { cwd: box.root, exclude: [first.files[1]?.plan.sites[0]?.id ?? ''] });
    expect(other.files[1]?.plan.sites).toMatchObject([{ status: 'refused', reason: 'struck' }]);
  });
});

describe('--profile', () => {
  const profileOf = (file: string) => ({
    nodes: [
      { id: 1, callFrame: { functionName: '(root)', url: '', lineNumber: -1 }, children: [2] },
      { id: 2, callFrame: { functionName: 'load', url: `file://${file}`, lineNumber: 1 }, children: [3, 5] },
      { id: 3, callFrame: { functionName: 'readFileSync', url: 'node:fs', lineNumber: 400 }, children: [4] },
      { id: 4, callFrame: { functionName: 'open', url: '', lineNumber: -1 } },
      { id: 5, callFrame: { functionName: 'statSync', url: 'node:fs', lineNumber: 1500 } },
    ],
    samples: [3, 4, 4, 2, 5],
    timeDeltas: [1000, 20_000, 17_000, 5000, 300],
  });

  it('gives each call the time that its API took in its function', async () => {
    const text =
      call.replace('  return', '  fs.statSync(file);\n  return') +
      'async function idle(file) {\n  fs.rmSync(file);\n}\n';
    const box = sandbox({ 'a.js': text, 'unseen.js': call });
    const run = library.measure(
      await library.plan(['.'], { cwd: box.root }),
      JSON.stringify(profileOf(box.path('a.js'))),
    );
    const times = run.files.map(({ plan }) => plan.sites.map(({ api, blockedMs }) => [api, blockedMs]));
    expect(times).toEqual([
      [
        ['fs.statSync', 0.3],
        ['fs.readFileSync', 38],
        ['fs.rmSync', 0],
      ],
      [['fs.readFileSync', undefined]],
    ]);
    expect(await library.render(run, 'text')).toMatch(/^a\.js\n {2}4:10 {2}fs\.readFileSync {2}38 ms/);
  });

  it.each(['', '[]', '{"nodes":[1]}'])('%j is none', (text) => {
    const run = { files: [] } as unknown as library.Run;
    expect(() => library.measure(run, text)).toThrow(library.UsageError);
  });
});

describe('the commands in docs/fleet.md and docs/reports.md', () => {
  const lines = [page('fleet.md'), page('reports.md')].flatMap((text) =>
    Array.from(
      text.matchAll(/(?:^|run: |npx (?:--yes )?|- )unsync ((?:-|merge |apply |undo)[^|&#\n]*)/gm),
      ([, words = '']) => words.trim(),
    ),
  );
  it.each(lines)('unsync %s', async (line) => {
    const words = line
      .replace(/\$\{\{[^}]*\}\}/g, '1')
      .replaceAll('"', '')
      .split(/\s+/);
    const command = await parseArgv(words, '1.2.3');
    if (command.kind === 'run') cliOptions(command.flags);
    expect(command.kind).not.toBe('text');
  });
  it('are some', () => expect(lines.length).toBeGreaterThan(12));
});
