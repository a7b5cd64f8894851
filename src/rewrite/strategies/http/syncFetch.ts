import type { NodePath } from '@babel/traverse';
import { argumentPath, argumentShape } from '../../../analysis/argumentShape';
import { isErrorIgnored } from '../../../analysis/isErrorIgnored';
import type { CallPath, ModuleUse } from '../../../analysis/moduleUses';
import { childPath, span, staticKey } from '../../../source/ast';
import { needsLeadingSemicolon, needsParens } from '../../awaitParens';
import type { EmitContext, Emission } from '../../work';
import type { Strategy } from '../strategy';
import { optionKeys } from './optionKeys';
import { readResponseUses, type ResponseUse } from './responseUses';
import { visibleAddress } from './visibleAddress';

const options = new Set(['method', 'headers', 'body', 'redirect']);
const values = new Set(['ok', 'status', 'statusText', 'url', 'redirected']);
const bodies = new Set(['text', 'json', 'buffer', 'arrayBuffer']);
const headerMethods = new Set(['get', 'has', 'getSetCookie']);

/** sync-fetch: plain `fetch` where nobody looks at the error, else a local function whose response has its body at hand. */
export const syncFetch: Strategy = (call, { use, language }) => {
  const refuse = refusal(call, use);
  if (refuse !== undefined) return { refuse };
  const found = readResponseUses(call);
  if (!found?.uses.every(isKnown)) return { refuse: 'response-escapes' };
  const inline = isErrorIgnored(call as NodePath) && found.uses.every((one) => isAwaitable(one, found.uses, language));
  if (!inline)
    return {
      emission: { form: { expression: 'fetch($args)', names: { fetch: { kind: 'helper', helper: 'fetchBuffered' } } } },
    };
  return { emission: inlineFetch(found.uses) };
};

function refusal(call: CallPath, use: ModuleUse): string | undefined {
  if ([0, 1].some((index) => argumentShape(call, index) === 'spread') || call.node.arguments.length > 2)
    return 'unusual-arguments';
  const keys = optionKeys(call, 1);
  if (!keys) return 'unknown-options';
  if (keys.has('signal')) return 'ignored-option';
  if ([...keys].some((key) => !options.has(key))) return 'http-option';
  if (usesFetchError(use)) return 'error-class';
  return visibleAddress(argumentPath(call, 0)) === 'blocked' ? 'blocked-port' : undefined;
}

/** `error instanceof fetch.FetchError`: nothing else makes such an error. */
function usesFetchError({ root, binding }: ModuleUse): boolean {
  const references = binding?.binding.referencePaths ?? [];
  return (
    root.kind !== 'global' &&
    references.some(({ parentPath }) => parentPath?.isMemberExpression() && staticKey(parentPath.node) === 'FetchError')
  );
}

function isKnown({ name, call, member }: ResponseUse): boolean {
  if (values.has(name)) return !call;
  if (bodies.has(name)) return call !== undefined;
  const method = name === 'headers' && !call ? member.parentPath : undefined;
  const isCalled = method?.parentPath?.isCallExpression() === true && method.key === 'callee';
  return isCalled && method.isMemberExpression() && headerMethods.has(staticKey(method.node) ?? '');
}

/** Bodies are read once, in the function of the request; in TypeScript `json` of the built-in fetch gives unknown. */
function isAwaitable({ name, isElsewhere }: ResponseUse, uses: readonly ResponseUse[], language: string): boolean {
  if (!bodies.has(name)) return true;
  const isOnly = uses.filter((use) => bodies.has(use.name)).length === 1;
  return isOnly && !isElsewhere && !(name === 'json' && language === 'typescript');
}

function inlineFetch(uses: readonly ResponseUse[]): Emission {
  return {
    form: { expression: 'fetch($args)', names: { fetch: { kind: 'global', name: 'fetch' } } },
    also: (context) => uses.filter(({ name }) => bodies.has(name)).forEach((use) => writeBody(use, context)),
  };
}

function writeBody({ name, member, call }: ResponseUse, { edits, source }: EmitContext): void {
  if (!call) return;
  const { start, end } = span(call.node);
  const property = span(childPath(member, 'property').node);
  if (name === 'buffer') {
    edits.wrap(start, end, 'Buffer.from(await ', ')');
    edits.replace(property.start, property.end, 'arrayBuffer');
    return;
  }
  const parens = needsParens(call);
  const semicolon = parens && needsLeadingSemicolon(call, source.text) ? ';' : '';
  edits.wrap(start, end, parens ? `${semicolon}(await ` : 'await ', parens ? ')' : '');
}
