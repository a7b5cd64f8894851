import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Edit } from '../../plan/types';
import { outermostWrapper, span, staticKey, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { memberDouble, moduleDoubles } from './doubleMakers';
import type { Places } from './place';
import { refOfBinding } from './refs';
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
  const add = (path: NodePath, ref: ImportRef, edits: readonly Edit[] = []): void =>
    void doubles.push({ ref, at: places.of(path), edits });
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
        if (members.length === 0) add(path, whole(specifier));
        for (const { name, edits } of members) add(path, { specifier, path: [name], isDefault: false }, edits);
      }
      const double = memberDouble(path.node);
      const ref = double && refOf(double.object, path);
      if (double && ref)
        add(path, double.name === undefined ? ref : { ...ref, path: [...ref.path, double.name] }, chainEdits(path));
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

function refOf(node: Node, at: NodePath): ImportRef | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') {
    const base = refOf(inner.object, at);
    const key = staticKey(inner);
    return base && key !== undefined ? { ...base, path: [...base.path, key] } : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const binding = at.scope.getBinding(inner.name);
  const ref = binding && refOfBinding(binding, () => false);
  return ref?.kind === 'import' ? { specifier: ref.specifier, path: ref.path, isDefault: ref.isDefault } : undefined;
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
    const twin = settled.get(staticKey(member.node) ?? '');
    if (twin !== undefined && !member.node.computed) edits.push({ ...span(member.node.property), text: twin });
    at = outermostWrapper(call as NodePath);
  }
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
      const twin = settled.get(staticKey(value.callee) ?? '');
      if (twin !== undefined) edits.push({ ...span(value.callee.property), text: twin });
      value = value.callee.object;
    }
    return [{ name, edits }];
  });
}
