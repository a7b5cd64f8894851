import { argumentPath, argumentShape, constantValue, optionsAt, optionValue } from '../../../analysis/argumentShape';
import type { CallPath } from '../../../analysis/moduleUses';
import { staticKey, stringValue } from '../../../source/ast';
import type { Strategy } from '../strategy';
import { inlineRequest } from './inlineRequest';
import { keysOf, optionKeys } from './optionKeys';
import { visibleAddress } from './visibleAddress';

/** Options that the helper obeys; the last three change nothing, for sync-request either (unless gzip is false). */
const known = new Set([
  'headers',
  'json',
  'body',
  'timeout',
  'followRedirects',
  'allowRedirectHeaders',
  'qs',
  'gzip',
  'maxRedirects',
  'socketTimeout',
]);

/** `request(method, url, options)` of sync-request: plain `fetch` where that is the same, else a local function that is. */
export const syncRequest: Strategy = (call) => {
  const refuse = refusal(call);
  if (refuse !== undefined) return { refuse };
  const keys = optionKeys(call, 2) ?? new Set();
  const inline = keys.size === 0 ? inlineRequest(call) : undefined;
  if (inline) return { emission: inline };
  const helper = keys.has('qs') ? 'requestWithQuery' : isPlain(call, keys) ? 'plainRequest' : 'request';
  return { emission: { form: { expression: 'request($args)', names: { request: { kind: 'helper', helper } } } } };
};

function refusal(call: CallPath): string | undefined {
  const spreads = [0, 1, 2].some((index) => argumentShape(call, index) === 'spread');
  if (spreads || call.node.arguments.length > 3) return 'unusual-arguments';
  const keys = optionKeys(call, 2);
  if (!keys) return 'unknown-options';
  if (keys.has('form')) return 'form-data';
  const gzip = optionValue(call, 2, 'gzip');
  if (keys.has('gzip') && !(gzip.known === 'literal' && gzip.value === true)) return 'http-option';
  if ([...keys].some((key) => !known.has(key))) return 'http-option';
  if (setsHost(call)) return 'host-header';
  return visibleAddress(argumentPath(call, 1)) === 'blocked' ? 'blocked-port' : undefined;
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
