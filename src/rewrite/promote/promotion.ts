import type { CallForm } from '../../analysis/promotion/types';

/** What is to become async in one file. Plain JSON; offsets are those of `FileFacts`. */
export interface Promotion {
  /** Where functions (and signatures of members) start that become async. */
  readonly functions: readonly number[];
  readonly calls: readonly PromotedCall[];
}

/** A call of a function that becomes async. */
export interface PromotedCall {
  readonly start: number;
  readonly end: number;
  readonly form: CallForm;
  /** What is called becomes an async generator. */
  readonly generator: boolean;
  /** Its name, for reports. */
  readonly name: string;
  /** Key of the function in the call graph. */
  readonly callee: string;
}

export const noPromotion: Promotion = { functions: [], calls: [] };
