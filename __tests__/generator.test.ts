import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explore, type Exploration, type Failure, overlapping, sequential } from './generator/explore';
import { createTypeChecker, newDiagnostics } from './support/typeCheck';

const count = Number(process.env['GENERATOR_COUNT'] ?? 2_000);
const seed = Number(process.env['GENERATOR_SEED'] ?? 1);
/** How many different failures are shrunk. */
const limit = Number(process.env['GENERATOR_FAILURES'] ?? 5);
const timeout = 60_000 + count * 200;
/** Of four programs one has callers that overlap. */
const overlapCount = Math.ceil(count / 4);

describe(`generated programs, seed ${seed}`, () => {
  let runInLine: Exploration;

  it(`${count - overlapCount} of functions that run one after the other`, { timeout }, async () => {
    runInLine = await explore(sequential, count - overlapCount, seed, limit);
    check(runInLine, 0.5);
  });

  it('gives no new diagnostics to those in TypeScript', { timeout }, () => {
    checkTypes(runInLine);
  });

  it(`${overlapCount} of callers that overlap`, { timeout }, async () => {
    check(await explore(overlapping, overlapCount, seed, limit), 0.1);
  });
});

/** No failures, and enough was rewritten for that to say something. */
function check({ programs, failures }: Exploration, share: number): void {
  assert.equal(failures.length, 0, failures.map(describeFailure).join('\n\n'));
  const changed = programs.filter(({ verdict }) => verdict.changed).length;
  expect(changed / programs.length).toBeGreaterThan(share);
}

function checkTypes({ programs }: Exploration): void {
  const typed = programs.filter(({ program, verdict }) => verdict.changed && /ts$/.test(program.name));
  const texts = typed.flatMap(({ program, verdict }, i): [string, string][] => [
    [fileOf(`before-${i}-${program.name}`), program.text],
    [fileOf(`after-${i}-${program.name}`), verdict.output],
  ]);
  const diagnostics = createTypeChecker(new Map(texts));
  const worse = typed.flatMap(({ program, verdict }, i) => {
    const added = newDiagnostics(
      diagnostics(fileOf(`before-${i}-${program.name}`)),
      diagnostics(fileOf(`after-${i}-${program.name}`)),
    );
    return added.length > 0 ? [[...added, verdict.output].join('\n')] : [];
  });
  assert.equal(worse.length, 0, worse.slice(0, limit).join('\n\n'));
}

function fileOf(name: string): string {
  return path.join(__dirname, 'generator', name);
}

function describeFailure({ spec, program, verdict, count: times }: Failure): string {
  const faults = verdict.faults.map(({ rule, detail }) => `${rule}: ${detail}`).join('\n');
  return `${JSON.stringify(spec)} (${times} times)\n${faults}\n--- ${program.name}\n${program.text}\n--- rewritten\n${verdict.output}`;
}
