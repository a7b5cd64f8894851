import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import { childPath, namesUsed, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import type { CallbackFacts } from './callbackFacts';
import type { Container, ContainerContext, ContainerPlan } from './container';
import { declaredName, type Target } from './declaredName';
import { deeper, isLoopBody } from './loopBody';
import { type LoopHead, loopHead, type LoopReceiver } from './loopHead';
import { bareReceiver, dedentBody, joinReceiver } from './loopLayout';
import { type MethodPlaces, typeArguments } from './places';

/** `const out = list.map(...)` and `.filter(...)` as an empty array and a loop that fills it; undefined where that is not equal. */
export function pushLoop(
  container: Container,
  method: 'map' | 'filter',
  facts: CallbackFacts,
  receiver: LoopReceiver,
  places: MethodPlaces,
  context: ContainerContext,
): ContainerPlan | undefined {
  const { callback, call } = container;
  const { source } = context;
  const target = declaredName(container, source);
  if (
    !callback ||
    !target ||
    receiver.optional ||
    call.node.arguments.length !== 1 ||
    !isLoopBody(callback, facts, container, places, source)
  )
    return undefined;
  const head = loopHead(callback, receiver, source);
  const { name } = target.id;
  if (!head || bindsOrUses(callback as NodePath, name) || namesUsed(receiver.path).has(name)) return undefined;
  if (method === 'filter' && !isSimpleItem(head)) return undefined;
  const result = resultPlace(container, facts, source);
  const type = elementType(container, method, source);
  if (!result || type === undefined || (source.language === 'typescript' && !type && !canEvolve(target)))
    return undefined;

  const { start } = span(call.node);
  const eol = source.eol + target.indent;
  const inner = source.eol + deeper(target.indent, source);
  const open = method === 'map' ? `${name}.push(` : 'if (';
  const close = (method === 'map' ? ')' : `) ${name}.push(${head.item})`) + target.semicolon;
  return {
    bare: head.isBare ? [receiver.path.node] : [],
    write({ edits }) {
      if (type) edits.insert(span(target.id).end, `: ${type}`);
      edits.insert(start, `[]${target.semicolon}${eol}${head.before}`);
      joinReceiver(receiver.path, source, head.before.length + head.after.length, edits);
      const receiverEnd = bareReceiver(head, receiver, places.receiverEnd, source, edits);
      if (result.isBlock) {
        edits.replace(receiverEnd, result.bodyStart, `${head.after} `);
        edits.replace(result.from, result.start, open);
        edits.replace(result.end, result.to, close);
        edits.replace(result.bodyEnd, target.end, '');
        dedentBody(childPath(callback, 'body'), target.indent, source, edits);
      } else {
        edits.replace(receiverEnd, result.start, `${head.after} {${inner}${open}`);
        edits.replace(result.end, target.end, `${close}${eol}}`);
      }
    },
  };
}

/** Whether the name occurs in the callback, for whatever. */
function bindsOrUses(callback: NodePath, name: string): boolean {
  let found = false;
  callback.traverse({ Identifier: ({ node }) => void (found ||= node.name === name) });
  return found;
}

interface ResultPlace {
  readonly isBlock: boolean;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The statement that gives the result, and the value in it. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** Where the callback gives its result, when that is one place at its end. */
function resultPlace({ callback }: Container, facts: CallbackFacts, source: SourceFile): ResultPlace | undefined {
  if (!callback) return undefined;
  const { body } = callback.node;
  const { start, end } = span(body);
  if (body.type !== 'BlockStatement')
    return { isBlock: false, bodyStart: start, bodyEnd: end, from: start, start, end, to: end };
  const [only] = facts.returns;
  if (facts.returns.length !== 1 || !only?.node.argument || body.body.at(-1) !== only.node) return undefined;
  if (only.node.argument.type === 'SequenceExpression') return undefined;
  const statement = span(only.node);
  const value = span(only.node.argument);
  const around =
    source.text.slice(statement.start + 'return'.length, value.start) + source.text.slice(value.end, statement.end);
  if (/[^\s;()]/.test(around)) return undefined;
  return {
    isBlock: true,
    bodyStart: start,
    bodyEnd: end,
    from: statement.start,
    start: value.start,
    end: value.end,
    to: statement.end,
  };
}

/** A filter pushes the element itself, so that it needs a name that is not written to. */
function isSimpleItem(head: LoopHead): boolean {
  return (
    head.item !== undefined && /^[\w$]+$/.test(head.item) && head.item !== '_' && head.before.startsWith('for (const')
  );
}

/** The type to declare for TypeScript: '' when none is needed or known; undefined when the call has one that cannot be kept. */
function elementType({ call, callback }: Container, method: 'map' | 'filter', source: SourceFile): string | undefined {
  const id = (call.parentPath?.node as { id?: Identifier }).id;
  const given = typeArguments(call.node);
  if (id?.typeAnnotation) return '';
  if (given) {
    if (method === 'filter') return undefined;
    const text = source.text.slice(span(given).start + 1, span(given).end - 1).trim();
    return `${/[^\w.$<>[\]]/.test(text) ? `(${text})` : text}[]`;
  }
  const annotation = callback?.node.returnType;
  if (method === 'filter' || annotation?.type !== 'TSTypeAnnotation') return '';
  const { start, end } = span(annotation.typeAnnotation);
  const text = source.text.slice(start, end);
  return `${/[^\w.$<>[\]]/.test(text) ? `(${text})` : text}[]`;
}

/** Whether TypeScript can tell the type of `[]` by what is pushed: a constant that no inner function refers to. */
function canEvolve({ id, path }: Target): boolean {
  if (id.typeAnnotation) return true;
  const binding = path.scope.getBinding(id.name);
  return (
    binding?.constant === true &&
    binding.referencePaths.every((reference) => reference.getFunctionParent()?.node === path.getFunctionParent()?.node)
  );
}
