import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, staticKey } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';
import { visitPaths } from '../source/visitPaths';
import { readsOfThis } from './heldField';
import { typeOrigin } from './typeOrigin';

/** A place that the file declares to be of an imported type. */
export interface DeclaredValue {
  /** The name of the type. */
  readonly type: NodePath;
  readonly module: string;
  readonly path: readonly string[];
  /** Expressions that are of that type by their declaration: `db`, `this.db`, `deps.db`. */
  readonly reads: readonly NodePath[];
}

/** Values of a type: expressions, and patterns that take them apart. */
interface Values {
  readonly reads: readonly NodePath[];
  readonly patterns: readonly NodePath[];
}

const none: Values = { reads: [], patterns: [] };

/**
 * Finds what parameters, variables, fields and members of object types are declared to be, where that is a type of another module.
 * @param isWanted whether a type is of interest
 */
export function declaredValues(
  source: SourceFile,
  isWanted: (module: string, path: readonly string[]) => boolean,
): DeclaredValue[] {
  const found: DeclaredValue[] = [];
  visitPaths(source.program, {
    TSTypeReference(reference) {
      const type = childPath(reference, 'typeName');
      const origin = typeOrigin(type);
      if (!origin || !isWanted(origin.module, origin.path)) return;
      found.push({ type, ...origin, reads: valuesOf(reference, source, 3).reads });
    },
  });
  return found;
}

/** @param depth how many object types are looked through on the way */
function valuesOf(type: NodePath, source: SourceFile, depth: number): Values {
  const parent = type.parentPath;
  if (!parent || depth === 0) return none;
  if (parent.isTSUnionType() || parent.isTSParenthesizedType()) return valuesOf(parent, source, depth);
  if (!parent.isTSTypeAnnotation() || !parent.parentPath) return none;
  const holder = parent.parentPath as NodePath;
  if (holder.isIdentifier()) return ofName(holder);
  if (holder.isObjectPattern()) return { reads: [], patterns: [holder] };
  if (holder.isClassProperty() || holder.isClassPrivateProperty()) return { ...none, reads: readsOfThis(holder) };
  if (!holder.isTSPropertySignature()) return none;
  const key = keyOf(holder.node);
  return key === undefined ? none : membersOf(objectsOf(holder, source, depth - 1), key);
}

/** A variable or a parameter, and the field that a parameter property is. */
function ofName(name: NodePath<Extract<Node, { type: 'Identifier' }>>): Values {
  const binding = name.scope.getBinding(name.node.name);
  const reads = binding?.identifier === name.node ? binding.referencePaths : [];
  const around = name.parentPath.isAssignmentPattern() ? name.parentPath.parentPath : name.parentPath;
  return { ...none, reads: around?.isTSParameterProperty() ? [...reads, ...readsOfThis(around)] : reads };
}

/** The values of the object type that a member belongs to. */
function objectsOf(member: NodePath, source: SourceFile, depth: number): Values {
  const home = member.parentPath;
  if (home?.isTSTypeLiteral()) return valuesOf(home, source, depth);
  const declared = home?.parentPath;
  if (!home?.isTSInterfaceBody() || !declared?.isTSInterfaceDeclaration()) return none;
  const { name } = declared.node.id;
  const all: Values[] = [];
  visitPaths(source.program, {
    TSTypeReference(reference) {
      const { typeName } = reference.node;
      if (typeName.type === 'Identifier' && typeName.name === name) all.push(valuesOf(reference, source, depth));
    },
  });
  return { reads: all.flatMap(({ reads }) => reads), patterns: all.flatMap(({ patterns }) => patterns) };
}

function membersOf({ reads, patterns }: Values, key: string): Values {
  const members = reads.flatMap((read) => {
    const member = read.parentPath;
    const isRead = (member?.isMemberExpression() || member?.isOptionalMemberExpression()) && read.key === 'object';
    return isRead && staticKey(member.node) === key ? [member as NodePath] : [];
  });
  const taken = [...patterns, ...reads.flatMap(patternOf)].flatMap((pattern) => takenFrom(pattern, key));
  return { reads: [...members, ...taken], patterns: [] };
}

/** `{ db }` of `const { db } = deps`. */
function patternOf(read: NodePath): NodePath[] {
  const declarator = read.parentPath;
  if (!declarator?.isVariableDeclarator() || read.key !== 'init') return [];
  const pattern = childPath(declarator, 'id');
  return pattern.isObjectPattern() ? [pattern] : [];
}

function takenFrom(pattern: NodePath, key: string): readonly NodePath[] {
  return childPaths(pattern, 'properties').flatMap((property) => {
    if (!property.isObjectProperty() || staticKey(property.node) !== key) return [];
    const { value } = property.node;
    const local = value.type === 'AssignmentPattern' ? value.left : value;
    return local.type === 'Identifier' ? (property.scope.getBinding(local.name)?.referencePaths ?? []) : [];
  });
}

function keyOf({ key, computed }: Extract<Node, { type: 'TSPropertySignature' }>): string | undefined {
  if (key.type === 'StringLiteral') return key.value;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}
