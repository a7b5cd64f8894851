import { namesUsed, span, unwrap } from '../../source/ast';
import type { Form } from '../../catalogue/types';
import { callText } from './byName';
import type { Container, ContainerContext, ContainerPlan } from './container';
import { declaredName } from './declaredName';
import { callStatement, deeper } from './loopBody';
import { plainHead, type LoopReceiver } from './loopHead';
import { bareReceiver } from './loopLayout';
import { hasComment, type MethodPlaces } from './places';

/** `paths.forEach(fs.unlinkSync)` as a statement, and `const found = paths.filter(fs.existsSync)`, as loops. */
export function byNameLoop(
  container: Container,
  form: Form,
  method: string,
  receiver: LoopReceiver,
  places: MethodPlaces,
  context: ContainerContext,
): ContainerPlan | undefined {
  const { call } = container;
  const { source } = context;
  if (
    receiver.optional ||
    call.node.arguments.length !== 1 ||
    hasComment(source, places.receiverEnd, span(call.node).end)
  )
    return undefined;
  const item = itemName(receiver);
  const head = item === undefined ? undefined : plainHead(receiver, item);
  if (!head || item === undefined) return undefined;
  const { start } = span(call.node);
  const bare = head.isBare ? [receiver.path.node] : [];
  if (method === 'forEach') {
    const statement = callStatement(container, context.outer, source);
    if (!statement) return undefined;
    const inner = source.eol + deeper(statement.indent, source);
    return {
      bare,
      replacesArgument: true,
      endsWithBlock: true,
      write({ edits, local }) {
        edits.insert(start, head.before);
        const body = `await ${callText(form, item, local)}${statement.semicolon}`;
        edits.replace(
          bareReceiver(head, receiver, places.receiverEnd, source, edits),
          statement.end,
          `${head.after} {${inner}${body}${source.eol}${statement.indent}}`,
        );
      },
    };
  }
  const target = declaredName(container, source);
  if (method !== 'filter' || !target || (source.language === 'typescript' && !target.id.typeAnnotation))
    return undefined;
  if (namesUsed(receiver.path).has(target.id.name)) return undefined;
  const inner = source.eol + deeper(target.indent, source);
  return {
    bare,
    replacesArgument: true,
    write({ edits, local }) {
      edits.insert(start, `[]${target.semicolon}${source.eol}${target.indent}${head.before}`);
      const body = `if (await ${callText(form, item, local)}) ${target.id.name}.push(${item})${target.semicolon}`;
      const receiverEnd = bareReceiver(head, receiver, places.receiverEnd, source, edits);
      edits.replace(receiverEnd, target.end, `${head.after} {${inner}${body}${source.eol}${target.indent}}`);
    },
  };
}

/** `file` for `files`; undefined when the name would hide one that the receiver needs. */
function itemName(receiver: LoopReceiver): string | undefined {
  const node = unwrap(receiver.path.node);
  const plural = node.type === 'Identifier' ? node.name : '';
  const singular = /[a-z]{2,}ies$/.test(plural) ? plural.replace(/ies$/, 'y') : plural.replace(/s$/, '');
  const candidates =
    /^[a-z]\w+$/.test(singular) && singular !== plural && !reserved.has(singular) ? [singular, 'item'] : ['item'];
  const used = namesUsed(receiver.path);
  return candidates.find((name) => !used.has(name) && !receiver.path.scope.hasBinding(name));
}

const reserved = new Set(['thi', 'clas', 'alia', 'statu', 'acces', 'require', 'module', 'export', 'process']);
