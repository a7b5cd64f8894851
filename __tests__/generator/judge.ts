import { reasons } from '../../src/catalogue/reasons';
import type { FilePlan, PlanOptions } from '../../src/plan/types';
import { planFile } from '../../src/rewrite/planFile';
import { forgetTrees } from '../../src/source/parseSource';
import type { Generated } from './types';
import { type Job, runPrograms, type Schedule } from './runPrograms';

/** What is wrong with the rewriting of one program. */
export interface Fault {
  /** The rule that is broken. */
  readonly rule: 'plan' | 'report' | 'idempotence' | 'trace' | 'unsafe';
  readonly detail: string;
}

/** What came of one program. */
export interface Verdict {
  readonly output: string;
  readonly changed: boolean;
  readonly sites: FilePlan['sites'];
  readonly faults: readonly Fault[];
}

const codes = new Set(reasons.map(({ code }) => code));

/**
 * Plans every program, runs what was rewritten beside what it was made from, and says what is wrong.
 *
 * @param schedules the file timings under which the rewritten program has to do the same
 */
export async function judge(programs: readonly Generated[], schedules: readonly Schedule[]): Promise<Verdict[]> {
  const drafts = programs.map((program) => ({ program, draft: planProgram(program) }));
  const changed = drafts.filter(({ draft }) => draft.changed);
  const traces = await runAll(
    changed.map(({ program: { name, text }, draft }) => [
      { name, text, schedule: 'plain' },
      ...schedules.map((schedule): Job => ({ name, text: draft.output, schedule })),
    ]),
  );
  // The other orders of the callers matter only where the output prints something else.
  const others = await runAll(
    changed.map(({ program: { name, orders = [] } }, i) => {
      const [before, ...after] = traces[i] ?? [];
      const isEqual = after.every((trace) => trace === before);
      return isEqual ? [] : orders.map((text): Job => ({ name, text, schedule: 'plain' }));
    }),
  );
  const details = new Map(
    changed.map(({ draft }, i) => {
      const [before = '', ...after] = traces[i] ?? [];
      return [draft, traceFault([before, ...(others[i] ?? [])], after)];
    }),
  );
  return drafts.map(({ draft }) => {
    const detail = details.get(draft);
    return detail === undefined ? draft : { ...draft, faults: [...draft.faults, { rule: 'trace', detail }] };
  });
}

/** Runs groups of programs. @returns their traces, in the same groups */
async function runAll(groups: readonly (readonly Job[])[]): Promise<string[][]> {
  const traces = await runPrograms(groups.flat());
  let start = 0;
  return groups.map(({ length }) => traces.slice(start, (start += length)));
}

function traceFault(allowed: readonly string[], found: readonly string[]): string | undefined {
  const unfit = allowed.find((trace) => trace.startsWith('('));
  if (unfit !== undefined) return `the program itself: ${unfit}`;
  const other = found.find((trace) => !allowed.includes(trace));
  return other === undefined ? undefined : `--- before\n${allowed[0]}\n--- after\n${other}`;
}

function planProgram({ name, text, calls, options }: Generated): Verdict {
  const plan = planFile(text, name, options);
  const faults: Fault[] = [];
  const note = (rule: Fault['rule'], detail: string | undefined): void =>
    void (detail !== undefined && faults.push({ rule, detail }));
  note('plan', plan.error?.message);
  note('report', reportFault(plan, calls));
  const changed = plan.output !== text;
  if (changed) note('idempotence', repeatFault(plan.output, name, options));
  if (plan.sites.some(({ status, hazards }) => status !== 'rewritten' && hazards.length > 0)) {
    const permissive = { ...options, unsafe: true };
    const unsafe = planFile(text, name, permissive);
    note(
      'unsafe',
      unsafe.error?.message ?? (unsafe.output === text ? undefined : repeatFault(unsafe.output, name, permissive)),
    );
  }
  forgetTrees();
  return { output: plan.output, changed, sites: plan.sites, faults };
}

/** Every call is in the report, with a reason that can be explained unless it is rewritten. */
function reportFault({ sites, error }: FilePlan, calls: number): string | undefined {
  if (error) return undefined;
  if (sites.length < calls) return `${calls} calls, but ${sites.length} sites: ${sites.map(({ api }) => api).join()}`;
  const odd = sites.find(({ status, reason }) =>
    status === 'rewritten' ? reason !== undefined : !codes.has(reason ?? ''),
  );
  return odd && `${odd.api} is ${odd.status} with reason ${odd.reason}`;
}

function repeatFault(output: string, name: string, options: PlanOptions): string | undefined {
  const again = planFile(output, name, options);
  if (again.error) return `the output: ${again.error.message}\n${output}`;
  return again.output === output
    ? undefined
    : `a second run changes the output:\n--- first\n${output}\n--- second\n${again.output}`;
}
