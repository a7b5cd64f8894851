/** The program that installs what a package.json names. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** What the rewriting means for the dependencies in one package.json. */
export interface DependencyChange {
  /** The package.json, relative to the run's `cwd`, with `/`. */
  readonly manifest: string;
  /** Packages that nothing uses any more; their types (`@types/...`) with them. */
  readonly unused: readonly string[];
  /** Packages that rewritten files import, and that are not there. */
  readonly needed: readonly { readonly name: string; readonly range?: string }[];
  /** Packages that no source imports any more, but that may be used in another way. */
  readonly unsure: readonly { readonly name: string; readonly why: string }[];
  readonly manager: PackageManager;
  /** Whether the plan of the run changes the package.json. */
  readonly edited: boolean;
  /** What to type, in the folder of the package.json. */
  readonly commands: readonly string[];
}
