import assert from 'node:assert/strict';
import { runProgram, type Trace } from './runProgram';
import type { CaseFile, FixtureCase } from './types';

/** Runs the program before and after; all that can be seen of it must be the same, and something must be seen. */
export async function checkExecution(kase: FixtureCase): Promise<void> {
  const [before, after] = await Promise.all([run(kase, ({ input }) => input), run(kase, ({ output }) => output)]);
  assert.notEqual(before.stdout, '', `the program prints nothing, which proves nothing; its stderr: ${before.stderr}`);
  assert.deepEqual(after, before);
}

function run(kase: FixtureCase, text: (file: CaseFile) => string): Promise<Trace> {
  // Both run under one name: what a program prints about itself must not tell them apart.
  const name = (file: CaseFile): string => file.name.replace(/^input(?=\.\w+$)/, 'main');
  const sources = new Map(kase.files.map((file) => [name(file), text(file)]));
  const main = kase.files.find((file) => file.name === kase.main);
  assert.ok(main);
  const type = kase.options.plan?.packageType;
  return runProgram({
    sources,
    main: name(main),
    ...(type === undefined ? {} : { type }),
    ...(kase.options.packages && { packages: kase.options.packages }),
    ...(kase.workFolder === undefined ? {} : { workFolder: kase.workFolder }),
  });
}
