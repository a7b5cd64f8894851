import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilePlan, Site } from '../src/plan/types';
import { createTransform, type TransformOptions } from '../src/rewrite/createTransform';
import { planFile } from '../src/rewrite/planFile';

vi.mock('../src/rewrite/planFile', () => ({ planFile: vi.fn() }));
const planned = vi.mocked(planFile);
const file = { path: 'src/a.js', source: 'before' };
const transform = createTransform('fs-sync-to-promises');

beforeEach(() => planned.mockReset().mockReturnValue(plan('before', [])));

describe('a jscodeshift transform', () => {
  it('plans the file with its one transform', () => {
    transform(file, {}, { parser: 'flow', dry: true });
    expect(planned).toHaveBeenCalledWith('before', 'src/a.js', {
      transforms: ['fs-sync-to-promises'],
      unsafe: false,
      concurrent: false,
      promote: 'none',
      canCreate: false,
    });
  });

  it('gives the output, the source when all sites stay, and nothing when there are none', () => {
    expect(transform(file, {}, {})).toBeUndefined();
    planned.mockReturnValue(plan('before', [refused]));
    expect(transform(file, {}, {})).toBe('before');
    planned.mockReturnValue(plan('after', [rewritten]));
    expect(transform(file, {}, {})).toBe('after');
  });

  it.each<[TransformOptions, object]>([
    [{ unsafe: true }, { unsafe: true }],
    [{ unsafe: 'true' }, { unsafe: true }],
    [{ target: 22 }, { target: '22.0.0' }],
    [{ target: '>=20.19 <23' }, { target: '20.19.0' }],
    [{ concurrent: 4 }, { concurrent: 4 }],
    [{ promote: 'file' }, { promote: 'file' }],
    [{ 'package-type': 'module' }, { packageType: 'module' }],
  ])('understands %j', (options, expected) => {
    transform(file, {}, options);
    expect(planned).toHaveBeenCalledWith('before', 'src/a.js', expect.objectContaining(expected));
  });

  it.each<[TransformOptions, string]>([
    // What jscodeshift makes of `--unsafe src` and of `--target=20.10`.
    [{ unsafe: 'src' }, '--unsafe takes no value'],
    [{ target: 20.1 }, '--target needs a full version'],
    [{ target: 'latest' }, '--target is not a Node version'],
    [{ promote: 'all' }, '--promote is one of'],
  ])('turns down %j', (options, message) => {
    expect(() => transform(file, {}, options)).toThrow(message);
  });

  it('throws when the file cannot be planned, so that jscodeshift counts it as failed', () => {
    planned.mockReturnValue({ ...plan('before', []), error: { message: 'Unexpected token', line: 3, column: 7 } });
    expect(() => transform(file, {}, {})).toThrow('3:7 Unexpected token');
  });

  it('reports what is left alone with --verbose only', () => {
    planned.mockReturnValue(plan('after', [rewritten, refused]));
    const report = vi.fn();
    transform(file, { report }, { verbose: 0 });
    expect(report).not.toHaveBeenCalled();
    transform(file, { report }, { verbose: 2 });
    expect(report.mock.calls).toEqual([['2:3 fs.statSync refused: in-constructor (Use a factory.)']]);
  });
});

const refused = makeSite({ api: 'fs.statSync', status: 'refused', reason: 'in-constructor', hint: 'Use a factory.' });
const rewritten = makeSite({ api: 'fs.readFileSync', status: 'rewritten' });

function makeSite(traits: Pick<Site, 'api' | 'status' | 'reason' | 'hint'>): Site {
  const place = { start: 9, end: 12, line: 2, column: 3, endLine: 2, endColumn: 6 };
  return { id: traits.api, transform: 'x', ...place, level: 'safe', function: null, hazards: [], ...traits };
}

function plan(output: string, sites: readonly Site[]): FilePlan {
  return { sites, edits: [], output, unusedDirectives: [] };
}
