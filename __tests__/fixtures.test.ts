import assert from 'node:assert/strict';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';
import { checkEdits, checkIdempotence, checkOutput, checkReport, checkVariant } from './support/checkCase';
import { checkExecution } from './support/checkExecution';
import { findRuntime } from './support/findRuntime';
import { readCases } from './support/readCases';
import { createTypeChecker, newDiagnostics, type TypeChecker } from './support/typeCheck';
import type { CaseFile, FixtureCase } from './support/types';
import { updateCase } from './support/updateCase';
import { variants } from './support/variants';

const cases = readCases(path.join(__dirname, '../__testfixtures__'));
const isTypeScript = ({ name }: CaseFile): boolean => /\.(?:[cm]?ts|tsx)$/.test(name);

if (process.env['UPDATE_FIXTURES']) {
  describe('updating fixtures', () => {
    it.each(cases)('$transform/$name', (kase) => updateCase(kase, planFile));
  });
} else {
  it('finds fixtures', () => expect(cases.length).toBeGreaterThan(0));
  for (const kase of cases) describe.concurrent(`${kase.transform}/${kase.name}`, () => testCase(kase));
  describe('types', testTypes);
}

function testCase(kase: FixtureCase): void {
  it('gives the expected output, to the byte', () => checkOutput(kase, planFile));
  const { report } = kase;
  if (report) it('reports the expected sites', () => checkReport(kase, report, planFile));
  for (const variant of variants.filter(({ applies }) => kase.files.some(({ input }) => applies(input)))) {
    it(`gives the same output under ${variant.name}`, () => checkVariant(kase, variant, planFile));
  }
  it('finds nothing to do in its own output', () => checkIdempotence(kase, planFile));
  it('makes the output by sorted, separate edits, and locates its sites', () => checkEdits(kase, planFile));
  if (kase.hasOutput && kase.options.run !== false) {
    const runtime = findRuntime(kase.options.runtime);
    if (typeof runtime === 'string') it.skip(`does the same when it is run (${runtime})`);
    else it('does the same when it is run', () => checkExecution(kase));
  }
}

function testTypes(): void {
  const typed = cases
    .filter(({ hasOutput }) => hasOutput)
    .flatMap((kase) => kase.files.filter(isTypeScript).map((file) => ({ kase, file })));
  let check: TypeChecker;
  beforeAll(() => {
    const texts = typed.flatMap(({ file }): [string, string][] => [
      [file.inputPath, file.input],
      [file.outputPath, file.output],
    ]);
    const created = typed.flatMap(({ kase }) =>
      Array.from(kase.created, ([name, text]): [string, string] => [createdPath(kase, name), text]),
    );
    check = createTypeChecker(new Map([...texts, ...created]));
  });
  for (const { kase, file } of typed) {
    it(`${kase.transform}/${kase.name} ${file.name}: no new diagnostics`, () => {
      assert.deepEqual(newDiagnostics(check(file.inputPath), check(file.outputPath)), []);
      for (const name of kase.created.keys()) assert.deepEqual(check(createdPath(kase, name)), [], name);
    });
  }
}

/** Where a created module would stand beside the output. */
function createdPath({ folder, files }: FixtureCase, name: string): string {
  return path.join(folder, files[0]?.name.startsWith('input.') ? '' : 'output', name);
}
