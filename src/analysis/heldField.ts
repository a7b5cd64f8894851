import type { NodePath } from '@babel/traverse';
import type { Node, Program } from '@babel/types';
import { childPath, childPaths, isInside, memberName, outermostWrapper, staticKey } from '../source/ast';
import type { KeptIn } from './keptIn';
import { visitPaths } from '../source/visitPaths';

/**
 * The field that a value is put into (`this.db = value`, `db = value` in a class body), with all places that read it.
 *
 * @param path the value
 * @returns undefined for anything else, for static fields, and for a field that something else is put into or that other code of
 * the file may reach
 */
export function heldField(path: NodePath): KeptIn | undefined {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  if (!parent) return undefined;
  const owner = parent.isAssignmentExpression() ? parent : isField(parent) ? parent : undefined;
  if (!owner || (outer.key !== 'right' && outer.key !== 'value')) return undefined;
  if (owner.isAssignmentExpression() && (owner.node.operator !== '=' || !owner.parentPath.isExpressionStatement()))
    return undefined;
  const target = owner.isAssignmentExpression() ? childPath(owner, 'left') : owner;
  const home = owner.isAssignmentExpression() ? classOfThis(childPath(target, 'object')) : classAround(owner);
  const name = memberName(target.node);
  if (!home || name === undefined || isStatic(owner.node)) return undefined;
  return readField(home, name, owner);
}

function readField(home: NodePath, name: string, owner: NodePath): KeptIn | undefined {
  const isPrivate = name.startsWith('#');
  const reads: NodePath[] = [];
  const properties: NodePath[] = [];
  let isConfined = true;
  const note = (member: NodePath): void => {
    if (memberName(member.node) !== name) return;
    const object = childPath(member, 'object');
    const isOwn = isPrivate ? isInside(member, home) : isThisOf(object, home);
    if (!isOwn) isConfined &&= isPrivate || isSomethingElse(object, home);
    else if (!isWritten(member)) reads.push(member);
    else if (member.parentPath !== owner) isConfined &&= isCleared(member);
  };
  const program = home.findParent((one) => one.isProgram());
  if (!program?.isProgram()) return undefined;
  visitPaths(program, {
    MemberExpression: note,
    OptionalMemberExpression: note,
    VariableDeclarator(declarator) {
      const init = childPath(declarator, 'init');
      const pattern = childPath(declarator, 'id');
      if (isPrivate || !pattern.isObjectPattern()) return;
      for (const property of childPaths(pattern, 'properties')) {
        if (!property.isObjectProperty() || staticKey(property.node) !== name) continue;
        const isPlain = isThisOf(init, home) && property.node.value.type === 'Identifier';
        if (isPlain) properties.push(property);
        else isConfined &&= !isThisOf(init, home) && isSomethingElse(init, home);
      }
    },
  });
  const declaration = declarationOf(home, name);
  // Declared with another value, it holds two things.
  const first = declaration && (declaration.node as { value?: Node | null }).value;
  if (declaration !== owner && first && !isNothing(first)) return undefined;
  if (!isConfined) return undefined;
  const isOpen = !isPrivate && !isHidden(declaration?.node, name) && isExporting(program);
  return { reads, properties, declaration, openField: isOpen ? name : undefined };
}

function isField(path: NodePath): boolean {
  return path.isClassProperty() || path.isClassPrivateProperty() || path.isClassAccessorProperty();
}

function isStatic(node: Node): boolean {
  return 'static' in node && node.static === true;
}

function classAround(path: NodePath): NodePath | undefined {
  return path.findParent((parent) => parent.isClass()) ?? undefined;
}

/** The class whose object `this` is, at this place. */
function classOfThis(path: NodePath): NodePath | undefined {
  if (!path.isThisExpression()) return undefined;
  const owner = path.findParent(
    (parent) =>
      (parent.isFunction() && !parent.isArrowFunctionExpression()) || isField(parent) || parent.isStaticBlock(),
  );
  if (!owner || owner.isStaticBlock() || isStatic(owner.node)) return undefined;
  const isMember = owner.isClassMethod() || owner.isClassPrivateMethod() || isField(owner);
  return isMember ? classAround(owner) : undefined;
}

/** `this` in the class, or in one of the same file that extends it. */
function isThisOf(path: NodePath, home: NodePath): boolean {
  for (let at = classOfThis(path); at; at = baseOf(at)) if (at.node === home.node) return true;
  return false;
}

/** The class of the same file that a class extends. */
export function baseOf(path: NodePath): NodePath | undefined {
  const base = childPath(path, 'superClass');
  const found = base.isIdentifier() ? base.scope.getBinding(base.node.name)?.path : undefined;
  return found?.isClass() ? found : undefined;
}

/** An object of which it is plain that it is none of the class: options of its constructor, a module, `process.env`, an object literal. */
function isSomethingElse(object: NodePath, home: NodePath): boolean {
  if (object.isThisExpression()) return classOfThis(object) === undefined || classOfThis(object)?.node !== home.node;
  if (object.isMemberExpression()) return isSomethingElse(childPath(object, 'object'), home);
  if (object.isMetaProperty()) return true;
  if (!object.isIdentifier()) return false;
  const binding = object.scope.getBinding(object.node.name);
  if (!binding) return object.node.name === 'process';
  if (binding.kind === 'module') return true;
  if (binding.kind === 'param') {
    const fn = binding.scope.path;
    return fn.isClassMethod() && fn.node.kind === 'constructor' && classAround(fn)?.node === home.node;
  }
  return binding.path.isVariableDeclarator() && binding.path.node.init?.type === 'ObjectExpression';
}

function isWritten(member: NodePath): boolean {
  const parent = member.parentPath;
  if (!parent) return false;
  if (parent.isAssignmentExpression()) return member.key === 'left';
  if (parent.isUpdateExpression()) return true;
  return parent.isUnaryExpression() && parent.node.operator === 'delete';
}

/** `this.db = null`, `delete this.db`: it is gone from then on. */
function isCleared(member: NodePath): boolean {
  const parent = member.parentPath;
  if (!parent?.isAssignmentExpression()) return parent?.isUnaryExpression() === true;
  return parent.node.operator === '=' && isNothing(parent.node.right);
}

/** `null`, `undefined`. */
export function isNothing(node: Node): boolean {
  return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined');
}

function declarationOf(home: NodePath, name: string): NodePath | undefined {
  const members = childPaths(childPath(home, 'body'), 'body');
  return members.find((member) => isField(member) && !isStatic(member.node) && memberName(member.node) === name);
}

/** What TypeScript or an underscore says is nobody else's. */
function isHidden(declaration: Node | undefined, name: string): boolean {
  const access = (declaration as { accessibility?: string } | undefined)?.accessibility;
  return name.startsWith('_') || access === 'private' || access === 'protected';
}

/** Whether other files get anything from this one, and with it perhaps objects of the class. */
function isExporting(program: NodePath<Program>): boolean {
  const { globals } = program.scope as unknown as { readonly globals: Readonly<Record<string, unknown>> };
  if ('module' in globals || 'exports' in globals) return true;
  return program.get('body').some((statement) => statement.isExportDeclaration() || statement.isTSExportAssignment());
}
