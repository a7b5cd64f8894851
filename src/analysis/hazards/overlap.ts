import type { NodePath } from '@babel/traverse';
import type {
  CallExpression,
  Decorator,
  Expression,
  Function as FunctionNode,
  Node,
  V8IntrinsicIdentifier,
} from '@babel/types';
import { staticKey, stringValue, unwrap } from '../../source/ast';
import { functionUses, type FunctionUse } from './callSites';
import { isRunInPlace, unitOf } from './units';

/** Why a function runs while another run of it is under way. `batch`: started for many elements at once; `event`: whenever something happens. */
export type Overlap = 'batch' | 'event';

/** Says why runs of a function overlap; undefined when nothing shows that they do. */
export type OverlapOf = (fn: NodePath<FunctionNode>) => Overlap | undefined;

/** What other files show of a function: why its runs overlap, and where they say so (`file:line`). */
export interface OverlapElsewhere {
  readonly overlap: Overlap;
  readonly at?: string | undefined;
}

/** What shows that runs of a function overlap: code of the file, or a place of another. */
export type OverlapPlace = NodePath | string;

export interface OverlapFinder {
  readonly overlapOf: OverlapOf;
  /** Where that can be seen; undefined for what is a handler by its shape. */
  placeOf(fn: NodePath<FunctionNode>): OverlapPlace | undefined;
}

const batchMethods = new Set(['map', 'forEach', 'flatMap', 'filter', 'some', 'every', 'find', 'findIndex']);
const batchFunctions = new Set([
  'pMap',
  'pLimit',
  'limit',
  'mapLimit',
  'eachLimit',
  'each',
  'eachOf',
  'parallel',
  'asyncPool',
]);
const subscriptions = new Set([
  'on',
  'addListener',
  'prependListener',
  'addEventListener',
  'subscribe',
  'handle',
  'onMessage',
  'createServer',
  'watch',
  'watchFile',
  'setInterval',
  'schedule',
]);
const routes = new Set(['get', 'post', 'put', 'delete', 'patch', 'all', 'use', 'options', 'head', 'route']);
const delays = new Set(['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask']);
const handlerDecorators = new Set([
  'Get',
  'Post',
  'Put',
  'Delete',
  'Patch',
  'All',
  'Cron',
  'Interval',
  'OnEvent',
  'Query',
  'Mutation',
  'Subscription',
  'SubscribeMessage',
  'MessagePattern',
  'EventPattern',
]);

/** Whether what is called so may call what it gets while another run of that is under way. */
export function mayOverlap(name: string): boolean {
  return [batchMethods, batchFunctions, subscriptions, routes, delays].some((names) => names.has(name));
}

/**
 * Asks whether the file itself shows that a function runs concurrently with itself: `Promise.all`, a call not awaited, a handler, a timer.
 * @param elsewhere what other files show, by where the function starts
 */
export function createOverlapFinder(elsewhere: ReadonlyMap<number, OverlapElsewhere> = new Map()): OverlapFinder {
  const known = new Map<Node, { readonly overlap: Overlap; readonly at?: OverlapPlace | undefined } | undefined>();
  return { overlapOf, placeOf: (fn) => (overlapOf(fn) ? known.get(fn.node)?.at : undefined) };

  function overlapOf(fn: NodePath<FunctionNode>): Overlap | undefined {
    if (known.has(fn.node)) return known.get(fn.node)?.overlap;
    known.set(fn.node, undefined);
    const found = isHandlerShaped(fn)
      ? { overlap: 'event' as const }
      : (fromUses(functionUses(fn)) ?? elsewhere.get(fn.node.start ?? -1));
    known.set(fn.node, found);
    return found?.overlap;
  }

  function fromUses(uses: readonly FunctionUse[]): { overlap: Overlap; at: OverlapPlace } | undefined {
    const dropped = uses.filter(
      (use) => use.kind === 'call' && (use.outcome === 'dropped' || use.outcome === 'collected'),
    );
    for (const use of uses) {
      if (use.kind === 'value') continue;
      const call = use.kind === 'argument' ? use.call : use.path;
      const overlap =
        use.kind === 'argument'
          ? (overlapOfArgument(use) ?? overlapAround(call, overlapOf))
          : overlapOfCall(use, dropped.length, overlapOf);
      const home = unitOf(call);
      if (overlap) return { overlap, at: (home && known.get(home.node)?.at) ?? call };
    }
    return undefined;
  }
}

