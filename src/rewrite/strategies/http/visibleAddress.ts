import type { NodePath } from '@babel/traverse';
import { constantValue } from '../../../analysis/argumentShape';
import { blockedPorts } from '../../../catalogue/blockedPorts';
import { childPath, childPaths, stringValue, unwrap } from '../../../source/ast';

/** Stands for a part of the address that cannot be seen. */
const hidden = '\0';
const wholeHost = /^https?:\/\/([^/?#\\@\s\0]+)(?=[/?#]|$)/i;
/** `http://localhost:${port}`: what follows such a host is no password. */
const hiddenPort = /^https?:\/\/(?:localhost|[\w-]+(?:\.[\w-]+)+):\0(?=[/?#\0]|$)/i;

/** What the text says about the host of an address: `unknown` when it does not, `blocked` for a port that `fetch` refuses. */
export function visibleAddress(path: NodePath | undefined): 'plain' | 'blocked' | 'unknown' {
  const text = path ? textOf(path) : hidden;
  const host = wholeHost.exec(text)?.[1];
  if (host === undefined) return hiddenPort.test(text) ? 'plain' : 'unknown';
  const port = /:(\d+)$/.exec(host)?.[1];
  return port !== undefined && blockedPorts.has(Number(port)) ? 'blocked' : 'plain';
}

/** The text of a string expression, as far as it is written there. */
function textOf(path: NodePath): string {
  const node = constantValue(path);
  const whole = stringValue(node);
  if (whole !== undefined) return whole;
  if (node !== unwrap(path.node))
    return node.type === 'TemplateLiteral' ? (node.quasis[0]?.value.cooked ?? '') + hidden : hidden;
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    return textOf(childPath(path, 'left')) + textOf(childPath(path, 'right'));
  }
  if (node.type !== 'TemplateLiteral') return hidden;
  const parts = childPaths(path, 'expressions').map(textOf);
  return node.quasis.map(({ value }, index) => (value.cooked ?? '') + (parts[index] ?? '')).join('');
}
