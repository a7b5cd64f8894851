import type { NodePath } from '@babel/traverse';
import { memberDouble } from '../../analysis/promotion/doubleMakers';
import { childPath, outermostWrapper, span, staticKey, stringValue, unwrap, unwrapPath } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { argumentsOf, isMockedCall, type Mention, type Mentions } from './mentions';
import type { Replacement } from './replacement';
import { settleChain } from './settleChain';
import { settleFunction } from './settleFunction';

/** What the doubles of one function are rewritten with. */
export interface DoubleContext {
  readonly source: SourceFile;
  readonly edits: EditList;
  readonly replacement: Replacement;
  /** Where the mentions of the function start that were looked at. */
  readonly handled: Set<number>;
  /** What the file calls the module is the module of the twin from now on. */
  readonly isSwapped: boolean;
}

/** Puts the twin where a test speaks of a function as a value. @returns whether it is certain what the test does with it */
export function settleUse(mention: Mention, mentions: Mentions, context: DoubleContext): boolean {
  const { path, name, use } = mention;
  const { replacement } = context;
  if (name === undefined) return settleWhole(path, context);
  if (use.kind === 'call' || use.kind === 'construct') return false;
  if (use.exportPath.length === 0 && outermostWrapper(path).key === 'callee') return false;
  if (!rename(path, context)) return false;
  if (use.kind === 'assignment') return settleAssigned(path, context);
  return settleDouble(path, context, mentions) && replacement.name === name;
}

/** `jest.spyOn(fs, 'readFileSync')`: the module as a value. Other functions of it are no matter of this one. */
function settleWhole(path: NodePath, context: DoubleContext): boolean {
  const { replacement, edits, handled } = context;
  const outer = outermostWrapper(path);
  const call = outer.parentPath;
  if (!call?.isCallExpression() || outer.listKey !== 'arguments') return true;
  const double = memberDouble(call.node);
  const [, key, third] = argumentsOf(call);
  if (!double || !key || double.name !== replacement.name || stringValue(key.node) !== replacement.name) return true;
  if (key.node.type !== 'StringLiteral') return false;
  const quote = context.source.text[span(key.node).start] ?? "'";
  const { start, end } = span(key.node);
  edits.replace(start, end, `${quote}${replacement.twin.name}${quote}`);
  handled.add(start);
  if (replacement.twin.module !== replacement.module && !context.isSwapped)
    edits.insert(span(path.node).end, '.promises');
  if (third && !isOptions(third) && !settleGiven(third, context)) return false;
  const isStub = /^(?:stub|replace)$/.test(staticKey(unwrap(call.node.callee)) ?? '') && !third;
  return settleDouble(call as NodePath, context, undefined, isStub && replacement.twin.kind === 'exists');
}

/** What leads from the module of a function to that of its twin. */
export function viaModule({ module, twin }: Replacement): string {
  return module === 'fs' && twin.module === 'fs/promises' ? 'promises.' : '';
}

function isOptions(path: NodePath): boolean {
  return path.isObjectExpression();
}

/** The function that takes the place of another: written out, or a double made on the spot. */
function settleGiven(path: NodePath, context: DoubleContext): boolean {
  const { replacement, source, edits } = context;
  const inner = unwrapPath(path);
  if (inner.isFunction()) return settleFunction(inner as NodePath, replacement.twin, source, edits);
  return inner.isCallExpression() && settleMade(inner as NodePath, context);
}

/** `vi.fn(() => 'x').mockName('read')`, `sinon.stub().returns('x')`, `sinon.fake.returns('x')`. */
export function settleMade(path: NodePath, { replacement, source, edits }: DoubleContext): boolean {
  const { twin } = replacement;
  let at = path;
  while (at.isCallExpression()) {
    const callee = unwrapPath(childPath(at, 'callee'));
    if (!callee.isMemberExpression()) return false;
    const owner = unwrapPath(childPath(callee, 'object'));
    const name = staticKey(callee.node) ?? '';
    if (owner.isIdentifier() && /^(?:jest|vi|vitest|sinon|sandbox|sb|mock)$/.test(owner.node.name)) {
      if (!/^(?:fn|stub|fake|spy)$/.test(name)) return false;
      const [given] = argumentsOf(at);
      if (given && !settleFunction(unwrapPath(given), twin, source, edits)) return false;
      const chain = settleChain(at as NodePath, twin, source, edits);
      // A double that gives nothing gives no promise either.
      return chain.isCertain && (twin.kind === 'same' || chain.isSet || given !== undefined);
    }
    if (owner.isMemberExpression() && staticKey(owner.node) === 'fake' && name === 'returns' && twin.kind === 'same') {
      edits.replace(span(callee.node.property).start, span(callee.node.property).end, 'resolves');
      return true;
    }
    at = owner;
  }
  return false;
}

/** `fs.readFileSync = jest.fn(...)`. */
function settleAssigned(path: NodePath, context: DoubleContext): boolean {
  const assignment = path.parentPath;
  if (!assignment?.isAssignmentExpression() || assignment.node.operator !== '=') return false;
  const right = unwrapPath(childPath(assignment, 'right'));
  // `fs.readFileSync = original`
  return right.isIdentifier() || settleGiven(right, context);
}

/** Writes the name of the twin where that of the function stands. */
function rename(path: NodePath, context: DoubleContext): boolean {
  const { replacement, edits, handled, isSwapped } = context;
  const { twin, name, module } = replacement;
  const member = unwrapPath(path);
  if (member.isIdentifier()) return member.node.name !== name || isLocalName(member as NodePath, context);
  if (!member.isMemberExpression() || member.node.computed || staticKey(member.node) !== name) return false;
  const { start, end } = span(member.node.property);
  handled.add(start);
  edits.replace(start, end, `${twin.module === module || isSwapped ? '' : viaModule(replacement)}${twin.name}`);
  return true;
}

