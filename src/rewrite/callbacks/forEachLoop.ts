import { childPath, span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { CallbackFacts } from './callbackFacts';
import type { Container, ContainerContext, ContainerPlan } from './container';
import { callStatement, deeper, isLoopBody } from './loopBody';
import { loopHead, type LoopReceiver } from './loopHead';
import { bareReceiver, dedentBody, joinReceiver } from './loopLayout';
import { loopReturns } from './loopReturns';
import type { MethodPlaces } from './places';

/** `list.forEach((x) => { ... });` as `for (const x of list) { ... }`; undefined where that is not equal. */
export function forEachLoop(
  container: Container,
  facts: CallbackFacts,
  receiver: LoopReceiver,
  places: MethodPlaces,
  context: ContainerContext,
): ContainerPlan | undefined {
  const { callback, call } = container;
  const { source } = context;
  const statement = callStatement(container, context.outer, source);
  if (
    !callback ||
    !statement ||
    call.node.arguments.length !== 1 ||
    !isLoopBody(callback, facts, container, places, source)
  )
    return undefined;
  const head = loopHead(callback, receiver, source);
  if (!head) return undefined;
  const endOf = (edits: EditList): number => bareReceiver(head, receiver, places.receiverEnd, source, edits);
  const { body } = callback.node;
  const bodySpan = span(body);
  const { start } = span(call.node);
  const bare = head.isBare ? [receiver.path.node] : [];
  if (body.type === 'BlockStatement') {
    const returns = loopReturns(callback, facts.returns, source);
    if (!returns) return undefined;
    return {
      bare,
      endsWithBlock: true,
      write(emit) {
        const { edits } = emit;
        edits.insert(start, (returns.label === undefined ? '' : `${returns.label}: `) + head.before);
        edits.replace(endOf(edits), bodySpan.start, `${head.after} `);
        edits.replace(bodySpan.end, statement.end, '');
        joinReceiver(receiver.path, source, head.before.length + head.after.length, edits);
        dedentBody(childPath(callback, 'body'), statement.indent, source, edits);
        returns.write(emit);
      },
    };
  }
  if (/^(?:\{|function\b|class\b|let\b|async\b)/.test(source.text.slice(bodySpan.start))) return undefined;
  const inner = deeper(statement.indent, source);
  return {
    bare,
    endsWithBlock: true,
    bodyIndent: inner,
    write({ edits }) {
      const isBlock = context.planAt(childPath(callback, 'body').node)?.endsWithBlock === true;
      edits.insert(start, head.before);
      joinReceiver(receiver.path, source, head.before.length + head.after.length, edits);
      edits.replace(endOf(edits), bodySpan.start, `${head.after} {${source.eol}${inner}`);
      edits.replace(
        bodySpan.end,
        statement.end,
        `${isBlock ? '' : statement.semicolon}${source.eol}${statement.indent}}`,
      );
    },
  };
}
