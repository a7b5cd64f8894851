import type { NodePath } from '@babel/traverse';
import type { ApiEntry, Form, Variant } from '../catalogue/types';
import { isInsideAsync, placementOf, type Placement } from '../analysis/placement';
import { matchVariant, type VariantContext } from '../analysis/matchVariant';
import type { CallPath, ModuleUse } from '../analysis/moduleUses';
import type { SiteStatus } from '../plan/types';

/** What is to become of one site. */
export interface Decision {
  readonly status: SiteStatus;
  readonly reason?: string;
  readonly hazards: readonly string[];
  /** There when it is to be rewritten. */
  readonly form?: Form;
  readonly strategy?: string;
  readonly call?: CallPath;
}

/** What the decision depends on, besides the use. */
export interface DecisionContext extends VariantContext {
  readonly mocked: ReadonlySet<string>;
}

/** Decides on one use of an API by where it stands and how it is called. Hazards of the surroundings are looked at later. */
export function decide(use: ModuleUse, entry: ApiEntry, context: DecisionContext): Decision {
  const placement = placementOf(use.call ?? use.expression);
  const elsewhere = outcomeOfPlacement(placement, use);
  if (elsewhere) return { ...elsewhere, hazards: [] };
  if (context.mocked.has(use.root.module) || context.mocked.has('*')) return refused('mocked-module');
  if (!use.call || use.kind !== 'call') return refused('escapes-as-value');
  const variant = matchVariant(entry, use.call, context);
  return decideByVariant(variant, use.call);
}

function decideByVariant(variant: Variant, call: CallPath): Decision {
  const hazards = variant.hazards ?? [];
  if (variant.refuse !== undefined) return { status: 'refused', reason: variant.refuse, hazards };
  if (variant.strategy !== undefined) return { status: 'rewritten', strategy: variant.strategy, call, hazards };
  if (variant.form) return { status: 'rewritten', form: variant.form, call, hazards };
  return refused('no-async-twin');
}

function refused(reason: string): Decision {
  return { status: 'refused', reason, hazards: [] };
}

/** Places where no await can stand; undefined where it can. */
function outcomeOfPlacement(placement: Placement, use: ModuleUse): { status: SiteStatus; reason: string } | undefined {
  switch (placement.kind) {
    case 'async':
      return undefined;
    case 'top-level':
      return { status: 'out-of-scope', reason: 'module-top-level' };
    case 'sync-function':
      return { status: 'out-of-scope', reason: 'in-sync-function' };
    case 'never':
      return { status: 'refused', reason: placement.reason };
    case 'callback':
      if (!isInsideAsync(use.expression as NodePath)) return { status: 'out-of-scope', reason: 'in-sync-function' };
      return { status: 'refused', reason: 'in-sync-callback' };
  }
}
