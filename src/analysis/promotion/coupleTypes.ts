import { alikeMembers } from './alikeMembers';
import { type CallGraph, functionKey } from './graph';
import type { FoundParameter } from './flows';
import { openByCalls } from './openParameters';
import type { Resolver } from './resolveRefs';
import type { FileFacts, Obstacle, PassFact, Ref } from './types';

const maxDepth = 20;

/** What has to change together with the type that it is declared to be of. */
export interface TypeCouples {
  readonly couples: CallGraph['couples'];
  readonly sources: CallGraph['typeSources'];
}

/**
 * Finds functions, and the types of the names that they are called by: both change, or none. A type that cannot be found stays as it is,
 * and so does one that something else is of.
 *
 * @param note takes down why a function, or a type, stays as it is
 */
export function coupleTypes(
  files: ReadonlyMap<string, FileFacts>,
  resolver: Resolver,
  resolve: (from: string, specifier: string) => string | undefined,
  note: (key: string, file: string, obstacle: Obstacle) => void,
): TypeCouples {
  const types = new Set(
    [...files].flatMap(([file, { functions }]) =>
      functions.flatMap(({ id, role }) => (role === 'signature' ? [functionKey(file, id)] : [])),
    ),
  );
  const typeOf = (file: string, ref: Ref): string | undefined => {
    const resolved = resolver.target(file, ref, false);
    return resolved?.kind === 'function' && types.has(resolved.key) ? resolved.key : undefined;
  };
  const asynchronous = new Set(
    [...files].flatMap(([file, { functions }]) =>
      functions.flatMap((one) => (one.async ? [functionKey(file, one.id)] : [])),
    ),
  );
  const giving = new Set(
    [...files].flatMap(([file, { functions }]) =>
      functions.flatMap((one) => (one.givesValue ? [functionKey(file, one.id)] : [])),
    ),
  );
  let open: ReadonlySet<string> | undefined;
  let overriding: ReadonlySet<string> | undefined;
  const couples: [string, string][] = [];
  const sources: { key: string; source: string }[] = [];
  for (const [file, { typedBy, typeUses, functions }] of files) {
    for (const { ref, at } of typeUses) {
      const type = typeOf(file, ref);
      if (type !== undefined) note(type, file, { reason: 'helper-type-used', at });
    }
    for (const [id, ref] of typedBy) {
      const at = functions.find((one) => one.id === id)?.at;
      if (at) couple(functionKey(file, id), { file, ref }, { file, reason: 'helper-type-used', at });
    }
  }
  for (const [file, { passes, containers }] of files) {
    for (const pass of passes) couplePassed(file, pass);
    for (const container of containers) {
      const { valueType, at } = container;
      for (const key of valueType ? resolver.functionsOf({ kind: 'container', file, container }) : [])
        if (valueType?.type && !asynchronous.has(key))
          couple(key, { file, ref: valueType.type }, { file, reason: 'helper-type-used', at });
    }
  }
  return { couples, sources };

  /** `holder` changes with the type that it is declared to be of. */
  function couple(holder: string, { file, ref }: { file: string; ref: Ref }, obstacle: Obstacle): void {
    const type = typeOf(file, ref);
    if (type !== undefined) return void couples.push([holder, type]);
    note(holder, obstacle.file ?? file, obstacle);
    for (const source of sourcesOf(file, ref, 0)) sources.push({ key: holder, source });
  }

  /** What is handed on changes with the types of the names that it is called by. */
  function couplePassed(file: string, pass: PassFact): void {
    const given = resolver.callees(file, pass.escape.target);
    const { at } = pass.escape.obstacle;
    const obstacle: Obstacle = { file, reason: 'helper-type-used', at };
    for (const one of resolver.flows.parametersOf(pass)) {
      const { type, isVoid } = one.parameter;
      if (isVoid && staysVoid(one)) continue;
      const isFixed = one.parameter.isFixed === true || (type !== undefined && isHeldFast(one));
      for (const key of given) {
        if (asynchronous.has(key)) continue;
        if (isFixed) note(key, file, obstacle);
        else if (type) couple(key, { file: one.file, ref: type }, obstacle);
      }
    }
    if (resolver.flows.isFollowed(pass)) return;
    for (const source of sourcesOf(file, pass.to, 0)) for (const key of given) sources.push({ key, source });
  }

  /** Some function gives something where nobody looks: `() => void` may give a promise as well. */
  function staysVoid(one: FoundParameter): boolean {
    const { of, index } = ownerOf(one);
    return isHeldFast(one) || resolver.flows.into(one.file, of, index).some((key) => giving.has(key));
  }

  /** Who else has to do with the type of a parameter: functions that are not known, members that override each other. */
  function isHeldFast({ owner, parameter: { index } }: FoundParameter): boolean {
    open ??= openByCalls(files, resolver);
    overriding ??= overridingMembers(files, resolver);
    return open.has(`${owner} ${index}`) || overriding.has(owner);
  }

  /** Where the declaration of something may be, as far as that was not read. */
  function sourcesOf(file: string, target: Ref, depth: number): string[] {
    const ref = rootOf(target);
    const source = ref.kind === 'import' && depth < maxDepth ? resolve(file, ref.specifier) : undefined;
    if (ref.kind !== 'import' || source === undefined) return [];
    const facts = files.get(source);
    if (!facts) return [source];
    const found = facts.exports[ref.path[0] ?? ''];
    if (found) return found.kind === 'ref' ? sourcesOf(source, found.ref, depth + 1) : [];
    return facts.stars.flatMap((specifier) => sourcesOf(source, { ...ref, specifier }, depth + 1));
  }
}

/** What a reference begins with: `stores` of `stores.open().load`. */
function rootOf(ref: Ref): Ref {
  return ref.kind === 'member' || ref.kind === 'instance' || ref.kind === 'result' ? rootOf(ref.of) : ref;
}

function ownerOf({ owner, parameter: { index } }: FoundParameter): { of: number; index: number } {
  return { of: Number(owner.slice(owner.lastIndexOf('#') + 1)), index };
}

/** Members that override or implement others, or may; and what they override. */
function overridingMembers(files: ReadonlyMap<string, FileFacts>, resolver: Resolver): Set<string> {
  const found = new Set<string>(alikeMembers(files).flat());
  for (const [file, { containers }] of files)
    for (const container of containers)
      for (const member of container.members) {
        const others = resolver.overridden(file, container, member);
        const isUnknown = resolver.family(file, container).some(({ hasUnknownBase }) => hasUnknownBase);
        if (others.length > 0 || isUnknown) found.add(functionKey(file, member.id));
        for (const other of others) found.add(other);
      }
  return found;
}