/** Each run of a function hands on callbacks of its own, as in `.then(() => {})`: they overlap where those runs do. */
function overlapAround(call: NodePath, overlapOf: OverlapOf): Overlap | undefined {
  const home = unitOf(call);
  return home && overlapOf(home);
}

/** Why runs of a function overlap that is handed to a call. */
export function overlapOfArgument({
  call,
  index,
}: Pick<Extract<FunctionUse, { kind: 'argument' }>, 'call' | 'index'>): Overlap | undefined {
  if (call.isNewExpression()) return undefined;
  const { callee, arguments: list } = call.node as CallExpression;
  const node = unwrap(callee);
  const name = node.type === 'Identifier' ? node.name : staticKey(node);
  const isMethod = node.type !== 'Identifier';
  if (name === undefined) return undefined;
  if (isMethod && index === 0 && batchMethods.has(name)) return 'batch';
  if (batchFunctions.has(name)) return 'batch';
  if (subscriptions.has(name) || delays.has(name)) return 'event';
  if (isMethod && routes.has(name) && (index > 0 ? stringValue(list[0]) !== undefined : name === 'use')) return 'event';
  return undefined;
}

/**
 * Why runs of a function overlap that a call starts.
 * @param dropped how many such calls nobody waits for
 */
export function overlapOfCall(
  { path, outcome }: Pick<Extract<FunctionUse, { kind: 'call' }>, 'path' | 'outcome'>,
  dropped: number,
  overlapOf: OverlapOf,
): Overlap | undefined {
  const caller = path.findParent((parent) => parent.isFunction()) as NodePath<FunctionNode> | null;
  if (outcome === 'dropped' || outcome === 'collected') {
    // One call that nobody waits for, outside of loops and functions, is the program itself.
    if (isInLoop(path, caller) || dropped > 1) return 'batch';
    if (caller && isRunInPlace(caller)) return 'batch';
    return caller ? (overlapOf(caller) ?? 'event') : undefined;
  }
  if (!caller) return undefined;
  if (isRunInPlace(caller) && outcome === 'returned' && caller.parentPath?.isCallExpression())
    return overlapOfArgument({ call: caller.parentPath, index: 0 });
  // A callback that waits is called for one element after the other.
  const home = isRunInPlace(caller) ? unitOf(caller) : caller;
  return home && overlapOf(home);
}

function isInLoop(path: NodePath, within: NodePath | null): boolean {
  return Boolean(path.findParent((parent) => parent.isLoop() && (!within || parent.isDescendant(within))));
}

/** A request handler, or a method under a routing decorator. */
function isHandlerShaped(fn: NodePath<FunctionNode>): boolean {
  const decorators = (fn.node as { decorators?: readonly Decorator[] | null }).decorators ?? [];
  return (
    isRequestHandler(fn) || decorators.some(({ expression }) => handlerDecorators.has(calleeName(expression) ?? ''))
  );
}

/** `(req, res) => {}` or `(ctx, next) => {}`: what it is called with belongs to one request. */
export function isRequestHandler({ node }: NodePath<FunctionNode>): boolean {
  const [first = '', second = ''] = node.params.map((param) => (param.type === 'Identifier' ? param.name : ''));
  return (
    (/^_?(req|request)$/.test(first) && /^_?(res|response|reply|h)$/.test(second)) ||
    (/^_?(ctx|context)$/.test(first) && /^_?next$/.test(second))
  );
}

function calleeName(expression: Expression): string | undefined {
  const callee: Expression | V8IntrinsicIdentifier =
    expression.type === 'CallExpression' ? expression.callee : expression;
  const node = unwrap(callee);
  return node.type === 'Identifier' ? node.name : staticKey(node);
}
