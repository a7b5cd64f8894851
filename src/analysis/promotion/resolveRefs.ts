import { exportedPart, wholeModule } from '../exportName';
import { createFlows, type Flows } from './flows';
import { functionKey } from './graph';
import {
  anyElement,
  anyMember,
  isOneOfAll,
  type ContainerFact,
  type FileFacts,
  type FunctionFact,
  type MemberFact,
  type Place,
  type Ref,
  type Target,
} from './types';

/** What a reference leads to. */
export type Resolved =
  | { readonly kind: 'function'; readonly key: string }
  | { readonly kind: 'container'; readonly file: string; readonly container: ContainerFact }
  /** What `new` gives for a class. */
  | { readonly kind: 'instance'; readonly file: string; readonly container: ContainerFact }
  | { readonly kind: 'module'; readonly file: string }
  /** Certainly nothing of the project's own. */
  | { readonly kind: 'foreign' };

/** A container in the file where it is declared. */
type Held = Pick<Extract<Resolved, { kind: 'container' }>, 'file' | 'container'>;

function isHolder(one: Resolved | undefined): one is Extract<Resolved, { kind: 'container' | 'instance' }> {
  return one?.kind === 'container' || one?.kind === 'instance';
}

export interface FamilyMember {
  readonly file: string;
  readonly container: ContainerFact;
  readonly hasUnknownBase: boolean;
}

/** Answers questions about references across files. */
export interface Resolver {
  /** What a target stands for; `asValue`: a module as a value is all of it, not its default export. */
  target(file: string, target: Target, asValue: boolean): Resolved | undefined;
  /** The functions that a call may run. */
  callees(file: string, target: Target): readonly string[];
  /** Whether all that a call may run is known: not of a computed member of what has members that are not. */
  isClosed(file: string, target: Target): boolean;
  /** Where functions come to that are handed to others. */
  readonly flows: Flows;
  /** Whether a target is what a field of instances holds. */
  isField(file: string, target: Target): boolean;
  /** The file of the project that has to say whose member a target is, where it cannot be told; null: this one. */
  unresolved(file: string, target: Target, isCall: boolean): string | null | undefined;
  /** The functions behind something that got away. */
  functionsOf(resolved: Resolved | undefined): readonly string[];
  exportedFunctions(file: string): readonly { readonly key: string; readonly at: Place }[];
  /** The container, its bases and everything that extends it. */
  family(file: string, container: ContainerFact): readonly FamilyMember[];
  /** The members of bases that a member overrides or implements. */
  overridden(file: string, container: ContainerFact, member: MemberFact): readonly string[];
}

const maxDepth = 20;

