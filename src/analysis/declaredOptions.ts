import type { Binding, NodePath, Scope } from '@babel/traverse';
import type { Node, TSType } from '@babel/types';
import { stringValue } from '../source/ast';
import type { VisibleOption } from './visibleOptions';

/**
 * The options that a parameter can have by its type: a type with members, or one of the file's own that has no more than these. What they
 * are set to cannot be seen.
 * @returns undefined where there is no type, or one of elsewhere
 */
export function declaredOptions(binding: Binding): readonly VisibleOption[] | undefined {
  const { kind, identifier, scope } = binding;
  const annotation = kind === 'param' ? (identifier.typeAnnotation ?? restOf(binding)) : undefined;
  if (annotation?.type !== 'TSTypeAnnotation') return undefined;
  const keys = keysOf(annotation.typeAnnotation, scope);
  return keys && [...keys].map((key) => ({ key, values: undefined, isOptional: true }));
}

/** `{ quiet, ...options }: Type`: what is taken out is no option, but may as well be thought of as one. */
function restOf({ path, identifier }: Binding): Node | null | undefined {
  const pattern = path.isAssignmentPattern() ? path.node.left : path.node;
  if (pattern.type !== 'ObjectPattern') return undefined;
  const rest = pattern.properties.at(-1);
  return rest?.type === 'RestElement' && rest.argument === identifier ? pattern.typeAnnotation : undefined;
}

type Keys = ReadonlySet<string> | undefined;

/** The names of all members; undefined where there may be others. */
function keysOf(type: TSType, scope: Scope, seen: readonly Node[] = []): Keys {
  switch (type.type) {
    case 'TSTypeLiteral':
      return keysOfMembers(type.members);
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
      return new Set();
    case 'TSParenthesizedType':
      return keysOf(type.typeAnnotation, scope, seen);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return union(type.types.map((one) => keysOf(one, scope, seen)));
    case 'TSTypeReference':
      return keysOfReference(type, scope, seen);
    default:
      return undefined;
  }
}

function keysOfReference(type: TSType & { type: 'TSTypeReference' }, scope: Scope, seen: readonly Node[]): Keys {
  if (type.typeName.type !== 'Identifier') return undefined;
  const { name } = type.typeName;
  const [first, second] = type.typeParameters?.params ?? [];
  const declared = declarationOf(name, scope);
  if (!declared) {
    if (['Partial', 'Readonly', 'Required'].includes(name)) return first && keysOf(first, scope, seen);
    return name === 'Pick' || name === 'Record' ? literalKeys(name === 'Pick' ? second : first) : undefined;
  }
  if (seen.includes(declared) || first) return undefined;
  if (declared.type === 'TSTypeAliasDeclaration') return keysOf(declared.typeAnnotation, scope, [...seen, declared]);
  if (declared.type !== 'TSInterfaceDeclaration' || declared.extends?.length) return undefined;
  return keysOfMembers(declared.body.body);
}

/** The only declaration of a type in the file; two interfaces of a name are one. */
function declarationOf(name: string, scope: Scope): Node | undefined {
  const program = scope.getProgramParent().path as NodePath<Node>;
  if (!program.isProgram()) return undefined;
  const found = program.node.body.flatMap((statement): Node[] => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const isType = declared?.type === 'TSTypeAliasDeclaration' || declared?.type === 'TSInterfaceDeclaration';
    if (isType && declared.id.name === name) return [declared];
    // Another thing of the name, such as an import or a class.
    return [];
  });
  if (found.length > 0) return found.length === 1 ? found[0] : program.node;
  return scope.hasBinding(name, true) ? program.node : undefined;
}

function keysOfMembers(members: readonly Node[]): Keys {
  const keys = members.map((member) => {
    if (member.type !== 'TSPropertySignature' || member.computed) return undefined;
    return member.key.type === 'Identifier' ? member.key.name : stringValue(member.key);
  });
  return keys.every((key) => key !== undefined) ? new Set(keys) : undefined;
}

/** `'cwd' | 'env'` */
function literalKeys(type: TSType | undefined): Keys {
  if (type?.type === 'TSUnionType') return union(type.types.map(literalKeys));
  const key = type?.type === 'TSLiteralType' ? stringValue(type.literal) : undefined;
  return key === undefined ? undefined : new Set([key]);
}

function union(all: readonly Keys[]): Keys {
  const known = all.filter((keys) => keys !== undefined);
  return known.length === all.length ? new Set(known.flatMap((keys) => [...keys])) : undefined;
}
