import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';
import { planCaseFile } from './support/checkCase';
import { readCases } from './support/readCases';
import { runProgram, type Trace } from './support/runProgram';
import type { FixtureCase } from './support/types';

const cases = readCases(path.join(__dirname, '../__testfixtures__')).filter(({ transform }) => transform === 'hazards');

/** What forcing the rewriting does to these programs shows in one run of hundreds, or needs a signal. */
const notShown = new Set(['h69-exit-handlers', 'h42-result-of-mkdir']);
const hazardous = cases.filter((kase) => refusedForHazard(kase).length > 0 && !notShown.has(kase.name));

describe('what is refused for a hazard does change behaviour when it is forced', () => {
  it('has cases', () => expect(hazardous.length).toBeGreaterThan(12));

  it.concurrent.each(hazardous)('$name', async (kase) => {
    const [file] = kase.files;
    if (!file) throw new Error('no input');
    const forced = planFile(file.input, file.name, { ...kase.options.plan, unsafe: true });
    expect(forced.error).toBeUndefined();
    expect(forced.sites.filter(({ level, status }) => level === 'unsafe' && status === 'rewritten')).not.toEqual([]);
    const before = await run(kase, file.input);
    expect(before.stdout).not.toBe('');
    expect(await differs(kase, forced.output, before)).toBe(true);
  });
});

/** A race can go well by chance: only one of several runs has to show it. */
async function differs(kase: FixtureCase, text: string, before: Trace): Promise<boolean> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    if (!isDeepStrictEqual(await run(kase, text), before)) return true;
  }
  return false;
}

function refusedForHazard(kase: FixtureCase): string[] {
  return kase.files
    .flatMap((file) => planCaseFile(kase, file, planFile).sites)
    .filter(({ status, hazards }) => status === 'refused' && hazards.length > 0)
    .map(({ id }) => id);
}

function run(kase: FixtureCase, text: string): Promise<Trace> {
  const main = kase.main.replace(/^input/, 'main');
  const workFolder = kase.workFolder === undefined ? {} : { workFolder: kase.workFolder };
  const packages = Object.fromEntries(
    Object.entries(kase.options.packages ?? {}).map(([name, from]) => [
      name,
      from.startsWith('./') ? path.join(kase.folder, from) : from,
    ]),
  );
  return runProgram({ sources: new Map([[main, text]]), main, packages, ...workFolder });
}
