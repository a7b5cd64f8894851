import type { Act, Edit } from '../../plan/types';
import type { ValueFacts } from '../values/types';

/**
 * What one file says about its functions, as far as turning them async is concerned. Plain JSON: facts of many files are merged
 * into one graph. Offsets are 0-based UTF-16 offsets into the text without BOM; a function, class or object is known by the
 * offset at which it starts.
 */

/** A place in the file, for reports: lines and columns count from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** Why something cannot be, with the place that says so. `reason` is a code of `src/catalogue/reasons/promotion.ts`. */
export interface Obstacle {
  readonly reason: string;
  readonly at: Place;
  /** The file of `at`, where it is another one than the function's. */
  readonly file?: string;
  /** A further code: why a call cannot be awaited. */
  readonly detail?: string;
}

/** An export of another module: `path` is `[]` for the module (or its default) itself. */
export interface ImportRef {
  readonly specifier: string;
  readonly path: readonly string[];
  /** It came in as the default import, so that `path` starts below the default export. */
  readonly isDefault: boolean;
}

/** What a name stands for: something in this file, or in another. */
export type Ref =
  | { readonly kind: 'local'; readonly id: number }
  | ({ readonly kind: 'import' } & ImportRef)
  | InstanceRef
  | ResultRef
  | MemberRef
  | ParameterRef;

/** What a call of a function gives. */
export interface ResultRef {
  readonly kind: 'result';
  readonly of: Target;
}

/** What a function is given for one of its parameters. */
export interface ParameterRef {
  readonly kind: 'parameter';
  /** The function, of this file. */
  readonly of: number;
  readonly index: number;
}

/** What `new` gives for a class. */
export interface InstanceRef {
  readonly kind: 'instance';
  readonly of: Ref;
}

/** A member of a class (`isStatic`: of the class itself) or of an object; `anyMember` for one of all. */
export interface MemberRef {
  readonly kind: 'member';
  readonly of: Ref;
  readonly name: string;
  readonly isStatic: boolean;
}

/** The name of a member that is computed: no name in a program looks like it. */
export const anyMember = '[]';

/** The same, of something that may be a list, if it is one. */
export const anyElement = '[*]';

/** Whether a name stands for one of all members. */
export function isOneOfAll(target: Target): boolean {
  return target.kind === 'member' && (target.name === anyMember || target.name === anyElement);
}

/** What is called or used: a function, or a member of a class or an object. */
export type Target = Ref;

/**
 * `definition`: has a name, others call it. `reaction`, `test`: written out in a place that waits for promises (`.then`, a test).
 * `thrown`: written out in a place that sees whether it throws. `signature`: a member without a body (interface, abstract).
 */
export type FunctionRole = 'definition' | 'reaction' | 'test' | 'thrown' | 'signature';

export interface FunctionFact {
  readonly id: number;
  readonly name: string;
  readonly at: Place;
  readonly role: FunctionRole;
  readonly async: boolean;
  readonly generator: boolean;
  /** What forbids to make it async, whoever calls it. */
  readonly obstacle?: Obstacle;
  /** It evidently returns promises (or may): only calls that are awaited already stay the same. */
  readonly givesPromise: boolean;
  /** It gives something: a `return` with a value, or an arrow without braces. */
  readonly givesValue?: true;
  /** What it gives is certainly no promise. */
  readonly givesPlain?: true;
  /** What it gives, where that is an instance of a class or an object whose members are known. */
  readonly returns?: Ref;
  /** How many arguments it looks at; left out when it looks at all. */
  readonly arity?: number;
  /** `private` or `#name`: nobody outside of the class calls it. */
  readonly isPrivate: boolean;
  /** The files that it looks at and changes, by the expressions that name them. */
  readonly touches?: { readonly reads: readonly string[]; readonly writes: readonly string[] };
  /** The names of its parameters, `''` for patterns. */
  readonly params?: readonly string[];
  /** The parameters that it calls, or hands on to be called, and does nothing else with. */
  readonly called?: readonly CalledParameter[];
  /** What it does one after the other, where it is async. */
  readonly steps?: readonly Step[];
  /** Why, as far as its own file shows, runs of it overlap. */
  readonly overlap?: 'batch' | 'event';
  /** How it is run where it is written out as the callback of an array method, or called at once. */
  readonly inline?: InlineRun;
}

/** A parameter that stands for a function. */
export interface CalledParameter {
  readonly index: number;
  /** The type that is written out for it, or the name of one: it changes with the functions. */
  readonly type?: Ref;
  /** That type says that nothing is done with what it gives: functions of any result may be of it, and promises. */
  readonly isVoid?: true;
  /** Its type has to stay as it is. */
  readonly isFixed?: true;
}