/** `import { readFileSync } from 'fs'`: with the name, the import has to change too. */
function isLocalName(path: NodePath, { replacement, edits, handled, isSwapped }: DoubleContext): boolean {
  if (!path.isIdentifier()) return false;
  const { twin, module, name } = replacement;
  const binding = path.scope.getBinding(name);
  const specifier = binding?.path;
  if (!binding || !specifier?.isImportSpecifier() || (twin.module !== module && !isSwapped)) return false;
  const { imported, local } = specifier.node;
  if (imported.type !== 'Identifier' || imported.start !== local.start || path.scope.hasBinding(twin.name))
    return false;
  for (const { start, end } of [span(imported), span(path.node)]) {
    if (handled.has(start)) continue;
    handled.add(start);
    edits.replace(start, end, twin.name);
  }
  return true;
}

/** What is done with a double, where it stands and under the names that it is kept by. */
function settleDouble(
  path: NodePath,
  context: DoubleContext,
  mentions?: Mentions,
  mustBeSet = false,
  seen = new Set<NodePath>(),
): boolean {
  const { replacement, source, edits } = context;
  if (seen.has(path)) return true;
  seen.add(path);
  const chain = settleChain(path, replacement.twin, source, edits);
  if (!chain.isCertain) return false;
  if (chain.isOver) return true;
  const at = chain.end;
  const parent = at.parentPath;
  if (!parent) return false;
  if (parent.isExpressionStatement()) return !mustBeSet || chain.isSet;
  if (parent.isCallExpression() && at.listKey === 'arguments') {
    if (isMockedCall(parent)) return settleDouble(parent as NodePath, context, mentions, mustBeSet, seen);
    return isAsserted(parent as NodePath);
  }
  const name =
    parent.isVariableDeclarator() && parent.node.id.type === 'Identifier'
      ? parent.node.id.name
      : parent.isAssignmentExpression() && parent.node.left.type === 'Identifier' && at.key === 'right'
        ? parent.node.left.name
        : undefined;
  if (name === undefined) return isLookedAt(at);
  const binding = parent.scope.getBinding(name);
  if (!binding) return false;
  const isAlias = parent.isVariableDeclarator() && path.isMemberExpression() && binding.constant;
  const isOnly =
    binding.constantViolations.every((one) => one === parent || isSameDouble(one, replacement.name)) &&
    (binding.constantViolations.length === 0 || !hasInitializer(binding.path));
  if (!isOnly) return false;
  // Names that stand for the function itself are uses of it, which come by themselves.
  if (isAlias && mentions) return true;
  let isSet = chain.isSet;
  for (const reference of binding.referencePaths) {
    const referenced = settleReference(reference, context, seen);
    if (!referenced.isCertain) return false;
    if (referenced.isSet) isSet = true;
  }
  return !mustBeSet || isSet;
}

function settleReference(
  reference: NodePath,
  context: DoubleContext,
  seen: Set<NodePath>,
): { isCertain: boolean; isSet: boolean } {
  if (seen.has(reference)) return { isCertain: true, isSet: false };
  const { isSet } = peek(reference);
  return { isCertain: settleDouble(reference, context, undefined, false, seen), isSet };
}

/** Whether a reference goes on to say what the double gives. */
function peek(reference: NodePath): { isSet: boolean } {
  const member = outermostWrapper(reference).parentPath;
  const name = member?.isMemberExpression() ? (staticKey(member.node) ?? '') : '';
  return {
    isSet: /^(?:mock(?:Return|Implementation|Resolved|Rejected)|returns|throws|resolves|rejects|callsFake)/.test(name),
  };
}

function hasInitializer(path: NodePath): boolean {
  return path.isVariableDeclarator() && path.node.init != null;
}

/** `spy = jest.spyOn(fs, 'readFileSync')` once more. */
function isSameDouble(violation: NodePath, name: string): boolean {
  if (!violation.isAssignmentExpression()) return false;
  let right = unwrap(violation.node.right);
  while (right.type === 'CallExpression') {
    if (memberDouble(right)?.name === name) return true;
    const callee = unwrap(right.callee);
    if (callee.type !== 'MemberExpression') return false;
    right = unwrap(callee.object);
  }
  return false;
}

/** `expect(double).toHaveBeenCalledWith(...)`, `sinon.assert.calledOnce(double)`: nothing that looks at what it gave. */
function isAsserted(call: NodePath): boolean {
  if (!call.isCallExpression()) return false;
  const callee = unwrap(call.node.callee);
  const isExpect = callee.type === 'Identifier' && callee.name === 'expect';
  const isSinon =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'MemberExpression' &&
    staticKey(callee.object) === 'assert' &&
    !/thr[eo]w|return/i.test(staticKey(callee) ?? '');
  return isSinon || (isExpect && isHarmless(call as NodePath));
}

function isHarmless(expectation: NodePath): boolean {
  let at: NodePath | null = expectation.parentPath;
  while (at?.isMemberExpression() || at?.isCallExpression()) {
    if (at.isMemberExpression() && /thr[eo]w|return|resolve|reject/i.test(staticKey(at.node) ?? '')) return false;
    at = at.parentPath;
  }
  return true;
}

/** `assert(spy.called)`, `spy.mock.calls[0]`: a value read off the double. */
function isLookedAt(path: NodePath): boolean {
  return path.isMemberExpression() || path.isCallExpression();
}
