import type { FilePlan, PlanOptions, Site } from '../../src/plan/types';

/** The function under test. */
export type Planner = (text: string, file: string, options: PlanOptions) => FilePlan;

/** `options.json` of a case. */
export interface CaseOptions {
  /** Created modules that the catalogue has whole, by name, with the form that they have; instead of a folder `created`. */
  readonly created?: Readonly<Record<string, 'typescript' | 'module' | 'commonjs'>>;
  readonly plan?: PlanOptions;
  /** `false`: the programs are not executed; `why` says the reason. */
  readonly run?: false;
  readonly why?: string;
  /** What runs the programs: a name and a range of versions, such as `node >=22.15`, `bun`, `deno`; any Node when it is left out. */
  readonly runtime?: string;
  /** Under which names the programs find installed packages: `{"rimraf": "rimraf3"}`; or, with `./`, folders of the case. */
  readonly packages?: Readonly<Record<string, string>>;
}

/** One entry of `report.json`. A rewritten site without `level` is expected to be safe. */
export interface ExpectedSite {
  readonly api: string;
  readonly status: Site['status'];
  readonly reason?: string;
  readonly level?: Site['level'];
}

/** One source file of a case. */
export interface CaseFile {
  /** Name that the planner and the running program see: `input.ts`, or the path below `input/`. */
  readonly name: string;
  readonly inputPath: string;
  readonly outputPath: string;
  readonly input: string;
  /** Expected text; the input itself when the case has no output. */
  readonly output: string;
}

/** One folder below `__testfixtures__/<transform>`. */
export interface FixtureCase {
  readonly transform: string;
  readonly name: string;
  readonly folder: string;
  readonly files: readonly CaseFile[];
  /** Name of the file that is run. */
  readonly main: string;
  readonly hasOutput: boolean;
  readonly report?: readonly ExpectedSite[];
  readonly options: CaseOptions;
  /** Modules that the rewriting creates, by name. */
  readonly created: ReadonlyMap<string, string>;
  /** Initial content of the working directory. */
  readonly workFolder?: string;
}