/** A function is handed to another one, which may do nothing with it but call it. */
export interface PassFact {
  readonly to: Target;
  readonly index: number;
  /** Where the call ends that hands it on. */
  readonly call: number;
  /** What this is if it does something else with it, or is not known. */
  readonly escape: EscapeFact;
}

/**
 * One thing that an async function does. `call`: of a function of the project, which is waited for or not. `touch`: a blocking call, with the files that it looks at
 * and changes, and whether it gets a new wait. `wait`: lets events in, and always has. `ways`: one of them.
 * `loop`: again and again. `try`: the second after the first, maybe. `end`: of the function.
 */
export type Step =
  | { readonly kind: 'call'; readonly start: number; readonly isAwaited: boolean }
  | {
      readonly kind: 'touch';
      readonly start: number;
      readonly reads: readonly string[];
      readonly writes: readonly string[];
      readonly waits: boolean;
    }
  | { readonly kind: 'wait' | 'end' }
  | { readonly kind: 'ways' | 'loop' | 'try'; readonly parts: readonly (readonly Step[])[] };

export interface InlineRun extends Pick<CallFact, 'after' | 'runsOn' | 'early'> {
  /** The function around it; null at module top level. */
  readonly caller: number | null;
  readonly line: number;
}

/**
 * How the result of a call is used. `await`: it can be awaited where it stands. `settled`: something waits for it already.
 * `iterate`: `for (const x of call())`. `delegate`: `yield* call()`. `combined`: waited for later, or with others, as promises are (and
 * plain values may be). `thenable`: used as a promise. `thrown`: no call,
 * but handed to `expect(load).toThrow()` or `assert.throws`. `each`: no call, but handed to an array method that calls it.
 */
export type CallForm = 'await' | 'settled' | 'iterate' | 'delegate' | 'combined' | 'thenable' | 'thrown' | 'each';

export interface CallFact {
  readonly at: Place;
  readonly target: Target;
  /** The function that would have to wait; null at module top level. */
  readonly caller: number | null;
  /** Why nothing can wait there, whatever becomes of the caller. */
  readonly obstacle?: Obstacle;
  readonly form: CallForm;
  /** It stands outside of all functions, callbacks included, and of namespaces; `waiting`: the module has waited before. */
  readonly atTop?: true | 'waiting';
  /** Where the code stands that runs after it, in its function or module, and before it is waited for. */
  readonly after?: readonly (readonly [number, number])[];
  /** What it gives is what its function returns, and nothing is done about its errors there. */
  readonly returned?: true;
  /** Nobody waits for what it gives before that code runs. */
  readonly runsOn?: true;
  /** It is waited for, maybe before its function has waited for anything else: who does not wait for that sees it. */
  readonly early?: true;
  /** It is not waited for by itself, as in `Promise.all([load(), load()])`: where its statement starts. */
  readonly loose?: number;
  /** Why what it starts runs while another run of the same is under way. */
  readonly overlap?: 'batch' | 'event';
  /** The same, for as long as the call itself is awaited. */
  readonly overlapAwaited?: 'batch' | 'event';
  /** What it gives goes where its members, and calls of it, cannot be followed: it is kept somewhere, or passed on. */
  readonly result?: 'held' | 'passed';
  /** The arguments that may be functions, by their index; all from `unknownFrom` on may be. */
  readonly maybe?: readonly number[];
  readonly unknownFrom?: number;
  /** The texts of its arguments, the long ones empty. */
  readonly args?: readonly string[];
}

/** Something that a function does there and then, and that other code can see. */
export interface ActFact {
  readonly act: Act;
  readonly start: number;
  /** The function that does it; null at module top level. */
  readonly caller: number | null;
}

/** A use that is no call, and after which anybody may call it. */
export interface EscapeFact {
  readonly target: Target;
  readonly obstacle: Obstacle;
  /** The target is a class, and an instance of it gets away: kept somewhere (`held`), or passed on. */
  readonly instance?: 'held' | 'passed';
  /** What this is if the target turns out to be an instance itself. */
  readonly asInstance?: 'held' | 'passed';
  /** This is one only if the target is a list, or only if it is none. */
  readonly list?: 'only' | 'never';
  /** It is handed to something that runs it while another run is under way. */
  readonly overlap?: 'batch' | 'event';
  /** It is what this function returns. */
  readonly givenBy?: number;
  /** Code of what forbids a new wait in what is handed to a call. */
  readonly rule?: string;
}

