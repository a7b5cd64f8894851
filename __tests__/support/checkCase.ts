import assert from 'node:assert/strict';
import type { FilePlan, Site } from '../../src/plan/types';
import { applyEdits } from './applyEdits';
import { locate } from './locate';
import type { CaseFile, ExpectedSite, FixtureCase, Planner } from './types';
import type { Variant } from './variants';

/** Plans one file of a case with the case's transform and options. */
export function planCaseFile(kase: FixtureCase, file: CaseFile, planner: Planner, text = file.input): FilePlan {
  return planner(text, file.name, { transforms: [kase.transform], ...kase.options.plan });
}

/** The output is the expected one to the last byte, and nothing was given up on the way. */
export function checkOutput(kase: FixtureCase, planner: Planner): void {
  for (const file of kase.files) {
    const plan = planCaseFile(kase, file, planner);
    assert.equal(plan.error, undefined, `${file.name} could not be planned: ${plan.error?.message}`);
    assert.equal(plan.output, file.output, `${file.name}: the output differs`);
  }
  assert.deepEqual(createdBy(kase, planner), new Map(kase.created), 'the created modules differ');
}

/** The modules that the rewriting of a case creates, by name. */
export function createdBy(kase: FixtureCase, planner: Planner): Map<string, string> {
  const creates = kase.files.flatMap((file) => planCaseFile(kase, file, planner).creates ?? []);
  return new Map(creates.map(({ file, text }) => [file, text]));
}

/** The sites are those of `report.json`, in order, on the keys that it names; `reason` always, `level` of rewritten ones always. */
export function checkReport(kase: FixtureCase, expected: readonly ExpectedSite[], planner: Planner): void {
  const sites = kase.files.flatMap((file) => planCaseFile(kase, file, planner).sites);
  const actual = sites.map((site, index) => summarise(site, expected[index]));
  const wanted = expected.map((site) =>
    site.status === 'rewritten' && site.level === undefined ? { ...site, level: 'safe' } : site,
  );
  assert.deepEqual(actual, wanted);
}

function summarise(site: Site, expected: ExpectedSite | undefined): ExpectedSite {
  const { api, status, reason, level } = site;
  const withLevel = status === 'rewritten' || expected === undefined || expected.level !== undefined;
  return { api, status, ...(reason === undefined ? {} : { reason }), ...(withLevel ? { level } : {}) };
}

/** The variant of the input becomes the variant of the output, with the same sites in the same places. */
export function checkVariant(kase: FixtureCase, variant: Variant, planner: Planner): void {
  for (const file of kase.files.filter(({ input }) => variant.applies(input))) {
    const plain = planCaseFile(kase, file, planner);
    const input = variant.apply(file.input, file.input);
    const plan = planCaseFile(kase, file, planner, input);
    assert.equal(plan.error, undefined, `${file.name} could not be planned: ${plan.error?.message}`);
    assert.equal(plan.output, variant.apply(file.output, file.input), `${file.name}: the output differs`);
    assert.equal(applyEdits(input, plan.edits), plan.output, `${file.name}: the edits do not make the output`);
    const traits = (site: Site, addedLines: number) => siteTraits(site, variant, addedLines);
    assert.deepEqual(
      plan.sites.map((site) => traits(site, 0)),
      plain.sites.map((site) => traits(site, variant.addedLines)),
      `${file.name}: the sites differ`,
    );
  }
}

function siteTraits(site: Site, variant: Variant, addedLines: number): object {
  const { api, status, reason, level, hazards, line, endLine, column, id } = site;
  return {
    ...{ api, status, reason, level, hazards, line: line + addedLines, endLine: endLine + addedLines },
    ...(variant.keepsColumns ? { column } : {}),
    ...(variant.keepsIds ? { id } : {}),
  };
}

/** A second run finds nothing to do. */
export function checkIdempotence(kase: FixtureCase, planner: Planner): void {
  for (const file of kase.files) {
    const again = planCaseFile(kase, file, planner, file.output);
    assert.equal(again.error, undefined, `${file.name}: its output could not be planned: ${again.error?.message}`);
    assert.deepEqual(again.edits, [], `${file.name}: a second run edits it again`);
    const rewritten = again.sites.filter(({ status }) => status === 'rewritten');
    assert.deepEqual(rewritten, [], `${file.name}: a second run rewrites sites`);
  }
}

/** The edits are in order and make the output; sites lie where they say. */
export function checkEdits(kase: FixtureCase, planner: Planner): void {
  for (const file of kase.files) {
    const plan = planCaseFile(kase, file, planner);
    assert.equal(applyEdits(file.input, plan.edits), plan.output, `${file.name}: the edits do not make the output`);
    for (const site of plan.sites) checkPlace(file, site);
    const ids = plan.sites.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, `${file.name}: two sites have one id: ${ids.join(', ')}`);
    const starts = plan.sites.map(({ start }) => start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
      `${file.name}: the sites are not in source order`,
    );
  }
}

function checkPlace(file: CaseFile, site: Site): void {
  const { start, end, line, column, endLine, endColumn } = site;
  assert.ok(start < end && end <= file.input.length, `${file.name}: a site leaves the text: [${start}, ${end})`);
  assert.deepEqual({ line, column }, locate(file.input, start), `${file.name}: start of ${site.api}`);
  assert.deepEqual({ line: endLine, column: endColumn }, locate(file.input, end), `${file.name}: end of ${site.api}`);
}
