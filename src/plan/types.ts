/**
 * The words of a run: what was found, what is to be edited, how it ended. Plain JSON, so that workers, the cache and
 * plan files get them for free. All offsets are 0-based UTF-16 offsets into the file's text (a BOM counts as one unit).
 */

import type { OwnCatalogue } from '../catalogue/ownCatalogue';
import type { DatabaseGroup, ReceivedDatabase, SharedDatabase, StuckDatabases } from './sharedDatabase';
import type { Cost } from '../catalogue/types';

/** `rewritten`: edited (in a dry run: would be). `refused`: left alone for a reason. `out-of-scope`: not in an async function. */
export type SiteStatus = 'rewritten' | 'refused' | 'out-of-scope';

/** `safe`: values, errors, side effects and their order stay the same for every caller. `unsafe`: applied with `--unsafe` only. */
export type Level = 'safe' | 'unsafe';

/** `hot`: in a request handler or a loop. `start-up`: runs once, when the program starts. */
export type Heat = 'hot' | 'warm' | 'start-up';

/** Replaces `[start, end)` by `text`; `start === end` inserts. Edits of one plan are sorted and never overlap or touch at one offset twice. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One call (or use as a value) of a blocking API, with what became of it. */
export interface Site {
  /** Stable under edits elsewhere in the file. */
  readonly id: string;
  /** Catalogue name, such as `fs.readFileSync`. */
  readonly api: string;
  readonly transform: string;
  readonly start: number;
  readonly end: number;
  /** Lines and columns count from 1; columns in UTF-16 units, a BOM not counted. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly status: SiteStatus;
  /** A code of `src/catalogue/reasons.ts`; there unless `rewritten`. */
  readonly reason?: string;
  /** What to do about it, in one sentence. */
  readonly hint?: string;
  readonly level: Level;
  /** Name of the nearest function, `<anonymous>`, or null at module top level. */
  readonly function: string | null;
  /** Codes of the ways in which behaviour could change. */
  readonly hazards: readonly string[];
  /** Test doubles (`file:line`) that stand in for the call. */
  readonly doubles?: readonly string[];
  /** Those of `doubles` that are rewritten to stand in for the new call. */
  readonly settledDoubles?: readonly string[];
  /** What a rewritten call calls, where that takes the same arguments; `exists`: it rejects instead of giving false. */
  readonly twin?: { readonly module: string; readonly name: string; readonly kind: 'same' | 'exists' };
  /** How long such a call blocks. */
  readonly cost?: Cost;
  /** How often it is likely to run. */
  readonly heat?: Heat;
  /** Line (from 1) at which the nearest function starts; absent at module top level. */
  readonly functionLine?: number;
  /** Milliseconds that a CPU profile measured in calls of this place. */
  readonly blockedMs?: number;
  /** In the baseline of the run. */
  readonly known?: boolean;
}

