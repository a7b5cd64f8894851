import type { NodePath } from '@babel/traverse';
import type { Effect } from '../../catalogue/types';
import type { Act } from '../../plan/types';

/** A call that blocks today. */
export interface BlockingCall {
  readonly path: NodePath;
  readonly api: string;
  readonly effects: readonly Effect[];
  /** What it looks at and changes, as names of locations (`file ...`), where the arguments do not say: tables of a database. */
  readonly touches?: { readonly reads: readonly string[]; readonly writes: readonly string[] } | undefined;
  /** The expression that names the file it writes, where that is no argument of it. */
  readonly named?: NodePath | undefined;
  /** What a function of another file does that it calls. */
  readonly acts?: readonly Act[] | undefined;
}

/** Behaviour that could change if these calls are awaited: each of them alone is enough. */
export interface Finding {
  /** A code of `src/catalogue/reasons/hazards.ts`. */
  readonly code: string;
  readonly calls: Iterable<BlockingCall>;
  /** What it is about: the name of a location (see `Locations`), or the code that does not wait for the function, of this file or another. */
  readonly about?: string | NodePath | { readonly notWaiting: string } | undefined;
}
