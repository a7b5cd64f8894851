import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { SqliteDriver, SqliteKind } from '../../catalogue/sqliteDrivers';
import type { ModuleUse } from '../moduleUses';
import type { DeclaredType } from './declaredTypes';
import type { SetUp } from './setUp';

/** A use of a database, of a statement or of a transaction. */
export interface DatabaseUse {
  readonly use: ModuleUse;
  readonly kind: SqliteKind;
  /** `exec`, `get`, `prepare`...; '' for the thing itself. */
  readonly method: string;
  /** The SQL behind a statement, when it is written out. */
  readonly sql: string | undefined;
}

/** Why a database stays as it is. */
export interface DatabaseObstacle {
  /** A code of `src/catalogue/reasons/sqlite.ts`. */
  readonly code: string;
  readonly path: NodePath;
  /** What to say of it instead of the hint of its code. */
  readonly why?: string;
  /** What to do about it, where the hint of its code does not fit. */
  readonly advice?: string;
}

/** One `new Database()`, or what other files give of one file's databases, with all that the file does with it. */
export interface Database {
  readonly driver: SqliteDriver;
  /** Undefined for those of another file. */
  readonly open: ModuleUse | undefined;
  /** The file that opens it, if it moves together with other files. */
  readonly group: string | undefined;
  /** What the file does outside of functions is done while the program is under way. */
  readonly isLate: boolean;
  /** Functions and classes that are given it, and run only while the program starts. */
  readonly starting: readonly Node[];
  /** What is done where it is filled lazily, when it is needed first. */
  readonly setUp: SetUp | undefined;
  readonly uses: readonly DatabaseUse[];
  /** Where it goes to other files that move with this one. */
  readonly exported: readonly ModuleUse[];
  /** Functions written out as arguments of `transaction`. */
  readonly bodies: readonly NodePath<FunctionNode>[];
  /** Calls of `transaction` for what is run only while the program starts. */
  readonly startTransactions: readonly ModuleUse[];
  /** Types of the driver that variables and fields with it are declared with. */
  readonly types: readonly DeclaredType[];
  readonly obstacle: DatabaseObstacle | undefined;
}
