import type { NodePath } from '@babel/traverse';
import { childPath, childPaths } from '../source/ast';

/**
 * Where a member is declared of what a parameter is declared to be: in place, or in an interface or a type of the file.
 * @returns `unknown` where its type says nothing of it in this file; undefined where it has no type
 */
export function declaredMember(parameter: NodePath, key: string): NodePath | 'unknown' | undefined {
  const annotation = childPath(parameter, 'typeAnnotation');
  return annotation.isTSTypeAnnotation() ? memberOf(childPath(annotation, 'typeAnnotation'), key) : undefined;
}

function memberOf(type: NodePath, key: string): NodePath | 'unknown' {
  if (type.isTSTypeLiteral()) return signatureIn(childPaths(type, 'members'), key);
  if (type.isTSTypeReference() && type.node.typeName.type === 'Identifier') {
    const { name } = type.node.typeName;
    const program = type.findParent((one) => one.isProgram());
    const declared = program ? childPaths(program, 'body').flatMap(declarationOf) : [];
    const found = declared.filter((one) => (one.node as { id?: { name?: string } }).id?.name === name);
    const [own, ...others] = found;
    if (!own || others.length > 0) return 'unknown';
    if (own.isTSInterfaceDeclaration()) return signatureIn(childPaths(childPath(own, 'body'), 'body'), key);
    if (own.isTSTypeAliasDeclaration()) return memberOf(childPath(own, 'typeAnnotation'), key);
  }
  return 'unknown';
}

function declarationOf(statement: NodePath): NodePath[] {
  const declared = statement.isExportNamedDeclaration() ? childPath(statement, 'declaration') : statement;
  return declared.isTSInterfaceDeclaration() || declared.isTSTypeAliasDeclaration() ? [declared] : [];
}

function signatureIn(members: readonly NodePath[], key: string): NodePath | 'unknown' {
  const found = members.find(
    (one) => one.isTSPropertySignature() && one.node.key.type === 'Identifier' && one.node.key.name === key,
  );
  return found ?? 'unknown';
}
