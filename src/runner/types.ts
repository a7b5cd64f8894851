import type { FilePlan, PlanError, PlanOptions } from '../plan/types';

/** Turns one text into sites and edits, without IO. The real one is `src/rewrite/planFile.ts`. */
export type Planner = (text: string, file: string, options: PlanOptions) => FilePlan;

/** What a run depends on, besides the paths. */
export interface RunOptions {
  /** Folder that relative paths start from and that reports are relative to. Default: the process's. */
  readonly cwd?: string;
  /** Names of transforms; default: all that are not opt-in. */
  readonly transforms?: readonly string[];
  readonly unsafe?: boolean;
  /** Node versions that the code has to run on, a semver range. Default: `engines.node` of the nearest package.json, else 20. */
  readonly target?: string;
  readonly concurrent?: boolean | number;
  readonly promote?: 'none' | 'file';
  /** Ids of sites to leave alone. */
  readonly exclude?: readonly string[];
  /** In the syntax of .gitignore, relative to `cwd`; braces are expanded. */
  readonly ignorePatterns?: readonly string[];
  /** Such as `['.js', '.ts']`; a leading dot may be left out. Default: all that can be parsed. */
  readonly extensions?: readonly string[];
  /** Do test files found through folders and globs too. */
  readonly tests?: boolean;
  /** Leave alone what .gitignore names. Default: true. */
  readonly gitignore?: boolean;
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
  readonly outcome: Outcome;
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

/** One run over many files. Plain JSON. */
export interface Run {
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
}
