import type { NodePath } from '@babel/traverse';
import { childPath, outermostWrapper, staticKey } from '../source/ast';
import { declaredMember } from './declaredMember';
import { givenResults } from './givenResults';
import { heldField, readsOfThis } from './heldField';
import { type ObjectUses, objectUses, patternUses } from './objectUses';
import { readsOfParameter } from './parameterAt';

/** All the places that get at a value where it is kept. */
export interface KeptIn {
  /** Expressions that stand for it: `this.db`, `statements.insert`, `open()`. */
  readonly reads: readonly NodePath[];
  /** Where it is taken out of an object: `db` of `const { db } = this`. */
  readonly properties: readonly NodePath[];
  /** What can be declared with its type: the field, the function. */
  readonly declaration: NodePath | undefined;
  /** What else can be declared so: a variable with the promise of it. */
  readonly promised?: readonly NodePath[];
  /** Where an object with it, as a whole, is an argument. */
  readonly given: readonly NodePath[];
  /** What it is called in that object. */
  readonly member: string | undefined;
  /** The name of the field (or of the method that gives it), if objects with it can be had by other files. */
  readonly openField: string | undefined;
  /** Members of that name of other objects, which may be objects of the class. */
  readonly foreign: readonly NodePath[];
  /** The class itself has the field. */
  readonly isStatic?: true;
  /** It is a method. */
  readonly isMethod?: true;
  /** Other code of the file may get at it too, or put something else into its place. */
  readonly escapes: boolean;
  /** Other files can call what gives it. */
  readonly isExported?: true;
}

/**
 * Where a value goes that is put into a field of a class, into an object literal, or returned by a function of the file.
 *
 * @param path the value
 * @returns undefined when it goes elsewhere, or when none of the places that get at it can be seen
 */
export function keptIn(path: NodePath): KeptIn | undefined {
  return heldField(path) ?? objectMember(path) ?? returned(path);
}

/** `{ insert: value }`, in a constant, a field, an argument... */
function objectMember(path: NodePath): KeptIn | undefined {
  const outer = outermostWrapper(path);
  const property = outer.parentPath;
  if (!property?.isObjectProperty() || property.node.value !== outer.node) return undefined;
  const key = staticKey(property.node);
  const object = property.parentPath;
  if (key === undefined || !object.isObjectExpression()) return undefined;
  const others = object.node.properties.filter((one) => one !== property.node);
  const isCertain = others.every((one) => {
    const name = staticKey(one);
    return one.type !== 'SpreadElement' && name !== undefined && name !== key;
  });
  const places = placesOf(objectUses([object], key), key);
  return isCertain ? places : { ...places, escapes: true };
}

/** Where a member of the object goes that a parameter stands for. */
export function placesOfMember(parameter: NodePath, key: string): KeptIn {
  const dressed = parameter.isTSParameterProperty() ? childPath(parameter, 'parameter') : parameter;
  const inner = dressed.isAssignmentPattern() ? childPath(dressed, 'left') : dressed;
  const places = placesOf(usesOfParameter(parameter, inner, key), key);
  const declared = declaredMember(inner, key);
  if (declared === undefined) return places;
  return declared === 'unknown' ? { ...places, escapes: true } : { ...places, declaration: declared };
}

function usesOfParameter(parameter: NodePath, inner: NodePath, key: string): ObjectUses {
  if (inner.isObjectPattern()) return patternUses(inner, key);
  const reads = readsOfParameter(parameter);
  if (!reads) return { ...objectUses([], key), escapes: true };
  const fields = parameter.isTSParameterProperty() ? readsOfThis(parameter) : [];
  return objectUses([...reads, ...fields], key);
}

function placesOf({ isExported, openFields, escapes, ...uses }: ObjectUses, member: string): KeptIn {
  const [openField, ...more] = openFields;
  return {
    ...{ ...uses, member, openField, declaration: undefined, foreign: [] },
    escapes: escapes || more.length > 0,
    ...(isExported && { isExported }),
  };
}

function returned(path: NodePath): KeptIn | undefined {
  const results = givenResults(path);
  if (!results) return undefined;
  const { reads, declaration, promised, isOpen, openField, foreign = [], isStatic, escapes = false } = results;
  const isMethod = openField !== undefined && (declaration.node as { kind?: string }).kind === 'method';
  return {
    ...{ reads, declaration, openField, escapes, foreign, properties: [], given: [], member: undefined },
    ...(promised && { promised }),
    ...(isOpen && { isExported: isOpen }),
    ...(isMethod && { isMethod }),
    ...(isStatic && { isStatic }),
  };
}