/** An ignore directive that silenced nothing. */
export interface UnusedDirective {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Why a file could not be planned. */
export interface PlanError {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** A module that the edits of a plan import, and that a run creates. Several plans may name the same one. */
export interface CreatedFile {
  /** Relative to the working directory of the run, with `/`. */
  readonly file: string;
  /** The whole file, lines ended by `\n`. */
  readonly text: string;
}

/** Everything that one run says of one file. */
export interface FilePlan {
  readonly sites: readonly Site[];
  /** Sorted, not overlapping. Empty when nothing changes. */
  readonly edits: readonly Edit[];
  /** The text after the edits; equal to the input when there are none. */
  readonly output: string;
  readonly unusedDirectives: readonly UnusedDirective[];
  /** Files that have to be there for the edits to work, whether or not they are there already. */
  readonly creates?: readonly CreatedFile[];
  /** By what other files get at functions with new waits, and at those of the file that call them; absent when by nothing. */
  readonly waiting?: WaitingNames;
  /** By what other files get at async functions that look at files or change them, and those of the file that call these. */
  readonly stepping?: WaitingNames;
  /** Callbacks that are called where they stand and are async from then on; absent when there are none. */
  readonly callbacks?: readonly TurnedCallback[];
  /** Groups of databases that were to move, and that something in the file keeps. Absent when there are none. */
  readonly stuck?: readonly StuckDatabases[];
  /** The specifiers of modules that functions with new waits are handed to, `''` for the file's own exports; absent when there are none. */
  readonly handedOut?: readonly string[];
  /** The file could not be parsed, or its rewriting did not pass the verify gate (then `edits` is empty). */
  readonly error?: PlanError;
}

/** A callback that becomes async where it is called, or where a test sees whether it throws. Offsets are those of the text without BOM. */
export interface TurnedCallback {
  readonly name: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where the function starts that it belongs to; null at module top level. */
  readonly around: number | null;
}

/** Names that functions have in other files. By names only: there may be more of them than there are functions. */
export interface WaitingNames {
  /** Exported names that such a function is called by. */
  readonly calls: readonly string[];
  /** Exported names of what has such functions as members: classes, instances, objects, and what gives these. */
  readonly objects: readonly string[];
  /** The names of these members. */
  readonly members: readonly string[];
}

/** What tsconfig.json says of how TypeScript runs. */
export interface CompilerFacts {
  /** What `import` statements become; absent where package.json decides. */
  readonly emits?: 'module' | 'commonjs';
  /** Relative imports are written with `.ts`. */
  readonly usesTsExtensions: boolean;
  /** It takes default imports of CommonJS packages, and what they give is `module.exports`. */
  readonly takesDefaultImports?: boolean;
  /** The compiler takes `await` outside of functions. */
  readonly allowsTopLevelAwait: boolean;
}

/** What a plan of one file depends on, besides its text. */
export interface PlanOptions {
  /** Names of the transforms to run; default: all that are not opt-in. */
  readonly transforms?: readonly string[];
  /** Apply rewritings of level `unsafe` too. */
  readonly unsafe?: boolean;
  /** Lowest Node version that the code has to run on, such as `20.19.0`. Default `20.0.0`. */
  readonly target?: string;
  /** Rewrite callbacks concurrently: `true`, or at most N at once. Default: one after the other. */
  readonly concurrent?: boolean | number;
  /** Which sync functions may become async. */
  readonly promote?: 'none' | 'file';
  /** What becomes async in this file, decided already (over many files); then `promote` has no say. */
  readonly promotion?: Promotion;
  /** Ids of sites to leave alone (struck from a plan by a reviewer). */
  readonly exclude?: readonly string[];
  /** Calls that block for less than this are left alone. */
  readonly minCost?: Cost;
  /** Functions that take long by calculating: `name`, or `file#name` for that of one file. */
  readonly cpuBound?: readonly string[];
  /** Folder for modules that rewritings create, relative to the working directory, with `/`; `.` for itself. Without it, none are created. */
  readonly helpers?: string;
  /** `false`: who asked for the plan writes the file itself and nothing else. */
  readonly canCreate?: false;
  /** Files (as in `CreatedFile`) that cannot be created for this one: others are there under these names. */
  readonly taken?: readonly string[];
  /** Members that other files of the run read of objects that may come from this one. Without it, that is not known. */
  readonly readElsewhere?: readonly string[];
  /** What other files of the run have to do with its functions. Without it, that is not known. */
  readonly elsewhere?: Elsewhere;
  /** Databases that the file gets from other files of the run. */
  readonly sharedDatabases?: readonly SharedDatabase[];
  /** Databases that its functions are given as arguments. */
  readonly receivedDatabases?: readonly ReceivedDatabase[];
  /** Of these databases, and of those that it opens itself: whether they move. Without it, they do not. */
  readonly databaseGroups?: readonly DatabaseGroup[];
  /** The module of a driver that files of the run open databases with. */
  readonly sqliteDriver?: string;
  /** Other files load it while the program is under way, or what loads it. Told only of files that get databases. */
  readonly isLoadedLate?: true;
  /** What the user's configuration says of APIs; paths of own modules are relative to what the file's name is relative to. */
  readonly own?: OwnCatalogue;
  /** `type` of the nearest package.json; decides how an extension-neutral file is read when it says nothing itself. */
  readonly packageType?: 'module' | 'commonjs';
  /** For TypeScript that gets modules of its own: how it runs. */
  readonly compiler?: CompilerFacts;
  /** Installed versions of the packages that the file may import, by package name. */
  readonly packageVersions?: Readonly<Record<string, string>>;
}

/** What code that runs on after a call does: it looks at files or changes them, ends the process, prints. */
export type Act = 'files' | 'exits' | 'output';

/** What other files of the run do with the functions of one file, and what those of theirs do that it calls. */
export interface Elsewhere {
  readonly functions: readonly FunctionElsewhere[];
  readonly calls: readonly CallElsewhere[];
}

/** What other files do with one function. */
export interface FunctionElsewhere {
  /** Where it starts: an offset into the text without BOM. */
  readonly start: number;
  /** Why it runs while another run of it is under way. */
  readonly overlap?: 'batch' | 'event';
  /** Where the first such run is started: `file:line`. */
  readonly overlapAt?: string;
  /** What is done after calls of it that nobody waits for; empty: something is. */
  readonly started?: readonly StartedBefore[];
  /** Code of what forbids a new wait in it: who calls it. */
  readonly rule?: string;
  /** Calls in it of which a new wait lets others in between what functions of several files do one after the other. */
  readonly torn?: readonly TornCall[];
}

/** Something that is done after a call that nobody waits for. */
export interface StartedBefore {
  /** Without it: something that is neither of these. */
  readonly act?: Act;
  /** The call: `file:line`. */
  readonly at?: string;
}

export interface TornCall {
  /** Where the call starts, as above. */
  readonly start: number;
  /** A code of `src/catalogue/reasons/hazards.ts`. */
  readonly code: string;
}

/** What a call of a function of another file does. */
export interface CallElsewhere {
  /** Offsets into the text without BOM. */
  readonly start: number;
  readonly end: number;
  readonly acts: readonly Act[];
  /** Names of the files that it looks at and changes, as the caller has them. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** What is to become async in one file. Offsets into the text without BOM. */
export interface Promotion {
  /** Where functions (and signatures of members) start that become async. */
  readonly functions: readonly number[];
  readonly calls: readonly PromotedCall[];
  /** What makes test doubles of such functions give promises. */
  readonly edits?: readonly Edit[];
}

/** A call of a function that becomes async. */
export interface PromotedCall {
  readonly start: number;
  readonly end: number;
  /** How its result is used: see `CallForm`. */
  readonly form: 'await' | 'settled' | 'iterate' | 'delegate' | 'combined' | 'thenable' | 'thrown' | 'each';
  /** What is called becomes an async generator. */
  readonly generator: boolean;
  /** Its name, for reports. */
  readonly name: string;
  /** Key of the function in the call graph: file, `#`, offset. */
  readonly callee: string;
  /** It stands outside of all functions, where it may be awaited all the same. */
  readonly atTop?: true;
}
