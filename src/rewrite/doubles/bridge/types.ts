import type { NodePath } from '@babel/traverse';
import type { CallExpression, Statement } from '@babel/types';
import type { SourceFile } from '../../../source/SourceFile';
import type { Replacement } from '../replacement';

/** A file that a test leads to. */
export interface BridgedFile {
  /** Its text before and after the rewriting. */
  readonly before: string;
  readonly after: string;
  /** The APIs of which it had calls rewritten. */
  readonly apis: ReadonlySet<string>;
}

/** What is around a test whose doubles are bridged. */
export interface BridgeWorld {
  readonly files: readonly BridgedFile[];
  /** The file of the project that a specifier of the test means. */
  readonly fileAt: (specifier: string) => BridgedFile | undefined;
}

/** One function whose doubles also have to answer for its twin. */
export interface BridgeContext {
  readonly source: SourceFile;
  /** `isMember`: the twin is looked up in its module at each call, so that spies on it are called. */
  readonly replacement: Replacement & { readonly isMember: boolean };
  readonly world: BridgeWorld;
}

/** Something that a test has to have besides for a twin to do what the double of a function does. */
export type Addition =
  /** A statement after another. */
  | { readonly kind: 'statement'; readonly after: NodePath<Statement>; readonly text: string }
  /** `name: text` in an object literal, after one of its properties. */
  | {
      readonly kind: 'member';
      readonly object: NodePath;
      readonly anchor: NodePath | undefined;
      readonly member: Member;
    }
  /** A module in a table of stubs, with that member. */
  | {
      readonly kind: 'stub';
      readonly table: NodePath;
      readonly anchor: NodePath;
      readonly specifier: string;
      /** What is in the module besides has to be there, too. */
      readonly keepsRest: boolean;
      readonly member: Member;
    }
  /** A module that is mocked beside another one. */
  | {
      readonly kind: 'mock';
      readonly call: NodePath<CallExpression>;
      readonly module: string;
      readonly specifier: string;
      /** The double is a member of the default export. */
      readonly isDefault: boolean;
      readonly member: Member;
    };

export interface Member {
  readonly name: string;
  readonly text: string;
}
