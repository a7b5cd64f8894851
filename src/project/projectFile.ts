import type { OwnCatalogue } from '../catalogue/ownCatalogue';
import type { PlanOptions } from '../plan/types';
import type { Memo } from './memo';

/** A file of the project as it was read. */
export interface ProjectFile {
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  /** Relative to the working directory, with `/`: its name in reports and in the call graph. */
  readonly file: string;
  readonly bytes: Buffer;
  /** It is among the given paths, and may be edited. */
  readonly isGiven: boolean;
  /** Its own blocking calls are looked at; else only its calls of what becomes async. */
  readonly hasSites: boolean;
}

/** What else a promotion over a project depends on. */
export interface ProjectOptions {
  /** Public entry points may become async too. */
  readonly public: boolean;
  /** Only functions of these names, with what they call and who calls them. */
  readonly only?: readonly string[];
  /** Whether a file (as `file`) is to stay as it is. */
  readonly isStopped?: (file: string) => boolean;
  /** Leave functions alone that test doubles stand in for. */
  readonly respectMocks: boolean;
  /** What the user's configuration says of APIs. */
  readonly own?: OwnCatalogue;
  /** All files matter, whatever they have to do with each other. */
  readonly readsAll?: boolean;
  /** Whether another file of the run may load a file, if these are not all. */
  readonly isLoaded?: (file: string) => boolean;
  /** Facts and plans of earlier runs. */
  readonly memo?: Memo;
  /** What a file is planned with. */
  readonly planOptionsOf: (file: ProjectFile) => Promise<PlanOptions>;
}
