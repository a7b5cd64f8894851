/** A database, a statement or a transaction that a file exports, or a function that gives one. */
export interface ExportedDatabase {
  /** From the module to it; `[]` for a default export, and for `module.exports`. */
  readonly path: readonly string[];
  /** The default export of an ES module, of which `module.exports` is not the value. */
  readonly isDefault?: true;
  /** What it is, by the name that the catalogue has for it, such as `better-sqlite3.Database`. */
  readonly type: string;
  /** It is what a function gives. */
  readonly isCalled: boolean;
  /** The path leads to a class, whose objects have it in this field (`a.b`: in an object there); with `isCalled`, from this method. */
  readonly field?: string;
  /** It is no class, but a function that gives such objects. */
  readonly isResult?: true;
  /** The path leads to a function or a class that is given it: as this argument. */
  readonly takes?: number;
  /** The argument is an object, which has it under this name. */
  readonly member?: string;
  /** The file only says that it is of this type. */
  readonly isDeclared?: true;
}

/** The same as a file sees it that imports it. */
export interface SharedDatabase extends ExportedDatabase {
  /** As the file writes it. */
  readonly specifier: string;
  /** The file that opens the database, for reports. */
  readonly from: string;
}

/** A parameter of a function or a class that is given a database by all who call it. */
export interface ReceivedDatabase {
  /** Where the function or the class starts: an offset into the text without BOM. */
  readonly start: number;
  readonly index: number;
  /** What it is given is an object, which has the database under this name. */
  readonly member?: string;
  /** A class without constructor, which hands it on to the one that it extends. */
  readonly isInherited?: true;
  readonly type: string;
  /** The file that opens the database, for reports. */
  readonly from: string;
  /** It is called only while the program starts. */
  readonly atStart: boolean;
}

/** The databases that one file opens and others use: with all of these they move, or not at all. */
export interface DatabaseGroup {
  /** The file that opens them. */
  readonly from: string;
  /** What keeps them, such as `main.js:3 (in-sync-function)`; absent as long as nothing is known to. */
  readonly stays?: string;
}

/** What in a file keeps the databases of a group. */
export interface StuckDatabases {
  readonly from: string;
  /** Counts from 1. */
  readonly line: number;
  readonly reason: string;
}
