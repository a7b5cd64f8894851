import type { NodePath } from '@babel/traverse';
import { ParseFailure, parseSource } from './parseSource';
import type { SourceFile } from './SourceFile';

/** What the output may have that the input had not. */
export interface Allowance {
  /** Globals that rewritings refer to, such as `fetch`. */
  readonly globals: ReadonlySet<string>;
  /** Parts of the input that go with their comments: declarations that have no use left. */
  readonly removed: readonly { readonly start: number; readonly end: number }[];
}

/** Names that are there without being declared: the globals of the language and of Node, those of CommonJS, and global types. */
const standardGlobals: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...['require', 'module', 'exports', '__filename', '__dirname'],
  ...['NodeJS', 'BufferEncoding'],
]);

/**
 * Checks a rewritten text before anybody gets to see it: it parses with no more errors than before (so every `await`
 * stands where it may), no comment is lost, no name is free that was not free before.
 * @returns what is wrong, in words; undefined when nothing is
 */
export function verifyOutput(before: SourceFile, output: string, allowance: Allowance): string | undefined {
  let after: SourceFile;
  let globals: ReadonlySet<string>;
  try {
    after = parseSource(output, before.file, before.sourceType === 'module' ? 'module' : undefined);
    if (after.recoverableErrors > before.recoverableErrors) return 'the result has syntax errors';
    if (after.sourceType !== before.sourceType) return 'the result is no longer the same kind of module';
    globals = globalsOf(after);
  } catch (error) {
    if (error instanceof ParseFailure)
      return `the result does not parse: ${error.message}${error.line ? ` (line ${error.line})` : ''}`;
    throw error;
  }
  const lost = lostComment(before, after, allowance.removed);
  if (lost !== undefined) return `a comment would be lost: ${lost}`;
  const known = globalsOf(before);
  const added = [...globals].filter(
    (name) => !known.has(name) && !allowance.globals.has(name) && !standardGlobals.has(name),
  );
  const free = added.length > 0 ? freeNames(after, new Set(added)) : [];
  if (free.length > 0) return `a name would be undefined: ${free.join(', ')}`;
  return undefined;
}

function lostComment(before: SourceFile, after: SourceFile, removed: Allowance['removed']): string | undefined {
  const there = new Map<string, number>();
  for (const comment of after.ast.comments ?? []) {
    const value = withoutPromise(comment.value);
    there.set(value, (there.get(value) ?? 0) + 1);
  }
  for (const comment of before.ast.comments ?? []) {
    if (removed.some(({ start, end }) => (comment.start ?? 0) >= start && (comment.end ?? 0) <= end)) continue;
    const value = withoutPromise(comment.value);
    const count = there.get(value) ?? 0;
    if (count === 0) return comment.value.trim().slice(0, 60);
    there.set(value, count - 1);
  }
  return undefined;
}

/** The one thing that rewritings change in comments: a JSDoc return type becomes a promise. */
function withoutPromise(comment: string): string {
  return comment.startsWith('*') ? comment.replace(/(@returns?\s+\{)Promise<(.*)>\}/s, '$1$2}') : comment;
}

/** Those of the names that code refers to without binding them. Parameters of signatures without a body bind nothing, and are no references. */
function freeNames(source: SourceFile, candidates: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  source.program.traverse({
    'TSDeclareFunction|TSDeclareMethod|TSImportType|TSTypeReference': (path: NodePath) => path.skip(),
    Identifier(path) {
      if (
        candidates.has(path.node.name) &&
        path.isReferencedIdentifier() &&
        !path.scope.hasBinding(path.node.name, true)
      )
        found.add(path.node.name);
    },
    JSXIdentifier(path) {
      if (candidates.has(path.node.name) && path.isReferencedIdentifier()) found.add(path.node.name);
    },
  });
  return [...found];
}

/** Names that Babel's scopes find no binding for. */
function globalsOf(source: SourceFile): ReadonlySet<string> {
  return new Set(Object.keys((source.program.scope as unknown as { globals: Record<string, unknown> }).globals));
}
