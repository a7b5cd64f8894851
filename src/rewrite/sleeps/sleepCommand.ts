import type { NodePath } from '@babel/traverse';
import { optionsAt } from '../../analysis/argumentShape';
import type { CallPath } from '../../analysis/moduleUses';
import { childPath, childPaths, staticKey, stringValue, unwrapPath } from '../../source/ast';
import { type Duration, fixedDuration, isProvablyNumber, readDuration } from './duration';
import type { SleepCall } from './sleepCall';

/** Options that change nothing about a command that reads and prints nothing. */
const harmless = new Set(['stdio', 'encoding', 'windowsHide', 'shell']);

/**
 * `execSync('sleep 1')`, `execFileSync('sleep', ['1'])`, `spawnSync('sleep', ['1'])`.
 * @param name the function of `child_process`
 * @returns undefined when it is another command, or the seconds are not provably a number
 */
export function sleepCommand(call: CallPath, name: string): SleepCall | undefined {
  const list = childPaths(call, 'arguments');
  const [first, second] = list;
  if (!first || list.some((argument) => argument.isSpreadElement())) return undefined;
  const takesList = name === 'execFileSync' || name === 'spawnSync';
  if (!takesList && name !== 'execSync') return undefined;
  const optionsIndex = takesList ? 2 : 1;
  if (list.length > optionsIndex + 1 || !hasHarmlessOptions(call, optionsIndex)) return undefined;
  const duration = takesList
    ? stringValue(first.node) === 'sleep' && second
      ? ofArguments(second)
      : undefined
    : ofCommand(first);
  return duration && { duration, result: 'other', releases: [] };
}

function hasHarmlessOptions(call: CallPath, index: number): boolean {
  if (call.node.arguments.length <= index) return true;
  const options = optionsAt(call, index);
  if (typeof options === 'string') return false;
  return options.properties.every(
    (property) => property.type === 'ObjectProperty' && harmless.has(staticKey(property) ?? ''),
  );
}

function ofArguments(path: NodePath): Duration | undefined {
  if (!path.isArrayExpression() || path.node.elements.length !== 1) return undefined;
  const [first] = childPaths(path, 'elements');
  if (!first?.node) return undefined;
  const element = unwrapPath(first);
  const text = stringValue(element.node);
  if (text !== undefined) return ofText(text);
  if (element.isTemplateLiteral()) return ofTemplate(element, '');
  const { node } = element;
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  // String(n), n.toString()
  if (callee.type === 'Identifier' && callee.name === 'String') return ofSeconds(childPaths(element, 'arguments')[0]);
  if (staticKey(callee) === 'toString' && node.arguments.length === 0)
    return ofSeconds(childPath(unwrapPath(childPath(element, 'callee')), 'object'));
  return undefined;
}

function ofCommand(path: NodePath): Duration | undefined {
  const text = stringValue(path.node);
  if (text !== undefined) return ofText(/^sleep +(\S+)$/.exec(text.trim())?.[1] ?? '');
  if (path.isTemplateLiteral()) return ofTemplate(path, 'sleep ');
  if (path.isBinaryExpression({ operator: '+' }) && stringValue(path.node.left) === 'sleep ')
    return ofSeconds(childPath(path, 'right'));
  return undefined;
}

/** `sleep ${seconds}` and nothing else. */
function ofTemplate(path: NodePath, before: string): Duration | undefined {
  if (!path.isTemplateLiteral() || path.node.expressions.length !== 1) return undefined;
  const [head, tail] = path.node.quasis.map((quasi) => quasi.value.cooked);
  return head === before && tail === '' ? ofSeconds(childPaths(path, 'expressions')[0]) : undefined;
}

function ofSeconds(path: NodePath | undefined): Duration | undefined {
  // (ms / 1000).toFixed(3)
  if (path?.isCallExpression() && staticKey(path.node.callee) === 'toFixed')
    return ofSeconds(childPath(path, 'callee.object'));
  return path && isProvablyNumber(path) ? readDuration(path, 'seconds') : undefined;
}

/** Whole or decimal seconds; the suffixes of GNU are left to the command. */
function ofText(text: string): Duration | undefined {
  const seconds = /^(\d+(?:\.\d+)?|\.\d+)$/.exec(text)?.[1];
  return seconds === undefined ? undefined : fixedDuration(Number(seconds) * 1000);
}
