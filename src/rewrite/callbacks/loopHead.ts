import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPaths, namesUsed, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';

/** What goes before and after the receiver to make it the head of a loop. */
export interface LoopHead {
  readonly before: string;
  readonly after: string;
  /** The name of the element, when it has one. */
  readonly item: string | undefined;
  /** Whether the receiver stands alone after `of`. */
  readonly isBare: boolean;
}

export interface LoopReceiver {
  readonly path: NodePath;
  readonly kind: 'map' | 'set' | 'list';
  /** Walk a copy. */
  readonly copy: boolean;
  /** `list?.forEach(...)`. */
  readonly optional: boolean;
}

/** Builds `for (const x of ` ... `)`; undefined when the parameters do not fit into the head of a loop. */
export function loopHead(
  callback: NodePath<FunctionNode>,
  receiver: LoopReceiver,
  source: SourceFile,
): LoopHead | undefined {
  const params = childPaths(callback, 'params');
  const texts = params.map((param) => patternText(param.node, source.text));
  if (texts.includes(undefined)) return undefined;
  // The names of the head are in scope, but not there yet, while the receiver is evaluated.
  const bound = Object.keys(callback.scope.bindings);
  const used = namesUsed(receiver.path);
  if (bound.some((name) => used.has(name))) return undefined;
  const [item, key] = texts;
  if (item === undefined)
    return /(?<![\w$])_(?![\w$])/.test(source.text) ? undefined : head(receiver, '_', undefined, false);
  const isReassigned = params.some((param) =>
    Object.keys(param.getBindingIdentifiers()).some((name) => callback.scope.getBinding(name)?.constant === false),
  );
  if (texts.length > 2 || (receiver.kind === 'set' && texts.length > 1)) return undefined;
  return head(receiver, item, key, isReassigned);
}

/** The head for an element name that is made up. */
export function plainHead(receiver: LoopReceiver, item: string): LoopHead {
  return head(receiver, item, undefined, false);
}

function head(receiver: LoopReceiver, item: string, key: string | undefined, isReassigned: boolean): LoopHead {
  const pattern = key === undefined ? item : `[${key}, ${item}]`;
  const method =
    key === undefined ? (receiver.kind === 'map' ? '.values()' : '') : receiver.kind === 'map' ? '' : '.entries()';
  const needsGroup = receiver.optional && method !== '';
  const open = (needsGroup ? '(' : '') + (receiver.copy ? '[...' : '');
  const close = (receiver.copy ? ']' : '') + (receiver.optional ? ' ?? []' : '') + (needsGroup ? ')' : '') + method;
  return {
    before: `for (${isReassigned ? 'let' : 'const'} ${pattern} of ${open}`,
    after: `${close})`,
    item,
    isBare: method === '' || receiver.copy || receiver.optional,
  };
}

/** A parameter as it is written in the head of a loop, without its type; undefined when it has a default or is a rest. */
function patternText(param: Node, text: string): string | undefined {
  if (param.type === 'Identifier') return param.name === 'this' ? undefined : param.name;
  if (param.type !== 'ObjectPattern' && param.type !== 'ArrayPattern') return undefined;
  const { start, end } = span(param);
  const annotation = param.typeAnnotation;
  return text.slice(start, annotation ? span(annotation).start : end).trimEnd();
}
