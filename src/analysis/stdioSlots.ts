import type { Node } from '@babel/types';
import { staticKey, stringValue, unwrap } from '../source/ast';
import type { OptionValue } from './argumentShape';

/** What a child's descriptor is connected to. `given`: a descriptor or stream of the parent. */
export type StdioSlot = 'pipe' | 'ignore' | 'inherit' | 'given' | 'ipc' | 'unknown';

/** The `stdio` option: not given (or falsy), descriptor by descriptor (at least 0, 1 and 2), or not to be seen. */
export type Stdio = 'absent' | 'unknown' | readonly StdioSlot[];

/** Reads the value of a `stdio` option. */
export function readStdio(option: OptionValue): Stdio {
  if (option.known === 'absent') return 'absent';
  if (option.known === 'unknown') return 'unknown';
  if (option.known === 'literal') {
    if (!option.value) return 'absent';
    const slot = typeof option.value === 'string' ? namedSlot(option.value) : 'unknown';
    return slot === 'unknown' ? 'unknown' : [slot, slot, slot];
  }
  return readNode(option.node);
}

function readNode(node: Node): Stdio {
  const text = stringValue(node);
  if (text !== undefined) return readStdio({ known: 'literal', value: text });
  // `quiet ? 'ignore' : 'inherit'`: for what becomes of the output in this program, one is as good as the other.
  if (node.type === 'ConditionalExpression') {
    const branches = [readNode(unwrap(node.consequent)), readNode(unwrap(node.alternate))];
    const [first] = branches;
    const isShared = branches.every(
      (one) =>
        typeof one !== 'string' && one.every((slot) => slot === 'inherit' || slot === 'ignore' || slot === 'given'),
    );
    return isShared && first ? first : 'unknown';
  }
  if (node.type !== 'ArrayExpression') return 'unknown';
  const slots = node.elements.map((element, index) => (element ? slotOf(element) : emptySlot(index)));
  while (slots.length < 3) slots.push('pipe');
  return slots;
}

function slotOf(element: Node): StdioSlot {
  const node = unwrap(element);
  const text = stringValue(node);
  if (text !== undefined) return namedSlot(text);
  if (node.type === 'NullLiteral') return 'pipe';
  if (node.type === 'NumericLiteral') return 'given';
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'process') {
    return /^std(in|out|err)$/.test(staticKey(node) ?? '') ? 'given' : 'unknown';
  }
  return 'unknown';
}

function emptySlot(index: number): StdioSlot {
  return index < 3 ? 'pipe' : 'ignore';
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
