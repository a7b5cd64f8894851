import type { CallRun } from './afterCall';
import type { CallForm, DoubleFact, FunctionFact, Obstacle, Place } from './types';

/** One function of the graph; `key` is unique across files. */
export interface GraphFunction {
  readonly key: string;
  readonly file: string;
  readonly fact: FunctionFact;
  /** Why it cannot become async, whoever calls it. */
  readonly obstacle?: Obstacle;
}

/** One call, with both ends known. */
export interface GraphCall {
  /** Null: at top level, or something that waits for it by itself. */
  readonly caller: string | null;
  readonly callee: string;
  readonly form: CallForm;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** Why nothing can wait here. */
  readonly obstacle?: Obstacle;
  /** It can be awaited although it stands outside of all functions. */
  readonly atTop?: true;
  /** How the function is run that it calls, see `CallFact`. */
  readonly run: CallRun;
}

/** A function that is handed to something that says how it is run. */
export interface HandedFunction {
  readonly callee: string;
  readonly file: string;
  readonly overlap?: 'batch' | 'event';
  readonly rule?: string;
}

/** Who calls whom, over one file or many. */
export interface CallGraph {
  readonly functions: ReadonlyMap<string, GraphFunction>;
  readonly calls: readonly GraphCall[];
  readonly handed: readonly HandedFunction[];
  /** Members that override or implement each other: all of them become async, or none. */
  readonly couples: readonly (readonly [string, string])[];
  /** Functions that a file exports, those of other files included. */
  exportedBy(file: string): readonly string[];
  /** `ReturnType<typeof f>`, with the function that is meant. */
  readonly returnTypes: readonly {
    readonly callee: string;
    readonly file: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** What a reference in a file leads to: a function, or all functions of a module. */
  functionsBehind(file: string, ref: DoubleFact['ref']): readonly string[];
  /** Uses of members of which it cannot be told whose they are; `source`: the file that would have to say so. */
  readonly unresolved: readonly {
    readonly file: string;
    readonly name: string;
    readonly at: Place;
    readonly source?: string;
    /** What the call gives is awaited already. */
    readonly settled?: true;
  }[];
  /** Files that are not in the graph and may say what the type of a function is. */
  readonly typeSources: readonly { readonly key: string; readonly source: string }[];
  /** Functions that return functions and that nobody in sight calls, with what they return. */
  readonly unseen: ReadonlyMap<string, readonly string[]>;
  /** Members of instances that go from file to file: they may be called where their class is not imported. */
  readonly travelling: ReadonlySet<string>;
}

/** The key of a function: its file and where it starts. */
export function functionKey(file: string, id: number): string {
  return `${file}#${id}`;
}
