import fs from 'node:fs';
import path from 'node:path';
import { planFile } from '../../src/rewrite/planFile';
import { readCases } from './readCases';

/** Files to transform, with what must come out, by file name. */
export type Samples = ReadonlyMap<string, { readonly input: string; readonly output: string }>;

/**
 * The single-file fixtures of a transform that run with default options. What must come out is what the planner gives here: that
 * it is right is for the fixtures' own tests to say. Inputs that the planner fails on are left out.
 */
export function samplesOf(fixtures: string, transform: string): Samples {
  const samples = new Map<string, { input: string; output: string }>();
  for (const kase of readCases(fixtures)) {
    const [file, ...others] = kase.files;
    if (kase.transform !== transform || kase.options.plan || !file || others.length > 0) continue;
    const name = kase.name + path.extname(file.name);
    const plan = planFile(file.input, name, { transforms: [transform] });
    if (!plan.error) samples.set(name, { input: file.input, output: plan.output });
  }
  return samples;
}

export function writeSamples(folder: string, samples: Samples): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, { input }] of samples) fs.writeFileSync(path.join(folder, name), input);
}

/** The texts that are on disk now, by file name. */
export function readSamples(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}

export function textsOf(samples: Samples, side: 'input' | 'output'): Record<string, string> {
  return Object.fromEntries(Array.from(samples, ([name, texts]) => [name, texts[side]]));
}
