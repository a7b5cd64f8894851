import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../src/plan/types';
import { planFile } from '../src/rewrite/planFile';
import { readCases } from './support/readCases';

const inputs = readCases(path.join(__dirname, '../__testfixtures__'))
  .flatMap(({ transform, name, files }) => files.map((file) => ({ label: `${transform}/${name} ${file.name}`, file })))
  .filter(({ label }) => /^(?:promote-async|hazards)\//.test(label));

const isPromised = ({ hint }: Site): boolean => hint?.endsWith('--promote file would rewrite it.') ?? false;

describe('what the default run says of --promote file', () => {
  it.each(inputs)('$label: is what it does', ({ file: { name, input } }) => {
    const plain = planFile(input, name, {});
    const promoted = planFile(input, name, { promote: 'file' });
    if (plain.error || promoted.error) return;
    const rewritten = (sites: readonly Site[]): Set<string> =>
      new Set(sites.filter(({ status }) => status === 'rewritten').map(({ id }) => id));
    const after = rewritten(promoted.sites);
    for (const site of plain.sites)
      if (isPromised(site)) assert.ok(after.has(site.id), `line ${site.line}: ${site.api} is not rewritten`);
  });

  it('is said somewhere', () => {
    const all = inputs.flatMap(({ file: { name, input } }) => planFile(input, name, {}).sites);
    expect(all.filter(isPromised).length).toBeGreaterThan(5);
  });
});
