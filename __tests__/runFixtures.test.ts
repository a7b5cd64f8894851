import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../src/runner/plan';
import type { RunFile, RunOptions } from '../src/runner/types';
import { checkExecution } from './support/checkExecution';
import { findRuntime } from './support/findRuntime';
import { readRunCases } from './support/readCases';
import { type Contents, sandbox } from './support/sandbox';
import { createTypeChecker, newDiagnostics, type TypeChecker } from './support/typeCheck';
import type { CaseFile, FixtureCase } from './support/types';

const cases = readRunCases(path.join(__dirname, '../__testfixtures__'));
const isTypeScript = ({ name }: CaseFile): boolean => /\.[cm]?tsx?$/.test(name);

/** `run.json`: options of the run, and the paths that it is given. */
interface RunSettings extends RunOptions {
  readonly paths?: readonly string[];
}

describe(process.env['UPDATE_FIXTURES'] ? 'updating fixtures of runs' : 'fixtures of runs', () => {
  if (process.env['UPDATE_FIXTURES']) it.each(cases)('$transform/$name', update);
  else {
    it('are found', () => expect(cases.length).toBeGreaterThan(0));
    for (const kase of cases) describe(`${kase.transform}/${kase.name}`, () => testCase(kase));
    describe('types', testTypes);
  }
});

function testCase(kase: FixtureCase): void {
  it('give the expected outputs, to the byte', async () => {
    const planned = await planCase(kase, ({ input }) => input);
    for (const file of kase.files)
      assert.equal(planned.get(file.name)?.plan.output ?? file.input, file.output, `${file.name}: the output differs`);
    const created = [...planned.values()].flatMap((file) => (file.created ? [[file.file, file.plan.output]] : []));
    assert.deepEqual(created, [...kase.created], 'the created modules differ');
    assert.deepEqual(sitesOf(planned), JSON.parse(fs.readFileSync(path.join(kase.folder, 'report.json'), 'utf8')));
  });
  it('find nothing to do in their own outputs', async () => {
    const planned = await planCase(kase, ({ output }) => output, Object.fromEntries(kase.created));
    for (const [name, file] of planned) assert.deepEqual(file.plan.edits, [], name);
  });
  if (!kase.hasOutput || kase.options.run === false) return;
  const runtime = findRuntime(kase.options.runtime);
  if (typeof runtime === 'string') it.skip(`do the same when they are run (${runtime})`);
  else it('do the same when they are run', () => checkExecution(kase));
}

function testTypes(): void {
  const typed = cases.filter(({ hasOutput }) => hasOutput).flatMap(({ files }) => files.filter(isTypeScript));
  let check: TypeChecker;
  beforeAll(() => {
    check = createTypeChecker(
      new Map([
        ...typed.flatMap((file): [string, string][] => [
          [file.inputPath, file.input],
          [file.outputPath, file.output],
        ]),
        ...cases.flatMap(({ folder, created }) =>
          [...created].map(([name, text]): [string, string] => [path.join(folder, 'output', name), text]),
        ),
      ]),
    );
  });
  for (const file of typed) {
    it(`${file.inputPath.split('__testfixtures__/')[1]}: no new diagnostics`, () => {
      assert.deepEqual(newDiagnostics(check(file.inputPath), check(file.outputPath)), []);
    });
  }
}

async function planCase(
  kase: FixtureCase,
  textOf: (file: CaseFile) => string,
  more: Contents = {},
): Promise<Map<string, RunFile>> {
  const { paths = ['.'], ...options } = settingsOf(kase);
  const contents = Object.fromEntries(kase.files.map((file) => [file.name, textOf(file)]));
  const { root } = sandbox({ 'package.json': '{ "private": true }', ...contents, ...more });
  const { files, errors } = await plan(paths, { cwd: root, cache: false, ...options });
  assert.deepEqual(errors, []);
  return new Map(files.map((file) => [file.file, file]));
}

function settingsOf({ folder }: FixtureCase): RunSettings {
  return JSON.parse(fs.readFileSync(path.join(folder, 'run.json'), 'utf8')) as RunSettings;
}

function sitesOf(planned: ReadonlyMap<string, RunFile>): object[] {
  return [...planned].flatMap(
    ([
      file,
      {
        plan: { sites },
      },
    ]) =>
      sites.map(({ line, api, status, reason, hint }) => ({
        file,
        line,
        api,
        status,
        ...(status !== 'rewritten' && { reason }),
        ...(status === 'refused' && { hint }),
      })),
  );
}

/** Writes what comes out today as the expectation, for a person to read in the diff. */
async function update(kase: FixtureCase): Promise<void> {
  const planned = await planCase(kase, ({ input }) => input);
  for (const { name, input, outputPath } of kase.files) {
    const output = planned.get(name)?.plan.output ?? input;
    if (output === input) fs.rmSync(outputPath, { force: true });
    else {
      fs.mkdirSync(path.dirname(outputPath), { recursive: true });
      fs.writeFileSync(outputPath, output);
    }
  }
  const lines = sitesOf(planned).map((site) => `  ${JSON.stringify(site)}`);
  fs.writeFileSync(path.join(kase.folder, 'report.json'), `[\n${lines.join(',\n')}\n]\n`);
}
