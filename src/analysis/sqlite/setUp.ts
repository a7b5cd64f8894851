import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, outermostWrapper, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { startOf } from './startOf';

/** The part of a function that runs when a database is needed for the first time, as one step: from its opening on to the first wait. */
export interface SetUp {
  readonly fn: Node;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what is done once, right where a variable or a field is filled with a database: `db ??= new Database(file)`, or what follows in
 * the block of `if (!db) { db = new Database(file); db.exec(schema); }`, or behind `if (db) return db;`.
 */
export function setUpAround(open: NodePath, { text }: SourceFile): SetUp | undefined {
  const fn = startOf(open);
  const outer = outermostWrapper(open);
  const assignment = outer.parentPath;
  if (!fn?.isFunction() || !assignment?.isAssignmentExpression() || outer.key !== 'right') return undefined;
  const target = textOf(childPath(assignment as NodePath, 'left'), text);
  const { start, end } = span(assignment.node);
  const block = assignment.parentPath.isExpressionStatement() ? assignment.parentPath.parentPath : undefined;
  if (block?.isBlockStatement() && isEnteredOnce(block as NodePath, start, target, text))
    return { fn: fn.node, start, end: firstWait(block as NodePath, start) };
  const isFilling = assignment.node.operator === '??=' || assignment.node.operator === '||=';
  const isOnlyStatement = assignment.parentPath.parentPath?.isIfStatement() === true;
  if (isOnlyStatement && !asks(childPath(assignment.parentPath.parentPath as NodePath, 'test'), target, text))
    return undefined;
  return isFilling || isOnlyStatement ? { fn: fn.node, start, end } : undefined;
}

/** Whether a place is part of it. */
export function isPartOfSetUp(path: NodePath, setUp: SetUp | undefined): boolean {
  if (!setUp) return false;
  const { start, end } = span(path.node);
  return start >= setUp.start && end <= setUp.end && startOf(path)?.node === setUp.fn;
}

function textOf({ node }: NodePath, text: string): string {
  const { start, end } = span(node);
  return text.slice(start, end);
}

/** A test of what is filled. */
function asks(test: NodePath, target: string, text: string): boolean {
  return textOf(test, text).includes(target);
}

/** The block of an `if` that asks for it, or what comes behind one that returns. */
function isEnteredOnce(block: NodePath, before: number, target: string, text: string): boolean {
  const around = block.parentPath;
  if (around?.isIfStatement() && block.key === 'consequent')
    return asks(childPath(around as NodePath, 'test'), target, text);
  return (block.get('body') as NodePath[]).some((statement) => {
    if (!statement.isIfStatement() || span(statement.node).end > before) return false;
    const { consequent } = statement.node;
    const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
    return last?.type === 'ReturnStatement' && asks(childPath(statement as NodePath, 'test'), target, text);
  });
}

function firstWait(block: NodePath, from: number): number {
  let first = span(block.node).end;
  const note = ({ node }: NodePath): void => {
    const { start } = span(node);
    if (start > from) first = Math.min(first, start);
  };
  block.traverse({
    Function: (inner) => inner.skip(),
    AwaitExpression: note,
    YieldExpression: note,
    ForOfStatement: (loop) => {
      if (loop.node.await) note(loop as NodePath);
    },
  });
  return first;
}