/** A class, an interface, or an object literal or a list behind a const. */
export interface ContainerFact {
  readonly id: number;
  readonly at: Place;
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'object';
  /** Of an array: its members are known by their index, and used as one of all. */
  readonly length?: number;
  /** Own members that are functions. */
  readonly members: readonly MemberFact[];
  /** Own members that stand for a class, an object, or something imported: `module.exports = { Store }`. */
  readonly aliases?: readonly AliasFact[];
  /** Fields and getters of the instances of a class that hold an instance or an object which is known. */
  readonly fields?: readonly AliasFact[];
  /** Objects whose members it has, too, unless it has one of that name: `{ ...commands }`. */
  readonly spreads?: readonly Ref[];
  /** The type of the values of an object, or of the elements of a list, where that is written out. */
  readonly valueType?: Omit<CalledParameter, 'index'>;
  /** Own members that are something else, or cannot be told. */
  readonly others: readonly string[];
  readonly bases: readonly Ref[];
  /** It extends or implements something that is not known by name. */
  readonly hasUnknownBase: boolean;
  /** Something other than a member call is done with instances (or with the object): others may call its members. */
  readonly escape?: Obstacle;
  /** Instances are kept in a field, returned...: members may be called through names that say nothing of the class. */
  readonly held?: Obstacle;
}

export interface MemberFact {
  readonly name: string;
  readonly isStatic: boolean;
  readonly id: number;
}

/** A member of an object literal that has another name, too. */
export interface AliasFact {
  readonly name: string;
  readonly ref: Ref;
}

/** `ReturnType<typeof load>`. */
export interface ReturnTypeFact {
  readonly target: Target;
  readonly at: Place;
}

/** Something that a test puts in place of a function, or of all that a module exports. */
export interface DoubleFact {
  /** With `isInstance`, the last name is that of a member of the instances of a class. */
  readonly ref: ImportRef & { readonly isInstance?: true };
  readonly at: Place;
  /** What makes it give promises instead of plain values. */
  readonly edits: readonly Edit[];
  /** What takes the place of a whole module may still call functions of it. */
  readonly keepsOriginal?: true;
}

/** An export that is used of a module. */
export interface NameLoaded {
  readonly name: string;
  /** Nothing is done with it but to call it, and what it gives is waited for. */
  readonly settled?: true;
}

/** Modules that are loaded under a name that is not written out. */
export interface LoadFact {
  /** What is used of them; left out when that may be anything. What is only called and waited for may become async. */
  readonly names?: readonly NameLoaded[];
  /** Path of the modules relative to the file's folder, with `*` for what is not known: `./commands/*`, `./*.js`. */
  readonly pattern: string;
  readonly at: Place;
}

/** A member with this name is reached through something unknown. */
export interface LooseMember {
  readonly name: string;
  readonly at: Place;
  /** It is called, and what it gives is awaited already. */
  readonly settled?: true;
}

/** `foreign`: certainly nothing of the project's own. */
export type ExportFact = { readonly kind: 'ref'; readonly ref: Ref } | { readonly kind: 'unknown' | 'foreign' };

export interface FileFacts {
  readonly functions: readonly FunctionFact[];
  readonly calls: readonly CallFact[];
  /** Only with the uses of other files. */
  readonly acts: readonly ActFact[];
  readonly escapes: readonly EscapeFact[];
  readonly passes: readonly PassFact[];
  readonly containers: readonly ContainerFact[];
  readonly looseMembers: readonly LooseMember[];
  /** TypeScript: functions in object literals that may be taken for an interface without saying so. */
  readonly literalMembers: readonly LooseMember[];
  readonly returnTypes: readonly ReturnTypeFact[];
  readonly doubles: readonly DoubleFact[];
  /** Functions, and the types of the names that they are called by: both change, or none. */
  readonly typedBy: readonly (readonly [number, Ref])[];
  /** Uses of function types under which something may be called that is not known. */
  readonly typeUses: readonly { readonly ref: Ref; readonly at: Place }[];
  /** By exported name; `default`, and `module.exports` for the module as a whole. */
  readonly exports: Readonly<Record<string, ExportFact>>;
  /** What is exported under a name that something else is exported under, too. */
  readonly rivals: readonly Ref[];
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
  /** Specifiers of every import, require and re-export. */
  readonly specifiers: readonly string[];
  /** Everything that the loaded modules export may be used, in any way. */
  readonly loads: readonly LoadFact[];
  /** Only where functions are followed as values. */
  readonly values?: ValueFacts;
  readonly isModule: boolean;
  /** It certainly runs as an ES module, and `await` may stand outside of functions. */
  readonly canAwaitAtTop: boolean;
}
