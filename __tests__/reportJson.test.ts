import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '../src/report/jsonReport';
import { render } from '../src/report/render';
import { fileOf, fileWith, runOf } from './support/runOf';

const schema = JSON.parse(fs.readFileSync(path.join(__dirname, '../src/report/report.schema.json'), 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);

const full = runOf(
  [
    fileWith('a.js', [
      { id: 'x' },
      { id: 'y', status: 'refused', reason: 'in-constructor', hint: 'Move it.', level: 'unsafe', hazards: ['race'] },
      { id: 'z', status: 'out-of-scope', reason: 'in-sync-function', function: 'load' },
    ]),
    fileOf('b.js', 'x', 'x'),
  ],
  {
    errors: [
      { file: 'b.js', message: 'no', line: 1, column: 2 },
      { file: 'c.js', message: 'gone' },
    ],
    fileCount: 9,
  },
);

it('has the documented form', async () => {
  const report = await jsonReport(full);
  expect(report.summary).toEqual({
    ...{ files: 9, parsed: 2, changed: 1, sites: 3 },
    ...{ rewritten: 1, refused: 1, outOfScope: 1, errors: 2 },
  });
  expect(report.sites[1]).toEqual({
    ...{ id: 'y', file: 'a.js', line: 1, column: 1, endLine: 1, endColumn: 5 },
    ...{ api: 'fs.readFileSync', transform: 'fs-sync-to-promises', status: 'refused' },
    ...{ reason: 'in-constructor', hint: 'Move it.', level: 'unsafe', function: null, hazards: ['race'], rank: 47.4 },
  });
  expect(report.sites[0]).not.toHaveProperty('reason');
  expect(report.files).toEqual([{ file: 'a.js', diff: '--- a/a.js\n+++ b/a.js\n@@ -1 +1 @@\n-old\n+new\n' }]);
  expect(report.errors).toEqual(full.errors);
});

it.each([
  ['a full run', full],
  ['an empty run', runOf([])],
])('of %s fits its schema', async (_what, run) => {
  const report: unknown = JSON.parse(await render(run, 'json'));
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
});

describe('the schema refuses', () => {
  it.each([
    ['a site without a reason that is not rewritten', { status: 'refused' }],
    ['an unknown status', { status: 'skipped' }],
    ['a line 0', { line: 0 }],
    ['a key that is not documented', { start: 3 }],
  ])('%s', async (_what, parts) => {
    const report = await jsonReport(full);
    expect(validate({ ...report, sites: [{ ...report.sites[0], ...parts }] })).toBe(false);
  });
});
