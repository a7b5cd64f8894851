import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { Edit, FilePlan } from '../../src/plan/types';
import { span } from '../../src/source/ast';
import { lineMap } from '../../src/source/lineMap';
import { parseSource } from '../../src/source/parseSource';
import { visitPaths } from '../../src/source/visitPaths';

/** What becomes async in one file, read off the texts before and after. Places are `file:line` of the text before. */
export interface AsyncChanges {
  readonly file: string;
  readonly functions: string[];
  /** Callbacks among them that stand in a function which was async before. */
  readonly callbacksInAsync: string[];
  /** Lines with a type that is a promise now. */
  readonly types: string[];
  /** Lines with a new wait. */
  readonly awaited: string[];
  /** Functions of which the text says that they are exported. */
  readonly exportedFunctions: string[];
}

/** Compares a file with what is planned for it. */
export function asyncChanges(file: string, text: string, { edits, output }: FilePlan): AsyncChanges {
  const positionOf = lineMap(text);
  const place = (offset: number): string => `${file}:${String(positionOf(offset).line)}`;
  const after = new Map(
    edits.length === 0 ? [] : functionsIn(file, output).map((one) => [bodyStart(one), one.node.async] as const),
  );
  const before = edits.length === 0 ? [] : functionsIn(file, text);
  const turned = before.filter((one) => !one.node.async && after.get(moved(bodyStart(one), edits)) === true);
  const lineWith = (pattern: RegExp): string[] =>
    edits.flatMap((edit) => {
      // Helper functions that are added wait by themselves.
      return pattern.test(edit.text) && !/\bfunction\b/.test(edit.text)
        ? [place(edit.start), place(Math.max(edit.start, edit.end - 1))]
        : [];
    });
  return {
    file,
    functions: turned.map(({ node }) => place(span(node).start)),
    callbacksInAsync: turned
      .filter((one) => one.parentPath?.isCallExpression() && isInAsync(one))
      .map(({ node }) => place(span(node).start)),
    types: lineWith(/Promise</),
    awaited: lineWith(/\bawait\b/),
    exportedFunctions: turned.filter(isExported).map(({ node }) => place(span(node).start)),
  };
}

function functionsIn(file: string, text: string): NodePath<FunctionNode>[] {
  const found: NodePath<FunctionNode>[] = [];
  visitPaths(parseSource(text, file).program, {
    Function: (path) => void (!path.isTSDeclareMethod() && !path.isTSDeclareFunction() && found.push(path)),
  });
  return found;
}

function bodyStart({ node }: NodePath<FunctionNode>): number {
  return span(node.body as NonNullable<typeof node.body>).start;
}

/** Where an offset is after the edits that end before it. */
function moved(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (at, { start, end, text }) => (end <= offset && start < offset ? at + text.length - (end - start) : at),
    offset,
  );
}

function isInAsync(path: NodePath): boolean {
  return path.findParent((parent) => parent.isFunction() && parent.node.async === true) !== null;
}

function isExported(path: NodePath<FunctionNode>): boolean {
  const declared = path.parentPath?.isVariableDeclarator() ? path.parentPath.parentPath : path;
  const outer = declared?.parentPath;
  return outer?.isExportNamedDeclaration() === true || outer?.isExportDefaultDeclaration() === true;
}
