import type { CallRun } from '../promotion/afterCall';

/**
 * Which values a file puts where, as far as functions may be among them. A value is a number of its file; plain JSON, so that
 * what several files say can be solved together.
 */
export interface ValueFacts {
  /** Two names of one value. */
  readonly same: readonly (readonly [number, number])[];
  /** A value, and one that may be it from then on. */
  readonly flows: readonly (readonly [number, number])[];
  /** Owner, name of the member (see `members.ts`), value of the member. */
  readonly members: readonly (readonly [number, string, number])[];
  /** Owner, name of the member, a value that it gets. */
  readonly puts: readonly (readonly [number, string, number])[];
  readonly functions: readonly FunctionValue[];
  readonly calls: readonly ValueCall[];
  /** Value, specifier, exported name; `*` for all that the module exports. */
  readonly imports: readonly (readonly [number, string, string])[];
  /** Exported name, value; `*` for all that the module exports (`module.exports`). */
  readonly exports: readonly (readonly [string, number])[];
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
}

/** A function as a value. */
export interface FunctionValue {
  readonly value: number;
  /** Where the function starts. */
  readonly id: number;
  /** By what name a class or an object literal has it, if one does. */
  readonly method?: string;
  readonly params: readonly (number | null)[];
  /** The value of a rest parameter, and how many come before it. */
  readonly rest?: readonly [value: number, index: number];
  readonly result: number;
}

/** A call: `new` runs the constructor, a method is looked up in its receiver. */
export interface ValueCall {
  /** Where it ends: calls of one chain start at one place. */
  readonly end: number;
  readonly callee: number | null;
  readonly receiver: number | null;
  /** The name of the method, for a call of one. */
  readonly method?: string;
  /** The first argument where it is a string: the name of an event. */
  readonly event?: string;
  readonly args: readonly (number | null)[];
  readonly result: number;
  readonly isNew?: true;
  /** How what it calls is run, and the function that it stands in; null at module top level. Only with the uses of other files. */
  readonly run?: CallRun & { readonly caller: number | null; readonly line: number };
}

/** A call that may run a function that came there as a value. */
export interface ValueRun {
  readonly file: string;
  /** Where the call ends. */
  readonly end: number;
  /** How it runs the function: by calling it, for each element of a list, or as a listener of an event. */
  readonly way: 'call' | 'each' | 'collect' | 'emit';
}
