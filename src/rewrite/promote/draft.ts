import type { StuckDatabases } from '../../plan/sharedDatabase';
import type { FilePlan } from '../../plan/types';
import type { SourceFile } from '../../source/SourceFile';
import type { Rewrite, Work } from '../work';
import type { Promotion } from './promotion';

/** The decisions on one file under one promotion. */
export interface Draft {
  readonly works: readonly Work[];
  readonly rewrites: readonly Rewrite[];
  readonly unusedDirectives: FilePlan['unusedDirectives'];
  /** See `FilePlan`. */
  readonly stuck: readonly StuckDatabases[];
  /** What would be decided if the functions became async of which the hints say that they would. */
  readonly promised?: readonly Work[];
  /** Puts the marks of these decisions into the tree, in place of those of whatever was decided since. */
  remark(): void;
}

/**
 * Decides on everything in a file, as if the promotion were in force.
 * @param isMocked whether a test double stands in for the call, so that it is to stay
 */
export type Decider = (promotion: Promotion, isMocked?: (work: Work) => boolean) => Draft;

/** Chooses the promotion of a file, and gives the decisions that were made last. */
export type Promoter = (source: SourceFile, decide: Decider) => Draft;