export function createResolver(
  files: ReadonlyMap<string, FileFacts>,
  resolve: (from: string, specifier: string) => string | undefined,
): Resolver {
  const functionById = indexBy(files, ({ functions }) => functions);
  const containerById = indexBy(files, ({ containers }) => containers);

  function local(file: string, id: number): Resolved | undefined {
    const key = functionKey(file, id);
    if (functionById.has(key)) return { kind: 'function', key };
    const container = containerById.get(key);
    return container && { kind: 'container', file, container };
  }

  function ref(file: string, one: Ref, asValue: boolean, depth: number): Resolved | undefined {
    if (depth > maxDepth) return undefined;
    if (one.kind === 'local') return local(file, one.id);
    if (one.kind === 'parameter') return undefined;
    if (one.kind === 'result') {
      const called = target(file, one.of, false, depth + 1);
      const fact = called?.kind === 'function' ? functionById.get(called.key) : undefined;
      return called?.kind === 'function' && fact?.returns
        ? ref(called.key.slice(0, called.key.lastIndexOf('#')), fact.returns, true, depth + 1)
        : undefined;
    }
    if (one.kind === 'instance') {
      // What is made of a module is made of what it exports as a whole.
      const made = ref(file, one.of, false, depth + 1);
      return made?.kind === 'container' ? { ...made, kind: 'instance' } : made?.kind === 'foreign' ? made : undefined;
    }
    if (one.kind === 'member') return target(file, one, asValue, depth + 1);
    const from = one.specifier === '' ? file : resolve(file, one.specifier);
    if (from === undefined) return undefined;
    return exported(from, one.isDefault ? ['default', ...one.path] : one.path, asValue, depth + 1);
  }

  function exported(file: string, path: readonly string[], asValue: boolean, depth: number): Resolved | undefined {
    const facts = files.get(file);
    if (!facts || depth > maxDepth) return undefined;
    const [name, ...rest] = path;
    if (name === undefined)
      return asValue
        ? { kind: 'module', file }
        : (exported(file, ['default'], false, depth + 1) ?? whole(file, [], depth));
    const fact = Object.hasOwn(facts.exports, name) ? facts.exports[name] : undefined;
    if (fact && fact.kind !== 'ref') return fact.kind === 'foreign' ? { kind: 'foreign' } : undefined;
    if (fact) return below(ref(file, fact.ref, rest.length > 0 || asValue, depth + 1), rest, depth);
    for (const star of facts.stars) {
      const target = resolve(file, star);
      const found = target === undefined ? undefined : exported(target, path, asValue, depth + 1);
      if (found) return found;
    }
    // A CommonJS module has no default: the whole is meant.
    if (name === 'default')
      return rest.length === 0 && asValue && !facts.exports[wholeModule]
        ? { kind: 'module', file }
        : (whole(file, rest, depth) ?? (facts.isModule ? undefined : exported(file, rest, asValue, depth + 1)));
    return whole(file, path, depth) ?? inParts(file, path, depth) ?? inDefault(file, path, depth);
  }

  /** `Object.assign(exports, { load })`. */
  function inParts(file: string, path: readonly string[], depth: number): Resolved | undefined {
    for (const [name, fact] of Object.entries(files.get(file)?.exports ?? {})) {
      if (!name.startsWith(exportedPart) || fact.kind !== 'ref') continue;
      const found = below(ref(file, fact.ref, true, depth + 1), path, depth);
      if (found) return found;
    }
    return undefined;
  }

  /** `module.exports = something`, and below that. */
  function whole(file: string, path: readonly string[], depth: number): Resolved | undefined {
    const fact = files.get(file)?.exports[wholeModule];
    return fact?.kind === 'ref' ? below(ref(file, fact.ref, path.length > 0, depth + 1), path, depth) : undefined;
  }

  function inDefault(file: string, path: readonly string[], depth: number): Resolved | undefined {
    const fact = files.get(file)?.exports['default'];
    return fact?.kind === 'ref' ? below(ref(file, fact.ref, true, depth + 1), path, depth) : undefined;
  }

  function below(found: Resolved | undefined, path: readonly string[], depth: number): Resolved | undefined {
    const [name, ...rest] = path;
    if (!found || name === undefined) return found;
    if (found.kind === 'module') return exported(found.file, path, false, depth + 1);
    if (found.kind === 'foreign') return found;
    if (found.kind === 'function') return undefined;
    return below(member(found, name, found.kind === 'container', depth + 1), rest, depth + 1);
  }

  /** What a member of a container stands for. */
  function member({ file, container }: Held, name: string, isStatic: boolean, depth: number): Resolved | undefined {
    const [key] = members(file, container, name, isStatic, depth);
    if (key !== undefined) return { kind: 'function', key };
    const alias = container.aliases?.find((one) => one.name === name);
    if (alias) return depth <= maxDepth ? ref(file, alias.ref, true, depth + 1) : undefined;
    return isStatic ? inSpread(file, container, name, depth) : field(file, container, name, depth);
  }

  /** The last of the objects that are spread in an object has the last word. */
  function inSpread(file: string, { spreads = [] }: ContainerFact, name: string, depth: number): Resolved | undefined {
    for (const spread of depth <= maxDepth ? [...spreads].reverse() : []) {
      const owner = ref(file, spread, true, depth + 1);
      const found = owner && below(owner.kind === 'instance' ? undefined : owner, [name], depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  /** What a field of instances holds: of the class itself, else of its bases. */
  function field(file: string, container: ContainerFact, name: string, depth: number): Resolved | undefined {
    if (depth > maxDepth) return undefined;
    const own = container.fields?.find((one) => one.name === name);
    if (own) return ref(file, own.ref, true, depth + 1);
    if (container.others.includes(name)) return undefined;
    for (const base of container.bases) {
      const resolved = ref(file, base, false, depth + 1);
      const found =
        resolved?.kind === 'container' ? field(resolved.file, resolved.container, name, depth + 1) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** The member that a name means in a container: its own, else that of its bases. */
  function members(file: string, container: ContainerFact, name: string, isStatic: boolean, depth: number): string[] {
    const own = container.members.filter(
      (member) => member.name === name && (member.isStatic === isStatic || container.kind === 'interface'),
    );
    if (own.length > 0) return own.map(({ id }) => functionKey(file, id));
    if (depth > maxDepth || container.others.includes(name)) return [];
    return container.bases.flatMap((base) => {
      const resolved = ref(file, base, false, depth + 1);
      return resolved?.kind === 'container'
        ? members(resolved.file, resolved.container, name, isStatic, depth + 1)
        : [];
    });
  }

  function target(file: string, one: Target, asValue: boolean, depth = 0): Resolved | undefined {
    if (one.kind !== 'member') return ref(file, one, asValue, depth);
    const owner = ref(file, one.of, one.isStatic, depth);
    if (owner?.kind === 'module') return exported(owner.file, [one.name], asValue, depth);
    if (owner?.kind !== 'container' && owner?.kind !== 'instance') return undefined;
    return member(owner, one.name, one.isStatic && owner.kind === 'container', depth + 1);
  }

  const keyOf = (file: string, { id }: ContainerFact): string => functionKey(file, id);
  let derived: Map<string, FamilyMember[]> | undefined;

  function basesOf(file: string, container: ContainerFact): { known: FamilyMember[]; isUnknown: boolean } {
    const resolved = container.bases.map((base) => ref(file, base, false, 0));
    const known = resolved.flatMap((one) =>
      one?.kind === 'container' ? [{ file: one.file, container: one.container, hasUnknownBase: false }] : [],
    );
    return { known, isUnknown: container.hasUnknownBase || known.length < resolved.length };
  }

  function derivedFrom(): Map<string, FamilyMember[]> {
    if (derived) return derived;
    derived = new Map();
    for (const [file, { containers }] of files) {
      for (const container of containers) {
        for (const base of basesOf(file, container).known) {
          const key = keyOf(base.file, base.container);
          const list = derived.get(key) ?? [];
          derived.set(key, list);
          list.push({ file, container, hasUnknownBase: false });
        }
      }
    }
    return derived;
  }

  function family(file: string, container: ContainerFact): FamilyMember[] {
    const found = new Map<string, FamilyMember>();
    const visit = (one: FamilyMember, direction: 'up' | 'down'): void => {
      const key = keyOf(one.file, one.container);
      if (found.has(key)) return;
      const { known, isUnknown } = basesOf(one.file, one.container);
      found.set(key, { ...one, hasUnknownBase: direction === 'up' && isUnknown });
      if (direction === 'up') for (const base of known) visit(base, 'up');
    };
    visit({ file, container, hasUnknownBase: false }, 'up');
    const queue = [keyOf(file, container)];
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      for (const one of derivedFrom().get(key) ?? []) {
        if (!found.has(keyOf(one.file, one.container))) queue.push(keyOf(one.file, one.container));
        visit(one, 'down');
      }
    }
    return [...found.values()];
  }

  let known: Flows | undefined;

  function flows(): Flows {
    known ??= createFlows(files, callees, isClosed, functionById);
    return known;
  }

  function callees(file: string, one: Target): readonly string[] {
    if (one.kind === 'parameter') return flows().into(file, one.of, one.index);
    const resolved = target(file, one, false);
    if (resolved) return resolved.kind === 'function' ? [resolved.key] : [];
    const owner = one.kind === 'member' ? ref(file, one.of, one.isStatic, 0) : undefined;
    if (one.kind !== 'member') return [];
    if (owner?.kind === 'module' && one.name === anyMember) return exportedKeys(owner.file).map(({ key }) => key);
    if (!isHolder(owner)) return [];
    if (one.name === anyElement) return owner.container.length === undefined ? [] : heldKeys(owner, 0);
    return one.name === anyMember ? heldKeys(owner, 0) : inDerived(owner, one.name, one.isStatic);
  }

  let written: Set<string> | undefined;

  /** Objects with members that are set after they are made. */
  function writtenTo(): Set<string> {
    if (written) return written;
    written = new Set();
    for (const [file, { escapes }] of files)
      for (const { target: one, obstacle } of escapes) {
        if (obstacle.reason !== 'helper-reassigned' || one.kind !== 'member') continue;
        const owner = ref(file, one.of, one.isStatic, 0);
        if (isHolder(owner)) written.add(keyOf(owner.file, owner.container));
      }
    return written;
  }

  function isClosed(file: string, one: Target): boolean {
    if (one.kind !== 'member' || !isOneOfAll(one)) return true;
    const owner = ref(file, one.of, one.isStatic, 0);
    if (owner?.kind === 'module') return exportsFunctions(owner.file);
    if (owner?.kind !== 'container' || owner.container.kind !== 'object') return false;
    return isWritten(owner, 0);
  }

  /** Whether all that a module exports are functions that are known. */
  function exportsFunctions(file: string): boolean {
    const facts = files.get(file);
    return (
      facts !== undefined &&
      facts.isModule &&
      facts.stars.length === 0 &&
      Object.values(facts.exports).every(
        (fact) => fact.kind === 'ref' && ref(file, fact.ref, false, 0)?.kind === 'function',
      )
    );
  }

  /** Whether all members of an object are functions that are known. */
  function isWritten({ file, container }: Held, depth: number): boolean {
    if (writtenTo().has(keyOf(file, container)) || depth > maxDepth) return false;
    const { members, others, aliases = [], spreads = [], length } = container;
    const known = new Set([...members, ...aliases].map(({ name }) => name));
    const unknown = others.filter((name) => !known.has(name));
    return (
      (length === undefined || known.size === length) &&
      unknown.length <= spreads.length &&
      unknown.every((name) => name === anyMember) &&
      aliases.every(({ ref: alias }) => ref(file, alias, false, 0)?.kind === 'function') &&
      spreads.every((spread) => {
        const inner = ref(file, spread, true, 0);
        return inner?.kind === 'container' && inner.container.kind === 'object' && isWritten(inner, depth + 1);
      })
    );
  }

  /** Members of the classes that extend one that has no such member itself: `this.load()` in the class that they extend. */
  function inDerived({ file, container }: Held, name: string, isStatic: boolean): string[] {
    const found: string[] = [];
    const seen = new Set<string>();
    const queue = [keyOf(file, container)];
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      for (const one of derivedFrom().get(key) ?? []) {
        const own = keyOf(one.file, one.container);
        if (seen.has(own)) continue;
        seen.add(own);
        queue.push(own);
        for (const member of one.container.members)
          if (member.name === name && member.isStatic === isStatic) found.push(functionKey(one.file, member.id));
      }
    }
    return found;
  }

  function isMissing(file: string, one: Extract<Target, { kind: 'member' }>, { container }: Held): boolean {
    const isField = container.others.includes(one.name);
    return !isField && target(file, one, false) === undefined && callees(file, one).length === 0;
  }

  /** Where the first name of a reference comes from: a specifier, or the file itself. */
  function rootOf(one: Target): string | null {
    if (one.kind === 'import') return one.specifier === '' ? null : one.specifier;
    return one.kind === 'local' || one.kind === 'parameter' ? null : rootOf(one.of);
  }

  return {
    target,
    unresolved(file, one, isCall) {
      const owner = one.kind === 'member' ? ref(file, one.of, one.isStatic, 0) : undefined;
      // What is called of something known and is not there can be there by a spread, or in something derived from an unknown base.
      if (isHolder(owner)) return isCall && one.kind === 'member' && isMissing(file, one, owner) ? null : undefined;
      if (one.kind !== 'member' || owner) return undefined;
      const specifier = rootOf(one.of);
      return specifier === null ? null : resolve(file, specifier);
    },
    callees,
    isClosed,
    get flows() {
      return flows();
    },
    isField(file, one) {
      const owner = one.kind === 'member' ? ref(file, one.of, one.isStatic, 0) : undefined;
      if (one.kind !== 'member' || !isHolder(owner)) return false;
      return (
        !(one.isStatic && owner.kind === 'container') && field(owner.file, owner.container, one.name, 0) !== undefined
      );
    },
    functionsOf(resolved) {
      if (!resolved) return [];
      if (resolved.kind === 'function') return [resolved.key];
      if (resolved.kind === 'foreign') return [];
      if (resolved.kind === 'container' || resolved.kind === 'instance')
        return heldKeys(resolved, 0).filter((key) => functionById.get(key)?.isPrivate !== true);
      return exportedKeys(resolved.file).map(({ key }) => key);
    },
    exportedFunctions: exportedKeys,
    family,
    overridden(file, container, member) {
      return basesOf(file, container).known.flatMap((base) =>
        members(base.file, base.container, member.name, member.isStatic, 0),
      );
    },
  };

  function exportedKeys(file: string, depth = 0): { key: string; at: Place }[] {
    const facts = files.get(file);
    if (!facts || depth > maxDepth) return [];
    const own = Object.values(facts.exports).flatMap((fact) => {
      const resolved = fact.kind === 'ref' ? ref(file, fact.ref, true, 0) : undefined;
      if (resolved?.kind === 'module') return exportedKeys(resolved.file, depth + 1);
      if (resolved?.kind === 'function') return placed(resolved.key);
      return resolved && resolved.kind !== 'foreign'
        ? heldKeys(resolved, depth).flatMap((key) => placed(key).filter(({ isPrivate }) => !isPrivate))
        : [];
    });
    const starred = facts.stars.flatMap((star) => {
      const target = resolve(file, star);
      return target === undefined ? [] : exportedKeys(target, depth + 1);
    });
    return [...own, ...starred];
  }

  /** The functions that whoever has a container can get at. */
  function heldKeys({ file, container }: Held, depth: number): string[] {
    const own = container.members.map(({ id }) => functionKey(file, id));
    if (depth > maxDepth) return own;
    const others = (container.aliases ?? []).flatMap((alias) => {
      const resolved = ref(file, alias.ref, true, 0);
      if (resolved?.kind === 'function') return [resolved.key];
      if (resolved?.kind === 'module') return exportedKeys(resolved.file, depth + 1).map(({ key }) => key);
      return resolved && resolved.kind !== 'foreign' ? heldKeys(resolved, depth + 1) : [];
    });
    const spread = (container.spreads ?? []).flatMap((one) => {
      const resolved = ref(file, one, true, 0);
      if (resolved?.kind === 'module') return exportedKeys(resolved.file, depth + 1).map(({ key }) => key);
      return resolved?.kind === 'container' ? heldKeys(resolved, depth + 1) : [];
    });
    return [...own, ...others, ...spread];
  }

  function placed(key: string): { key: string; at: Place; isPrivate: boolean }[] {
    const fact: FunctionFact | undefined = functionById.get(key);
    return fact ? [{ key, at: fact.at, isPrivate: fact.isPrivate }] : [];
  }
}

function indexBy<T extends { readonly id: number }>(
  files: ReadonlyMap<string, FileFacts>,
  listOf: (facts: FileFacts) => readonly T[],
): Map<string, T> {
  return new Map(
    [...files].flatMap(([file, facts]) => listOf(facts).map((one) => [functionKey(file, one.id), one] as const)),
  );
}
