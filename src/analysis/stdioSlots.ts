import type { Node } from '@babel/types';
import { staticKey, stringValue, unwrap } from '../source/ast';
import type { OptionValue } from './argumentShape';

/** What a child's descriptor is connected to. `given`: a descriptor or stream of the parent. */
export type StdioSlot = 'pipe' | 'ignore' | 'inherit' | 'given' | 'ipc' | 'unknown';

/** The `stdio` option: not given (or falsy), descriptor by descriptor (at least 0, 1 and 2), either all pipes or none, or not to be seen. */
export type Stdio = 'absent' | 'either' | 'unknown' | readonly StdioSlot[];

/** Reads the values that a `stdio` option can have. */
export function readStdio(options: readonly OptionValue[]): Stdio {
  return oneOf(options.map(readValue));
}

/** What stands for each of several. */
function oneOf(all: readonly Stdio[]): Stdio {
  const [first, ...others] = all;
  if (first === undefined) return 'unknown';
  if (others.length === 0) return first;
  // For what becomes of the output in this program, one is as good as the other.
  if (all.every(isShared)) return first;
  return all.every((one) => one === 'either' || one === 'absent' || isOneWord(one)) ? 'either' : 'unknown';
}

function isShared(stdio: Stdio): boolean {
  return (
    typeof stdio !== 'string' && stdio.every((slot) => slot === 'inherit' || slot === 'ignore' || slot === 'given')
  );
}

/** What one word means for all three. */
const words: Readonly<Record<string, readonly StdioSlot[]>> = {
  pipe: ['pipe', 'pipe', 'pipe'],
  inherit: ['inherit', 'inherit', 'inherit'],
  ignore: ['ignore', 'ignore', 'ignore'],
};

function isOneWord(stdio: Stdio): boolean {
  return Object.values(words).some((word) => word === stdio);
}

function readValue(option: OptionValue): Stdio {
  if (option.known === 'absent') return 'absent';
  if (option.known === 'unknown') return 'unknown';
  if (option.known === 'literal') {
    if (!option.value) return 'absent';
    const slot = typeof option.value === 'string' ? namedSlot(option.value) : 'unknown';
    return slot === 'unknown' ? 'unknown' : (words[slot] ?? [slot, slot, slot]);
  }
  return readNode(option.node);
}

function readNode(node: Node): Stdio {
  const text = stringValue(node);
  if (text !== undefined) return readValue({ known: 'literal', value: text });
  if (node.type === 'Identifier' && node.name === 'undefined') return 'absent';
  // `quiet ? 'ignore' : 'inherit'`
  if (node.type === 'ConditionalExpression')
    return oneOf([readNode(unwrap(node.consequent)), readNode(unwrap(node.alternate))]);
  if (node.type !== 'ArrayExpression') return 'unknown';
  const slots = node.elements.map((element, index) => (element ? slotOf(element) : emptySlot(index)));
  // It is a pipe, but the options do not say so.
  while (slots.length < 3) slots.push('unknown');
  return slots;
}

function slotOf(element: Node): StdioSlot {
  const node = unwrap(element);
  const text = stringValue(node);
  if (text !== undefined) return namedSlot(text);
  if (node.type === 'NumericLiteral') return 'given';
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'process') {
    return /^std(in|out|err)$/.test(staticKey(node) ?? '') ? 'given' : 'unknown';
  }
  return 'unknown';
}

function emptySlot(index: number): StdioSlot {
  return index < 3 ? 'unknown' : 'ignore';
}

function namedSlot(name: string): StdioSlot {
  switch (name) {
    case 'pipe':
    case 'ignore':
    case 'inherit':
    case 'ipc':
      return name;
    default:
      return 'unknown';
  }
}
