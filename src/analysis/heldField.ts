import type { NodePath } from '@babel/traverse';
import type { Node, Program } from '@babel/types';
import { childPath, childPaths, isInside, memberName, outermostWrapper, staticKey, unwrapPath } from '../source/ast';
import type { KeptIn } from './keptIn';
import { visitPaths } from '../source/visitPaths';

/**
 * The field that a value is put into (`this.db = value`, `db = value` in a class body), with all places that read it.
 *
 * @param path the value
 * @returns undefined for anything else
 */
export function heldField(path: NodePath): KeptIn | undefined {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  if (!parent) return undefined;
  const owner = parent.isAssignmentExpression() ? parent : isField(parent) ? parent : undefined;
  if (!owner || (outer.key !== 'right' && outer.key !== 'value')) return undefined;
  // `return (this.db ??= value)`: who goes on with that follows it there.
  const isFilling = owner.isAssignmentExpression() && /^(?:\?\?|\|\|)=$/.test(owner.node.operator);
  if (
    owner.isAssignmentExpression() &&
    !isFilling &&
    (owner.node.operator !== '=' || !owner.parentPath.isExpressionStatement())
  )
    return undefined;
  const target = owner.isAssignmentExpression() ? childPath(owner, 'left') : owner;
  const object = owner.isAssignmentExpression() ? childPath(target, 'object') : undefined;
  const own = object ? classOfThis(object) : isStatic(owner.node) ? undefined : classAround(owner);
  const home = own ?? (object ? classItself(object) : classAround(owner));
  const name = memberName(target.node);
  return home && name !== undefined ? readField(home, name, owner, !own) : undefined;
}

/** All places that read a method or a getter of a class; undefined for one whose name is put together. */
export function memberReads(member: NodePath): KeptIn | undefined {
  const home = classAround(member);
  const name = memberName(member.node);
  return home && name !== undefined ? readField(home, name, member, isStatic(member.node)) : undefined;
}

function readField(home: NodePath, name: string, owner: NodePath, isOfClass: boolean): KeptIn | undefined {
  const isPrivate = name.startsWith('#');
  const reads: NodePath[] = [];
  const properties: NodePath[] = [];
  const foreign: NodePath[] = [];
  let isConfined = true;
  const isHome = (object: NodePath): boolean =>
    isOfClass ? isDerivedFrom(classItself(object), home) : isThisOf(object, home) || isObjectOf(object, home);
  const note = (member: NodePath): void => {
    if (memberName(member.node) !== name) return;
    const object = childPath(member, 'object');
    const isOwn = isPrivate ? isInside(member, home) : isHome(object);
    if (!isOwn && !isPrivate && !isSomethingElse(object, home)) {
      if (isWritten(member)) isConfined = false;
      else foreign.push(member);
    }
    if (!isOwn) return;
    if (!isWritten(member)) reads.push(member);
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
        const isOwn = isHome(init);
        if (isOwn && property.node.value.type === 'Identifier') properties.push(property);
        else if (isOwn) isConfined = false;
        else if (!isSomethingElse(init, home)) foreign.push(property);
      }
    },
  });
  const isField = !owner.isMethod();
  const declaration = isField ? declarationOf(home, name, isOfClass) : owner;
  // Declared with another value, it holds two things.
  const first = declaration && (declaration.node as { value?: Node | null }).value;
  if (declaration?.node !== owner.node && first && !isNothing(first)) isConfined = false;
  if (isDeclaredAgain(program, name, home, declaration)) isConfined = false;
  const isOpen = !isPrivate && !isHidden(declaration?.node, name) && isExporting(program);
  return {
    ...{ reads, properties, declaration, foreign, given: [], member: undefined },
    ...(isOfClass && { isStatic: true as const }),
    openField: isOpen ? name : undefined,
    escapes: !isConfined,
  };
}

/** A member of that name in a class that extends the one, or a second one in the class itself. */
function isDeclaredAgain(
  program: NodePath<Program>,
  name: string,
  home: NodePath,
  declaration: NodePath | undefined,
): boolean {
  let isFound = false;
  visitPaths(program, {
    Class(one) {
      if (!isDerivedFrom(one as NodePath, home)) return;
      for (const member of childPaths(childPath(one, 'body'), 'body')) {
        const isOther = member.node !== declaration?.node && !(member.isMethod() && member.node.kind === 'set');
        if (isOther && memberName(member.node) === name && !member.isTSDeclareMethod()) isFound = true;
      }
    },
  });
  return isFound;
}

/** Whether a class is another one, or extends it. */
function isDerivedFrom(one: NodePath | undefined, home: NodePath): boolean {
  for (let at = one; at; at = baseOf(at)) if (at.node === home.node) return true;
  return false;
}

/** The class that an expression stands for: by its name, or by `this` in what is static. */
export function classItself(object: NodePath): NodePath | undefined {
  if (object.isIdentifier()) {
    const found = object.scope.getBinding(object.node.name)?.path;
    const value = found?.isVariableDeclarator() ? childPath(found, 'init') : found;
    return value?.isClass() ? value : undefined;
  }
  if (!object.isThisExpression()) return undefined;
  const owner = ownerOfThis(object);
  return owner && (owner.isStaticBlock() || isStatic(owner.node)) ? classAround(owner) : undefined;
}

