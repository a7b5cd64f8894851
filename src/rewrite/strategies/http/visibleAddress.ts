import type { NodePath } from '@babel/traverse';
import { constantValue } from '../../../analysis/argumentShape';
import { childPaths, stringValue, unwrap } from '../../../source/ast';

/** Ports that `fetch` never connects to, of those that anybody might use for HTTP. */
const blockedPorts = new Set(['1', '7', '9', '11', '13', '15', '17', '19', '20', '21', '22', '23', '25', '37', '42', '43', '53', '69', '77', '79', '87', '95', '101', '102', '103', '104', '109', '110', '111', '113', '115', '117', '119', '123', '135', '137', '139', '143', '161', '179', '389', '427', '465', '512', '513', '514', '515', '526', '530', '531', '532', '540', '548', '554', '556', '563', '587', '601', '636', '989', '990', '993', '995', '1719', '1720', '1723', '2049', '3659', '4045', '4190', '5060', '5061', '6000', '6566', '6665', '6666', '6667', '6668', '6669', '6679', '6697', '10080']);

/** What the text says about the host of an address: `unknown` when it does not, `blocked` for a port that `fetch` refuses. */
export function visibleAddress(path: NodePath | undefined): 'plain' | 'blocked' | 'unknown' {
  const start = path && leadingText(path);
  const authority = start === undefined ? undefined : /^https?:\/\/([^/?#\\@\s]+)([/?#]|$)/i.exec(start);
  const isCut = authority?.[2] === '' && start !== undefined && path && !isWhole(path);
  if (!authority || isCut) return 'unknown';
  const port = /:(\d+)$/.exec(authority[1] ?? '')?.[1];
  return port !== undefined && blockedPorts.has(port) ? 'blocked' : 'plain';
}

/** The text that the string begins with. */
function leadingText(path: NodePath): string | undefined {
  const node = constantValue(path);
  const whole = stringValue(node);
  if (whole !== undefined) return whole;
  if (node.type === 'BinaryExpression' && node.operator === '+' && node === unwrap(path.node)) {
    const left = path.get('left');
    return Array.isArray(left) ? undefined : leadingText(left);
  }
  if (node.type !== 'TemplateLiteral') return undefined;
  const first = node.quasis[0]?.value.cooked ?? '';
  if (first !== '' || node !== unwrap(path.node)) return first;
  const [expression] = childPaths(path, 'expressions');
  const start = expression && stringValue(constantValue(expression));
  return start === undefined ? undefined : start + (node.quasis[1]?.value.cooked ?? '');
}

function isWhole(path: NodePath): boolean {
  return stringValue(constantValue(path)) !== undefined;
}
