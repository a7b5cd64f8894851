import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { classifyPlace } from '../../analysis/classifyCallback';
import { type Callback, placementOf } from '../../analysis/placement';
import type { PlanOptions } from '../../plan/types';
import { outermostWrapper } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { refused, type Rewrite, type Work } from '../work';
import { type Container, type ContainerCall, type ContainerContext, type ContainerPlan, isRefusal } from './container';
import { planContainer } from './planContainer';

/** A container with what is to become of it. */
interface Planned {
  readonly container: Container;
  readonly plan: ContainerPlan;
  /** The containers around it that have to wait for it, the nearest first. */
  readonly outer: readonly Planned[];
}

interface Refused {
  readonly refuse: string;
  readonly hint?: string;
}

/**
 * Decides for every sync callback in which something is to be awaited whether the call that runs it can wait, and how. Works in
 * callbacks that cannot wait are refused.
 * @param works decided alone already; their decisions are changed
 * @returns what is written besides the works themselves
 */
export function convertCallbacks(source: SourceFile, works: readonly Work[], options: PlanOptions): Rewrite[] {
  const wanted = works.filter(({ decision }) => decision.status === 'rewritten');
  const known = new Map<Node, Planned | Refused>();
  const used = new Map<Node, Planned>();
  const planAt = (call: Node): ContainerPlan | undefined =>
    [...used.values()].find(({ container }) => container.call.node === call)?.plan;

  function containerAround(path: NodePath): Planned | Refused | undefined {
    const placement = placementOf(path);
    if (placement.kind !== 'callback') return undefined;
    return resolve(placement.function.node, placement.callback, { callback: placement.function, byName: undefined });
  }

  function resolve(
    key: Node,
    { call, role }: Callback,
    part: Pick<Container, 'callback' | 'byName'>,
  ): Planned | Refused {
    const before = known.get(key);
    if (before) return before;
    const inside = part.callback
      ? wanted.filter(
          ({ path, decision }) => decision.status === 'rewritten' && path.isDescendant(part.callback as NodePath),
        )
      : [];
    const container: Container = { call: call as ContainerCall, role, ...part, works: inside };
    const outcome = plan(container);
    known.set(key, outcome);
    return outcome;
  }

  function plan(container: Container): Planned | Refused {
    const around = containerAround(container.call as NodePath);
    const outer = around && !('refuse' in around) ? around : undefined;
    const context: ContainerContext = { source, options, outer: outer?.plan, planAt };
    const outcome = planContainer(container, context);
    if (isRefusal(outcome)) return outcome;
    if (outcome.standsAlone) return { container, plan: outcome, outer: [] };
    if (around && !outer) return around as Refused;
    return { container, plan: outcome, outer: outer ? [outer, ...outer.outer] : [] };
  }

  for (const work of wanted) {
    if (work.decision.status !== 'rewritten') continue;
    const chain = chainOf(work);
    const refusal = chain.find((one): one is Refused => 'refuse' in one);
    if (refusal) {
      work.decision = { ...refused(refusal.refuse), ...(refusal.hint !== undefined && { hint: refusal.hint }) };
      continue;
    }
    const planned = chain.filter((one): one is Planned => 'plan' in one).flatMap((one) => [one, ...one.outer]);
    const hazards = [...new Set([...work.decision.hazards, ...planned.flatMap((one) => one.plan.hazards ?? [])])];
    const [hazard] = hazards;
    if (hazard !== undefined && !options.unsafe) {
      work.decision = refused(hazard, hazards);
      continue;
    }
    work.decision = { ...work.decision, hazards };
    for (const one of planned) used.set(one.container.callback?.node ?? one.container.call.node, one);
  }
  return [...used.values()].map((planned) => rewriteOf(planned, wanted));

  /** The callbacks that a work depends on: the one that it is, and those that it stands in. */
  function chainOf(work: Work): (Planned | Refused)[] {
    if (work.decision.status === 'rewritten' && work.decision.emission.byName) {
      const place = classifyPlace(outermostWrapper(work.path));
      if (typeof place === 'object') return [resolve(work.path.node, place, { callback: undefined, byName: work })];
    }
    const around = containerAround(work.path);
    return around ? [around] : [];
  }
}

function rewriteOf({ container, plan }: Planned, works: readonly Work[]): Rewrite {
  for (const work of works) {
    const { decision } = work;
    if (decision.status !== 'rewritten') continue;
    if (plan.omitted?.includes(work)) work.decision = { ...decision, emission: {} };
    else if (container.byName === work && plan.replacesArgument)
      work.decision = { ...decision, emission: { ...decision.emission, write: () => undefined } };
  }
  const { byName } = container;
  const passed = byName?.decision.status === 'rewritten' ? (byName.decision.emission.names ?? []) : [];
  const helpers = (plan.helpers ?? []).map((helper) => ({ kind: 'helper', helper }) as const);
  return {
    path: container.call as NodePath,
    use: byName?.use,
    bare: plan.bare ?? [],
    returned: plan.returned ?? [],
    emission: { write: plan.write, names: [...passed, ...helpers] },
  };
}
