import { argumentPath, argumentShape, optionValue } from '../../../analysis/argumentShape';
import type { ArgShape } from '../../../catalogue/types';
import type { ProcessCall } from './processCall';

const literals: ReadonlySet<ArgShape> = new Set(['number', 'stdin-fd', 'boolean', 'regexp', 'function']);

/** What `Buffer` knows, and what the sync functions take besides. */
const encodings = /^(?:utf-?8|ucs-?2|utf-?16le|latin1|binary|base64|base64url|hex|ascii|buffer)$/i;

/**
 * Whether the call can be seen to be one that Node refuses before it starts a child (a number for a command, an encoding that there is
 * not), or treats in a way of its own: what it says then is not what its asynchronous twin says.
 */
export function isRejected(site: ProcessCall): boolean {
  const { call, name, optionsIndex, omitsArgs } = site;
  const command = argumentShape(call, 0);
  if (literals.has(command) || ['null', 'undefined', 'object', 'array'].includes(command)) return true;
  const takesArgs = name !== 'execSync' && !omitsArgs;
  if (takesArgs && isLiteral(argumentShape(call, 1))) return true;
  const options = argumentShape(call, optionsIndex);
  if (isLiteral(options) || options === 'array' || (options === 'null' && name !== 'execSync')) return true;
  return argumentPath(call, optionsIndex) !== undefined && hasInvalidOption(site);
}

function isLiteral(shape: ArgShape): boolean {
  return literals.has(shape) || shape === 'string' || shape === 'template';
}

function hasInvalidOption({ call, optionsIndex, stdio }: ProcessCall): boolean {
  const literal = (name: string): unknown => {
    const value = optionValue(call, optionsIndex, name);
    return value.known === 'literal' ? value.value : undefined;
  };
  const encoding = literal('encoding');
  if (typeof encoding === 'string' && encoding !== '' && !encodings.test(encoding)) return true;
  const { input, shell, maxBuffer } = {
    input: literal('input'),
    shell: literal('shell'),
    maxBuffer: literal('maxBuffer'),
  };
  if (typeof input === 'number' || typeof input === 'boolean' || typeof shell === 'number') return true;
  return maxBuffer === null || (Array.isArray(stdio) && hasUnknownName(call, optionsIndex));
}

/** `stdio: ['pipe', 'wat']`: the sync functions take such a word for input, the others throw. */
function hasUnknownName(call: ProcessCall['call'], optionsIndex: number): boolean {
  const value = optionValue(call, optionsIndex, 'stdio');
  if (value.known !== 'expression' || value.node.type !== 'ArrayExpression') return false;
  const names = ['pipe', 'ignore', 'inherit', 'overlapped', 'ipc'];
  return value.node.elements.some((element) => element?.type === 'StringLiteral' && !names.includes(element.value));
}
