import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, Node, OptionalCallExpression } from '@babel/types';
import type { Callback } from '../../analysis/placement';
import type { PlanOptions } from '../../plan/types';
import type { SourceFile } from '../../source/SourceFile';
import type { EmitContext, Work } from '../work';

export type ContainerCall = NodePath<CallExpression> | NodePath<OptionalCallExpression>;

/** A call that runs a sync callback in which something is to be awaited. */
export interface Container {
  readonly call: ContainerCall;
  readonly role: Callback['role'];
  /** The callback, written out in place... */
  readonly callback: NodePath<FunctionNode> | undefined;
  /** ...or the blocking API itself, passed by name. */
  readonly byName: Work | undefined;
  /** Everything inside the callback that is to be rewritten, in deeper callbacks too. */
  readonly works: readonly Work[];
}

/** What planners are told, besides the container. */
export interface ContainerContext {
  readonly source: SourceFile;
  readonly options: PlanOptions;
  /** The plan of the callback that the container itself stands in, when that is a callback too. */
  readonly outer: ContainerPlan | undefined;
  /** The plan of a container, by its call. Known once all are planned: for `write` only. */
  readonly planAt: (call: Node) => ContainerPlan | undefined;
}

/** How a container is written in its new form, or why it is not. */
export type ContainerOutcome = ContainerPlan | ContainerRefusal;

export interface ContainerRefusal {
  readonly refuse: string;
  readonly hint?: string;
}

export interface ContainerPlan {
  readonly write: (context: EmitContext) => void;
  /** Helpers of `src/catalogue/helpers` that it calls. */
  readonly helpers?: readonly string[];
  /** Codes of the ways in which behaviour differs. */
  readonly hazards?: readonly string[];
  /** Expressions that leave a place where an `await` needs parentheses. */
  readonly bare?: readonly Node[];
  /** Calls whose promise is what the callback returns: they need no `await`. */
  readonly returned?: readonly Node[];
  /** Works whose text goes, because another one stands for it. */
  readonly omitted?: readonly Work[];
  /** An API passed by name is part of what is written. */
  readonly replacesArgument?: boolean;
  /** Set when the arrow's expression body becomes a statement of a loop: the indentation of that statement. */
  readonly bodyIndent?: string;
  /** The call becomes a statement that ends with a block. */
  readonly endsWithBlock?: boolean;
  /** The call gives a promise that nobody waits for here, so that nothing around it has to wait. */
  readonly standsAlone?: boolean;
}

/** Whether the outcome is a refusal. */
export function isRefusal(outcome: ContainerOutcome): outcome is ContainerRefusal {
  return 'refuse' in outcome;
}
