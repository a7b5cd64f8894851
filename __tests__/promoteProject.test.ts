import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FilePlan, Site } from '../src/plan/types';
import { applyEdits } from './support/applyEdits';
import { checkExecution } from './support/checkExecution';
import { planProjectCase, projectSettings } from './support/planProjectCase';
import { readProjectCases } from './support/readCases';
import { createTypeChecker, newDiagnostics, type TypeChecker } from './support/typeCheck';
import type { CaseFile, FixtureCase } from './support/types';
import { variants } from './support/variants';

const cases = readProjectCases(path.join(__dirname, '../__testfixtures__'));
const isTypeScript = ({ name }: CaseFile): boolean => /\.[cm]?tsx?$/.test(name);

if (process.env['UPDATE_FIXTURES']) {
  describe('updating fixtures', () => {
    it.each(cases)('$transform/$name', update);
  });
} else {
  it('finds fixtures', () => expect(cases.length).toBeGreaterThan(0));
  for (const kase of cases) describe.concurrent(`${kase.transform}/${kase.name}`, () => testCase(kase));
  describe('types', testTypes);
}

function testCase(kase: FixtureCase): void {
  it('gives the expected outputs, to the byte', async () => {
    const plans = await planProjectCase(kase, inputOf(kase));
    for (const file of kase.files) {
      const plan = plans.get(file.name);
      assert.equal(plan?.error, undefined, file.name);
      assert.equal(plan?.output ?? file.input, file.output, `${file.name}: the output differs`);
      if (plan)
        assert.equal(applyEdits(file.input, plan.edits), plan.output, `${file.name}: the edits do not make the output`);
    }
    assert.deepEqual(sitesOf(plans), JSON.parse(fs.readFileSync(path.join(kase.folder, 'report.json'), 'utf8')));
  });
  for (const variant of variants.filter(
    ({ name }) => name === 'CRLF' || name === 'BOM' || name === 'no final newline',
  )) {
    it(`gives the same outputs under ${variant.name}`, async () => {
      const text = inputOf(kase);
      const plans = await planProjectCase(kase, (name) => variant.apply(text(name), text(name)));
      for (const file of kase.files) {
        const expected = variant.apply(file.output, file.input);
        assert.equal(
          plans.get(file.name)?.output ?? variant.apply(file.input, file.input),
          expected,
          `${file.name}: the output differs`,
        );
      }
    });
  }
  it('finds nothing to do in its own output', async () => {
    const outputs = new Map(kase.files.map(({ name, output }) => [name, output]));
    for (const [name, plan] of await planProjectCase(kase, (one) => outputs.get(one) ?? ''))
      assert.deepEqual(plan.edits, [], name);
  });
  if (kase.hasOutput && projectSettings(kase).run !== false)
    it('does the same when it is run', () => checkExecution(kase));
}

function testTypes(): void {
  const typed = cases
    .filter(({ hasOutput }) => hasOutput)
    .flatMap((kase) => kase.files.filter(isTypeScript).map((file) => ({ kase, file })));
  let check: TypeChecker;
  beforeAll(() => {
    check = createTypeChecker(
      new Map(
        typed.flatMap(({ file }): [string, string][] => [
          [file.inputPath, file.input],
          [file.outputPath, file.output],
        ]),
      ),
    );
  });
  for (const { kase, file } of typed) {
    it(`${kase.transform}/${kase.name} ${file.name}: no new diagnostics`, () => {
      assert.deepEqual(newDiagnostics(check(file.inputPath), check(file.outputPath)), []);
    });
  }
}

function inputOf(kase: FixtureCase): (name: string) => string {
  return (name) => kase.files.find((file) => file.name === name)?.input ?? '';
}

type ExpectedSite = Pick<Site, 'api' | 'status' | 'reason' | 'hint' | 'doubles' | 'settledDoubles'> & {
  readonly file: string;
};

function sitesOf(plans: ReadonlyMap<string, FilePlan>): ExpectedSite[] {
  return [...plans]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, { sites }]) => {
      return sites.map(({ api, status, reason, hint, doubles, settledDoubles }) => ({
        file,
        api,
        status,
        ...(reason !== undefined && { reason, hint }),
        ...(doubles && { doubles }),
        ...(settledDoubles && { settledDoubles }),
      }));
    });
}

/** Writes what comes out today as the expectation, for a person to read in the diff. */
async function update(kase: FixtureCase): Promise<void> {
  const plans = await planProjectCase(kase, inputOf(kase));
  for (const { name, input, outputPath } of kase.files) {
    const plan = plans.get(name);
    if (plan?.error) throw new Error(`${name}: ${plan.error.message}`);
    if ((plan?.output ?? input) === input) fs.rmSync(outputPath, { force: true });
    else {
      fs.mkdirSync(path.dirname(outputPath), { recursive: true });
      fs.writeFileSync(outputPath, plan?.output ?? '');
    }
  }
  fs.writeFileSync(
    path.join(kase.folder, 'report.json'),
    `[\n${sitesOf(plans)
      .map((site) => `  ${JSON.stringify(site)}`)
      .join(',\n')}\n]\n`,
  );
}
