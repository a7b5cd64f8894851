import type { NodePath } from '@babel/traverse';
import type { File, Program } from '@babel/types';

/** A parsed file. Offsets of its tree are 0-based UTF-16 offsets into `text`, which has no BOM. */
export interface SourceFile {
  /** Name as given, for messages and for the choice of the parser. */
  readonly file: string;
  readonly text: string;
  /** The BOM in front of `text`, or ''. */
  readonly bom: string;
  readonly ast: File;
  /** The root path, with crawled scopes: made when it is first asked for, as that costs more than parsing. */
  readonly program: NodePath<Program>;
  readonly language: 'javascript' | 'typescript';
  readonly sourceType: 'module' | 'script';
  /** The line ending that the file uses most. */
  readonly eol: '\n' | '\r\n';
  /** How many recoverable errors the parser met (duplicate declarations and the like). */
  readonly recoverableErrors: number;
}
