import assert from 'node:assert/strict';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import type { FilePlan, PlanOptions } from '../src/plan/types';
import { planFile } from '../src/rewrite/planFile';
import { entryGroups } from './entries';
import { entryFile, entryProgram, stepsOf } from './entries/entryProgram';
import { errorPaths, exceptions } from './entries/errorPaths';
import { type EntryGroup, type Way, ways } from './entries/types';
import { outcomeKind } from './support/entriesPage';
import { findRuntime, runtimeVersion } from './support/findRuntime';
import { checkTypes, type NodeMajor } from './support/nodeTypes';
import { runProgram } from './support/runProgram';
import { newDiagnostics } from './support/typeCheck';

const transforms = ['exec-sync-to-exec-file', 'sleep-sync-to-timers', 'crypto-sync-to-async', 'zlib-sync-to-async'];
const root = path.join(__dirname, '..');
const programs = entryGroups.flatMap((group) =>
  (group.ways ?? ways).map((way) => ({ group, way, name: `${group.name}, ${way}` })),
);

function plan(group: EntryGroup, way: Way, options: PlanOptions = {}): FilePlan {
  const text = entryProgram(group, way);
  return planFile(text, entryFile(way), { transforms: [group.transform], ...options, ...group.plan });
}

describe('the table', () => {
  const rows = entryGroups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const rewritable = catalogue.filter(
    ({ transform, variants }) => transforms.includes(transform) && variants.some(({ refuse }) => refuse === undefined),
  );

  it.each(rewritable.map(({ api }) => api))('%s is called with success and with failure', (api) => {
    const own = rows.filter(({ row }) => row.api === api);
    expect(own.flatMap(({ row }) => Object.keys(row.succeeds))).not.toEqual([]);
    for (const { row } of own) expect(Object.keys(row.fails).length > 0).toBe(row.neverFails === undefined);
  });

  it.each(rewritable.map(({ api }) => api))('%s is called in each way to load it, and type-checked', (api) => {
    const own = entryGroups.filter((group) => group.rows.some((row) => row.api === api));
    const loaded = own.flatMap((group) => group.ways ?? ways);
    const seen = {
      CommonJS: loaded.includes('cjs') || loaded.includes('import-equals'),
      ESM: loaded.includes('mjs'),
      TypeScript: loaded.includes('ts') || loaded.includes('import-equals'),
      types: own.some(({ types }) => types !== 'missing' && types !== 'of another version'),
    };
    const missing = Object.entries(seen).flatMap(([name, isSeen]) => (isSeen ? [] : [name]));
    expect(missing).toEqual(exceptions.filter(({ apis }) => apis.test(api)).flatMap(({ without }) => without));
  });

  it.each(rewritable.map(({ api }) => api))('%s fails in each way of its family', (api) => {
    const called = rows.filter(({ row }) => row.api === api).flatMap(({ row }) => Object.keys(row.fails));
    const wanted = errorPaths.filter(({ apis }) => apis.test(api)).flatMap(({ fails }) => fails);
    expect(wanted.filter((label) => !called.includes(label))).toEqual([]);
  });

  it('leaves out only APIs of which the catalogue says what was seen', () => {
    const refused = catalogue.filter(
      (entry) => transforms.includes(entry.transform) && ['refused', 'cheap'].includes(outcomeKind(entry)),
    );
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.filter(({ note }) => note === undefined).map(({ api }) => api)).toEqual([]);
  });

  it('names entries of the catalogue only', () => {
    const known = new Set(rewritable.map(({ api }) => api));
    expect(rows.map(({ row }) => row.api).filter((api) => !known.has(api))).toEqual([]);
  });
});

for (const { group, way, name } of programs) describe.concurrent(name, () => testProgram(group, way));

function testProgram(group: EntryGroup, way: Way): void {
  it('rewrites every call, but for those that it should keep', () => {
    const { sites, error } = plan(group, way);
    expect(error).toBeUndefined();
    const kept = group.rows.flatMap((row) => Object.values(row.kept ?? {}));
    const refused = sites.filter(({ status }) => status !== 'rewritten' && status !== 'out-of-scope');
    expect(refused.map(({ reason }) => reason).sort()).toEqual(kept.map(({ reason }) => reason).sort());
    const rewritten = new Set(sites.flatMap(({ api, status }) => (status === 'rewritten' ? [api] : [])));
    expect([...rewritten].sort()).toEqual([...new Set(group.rows.map(({ api }) => api))].sort());
  });

  const runtime = findRuntime(group.runtime);
  if (typeof runtime === 'string') return it.skip(`does the same when it is run (${runtime})`);
  it('does the same when it is run', async ({ task }) => {
    // For the page of what was run, which .ci/equivalence.cjs makes of the report.
    Object.assign(task.meta, {
      entries: group.rows.map(({ api, succeeds, fails }) => ({
        api,
        values: Object.keys(succeeds),
        errors: Object.keys(fails),
      })),
      isModule: way === 'mjs' || way === 'ts',
      isTyped: way === 'ts' || way === 'import-equals',
      runtime: group.runtime,
    });
    const packages = Object.entries(group.packages ?? {}).map(([as, from]) => [as, path.join(root, from)]);
    const main = entryFile(way);
    const run = (text: string) =>
      runProgram({ sources: new Map([[main, text]]), main, runtime, packages: Object.fromEntries(packages) });
    const { output } = plan(group, way, group.runtime === undefined ? { target: runtimeVersion(runtime) } : {});
    const [before, after] = await Promise.all([run(entryProgram(group, way)), run(output)]);
    for (const { label } of stepsOf(group)) checkLine(group, label, before.stdout);
    const differing = stepsOf(group).filter(
      ({ label }) => lineOf(label, before.stdout) !== lineOf(label, after.stdout),
    );
    Object.assign(task.meta, { differs: differing.map(({ label }) => label) });
    assert.deepEqual(after, before);
  });
}

function lineOf(label: string, stdout: string): string {
  return stdout.split('\n').find((one) => one.startsWith(`${label}|`)) ?? '';
}

/** What should succeed did, and what should fail failed. */
function checkLine({ failure }: EntryGroup, label: string, stdout: string): void {
  const line = lineOf(label, stdout);
  assert.notEqual(line, '', `${label} printed nothing in\n${stdout}`);
  const isFailure = line.startsWith(`${label}|threw|`) || failure?.test(line) === true;
  if (!label.includes(' is kept: ')) assert.equal(isFailure, label.includes(' fails: '), line);
}

describe.each([20, 22, 24] satisfies NodeMajor[])('with @types/node %i', (major) => {
  const typed = programs.filter(
    ({ way, group: { types = 20 } }) =>
      (way === 'ts' || way === 'import-equals') &&
      types !== 'of another version' &&
      !(typeof types === 'number' && types > major),
  );
  let messages: ReadonlyMap<string, readonly string[]>;
  const file = (index: number, way: Way, state: 'before' | 'after'): string =>
    `entry-${index}-${state}${way === 'ts' ? '.ts' : '.cts'}`;
  beforeAll(() => {
    const texts = typed.flatMap(({ group, way }, index): [string, string][] => [
      [file(index, way, 'before'), entryProgram(group, way)],
      [file(index, way, 'after'), plan(group, way).output],
    ]);
    messages = checkTypes(new Map(texts), major);
  });

  for (const [index, { name, way, group }] of typed.entries()) {
    it(name, () => {
      const [old = [], now = []] = [messages.get(file(index, way, 'before')), messages.get(file(index, way, 'after'))];
      expect(newDiagnostics(old, now)).toEqual([]);
      if (group.types !== 'missing') expect(old).toEqual([]);
    });
  }
});
