import fc from 'fast-check';
import { overlapSpecs, sequentialSpecs } from './arbitraries';
import { judge, type Verdict } from './judge';
import type { Generated, OverlapSpec, SequentialSpec, Spec } from './types';
import { writeOverlap } from './writeOverlap';
import { writeSequential } from './writeSequential';
import type { Schedule } from './runPrograms';

/** One kind of program. */
export interface Family<S extends Spec = Spec> {
  readonly specs: fc.Arbitrary<S>;
  readonly write: (spec: S) => Generated;
  /** Under which file timings the output is run. */
  readonly schedules: readonly Schedule[];
  /** Parts that can be tried alone, before fast-check takes over. */
  readonly split?: (spec: S) => readonly S[];
}

/** A program that breaks a rule, as small as it could be made. */
export interface Failure {
  readonly spec: Spec;
  readonly program: Generated;
  readonly verdict: Verdict;
  /** How many programs failed in the same way. */
  readonly count: number;
}

/** What was tried, and what it found. */
export interface Exploration {
  readonly programs: readonly { readonly program: Generated; readonly verdict: Verdict }[];
  readonly failures: readonly Failure[];
}

export const sequential: Family<SequentialSpec> = {
  specs: sequentialSpecs,
  write: writeSequential,
  schedules: ['plain'],
  split: (spec) => [
    ...(spec.units.length > 1 ? spec.units.map((unit) => ({ ...spec, units: [unit] })) : []),
    ...spec.units.flatMap(({ more, ...unit }) =>
      more.map((position) => ({ ...spec, units: [{ ...unit, position, more: [] }] })),
    ),
  ],
};
export const overlapping: Family<OverlapSpec> = {
  specs: overlapSpecs,
  write: writeOverlap,
  schedules: ['firstSlow', 'random'],
};

const batchSize = 250;

/**
 * Generates programs, judges them in batches, and shrinks those that fail.
 *
 * @param limit how many different failures are shrunk
 */
export async function explore<S extends Spec>(
  family: Family<S>,
  count: number,
  seed: number,
  limit = 5,
): Promise<Exploration> {
  const specs = fc.sample(family.specs, { numRuns: count, seed });
  const programs: { spec: S; program: Generated; verdict: Verdict }[] = [];
  let running = Promise.resolve();
  for (let start = 0; start < specs.length; start += batchSize) {
    const batch = specs.slice(start, start + batchSize).map((spec) => ({ spec, program: family.write(spec) }));
    // While the programs of one batch run, the next one is planned.
    const judging = judge(
      batch.map(({ program }) => program),
      family.schedules,
    );
    await running;
    running = judging.then((verdicts) =>
      verdicts.forEach((verdict, i) => programs.push({ ...(batch[i] as (typeof batch)[0]), verdict })),
    );
  }
  await running;
  const failing = programs.filter(({ verdict }) => verdict.faults.length > 0);
  const failures: Failure[] = [];
  const seen = new Map<string, number>();
  for (const one of failing) {
    if (failures.length >= limit) break;
    const smallest = await shrink(family, one.spec, one.verdict);
    const known = seen.get(smallest.program.text);
    if (known === undefined) seen.set(smallest.program.text, failures.push({ ...smallest, count: 1 }) - 1);
    else failures[known] = { ...(failures[known] as Failure), count: (failures[known] as Failure).count + 1 };
  }
  return { programs, failures };
}

/** Takes parts away as long as the same rule stays broken. */
async function shrink<S extends Spec>(family: Family<S>, spec: S, verdict: Verdict): Promise<Omit<Failure, 'count'>> {
  const rule = verdict.faults[0]?.rule;
  let best = { spec, program: family.write(spec), verdict };
  for (let round = 0; round < 40; round += 1) {
    const smaller = [
      ...(family.split?.(best.spec) ?? []),
      ...[...family.specs.shrink(best.spec, undefined).take(40)].map(({ value }) => value),
    ];
    const programs = smaller.map(family.write);
    const verdicts = await judge(programs, family.schedules);
    const found = verdicts.findIndex(({ faults }) => faults[0]?.rule === rule);
    if (found < 0) break;
    best = { spec: smaller[found] as S, program: programs[found] as Generated, verdict: verdicts[found] as Verdict };
  }
  return best;
}