/** All the places where a class reads a field of its own: one that is declared in its body, or as a parameter of its constructor. */
export function readsOfThis(declaration: NodePath): NodePath[] {
  const home = classAround(declaration);
  const parameter = declaration.isTSParameterProperty() ? declaration.node.parameter : undefined;
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  const name = target?.type === 'Identifier' ? target.name : memberName(declaration.node);
  const reads: NodePath[] = [];
  if (!home || name === undefined || isStatic(declaration.node)) return reads;
  const note = (member: NodePath): void => {
    if (memberName(member.node) === name && isThisOf(childPath(member, 'object'), home) && !isWritten(member))
      reads.push(member);
  };
  const program = home.findParent((one) => one.isProgram());
  if (program?.isProgram()) visitPaths(program, { MemberExpression: note, OptionalMemberExpression: note });
  return reads;
}

/** `this` wherever it is an object of the class. */
export function thisOf(home: NodePath): NodePath[] {
  const all: NodePath[] = [];
  home.traverse({
    ThisExpression: (one) => {
      if (classOfThis(one as NodePath)?.node === home.node) all.push(one as NodePath);
    },
  });
  return all;
}

/** An object of the class: a constant that holds `new Store()`, or what is declared to be a `Store`. */
function isObjectOf(object: NodePath, home: NodePath): boolean {
  const made = unwrapPath(object);
  if (made.isNewExpression()) return isClassOrDerived(childPath(made, 'callee'), home);
  const declared = declarationFor(made);
  if (!declared) return false;
  const annotation = childPath(declared, 'typeAnnotation');
  if (annotation.isTSTypeAnnotation()) {
    const type = childPath(annotation, 'typeAnnotation');
    const all = type.isTSUnionType() ? childPaths(type, 'types') : [type];
    const named = all.filter((one) => !one.isTSNullKeyword() && !one.isTSUndefinedKeyword());
    return named.every((one) => one.isTSTypeReference() && isClassOrDerived(childPath(one, 'typeName'), home));
  }
  const declarator = declared.parentPath;
  if (!declarator?.isVariableDeclarator()) return false;
  const binding = declared.isIdentifier() ? declarator.scope.getBinding(declared.node.name) : undefined;
  const init = childPath(declarator, 'init');
  return binding?.constant === true && init.isNewExpression() && isObjectOf(init, home);
}

/** Where a variable, a parameter or a field of `this` is declared. */
function declarationFor(object: NodePath): NodePath | undefined {
  if (object.isIdentifier()) {
    const binding = object.scope.getBinding(object.node.name);
    const declared = binding?.path.isVariableDeclarator() ? childPath(binding.path, 'id') : binding?.path;
    const left = declared?.isAssignmentPattern() ? childPath(declared, 'left') : declared;
    return left?.node === binding?.identifier ? left : undefined;
  }
  if (!object.isMemberExpression()) return undefined;
  const home = classOfThis(childPath(object, 'object'));
  const name = memberName(object.node);
  return home && name !== undefined ? (declarationOf(home, name) ?? parameterOf(home, name)) : undefined;
}

/** The parameter of the constructor that is a field too: `constructor(private store: Store)`. */
function parameterOf(home: NodePath, name: string): NodePath | undefined {
  const members = childPaths(childPath(home, 'body'), 'body');
  const make = members.find((member) => member.isClassMethod() && member.node.kind === 'constructor');
  return childPaths(make ?? home, 'params')
    .flatMap((one) => (one.isTSParameterProperty() ? [childPath(one, 'parameter')] : []))
    .find((one) => one.isIdentifier() && one.node.name === name);
}

function isClassOrDerived(name: NodePath, home: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const found = name.scope.getBinding(name.node.name)?.path;
  return isDerivedFrom(found?.isClass() ? (found as NodePath) : undefined, home);
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
  const owner = ownerOfThis(path);
  if (!owner || owner.isStaticBlock() || isStatic(owner.node)) return undefined;
  const isMember = owner.isClassMethod() || owner.isClassPrivateMethod() || isField(owner);
  return isMember ? classAround(owner) : undefined;
}

/** The function, field or block that says what `this` is. */
function ownerOfThis(path: NodePath): NodePath | null {
  return path.findParent(
    (parent) =>
      (parent.isFunction() && !parent.isArrowFunctionExpression()) || isField(parent) || parent.isStaticBlock(),
  );
}

/** `this` in the class, or in one of the same file that extends it. */
function isThisOf(path: NodePath, home: NodePath): boolean {
  return isDerivedFrom(classOfThis(path), home);
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

function declarationOf(home: NodePath, name: string, isOfClass = false): NodePath | undefined {
  const members = childPaths(childPath(home, 'body'), 'body');
  return members.find(
    (member) => isField(member) && isStatic(member.node) === isOfClass && memberName(member.node) === name,
  );
}

/** What TypeScript or an underscore says is nobody else's. */
export function isHidden(declaration: Node | undefined, name: string): boolean {
  const access = (declaration as { accessibility?: string } | undefined)?.accessibility;
  return name.startsWith('_') || access === 'private' || access === 'protected';
}

/** Whether other files get anything from this one, and with it perhaps objects of the class. */
function isExporting(program: NodePath<Program>): boolean {
  const { globals } = program.scope as unknown as { readonly globals: Readonly<Record<string, unknown>> };
  if ('module' in globals || 'exports' in globals) return true;
  return program.get('body').some((statement) => statement.isExportDeclaration() || statement.isTSExportAssignment());
}
