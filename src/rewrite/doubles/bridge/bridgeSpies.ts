import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { memberDouble } from '../../../analysis/promotion/doubleMakers';
import { outermostWrapper, span, staticKey, unwrap } from '../../../source/ast';
import { argumentsOf, type Mentions } from '../mentions';
import { delegate } from './delegate';
import { endOfChain } from './endOfChain';
import { statementOf } from './statementOf';
import type { Addition, BridgeContext } from './types';

/**
 * Puts a double of the twin beside each spy on the function: `jest.spyOn(fs, 'statSync')` is followed by
 * `jest.spyOn(fs.promises, 'stat').mockImplementation(async (...args) => fs.statSync(...args))`.
 * @returns undefined where one of them cannot be told for certain
 */
export function bridgeSpies(mentions: Mentions, context: BridgeContext): Addition[] | undefined {
  const found: Addition[] = [];
  for (const { path, name, use } of mentions.usesOf(context.replacement.name)) {
    if (use.kind === 'assignment') return undefined;
    const call = name === undefined ? outermostWrapper(path).parentPath : undefined;
    if (!call?.isCallExpression() || memberDouble(call.node)?.name !== context.replacement.name) continue;
    const addition = context.replacement.isMember ? bridgeSpy(call, path, context) : undefined;
    if (!addition) return undefined;
    found.push(addition);
  }
  return found;
}

function bridgeSpy(call: NodePath<CallExpression>, object: NodePath, context: BridgeContext): Addition | undefined {
  const { source, replacement } = context;
  const { module, name, twin } = replacement;
  const callee = unwrap(call.node.callee);
  const [, key] = argumentsOf(call);
  if (callee.type !== 'MemberExpression' || !object.isIdentifier() || key?.node.type !== 'StringLiteral')
    return undefined;
  const owner = source.text.slice(span(callee.object).start, span(callee.object).end);
  const maker = staticKey(callee) ?? '';
  const after = statementOf(endOfChain(call));
  if (!after) return undefined;
  const quote = source.text[span(key.node).start] ?? "'";
  const holder = twin.module === module ? object.node.name : `${object.node.name}.promises`;
  const twinName = `${quote}${twin.name}${quote}`;
  const text = delegate(context, `${object.node.name}.${name}`);
  if (maker === 'spyOn')
    return { kind: 'statement', after, text: `${owner}.spyOn(${holder}, ${twinName}).mockImplementation(${text})` };
  if (maker === 'method') return { kind: 'statement', after, text: `${owner}.method(${holder}, ${twinName}, ${text})` };
  if (maker !== 'stub' || !isRestoredWith(owner, source.text)) return undefined;
  return { kind: 'statement', after, text: `${owner}.stub(${holder}, ${twinName}).callsFake(${text})` };
}

/** Whether all stubs are taken back together: one that is there still is in the way of the next. */
function isRestoredWith(owner: string, text: string): boolean {
  const restored = [...text.matchAll(/([\w$.]+)\.restore\(\)/g)].map((match) => match[1]);
  return restored.length > 0 && restored.every((one) => one === owner);
}
