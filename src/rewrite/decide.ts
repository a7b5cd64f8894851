import { placementOf } from '../analysis/placement';
import { matchVariant } from '../analysis/matchVariant';
import type { CallPath, ModuleUse } from '../analysis/moduleUses';
import type { ApiEntry } from '../catalogue/types';
import type { NodePath } from '@babel/traverse';
import { decideByName } from './callbacks/byName';
import { decideCallbackPlace } from './callbacks/callbackPlace';
import { strategies } from './strategies';
import type { StrategyContext, StrategyOutcome } from './strategies/strategy';
import { type Decision, refused } from './work';

/** Decides on one use of an API by where it stands and how it is called. Hazards of the surroundings are looked at later. */
export function decideUse(
  use: ModuleUse,
  entry: ApiEntry,
  context: StrategyContext,
  mocked: ReadonlySet<string>,
): Decision {
  if (isAlwaysCheap(entry)) return refused('cheap');
  const elsewhere = entry.standsAnywhere ? undefined : decidePlacement(use.call ?? use.expression);
  if (elsewhere) return elsewhere;
  if (use.uncertain) return refused('reassigned-name');
  if (use.bound) return refused('bound-arguments');
  if (mocked.has(use.root.module) || mocked.has('*')) return refused('mocked-module');
  // What made it has to change with it.
  if (use.root.isDeclared && entry.variants.some(({ strategy }) => strategy !== undefined)) {
    if (entry.transform !== 'sqlite-sync-to-async') return refused('sync-instance');
    const isUnseen = use.root.path.isCallExpression() || use.root.path.isOptionalCallExpression();
    return { ...refused('database-shared'), ...(isUnseen && { hint: unseen }) };
  }
  // A tag of a template is called without being a call.
  const isTag = use.expression.key === 'tag' && use.expression.parentPath?.isTaggedTemplateExpression();
  if (isTag) return refused(entry.variants.at(-1)?.refuse ?? 'escapes-as-value');
  const isCalled = use.kind === 'call' || (use.kind === 'construct' && entry.constructed);
  if (!use.call || !isCalled) return decideByName(use, entry, context) ?? refused('escapes-as-value');
  return decideCall(entry, use.call, context);
}

const unseen =
  'The files do not show where this database comes from. Give it to the function as an argument, or import it from the module that opens it.';

/** Where it stands does not matter for what is never rewritten because it takes no time. */
function isAlwaysCheap({ variants }: ApiEntry): boolean {
  return variants.length === 1 && variants[0]?.refuse === 'cheap';
}

function decideCall(entry: ApiEntry, call: CallPath, context: StrategyContext): Decision {
  const variant = matchVariant(entry, call, context);
  const hazards = variant.hazards ?? [];
  const { refuse, hint } = variant;
  if (refuse !== undefined) return decideOutcome({ refuse, ...(hint !== undefined && { hint }) }, hazards);
  if (variant.form) return { status: 'rewritten', hazards, emission: { form: variant.form } };
  const strategy = variant.strategy === undefined ? undefined : strategies[variant.strategy];
  if (!strategy) throw new Error(`The catalogue entry ${entry.api} names no form and no known strategy`);
  return decideOutcome(strategy(call, context), hazards);
}

/** A strategy's or a pattern's outcome, as a decision. */
export function decideOutcome(outcome: StrategyOutcome, hazards: readonly string[] = []): Decision {
  if ('refuse' in outcome) {
    return {
      status: 'refused',
      reason: outcome.refuse,
      ...(outcome.hint !== undefined && { hint: outcome.hint }),
      hazards,
    };
  }
  return { status: 'rewritten', hazards: [...hazards, ...(outcome.hazards ?? [])], emission: outcome.emission };
}

/** Places where no await can stand; undefined where it can, or could if the callback around it is rewritten. */
export function decidePlacement(path: NodePath): Decision | undefined {
  const placement = placementOf(path);
  switch (placement.kind) {
    case 'async':
      return undefined;
    case 'top-level':
      return { status: 'out-of-scope', reason: 'module-top-level', hazards: [] };
    case 'sync-function':
      return { status: 'out-of-scope', reason: 'in-sync-function', hazards: [] };
    case 'never':
      return refused(placement.reason);
    case 'callback':
      return decideCallbackPlace(placement);
  }
}
