/** A database, a statement or a transaction that a file exports, or a function that gives one. */
export interface ExportedDatabase {
  /** From the module to it; `[]` for a default export, and for `module.exports`. */
  readonly path: readonly string[];
  /** What it is, by the name that the catalogue has for it, such as `better-sqlite3.Database`. */
  readonly type: string;
  /** It is what a function gives. */
  readonly isCalled: boolean;
  /** The path leads to a class, whose objects have it in this field. */
  readonly field?: string;
}

/** The same as a file sees it that imports it. */
export interface SharedDatabase extends ExportedDatabase {
  /** As the file writes it. */
  readonly specifier: string;
  /** The file that opens the database, for reports. */
  readonly from: string;
}
