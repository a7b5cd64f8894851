import type { NodePath } from '@babel/traverse';
import type { CallExpression, Node } from '@babel/types';
import type { Edit } from '../../plan/types';
import { childPath, childPaths, outermostWrapper, span, staticKey, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { doubleChain, isSetToDouble, memberDouble, moduleDoubles } from './doubleMakers';
import type { Places } from './place';
import { onlyValue } from './onlyValue';
import { refOfBinding } from './refs';
import { stubTables } from './stubTables';
import type { DoubleFact, ImportRef } from './types';

/** What a double gives, when it gives a plain value, and when a promise of it. */
const settled = new Map([
  ['mockReturnValue', 'mockResolvedValue'],
  ['mockReturnValueOnce', 'mockResolvedValueOnce'],
  ['returns', 'resolves'],
  ['throws', 'rejects'],
]);

/** What the text of a file with test doubles has in it: a walk over the whole tree is not for nothing then. */
const needle =
  /\b(?:jest|vi|vitest|sinon|sandbox|sb|td|mock|t)\b\s*[.!?)]|mock|proxyquire|esmock|requireInject|memfs|\.(?:returns|throws)\b/i;

/** Reads which modules and functions a file puts test doubles in place of, and how they would have to be told to give promises. */
export function readDoubles(source: SourceFile, places: Places): DoubleFact[] {
  const doubles: DoubleFact[] = [];
  if (!needle.test(source.text)) return doubles;
  const add = (path: NodePath, ref: DoubleFact['ref'], edits: readonly Edit[] = []): void =>
    void doubles.push({ ref, at: places.of(path), edits });
  const addWhole = (path: NodePath<CallExpression>, specifier: string): void => {
    const keepsOriginal = mayKeepOriginal(path.node, source.text);
    doubles.push({ ref: whole(specifier), at: places.of(path), edits: [], ...(keepsOriginal && { keepsOriginal }) });
  };
  const whole = (specifier: string): ImportRef => ({ specifier, path: [], isDefault: false });
  visitPaths(source.program, {
    ImportDeclaration: (path) => void (/^(?:mock-fs|memfs)/.test(path.node.source.value) && add(path, whole('fs'))),
    CallExpression(path) {
      if (
        path.node.callee.type === 'Identifier' &&
        path.node.callee.name === 'require' &&
        path.node.arguments[0]?.type === 'StringLiteral'
      ) {
        if (/^(?:mock-fs|memfs)/.test(path.node.arguments[0].value)) add(path, whole('fs'));
      }
      for (const specifier of moduleDoubles(path.node)) {
        const members = factoryMembers(path);
        if (members.length === 0) addWhole(path, specifier);
        for (const { name, edits } of members) add(path, { specifier, path: [name], isDefault: false }, edits);
      }
      for (const { object } of stubTables(path)) {
        if (object.parent === path.node) continue;
        for (const property of childPaths(object, 'properties')) {
          const specifier = staticKey(property.node);
          if (specifier === undefined) continue;
          doubles.push({ ref: whole(specifier), at: places.of(property), edits: [], keepsOriginal: true });
        }
      }
      const double = memberDouble(path.node);
      const ref = double && refOf(double.object, path);
      if (double && ref)
        add(path, double.name === undefined ? ref : { ...ref, path: [...ref.path, double.name] }, chainEdits(path));
      const owner = double?.name === undefined ? undefined : instanceClass(double.object, path);
      if (owner && double?.name !== undefined)
        add(path, { ...owner, path: [...owner.path, double.name], isInstance: true }, chainEdits(path));
    },
    AssignmentExpression(path) {
      const chain = isSetToDouble(childPath(path, 'left')) ? doubleChain(path.node.right) : undefined;
      const ref = chain && refOf(path.node.left, path);
      if (chain && ref && ref.path.length > 0) add(path, ref, chain.flatMap(callEdits));
    },
    Identifier(path) {
      // `load.mockReturnValue(...)`: the module is mocked as a whole.
      const outer = outermostWrapper(path);
      if (!outer.parentPath?.isMemberExpression() || outer.key !== 'object') return;
      const ref = refOf(path.node, path);
      const edits = ref ? chainEdits(outer) : [];
      if (ref && edits.length > 0) add(path, ref, edits);
    },
  });
  return doubles;
}

/** How often another name for a name is looked up: a variable may be given what is in itself. */
const maxDepth = 5;

function refOf(node: Node, at: NodePath, depth = 0): ImportRef | undefined {
  if (depth > maxDepth) return undefined;
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') {
    const base = refOf(inner.object, at, depth);
    const key = staticKey(inner);
    return base && key !== undefined ? { ...base, path: [...base.path, key] } : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const binding = at.scope.getBinding(inner.name);
  const ref = binding && refOfBinding(binding, () => false);
  if (ref?.kind === 'import') return { specifier: ref.specifier, path: ref.path, isDefault: ref.isDefault };
  const value = binding && onlyValue(binding);
  // `const mockLoad = vi.mocked(load)`, `const mockLoad = load as jest.Mock`.
  const view = value && (mockedArgument(value) ?? (isName(value) ? value : undefined));
  return view && binding.path.scope.getBinding(inner.name) === binding
    ? refOf(view, binding.path, depth + 1)
    : undefined;
}

