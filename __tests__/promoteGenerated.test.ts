import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planProject } from '../src/project/planProject';
import type { ProjectFile } from '../src/project/projectFile';
import { generateProject } from './support/generateProject';
import { runProgram } from './support/runProgram';

/** `SEEDS=200 FIRST_SEED=1000` for a long run. */
const first = Number(process.env['FIRST_SEED'] ?? 1);
const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 12) }, (_, index) => first + index);

describe.concurrent('made-up programs of several files', () => {
  it.each(seeds)('does the same after promotion (seed %i)', async (seed) => {
    const { files, main } = generateProject(seed);
    const { outputs, rewritten } = await promote(files);
    const [before, after] = await Promise.all([
      runProgram({ sources: files, main }),
      runProgram({ sources: outputs, main }),
    ]);
    assert.notEqual(before.stdout, '');
    assert.deepEqual(after, before, [...outputs].map(([name, text]) => `// ${name}\n${text}`).join('\n'));
    const again = await promote(outputs);
    assert.equal(again.rewritten, 0);
    assert.deepEqual(again.outputs, outputs);
    expect(rewritten).toBeGreaterThanOrEqual(0);
  });

  it('rewrites something in most of them', async () => {
    const counts = await Promise.all(seeds.map(async (seed) => (await promote(generateProject(seed).files)).rewritten));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(seeds.length / 3);
  });
});

async function promote(
  texts: ReadonlyMap<string, string>,
): Promise<{ outputs: Map<string, string>; rewritten: number }> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-generated-'));
  try {
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    const files = [...texts].map(([file, text]): ProjectFile => {
      const full = path.join(folder, file);
      fs.mkdirSync(path.dirname(full), { recursive: true });
      fs.writeFileSync(full, text);
      return { path: full, file, bytes: Buffer.from(text), isGiven: true, hasSites: true };
    });
    const options = { public: false, respectMocks: false, planOptionsOf: () => Promise.resolve({}) };
    const plan = await planProject(files, options, (bytes) => bytes.includes('Sync'));
    const outputs = new Map(texts);
    for (const { file, plan: one } of plan.files) {
      assert.equal(one.error, undefined);
      outputs.set(file.file, one.output);
    }
    return {
      outputs,
      rewritten: plan.files.flatMap((one) => one.plan.sites).filter(({ status }) => status === 'rewritten').length,
    };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
