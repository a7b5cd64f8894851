import type { PlanOptions } from '../../src/plan/types';

/** How a program loads the module: JavaScript as CommonJS and as a module, TypeScript as a module and with `import x = require()`. */
export const ways = ['cjs', 'mjs', 'ts', 'import-equals'] as const;
export type Way = (typeof ways)[number];

/** A call, or statements that end with a semicolon or brace. `@.name` is what the module exports, `@(` the module itself. */
export type Call = string;

/** One API of the catalogue with calls that succeed and calls that fail, each by what it shows. */
export interface EntryRow {
  readonly api: string;
  readonly succeeds: Readonly<Record<string, Call>>;
  readonly fails: Readonly<Record<string, Call>>;
  /** Why no call that is rewritten fails. */
  readonly neverFails?: string;
  /** Calls that are left alone, each with the code of its refusal. */
  readonly kept?: Readonly<Record<string, { readonly call: Call; readonly reason: string }>>;
}

/** Rows that make one program together. */
export interface EntryGroup {
  readonly name: string;
  readonly transform: string;
  /** Left out for globals. */
  readonly module?: string;
  /** What the module itself is called where it is imported whole. */
  readonly itself?: string;
  /** The module is always imported whole. */
  readonly isCalled?: boolean;
  /** Statements before the calls; what stands in « » is TypeScript. */
  readonly setup?: string;
  /** What a failure looks like that is not thrown, in the printed result. */
  readonly failure?: RegExp;
  /** What of an error is printed, where not all of it is the same. */
  readonly errorFields?: readonly string[];
  readonly rows: readonly EntryRow[];
  /** The ways to load it that there are; all of them when left out. */
  readonly ways?: readonly Way[];
  readonly plan?: PlanOptions;
  /** There are none: then there are no more complaints than before. Of another version: not checked. A number: since these types of Node. */
  readonly types?: 'missing' | 'of another version' | 22 | 24;
  readonly runtime?: string;
  /** As in `options.json` of fixtures, from the root of the repository. */
  readonly packages?: Readonly<Record<string, string>>;
}
