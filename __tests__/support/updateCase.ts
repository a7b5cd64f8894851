import fs from 'node:fs';
import path from 'node:path';
import type { Site } from '../../src/plan/types';
import { createdBy, planCaseFile } from './checkCase';
import type { ExpectedSite, FixtureCase, Planner } from './types';

/**
 * Writes what the planner gives today as the expectation of a case: for a person to read in the diff.
 *
 * @throws Error in CI, where nobody would read it, and when the planner gives an error
 */
export function updateCase(kase: FixtureCase, planner: Planner): void {
  if (process.env['CI']) throw new Error('fixtures are not updated in CI');
  const plans = kase.files.map((file) => ({ file, plan: planCaseFile(kase, file, planner) }));
  for (const { file, plan } of plans) {
    if (plan.error) throw new Error(`${file.inputPath}: ${plan.error.message}`);
    if (plan.output === file.input) fs.rmSync(file.outputPath, { force: true });
    else write(file.outputPath, plan.output);
  }
  const created = path.join(kase.folder, 'created');
  fs.rmSync(created, { recursive: true, force: true });
  if (!kase.options.created) for (const [name, text] of createdBy(kase, planner)) write(path.join(created, name), text);
  const report = plans.flatMap(({ plan }) => plan.sites).map(toExpected);
  write(
    path.join(kase.folder, 'report.json'),
    `[\n${report.map((site) => `  ${JSON.stringify(site)}`).join(',\n')}\n]\n`,
  );
}

function toExpected({ api, status, reason, level }: Site): ExpectedSite {
  return { api, status, ...(reason === undefined ? {} : { reason }), ...(level === 'unsafe' ? { level } : {}) };
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
