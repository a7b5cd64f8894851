import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { BlockingCall } from '../analysis/hazards/types';
import type { ModuleUse } from '../analysis/moduleUses';
import type { Cost, Effect, Form, NameSource } from '../catalogue/types';
import type { CreatedFile, SiteStatus } from '../plan/types';
import type { EditList } from '../source/EditList';
import type { SourceFile } from '../source/SourceFile';
import type { PromotedCall } from './promote/promotion';

/** What is needed to write a site in its new form. */
export interface EmitContext {
  readonly source: SourceFile;
  readonly edits: EditList;
  /** The local text of a name, at this site. */
  readonly local: (name: NameSource) => string;
  /** A name that is free in the whole file, `name` or else one of its variants; taken from then on. */
  readonly claim: (name: string, variants?: readonly string[]) => string;
  /** Expressions whose surroundings are rewritten, so that an `await` needs no parentheses there. */
  readonly bare?: ReadonlySet<Node>;
  /** Calls whose promise is returned as it is, without `await`. */
  readonly returned?: ReadonlySet<Node>;
  /** Takes down that a callback is async from then on. */
  readonly turned?: (callback: NodePath<FunctionNode>) => void;
}

/** How a site is written. */
export interface Emission {
  /** A template around the arguments of the call... */
  readonly form?: Form;
  /** ...or edits of its own. Then `names` says which names they need. */
  readonly write?: (context: EmitContext) => void;
  /** Edits that go with the form (a catch block, a `.toString()` that is no longer needed). */
  readonly also?: (context: EmitContext) => void;
  /** Names that `write` and `also` need, besides those of the form. */
  readonly names?: readonly NameSource[];
  /** The awaited part goes into a statement of its own, right before the one that it stands in. */
  readonly hoist?: boolean;
  /** References that are gone from the new form: a local function or constant that has no other use goes too. */
  readonly releases?: readonly NodePath[];
  /** The call stays as it is: the names that it mentions stay in use. */
  readonly keepsCall?: true;
  /** Modules that it imports and that have to be created. */
  readonly creates?: readonly CreatedFile[];
  /** Set for an API that is passed as a function: the form of a call with one argument, for what calls it from now on. */
  readonly byName?: Form;
}

/** What is written besides the works themselves: the call around a callback in which something is awaited from now on. */
export interface Rewrite {
  readonly path: NodePath;
  /** The API passed by name that it calls from now on. */
  readonly use?: ModuleUse | undefined;
  readonly emission: Emission;
  readonly bare: readonly Node[];
  readonly returned: readonly Node[];
  /** The name of a type that is gone from then on. */
  readonly replaces?: NodePath;
  /** What leaves the file, with its comments: it goes to a module that the rewriting creates. */
  readonly gone?: readonly { readonly start: number; readonly end: number }[];
}

/** What is to become of one site. */
export type Decision =
  | { readonly status: 'rewritten'; readonly hazards: readonly string[]; readonly emission: Emission }
  | {
      readonly status: Exclude<SiteStatus, 'rewritten'>;
      readonly reason: string;
      readonly hint?: string;
      readonly hazards: readonly string[];
    };

/** One place that blocks, with what was decided of it. */
export interface Work {
  readonly id: string;
  readonly api: string;
  readonly transform: string;
  readonly cost: Cost;
  readonly effects: readonly Effect[];
  /** The call, the expression or the statement that blocks. */
  readonly path: NodePath;
  /** The use of a module behind it; patterns such as busy-wait loops have none. */
  readonly use: ModuleUse | undefined;
  /** Set for the call of a function that becomes async: no site of its own. */
  readonly promotedCall?: PromotedCall;
  /** What it touches besides what its API says: see `BlockingCall`. */
  touches?: BlockingCall['touches'];
  /** See `BlockingCall`. */
  named?: BlockingCall['named'];
  acts?: BlockingCall['acts'];
  /** Its new wait may be seen by callers in other files that do not wait, or run several at once. */
  isOpen?: boolean;
  /** What its hazards are about, by their codes. */
  about?: ReadonlyMap<string, string> | undefined;
  decision: Decision;
}

/** A refusal, as a decision. */
export function refused(reason: string, hazards: readonly string[] = []): Decision {
  return { status: 'refused', reason, hazards };
}

/** A site that is listed and left alone, as a decision. */
export function outOfScope(reason: string): Decision {
  return { status: 'out-of-scope', reason, hazards: [] };
}
