import type { NodePath } from '@babel/traverse';
import { argumentPath, argumentShape, constantValue, optionsAt, optionValue } from '../../../analysis/argumentShape';
import type { CallPath } from '../../../analysis/moduleUses';
import { childPath, span, staticKey, stringValue } from '../../../source/ast';
import type { Emission } from '../../work';
import type { Strategy } from '../strategy';
import { inlineRequest } from './inlineRequest';
import { keysOf, optionKeys, passedParameter } from './optionKeys';
import { visibleAddress } from './visibleAddress';

/** Options that the helper obeys; the last two change nothing, for sync-request either (unless gzip is false). */
const known = new Set([
  ...['headers', 'json', 'body', 'timeout', 'followRedirects', 'allowRedirectHeaders', 'qs', 'gzip'],
  ...['retry', 'maxRetries', 'retryDelay', 'maxRedirects', 'socketTimeout'],
]);
/** Options that mean nothing where they are off. */
const mayBeOff = new Set(['retry', 'cache', 'agent', 'form', 'isMatch', 'isExpired', 'canCache']);

/** `request(method, url, options)` of sync-request: plain `fetch` where that is the same, else a local function that is. */
export const syncRequest: Strategy = (call, { language }) => {
  const refuse = refusal(call);
  if (refuse !== undefined) return { refuse };
  const keys = optionKeys(call, 2, mayBeOff) ?? new Set();
  const inline = keys.size === 0 ? inlineRequest(call) : undefined;
  if (inline) return { emission: inline };
  const emission: Emission = {
    form: { expression: 'request($args)', names: { request: { kind: 'helper', helper: helperFor(call, keys) } } },
  };
  const options = language === 'typescript' ? ownType(call) : undefined;
  if (!options) return { emission };
  const { request } = emission.form?.names ?? {};
  return {
    emission: {
      ...emission,
      // Its declared type allows for options that nobody gives.
      also: ({ edits, local }) =>
        edits.insert(span(options.node).end, request ? ` as Parameters<typeof ${local(request)}>[2]` : ''),
    },
  };
};

function helperFor(call: CallPath, keys: ReadonlySet<string>): string {
  if (keys.has('qs')) return tries(call) ? 'requestAgainWithQuery' : 'requestWithQuery';
  if (tries(call)) return 'requestAgain';
  return isPlain(call, keys) ? 'plainRequest' : 'request';
}

function tries(call: CallPath): boolean {
  const retry = optionValue(call, 2, 'retry');
  return retry.known === 'literal' && Boolean(retry.value);
}

function refusal(call: CallPath): string | undefined {
  const spreads = [0, 1, 2].some((index) => argumentShape(call, index) === 'spread');
  if (spreads || call.node.arguments.length > 3) return 'unusual-arguments';
  const keys = optionKeys(call, 2, mayBeOff);
  if (!keys) return 'unknown-options';
  if (keys.has('form')) return 'form-data';
  const gzip = optionValue(call, 2, 'gzip');
  if (keys.has('gzip') && !(gzip.known === 'absent' || (gzip.known === 'literal' && gzip.value === true)))
    return 'http-option';
  if (!hasPlainRetry(call, keys)) return 'http-option';
  if ([...keys].some((key) => !known.has(key))) return 'http-option';
  if (setsHost(call)) return 'host-header';
  return visibleAddress(argumentPath(call, 1)) === 'blocked' ? 'blocked-port' : undefined;
}

/** Whether it can be seen that a GET is not sent again, or how often and when. */
function hasPlainRetry(call: CallPath, keys: ReadonlySet<string>): boolean {
  if (!keys.has('retry')) return true;
  const isPlainValue = (option: string): boolean => {
    const { known: kind } = optionValue(call, 2, option);
    return kind === 'absent' || kind === 'literal';
  };
  return tries(call) && ['maxRetries', 'retryDelay'].every(isPlainValue);
}

function setsHost(call: CallPath): boolean {
  const options = optionsAt(call, 2);
  if (typeof options === 'string') return false;
  return options.properties.some((property) => {
    if (property.type !== 'ObjectProperty' || staticKey(property) !== 'headers') return false;
    const { value } = property;
    return value.type === 'ObjectExpression' && [...(keysOf(value) ?? [])].some((key) => key.toLowerCase() === 'host');
  });
}

/** GET and HEAD without options. */
function isPlain(call: CallPath, keys: ReadonlySet<string>): boolean {
  const method = argumentPath(call, 0);
  const verb = method && stringValue(constantValue(method));
  return keys.size === 0 && /^(get|head)$/i.test(verb ?? '') && argumentShape(call, 2) === 'absent';
}

/** The options, where they are a parameter with the type that the package has for them. */
function ownType(call: CallPath): NodePath | undefined {
  const parameter = passedParameter(call, 2);
  if (!parameter) return undefined;
  const name = parameter.isAssignmentPattern() ? childPath(parameter, 'left') : parameter;
  const annotation = childPath(name, 'typeAnnotation');
  const type = annotation.isTSTypeAnnotation() ? annotation.node.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const declaration = parameter.scope.getBinding(type.typeName.name)?.path.parentPath;
  const isOfPackage = declaration?.isImportDeclaration() && declaration.node.source.value === 'sync-request';
  return isOfPackage ? argumentPath(call, 2) : undefined;
}
