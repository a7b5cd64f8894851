import type { PlanOptions } from '../../src/plan/types';

/** What a program is generated from: names of parts, so that fast-check can shrink it without knowing what it means. */
export interface SequentialSpec {
  /** Options of the rewriting, by name. */
  readonly mode: string;
  readonly module: string;
  readonly surroundings: string;
  readonly units: readonly UnitSpec[];
  readonly trivia: TriviaSpec;
}

/** One function of a program, with blocking calls of one API in it. */
export interface UnitSpec {
  readonly api: string;
  readonly position: string;
  /** Further places in the same function. */
  readonly more: readonly string[];
  readonly wrapper: string;
  readonly kind: string;
}

/** Functions that share state, started side by side. */
export interface OverlapSpec {
  readonly module: string;
  readonly home: string;
  readonly start: string;
  readonly api: string;
  readonly before: readonly string[];
  readonly shared: string;
  readonly after: readonly string[];
  /** What the second function does with the shared state; `same`: the first is called in its place. */
  readonly other: string;
  readonly trivia: TriviaSpec;
}

/** How the text is written down. */
export interface TriviaSpec {
  readonly eol: string;
  readonly indent: string;
  readonly semicolons: boolean;
  readonly quotes: string;
  readonly head: string;
  readonly finalNewline: boolean;
  readonly call: string;
}

export type Spec = SequentialSpec | OverlapSpec;

/** A program as text. */
export interface Generated {
  /** File name; its extension says how it is read. */
  readonly name: string;
  readonly text: string;
  /** With what it is rewritten. */
  readonly options: PlanOptions;
  /** Blocking calls that were put in. */
  readonly calls: number;
  /** The same program with its callers started in other orders: what it does side by side must equal one of them. */
  readonly orders?: readonly string[];
}
