import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FilePlan, Site } from '../src/plan/types';
import { asyncChanges } from './support/asyncChanges';
import { planWhole } from './support/planProjectCase';
import { readProjectCases } from './support/readCases';

const cases = readProjectCases(path.join(__dirname, '../__testfixtures__'));

const at = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}:${String(line)}`;
const missingIn = (list: readonly string[], other: Iterable<string>): string[] => {
  const known = new Set(other);
  return [...new Set(list)].filter((one) => !known.has(one));
};

/** The lines that the sites which are rewritten stand on. */
function linesOf(file: string, { sites }: FilePlan): string[] {
  const rewritten = sites.filter(({ status }: Site) => status === 'rewritten');
  return rewritten.flatMap(({ line, endLine }) =>
    Array.from({ length: endLine - line + 1 }, (_, index) => at({ file, line: line + index })),
  );
}

/** The files of the doubles that are named beside a site. */
function namedDoubles({ doubles = [] }: Site): string[] {
  return doubles.map((one) => one.slice(0, one.lastIndexOf(':')));
}

let cutCount = 0;

describe('the closure plan of a project', () => {
  it.each(cases)('$name: says what is written', async (kase) => {
    const project = await planWhole(kase, (name) => kase.files.find((file) => file.name === name)?.input ?? '');
    const { sets, cuts } = project.closure;
    const functions = sets.flatMap(({ becomeAsync }) => becomeAsync.map(at));
    const calls = sets.flatMap((set) => set.calls.map(at));
    const exported = sets.flatMap((set) => set.exported.map(at));
    const doubles = sets.flatMap((set) => set.doubles.map(at));
    const changes = project.files.map(({ file, text, plan }) => ({ plan, ...asyncChanges(file.file, text, plan) }));

    const turned = changes.flatMap((one) => one.functions);
    const types = changes.flatMap((one) => one.types);
    const ownSites = changes.flatMap(({ file, plan }) => linesOf(file, plan));
    // Doubles of APIs are named beside the sites.
    const withDoubles = new Set(changes.flatMap(({ plan }) => plan.sites.flatMap(namedDoubles)));
    const isOfApi = (one: string): boolean => withDoubles.has(one.slice(0, one.lastIndexOf(':')));
    const ofApis = turned.filter(isOfApi);
    const awaited = changes.flatMap((one) => one.awaited);
    const inAsync = changes.flatMap((one) => one.callbacksInAsync);
    assert.deepEqual(missingIn(functions, [...turned, ...types]), [], 'named, and not changed');
    assert.deepEqual(
      missingIn(turned, [...functions, ...doubles, ...ofApis, ...inAsync]),
      [],
      'changed, and not named',
    );
    assert.deepEqual(missingIn(calls, [...awaited, ...turned]), [], 'calls that nothing waits for');
    assert.deepEqual(
      missingIn(
        awaited.filter((one) => !isOfApi(one)),
        [...calls, ...ownSites],
      ),
      [],
      'waits that are not named',
    );
    assert.deepEqual(missingIn(exported, functions), [], 'exported, and not changed');
    const declared = changes.flatMap((one) => one.exportedFunctions);
    assert.deepEqual(
      missingIn(
        declared.filter((one) => functions.includes(one)),
        exported,
      ),
      [],
      'exports not named',
    );
    assert.deepEqual(
      missingIn(cuts.map(at), [...turned, ...types]).length,
      new Set(cuts.map(at)).size,
      'cuts that change',
    );
    const hints = project.files.flatMap(({ file, plan }) =>
      plan.sites.flatMap(({ hint }) => (hint === undefined ? [] : [{ file: file.file, hint }])),
    );
    for (const { reason, at: place } of cuts) {
      const isSaid = hints.some(({ file, hint }) =>
        hint.includes(file === place.file ? `line ${String(place.line)}` : at(place)),
      );
      assert.ok(isSaid, `no site says of ${at(place)} that it is in the way: ${reason}`);
    }
    cutCount += cuts.length;
  });

  it('is looked at', () => {
    expect(cases.length).toBeGreaterThan(30);
    expect(cutCount).toBeGreaterThan(20);
  });
});
