import type { NodePath } from '@babel/traverse';
import type { Trouble } from '../../analysis/cpuBound/checkEffects';
import { checkArguments } from '../../analysis/cpuBound/checkArguments';
import { referencesOf } from '../../analysis/cpuBound/referencesOf';
import { reasons } from '../../catalogue/reasons';
import { childPath, span } from '../../source/ast';
import { decidePlacement } from '../decide';
import { asItIs } from '../emitCall';
import { type Decision, refused, type Work } from '../work';
import type { FoundTasks } from './findTasks';
import type { PoolTask } from './poolTask';

const shape = {
  api: 'cpu-bound',
  transform: 'cpu-bound-to-pool',
  cost: 'compute',
  effects: ['computes'],
  use: undefined,
} as const;

/**
 * The sites of functions that are to run in a pool: their calls, and the function itself where it may become async, or where
 * nothing in the file calls it.
 * @param promoted starts of the functions that become async: their calls are awaited for that reason already
 * @param mayPromote whether functions may become async in this run
 */
export function poolWorks(
  { candidates, lost }: FoundTasks,
  promoted: ReadonlySet<number>,
  mayPromote: boolean,
): Omit<Work, 'id'>[] {
  const nowhere = lost.map((path) => ({ ...shape, path, decision: refused('cpu-no-function') }));
  const found = candidates.flatMap((candidate): Omit<Work, 'id'>[] => {
    const { named, task, trouble } = candidate;
    const references = (named.home ? referencesOf(named.home.binding) : []).filter(
      (one) => !candidates.some(({ named: other }) => one.isDescendant(other.path)) && !isInSlice(one, task),
    );
    const calls = references.flatMap((one) => callOf(one) ?? []);
    const uses = references.filter((one) => !callOf(one) && !isExport(one) && !isTypeUse(one));
    const body = childPath(named.path, 'body');
    if (trouble) {
      const places = calls.length > 0 ? calls : [named.path as NodePath];
      return places.map((path) => ({ ...shape, path, decision: decideTrouble(path, trouble, calls.length > 0) }));
    }
    const isPromoted = promoted.has(span(named.path.node).start);
    const itself = {
      ...shape,
      path: body,
      decision: decidePlacement(body) ?? { status: 'rewritten', hazards: [], emission: {} },
    };
    if (isPromoted) return [itself as Omit<Work, 'id'>];
    return [
      ...(mayPromote || calls.length === 0 ? [itself as Omit<Work, 'id'>] : []),
      ...calls.map((path) => ({ ...shape, path, decision: decideCall(path, task) })),
      ...uses.map((path) => ({ ...shape, path, decision: decidePlacement(path) ?? refused('escapes-as-value') })),
    ];
  });
  return [...nowhere, ...found];
}

function decideTrouble(path: NodePath, trouble: Trouble, isCall: boolean): Decision {
  const elsewhere = isCall ? decidePlacement(path) : undefined;
  return elsewhere?.status === 'out-of-scope' ? elsewhere : withSubject(trouble);
}

function decideCall(call: NodePath, task: PoolTask): Decision {
  const elsewhere = decidePlacement(call);
  if (elsewhere) return elsewhere;
  const trouble = checkArguments(call, task.data.bufferOnly);
  if (trouble) return withSubject(trouble);
  const callee = childPath(call, 'callee');
  return {
    status: 'rewritten',
    hazards: [],
    emission: {
      form: asItIs,
      also: ({ edits }) => {
        const { start, end } = span(callee.node);
        if (task.asyncName !== task.name) edits.replace(start, end, task.asyncName);
      },
    },
  };
}

/** The refusal, with what it is about in the hint. */
function withSubject({ reason, what }: Trouble): Decision {
  const hint = reasons.find(({ code }) => code === reason)?.hint;
  const decision = refused(reason);
  return what === undefined || decision.status === 'rewritten'
    ? decision
    : { ...decision, hint: `Because of ${what}: ${lowered(hint ?? '')}` };
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function callOf(reference: NodePath): NodePath | undefined {
  const call = reference.parentPath;
  const isCall = call?.isCallExpression() || call?.isOptionalCallExpression();
  return isCall && reference.key === 'callee' ? call : undefined;
}

function isInSlice(path: NodePath, task: PoolTask | undefined): boolean {
  return task?.slice.code.some(({ statement }) => path.isDescendant(statement)) ?? false;
}

/** `export { hash }`, `module.exports = { hash }`, `exports.hash = hash`, `export default hash`. */
export function isExport(path: NodePath): boolean {
  if (path.parentPath?.isExportSpecifier() || path.parentPath?.isExportDefaultDeclaration()) return true;
  const statement = path.getStatementParent();
  const expression = statement?.isExpressionStatement() ? statement.node.expression : undefined;
  if (
    expression?.type !== 'AssignmentExpression' ||
    expression.left.type !== 'MemberExpression' ||
    path.getFunctionParent()
  )
    return false;
  let owner = expression.left.object;
  while (owner.type === 'MemberExpression') owner = owner.object;
  return owner.type === 'Identifier' && /^(?:module|exports)$/.test(owner.name);
}

function isTypeUse(path: NodePath): boolean {
  return path.parentPath?.isTSTypeQuery() === true;
}
