import type { UserCatalogue } from '../catalogue/ownCatalogue';
import type { Cost } from '../catalogue/types';
import type { FilePlan, PlanError, PlanOptions } from '../plan/types';
import type { ClosurePlan } from '../project/closurePlan';
import type { DependencyChange } from './dependencies/types';

/** Turns one text into sites and edits, without IO. The real one is `src/rewrite/planFile.ts`, here or in a worker. */
export type Planner = (text: string, file: string, options: PlanOptions) => FilePlan | Promise<FilePlan>;

/** What a run depends on, besides the paths. */
export interface RunOptions extends UserCatalogue {
  /** Folder that relative paths start from and that reports are relative to. Default: the process's. */
  readonly cwd?: string;
  /** Names of transforms; default: all that are not opt-in. */
  readonly transforms?: readonly string[];
  readonly unsafe?: boolean;
  /** Node versions that the code has to run on, a semver range. Default: `engines.node` of the nearest package.json, else 20. */
  readonly target?: string;
  readonly concurrent?: boolean | number;
  readonly promote?: 'none' | 'file' | 'project';
  /** With `promote: 'project'`: only functions of these names, with what they call and who calls them. */
  readonly promoteOnly?: readonly string[];
  /** With `promote: 'project'`: files that stay as they are, in the syntax of .gitignore. */
  readonly stopAt?: readonly string[];
  /** With `promote: 'project'`: what the package exports may become async too. */
  readonly public?: boolean;
  /** Calls, and with `promote: 'project'` functions, that test doubles stand in for stay as they are. */
  readonly respectMocks?: boolean;
  /** Functions that calculate for long: `name`, or `file#name` (the file as reports name it). Implies the transform `cpu-bound-to-pool`. */
  readonly cpuBound?: readonly string[];
  /** Folder for modules that opt-in transforms create, relative to `cwd` or absolute; it has to lie in `cwd`. */
  readonly helpers?: string;
  /** Sites to leave alone: `id`, or `file#id` (the file as reports name it) for this site of one file. */
  readonly exclude?: readonly string[];
  /** Calls that block for less than this are left alone, with code `below-min-cost`. */
  readonly minCost?: Cost;
  /** In the syntax of .gitignore, relative to `cwd`; braces are expanded. */
  readonly ignorePatterns?: readonly string[];
  /** Such as `['.js', '.ts']`; a leading dot may be left out. Default: all that can be parsed. */
  readonly extensions?: readonly string[];
  /** Do test files found through folders and globs too. */
  readonly tests?: boolean;
  /** Leave alone what .gitignore names. Default: true. */
  readonly gitignore?: boolean;
  /** Only files that differ from this git commit's merge base with HEAD, untracked ones included. `true`: from HEAD. */
  readonly changed?: boolean | string;
  /** Only the `index`th (from 1) of `count` parts that the files are divided into by their names. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Take packages that nothing uses any more out of package.json, and put in those that rewritten files need. Default: only say so. */
  readonly deps?: boolean;
  /** Where `catalogue`, `apis` and `ignore` came from (a file relative to `cwd`), for reports and plan files; false: nowhere, although there may be such a file. It is not read: see `loadConfig`. */
  readonly config?: string | false;
  /** Remember what was found, by content, in the user's cache folder. Default: true. */
  readonly cache?: boolean;
  /** How many workers plan files beside each other; other than with `promote: 'project'`. Default: 1, which is this process. */
  readonly jobs?: number;
  /** Calls are chosen one by one afterwards: what moves across files stays. */
  readonly apart?: boolean;
  /** Called after each file that was looked at. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** `planned`: nothing written (yet). `written`: on disk as in `plan.output`. `failed`: see the error of the same file. */
export type Outcome = 'planned' | 'written' | 'failed';

/** One file that has sites, an error or an unused directive. */
export interface RunFile {
  /** Absolute, with symbolic links resolved. */
  readonly path: string;
  /** Relative to the run's `cwd`, with `/`. */
  readonly file: string;
  /** SHA-256 (hex) of the bytes that were planned. */
  readonly hash: string;
  /** The text that was planned, with its BOM. */
  readonly text: string;
  readonly plan: FilePlan;
  /** What it was planned with. */
  readonly planOptions: PlanOptions;
  readonly outcome: Outcome;
  /** The file is not there yet: `text` is empty. */
  readonly created?: true;
}

/** `test`: a test file nobody asked for. `generated`: minified, bundled or vendored by its name or its line lengths. */
export type SkipReason = 'test' | 'generated';

/** A file that was found but left alone. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
  /** Its bytes contain a name from the catalogue. */
  readonly candidate: boolean;
}

/** Something that could not be read, parsed, verified or written. Lines and columns count from 1. */
export interface RunError extends PlanError {
  /** Relative to the run's `cwd`, or the path as it was given. */
  readonly file: string;
}

/** What a run was asked. */
export interface RunRequest {
  readonly paths: readonly string[];
  readonly options: Omit<RunOptions, 'cwd' | 'jobs' | 'onProgress'>;
}

/** One run over many files. Plain JSON. */
export interface Run {
  /** Version of unsync. */
  readonly version: string;
  readonly request: RunRequest;
  /** Absolute. */
  readonly cwd: string;
  readonly mode: 'dry' | 'write';
  /** Whether rewritings of level `unsafe` were planned. */
  readonly unsafe: boolean;
  /** Number of files looked at, those without any site included. */
  readonly fileCount: number;
  /** Number of files that passed the byte pre-filter and were parsed (or failed to). */
  readonly parsedCount: number;
  /** In the order of their names. */
  readonly files: readonly RunFile[];
  readonly skipped: readonly SkippedFile[];
  readonly errors: readonly RunError[];
  readonly warnings: readonly string[];
  /** With `promote: 'project'`: which functions become async together, and where that stops. */
  readonly promotion?: ClosurePlan;
  /** What the rewriting means for package.json files; absent when it means nothing. */
  readonly dependencies?: readonly DependencyChange[];
}
