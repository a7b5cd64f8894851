import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { FactsBuilder } from './factsBuilder';
import type { Places } from './place';
import { importedBy } from './refs';
import type { LooseMember, Target } from './types';

/**
 * Types that are made of functions: `ReturnType<typeof load>`, `Store['load']`. What is awaited at once stays the same.
 * @param targets what the bindings of this file stand for
 */
export function readTypeUses(
  source: SourceFile,
  targets: ReadonlyMap<Binding, Target>,
  places: Places,
  builder: FactsBuilder,
): LooseMember[] {
  const loose: LooseMember[] = [];
  if (source.language !== 'typescript' || !/\btypeof\b|\[\s*['"]/.test(source.text)) return loose;
  visitPaths(source.program, {
    TSTypeQuery(path) {
      const { exprName } = path.node;
      const reference = path.parentPath.parentPath;
      const utility = utilityOf(reference);
      // The parameters stay what they are; doubles follow what they stand in for.
      if (
        isOfLoad(path) ||
        isKeyof(path) ||
        isAwaited(path) ||
        utility === 'Parameters' ||
        /^(?:Mock|Spied|Spy|SinonS)/.test(utility ?? '')
      )
        return;
      if (exprName.type === 'TSQualifiedName')
        return void loose.push({ name: exprName.right.name, at: places.of(path) });
      const binding = exprName.type === 'Identifier' ? path.scope.getBinding(exprName.name) : undefined;
      const target = binding && (targets.get(binding) ?? importedBy(binding));
      if (target && reference && utility === 'ReturnType')
        builder.returnTypes.push({ target, at: places.of(reference) });
      else if (target) builder.escape(path, target, 'helper-type-used');
    },
    TSIndexedAccessType(path) {
      const { indexType } = path.node;
      if (indexType.type !== 'TSLiteralType' || indexType.literal.type !== 'StringLiteral' || isAwaited(path)) return;
      loose.push({ name: indexType.literal.value, at: places.of(path) });
    },
  });
  return loose;
}

/** `keyof typeof commands`: names, and nothing else. */
function isKeyof({ parentPath: parent }: NodePath): boolean {
  return parent?.isTSTypeOperator() === true && parent.node.operator === 'keyof';
}

/** `await importOriginal<typeof config>()`: what a module has is said anew by the module. */
function isOfLoad(query: NodePath): boolean {
  const call = query.parentPath?.isTSTypeParameterInstantiation() ? query.parentPath.parentPath : null;
  if (!call?.isCallExpression()) return false;
  const { callee } = call.node;
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  return /^(?:importOriginal|import(?:Actual|Mock)|require(?:Actual|Mock)|createMockFromModule)$/.test(name ?? '');
}

/** The name of the type that another one is the argument of. */
export function utilityOf(reference: NodePath | null): string | undefined {
  return reference?.isTSTypeReference() ? lastName(reference.node.typeName) : undefined;
}

/** `jest.MockedFunction`, `ReturnType`. */
function lastName(name: Node): string | undefined {
  if (name.type === 'TSQualifiedName') return lastName(name.right);
  return name.type === 'Identifier' ? name.name : undefined;
}

/** `Awaited<ReturnType<typeof load>>`. */
export function isAwaited(path: NodePath): boolean {
  return Boolean(
    path.findParent(
      (parent) =>
        parent.isTSTypeReference() &&
        parent.node.typeName.type === 'Identifier' &&
        parent.node.typeName.name === 'Awaited',
    ),
  );
}