function isName({ type }: Node): boolean {
  return type === 'Identifier' || type === 'MemberExpression';
}

/** What `vi.mocked(load)` is about. */
function mockedArgument(node: Node): Node | undefined {
  const double = memberDouble(node);
  return double?.name === undefined && node.type === 'CallExpression' && node.arguments.length === 1
    ? double?.object
    : undefined;
}

/** The class whose members a double of `Store.prototype`, or of an instance of `Store`, stands in for. */
function instanceClass(object: Node, at: NodePath): ImportRef | undefined {
  const inner = unwrap(object);
  if (inner.type === 'MemberExpression') return staticKey(inner) === 'prototype' ? refOf(inner.object, at) : undefined;
  const binding = inner.type === 'Identifier' ? at.scope.getBinding(inner.name) : undefined;
  const value = binding && onlyValue(binding);
  return value?.type === 'NewExpression' ? refOf(value.callee, at) : undefined;
}

/** The renamings along a chain such as `vi.spyOn(files, 'load').mockReturnValue('x')`. */
function chainEdits(from: NodePath): Edit[] {
  const edits: Edit[] = [];
  let at: NodePath = outermostWrapper(from);
  for (;;) {
    const member = at.parentPath;
    const call = member?.parentPath;
    if (!member?.isMemberExpression() || at.key !== 'object' || !call?.isCallExpression() || member.key !== 'callee')
      return edits;
    edits.push(...callEdits(call.node));
    at = outermostWrapper(call as NodePath);
  }
}

/** Calls that say by a function what a double does. */
const implemented = /^(?:mockImplementation|mockImplementationOnce|callsFake|fn|fake)$/;

/** What makes one call of such a chain say that the double gives promises. */
function callEdits({ callee, arguments: [argument] }: CallExpression): Edit[] {
  if (callee.type !== 'MemberExpression') return [];
  const name = staticKey(callee) ?? '';
  const twin = settled.get(name);
  if (twin !== undefined) return callee.computed ? [] : [{ ...span(callee.property), text: twin }];
  const fn = argument && implemented.test(name) ? unwrap(argument) : undefined;
  const isSync = (fn?.type === 'ArrowFunctionExpression' || fn?.type === 'FunctionExpression') && !fn.async;
  if (!isSync || fn.generator) return [];
  const { start } = span(fn);
  return [{ start, end: start, text: 'async ' }];
}

/** What brings the replaced module back into a factory: `({ ...original, load: vi.fn() })`, `jest.requireActual('./load')`. */
const bringsBack = /\.\.\.|\bassign\b|actual|original|\brequire\s*\(|\bimport\s*\(/i;

/** Whether what takes the place of a module may still call functions of it: only members given by `proxyquire`, `{ spy: true }`. */
function mayKeepOriginal({ arguments: [, given] }: CallExpression, text: string): boolean {
  if (!given) return false;
  const inner = unwrap(given);
  if (inner.type !== 'ArrowFunctionExpression' && inner.type !== 'FunctionExpression') return true;
  const { start, end } = span(inner);
  return inner.params.length > 0 || bringsBack.test(text.slice(start, end));
}

/** `vi.mock('./load', () => ({ load: vi.fn().mockReturnValue('x') }))`: the members that the factory gives. */
function factoryMembers(call: NodePath<Extract<Node, { type: 'CallExpression' }>>): { name: string; edits: Edit[] }[] {
  const [, factory] = call.node.arguments;
  if (factory?.type !== 'ArrowFunctionExpression') return [];
  return membersOf(unwrap(factory.body));
}

function membersOf(body: Node): { name: string; edits: Edit[] }[] {
  if (body.type !== 'ObjectExpression' || body.properties.some((one) => one.type === 'SpreadElement')) return [];
  return body.properties.flatMap((property) => {
    const name = property.type === 'SpreadElement' ? undefined : staticKey(property);
    if (name === undefined) return [];
    // What a default import of a CommonJS module gives.
    const inner = name === 'default' && property.type === 'ObjectProperty' ? membersOf(unwrap(property.value)) : [];
    if (inner.length > 0) return inner;
    const edits: Edit[] = [];
    let value: Node | undefined = property.type === 'ObjectProperty' ? property.value : undefined;
    while (value?.type === 'CallExpression' && value.callee.type === 'MemberExpression') {
      edits.push(...callEdits(value));
      value = value.callee.object;
    }
    return [{ name, edits }];
  });
}
