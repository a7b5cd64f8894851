import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, outermostWrapper, staticKey } from '../source/ast';
import { declaredId } from './declaredId';
import { memberReads } from './heldField';
import { isExported } from './isExported';
import { leavesByExport } from './leavesByExport';
import { objectUses } from './objectUses';
import { type PromisedReads, promisedReads } from './promisedReads';

/** What stands for a value that a function of the file gives. */
export interface GivenResults {
  /** The calls of the function, or the `await`s of them, or the reads of a getter. */
  readonly reads: readonly NodePath[];
  /** The function. */
  readonly declaration: NodePath;
  /** Variables that hold the promise of it, and further functions that give that. */
  readonly promised?: readonly NodePath[];
  /** Other files can call it. */
  readonly isOpen: boolean;
  /** The name of a method or a getter, if objects that have it can be had by other files. */
  readonly openField?: string;
  /** See `KeptIn`. */
  readonly foreign?: readonly NodePath[];
  readonly isStatic?: true;
  /** Other code may get at it too. */
  readonly escapes?: true;
}

/** `return value`: everything that gets at it there; undefined where that cannot be seen. */
export function givenResults(value: NodePath): GivenResults | undefined {
  const outer = outermostWrapper(value);
  const parent = outer.parentPath;
  const isBody = parent?.isArrowFunctionExpression() === true && outer.key === 'body';
  if (!parent || !(parent.isReturnStatement() || isBody)) return undefined;
  const fn = isBody ? parent : parent.getFunctionParent();
  if (!fn?.isFunction() || fn.node.generator) return undefined;
  const isAsync = fn.node.async === true;
  if (fn.isClassMethod() || fn.isClassPrivateMethod()) return ofMethod(fn as NodePath, fn.node.kind, isAsync);
  // `exports.getDb = () => db`
  if (fn.isExpression() && leavesByExport(fn)) return { reads: [], declaration: fn, isOpen: true };
  const member = fn.isObjectMethod() ? fn : fn.parentPath?.isObjectProperty() ? fn.parentPath : undefined;
  if (member) return ofObjectMember(fn as NodePath, member, isAsync);
  return ofFunction(fn as NodePath, isAsync);
}

function ofFunction(fn: NodePath, isAsync: boolean): GivenResults | undefined {
  const name = declaredId(fn)?.name;
  const binding = name === undefined ? undefined : fn.parentPath?.scope.getBinding(name);
  if (!binding?.constant) return undefined;
  const inside = binding.referencePaths.filter((reference) => !leavesByExport(reference));
  const results = inside.map((reference) => resultOf(reference, isAsync));
  const isOpen = isExported(binding) || inside.length < binding.referencePaths.length;
  if (results.length === 0 && !isOpen) return undefined;
  return withResults(results, { declaration: fn, isOpen });
}

/** `getDb() { return this.#db; }`, `get db() { return this.#db; }` */
function ofMethod(method: NodePath, kind: string, isAsync: boolean): GivenResults | undefined {
  const members = kind === 'set' || kind === 'constructor' ? undefined : memberReads(method);
  if (!members) return undefined;
  const { reads, properties, openField, foreign, isStatic, escapes } = members;
  const details = {
    ...{ declaration: method, isOpen: false, foreign },
    ...(isStatic && { isStatic }),
    ...(openField !== undefined && { openField }),
  };
  const found = withResults(
    reads.map((read) => (kind === 'get' ? itself(read) : resultOf(read, isAsync))),
    details,
  );
  return escapes || properties.length > 0 ? { ...found, escapes: true } : found;
}

/** `{ getDb: () => db }` */
function ofObjectMember(fn: NodePath, member: NodePath, isAsync: boolean): GivenResults | undefined {
  const key = staticKey(member.node);
  const object = member.parentPath;
  if (key === undefined || !object?.isObjectExpression()) return undefined;
  const { reads, properties, given, openFields, isExported: isOpen, escapes } = objectUses([object], key);
  const isGetter = fn.isObjectMethod() && fn.node.kind === 'get';
  const taken = properties.flatMap((property) => {
    const local = childPath(property, 'value');
    const binding = local.isIdentifier() ? local.scope.getBinding(local.node.name) : undefined;
    return binding?.constant && !isGetter ? binding.referencePaths : [undefined];
  });
  const found = withResults(
    [...reads, ...taken].map((read) => read && (isGetter ? itself(read) : resultOf(read, isAsync))),
    { declaration: fn, isOpen },
  );
  return escapes || given.length + openFields.length > 0 ? { ...found, escapes: true } : found;
}

function withResults(
  results: readonly (PromisedReads | undefined)[],
  details: Omit<GivenResults, 'reads' | 'promised' | 'escapes'>,
): GivenResults {
  const seen = results.flatMap((one) => one ?? []);
  const promised = seen.flatMap(({ holders }) => holders);
  return {
    ...details,
    reads: seen.flatMap(({ reads }) => reads),
    ...(promised.length > 0 && { promised }),
    ...(seen.length < results.length && { escapes: true as const }),
  };
}

function itself(read: NodePath): PromisedReads {
  return { reads: [read], holders: [] };
}

/** The call of a function that a reference names, or the `await`s of it; undefined where it goes elsewhere. */
function resultOf(reference: NodePath, isAsync: boolean): PromisedReads | undefined {
  const call = reference.parentPath;
  const isCall = call?.isCallExpression() || call?.isOptionalCallExpression();
  if (!isCall || call.node.callee !== (reference.node as Node)) return undefined;
  return isAsync ? promisedReads(call as NodePath) : { reads: [call as NodePath], holders: [] };
}
