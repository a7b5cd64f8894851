import type { NodePath } from '@babel/traverse';
import type { CallExpression, Statement } from '@babel/types';
import { isInside, outermostWrapper, span, staticKey, unwrap } from '../../../source/ast';
import { isMockedCall, type Mentions } from '../mentions';
import { delegate } from './delegate';
import { endOfChain } from './endOfChain';
import { statementOf } from './statementOf';
import type { Addition, BridgeContext } from './types';

const sets = /^mock(?:Return|Implementation|Resolved|Rejected)/;

/**
 * Of a module that is mocked without saying by what: where a test says what the function gives, the twin is told to call it.
 * @returns undefined where that cannot be told for certain
 */
export function bridgeAutomock(
  mock: NodePath<CallExpression>,
  mentions: Mentions,
  context: BridgeContext,
): Addition[] | undefined {
  const { name } = context.replacement;
  const set = new Map<NodePath<Statement>, string>();
  for (const { path, name: mentioned, use } of mentions.usesOf(name)) {
    if (mentioned === undefined) continue;
    const object = path.isMemberExpression() ? unwrap(path.node.object) : undefined;
    if (use.kind === 'assignment' || object?.type !== 'Identifier') return undefined;
    for (const view of viewsOf(path)) {
      const outer = outermostWrapper(view);
      const member = outer.parentPath;
      if (!member?.isMemberExpression() || outer.key !== 'object' || !sets.test(staticKey(member.node) ?? '')) continue;
      const statement = statementOf(endOfChain(outer));
      if (!statement) return undefined;
      set.set(statement, object.name);
    }
  }
  const statements = [...set.keys()];
  return statements
    .filter((one) => !statements.some((other) => other !== one && comesBefore(other, one, context.source.text)))
    .map((after) => ({ kind: 'statement', after, text: bridge(mock, set.get(after) ?? '', context) }));
}

function bridge(mock: NodePath<CallExpression>, object: string, context: BridgeContext): string {
  const { source, replacement } = context;
  const callee = unwrap(mock.node.callee);
  const owner = callee.type === 'MemberExpression' && callee.object.type === 'Identifier' ? callee.object.name : 'vi';
  const twin = `${object}.${replacement.twin.name}`;
  const double = source.language === 'typescript' ? `${owner}.mocked(${twin})` : twin;
  return `${double}.mockImplementation(${delegate(context, `${object}.${replacement.name}`)})`;
}

/** The function under all names that stand for it: `vi.mocked(fs.existsSync)`, `const exists = fs.existsSync as Mock`. */
function viewsOf(path: NodePath): NodePath[] {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  if (parent?.isCallExpression() && isMockedCall(parent)) return viewsOf(parent as NodePath);
  if (!parent?.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return [outer];
  return parent.scope.getBinding(parent.node.id.name)?.referencePaths.flatMap(viewsOf) ?? [];
}

/** Whether what one statement says holds when the other is reached: it stands in a hook around it, and nothing is reset meanwhile. */
function comesBefore(hooked: NodePath, statement: NodePath, text: string): boolean {
  const call = hooked.getFunctionParent()?.parentPath;
  const isHook =
    call?.isCallExpression() && call.node.callee.type === 'Identifier' && call.node.callee.name === 'beforeEach';
  const suite = isHook ? call.parentPath?.parentPath : undefined;
  const own = statement.getFunctionParent();
  if (!suite || !own || own.node === hooked.getFunctionParent()?.node || !isInside(statement, suite as NodePath))
    return (
      own !== undefined && own !== null && isEarlier(hooked, statement, own.node === hooked.getFunctionParent()?.node)
    );
  const { start, end } = span(own.node);
  return !/re(?:set|store)/i.test(text.slice(start, end));
}

/** Of two in one list of statements, the first does for both. */
function isEarlier(one: NodePath, other: NodePath, isSameFunction: boolean): boolean {
  return isSameFunction && one.parent === other.parent && span(one.node).start < span(other.node).start;
}
