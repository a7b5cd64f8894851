import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { outermostWrapper, span } from '../../source/ast';
import { ruleOfArgument } from '../hazards/functionRules';
import { overlapOfArgument } from '../hazards/overlap';
import { callerOf } from './callerOf';
import { callForm } from './callForm';
import { classifyUse } from './classifyUse';
import { exportedAs, wholeModule } from '../exportName';
import { argumentsGiven } from './argumentsGiven';
import type { PassPlace } from './passPlace';
import { instanceExports, instanceKind, instanceUse } from './instanceUse';
import type { Places } from './place';
import { resultUse } from './resultUse';
import { startsBefore } from './startsBefore';
import { waitsBefore } from './waitsBefore';
import { thrownPlace } from './thrownPlace';
import {
  anyMember,
  isOneOfAll,
  type CallFact,
  type CallForm,
  type EscapeFact,
  type ExportFact,
  type Ref,
  type ReturnTypeFact,
  type Target,
} from './types';

/** Collects what is done with functions while a file is read. */
export interface FactsBuilder {
  readonly calls: CallFact[];
  readonly escapes: EscapeFact[];
  readonly exports: Map<string, ExportFact>;
  readonly returnTypes: ReturnTypeFact[];
  /** What is exported under a name that something else is exported under, too. */
  readonly rivals: Ref[];
  /** Notes one use of what `target` stands for. `declaredName`: its name, where the declaration itself is exported. */
  use(path: NodePath, target: Target, declaredName?: string): void;
  call(call: NodePath, target: Target, form?: CallForm): void;
  escape(path: NodePath, target: Target, reason: string): void;
  /** A function is handed to another one. `reason`: the code of what that is if it is not followed. */
  pass(path: NodePath, target: Target, place: PassPlace, reason: string): void;
  readonly passes: Passed[];
  /** A function returns what `target` stands for. */
  give(path: NodePath, target: Target, giver: NodePath<FunctionNode>): void;
  /** What a use is after which anybody may call the target. */
  escapeOf(path: NodePath, target: Target, reason?: string): EscapeFact;
  /** Says under which names the instance that `new` makes is exported. */
  exportInstance(call: NodePath, target: Target): void;
  /** Notes what becomes of an instance that `new` makes. */
  construct(call: NodePath, target: Target): void;
  /** Says under which name something is exported. */
  export(name: string, fact: ExportFact): void;
  /** Properties of object literals that stand for something else: literal start, key. */
  readonly properties: { readonly literal: number; readonly key: string; readonly ref: Ref }[];
  /** Objects that are spread in object literals. */
  readonly spreads: { readonly literal: number; readonly ref: Ref }[];
}

/** A function that is handed to another one, before it is known to which. */
export interface Passed {
  readonly place: PassPlace;
  readonly escape: EscapeFact;
}

/**
 * @param after what a call says of how the function is run that it calls
 */
export function createFactsBuilder(
  places: Places,
  idOf: (path: NodePath<FunctionNode>) => number,
  after: (call: NodePath) => Partial<CallFact> = () => ({}),
): FactsBuilder {
  const builder: FactsBuilder = {
    calls: [],
    escapes: [],
    exports: new Map(),
    returnTypes: [],
    properties: [],
    spreads: [],
    rivals: [],
    passes: [],
    use(path, target, declaredName) {
      const found = classifyUse(path);
      if (isOneOfAll(target) && !/^(?:call|alias|awaited|harmless|passed|member)$/.test(found.kind))
        return builder.escape(path, target, 'helper-escapes');
      if (target.kind === 'parameter' && !/^(?:call|alias|awaited|harmless|each|passed|member)$/.test(found.kind))
        return builder.escape(path, target, 'helper-escapes');
      switch (found.kind) {
        case 'call':
          return builder.call(found.call, target);
        case 'thrown':
        case 'each':
          return builder.call(found.argument, target, found.kind);
        case 'construct':
          return builder.construct(found.call, target);
        case 'awaited':
          return void builder.calls.push({
            at: places.of(path),
            target,
            caller: null,
            form: 'settled',
            unknownFrom: 0,
          });
        case 'member':
          if (isPrototype(found.member)) builder.escape(found.member, target, 'helper-constructed');
          return;
        case 'export':
          for (const name of found.names.length > 0 ? found.names : [declaredName ?? ''])
            builder.export(name, { kind: 'ref', ref: target });
          return;
        case 'alias':
          for (const reference of found.binding.referencePaths)
            builder.use(reference, target, found.binding.identifier.name);
          return;
        case 'property':
          if (
            target.kind === 'import' &&
            found.literal.isObjectExpression() &&
            exportedAs(found.literal).includes(wholeModule)
          )
            builder.export(found.key, { kind: 'ref', ref: target });
          else builder.properties.push({ literal: span(found.literal.node).start, key: found.key, ref: target });
          return;
        case 'passed':
          return builder.pass(path, target, found, 'helper-escapes');
        case 'given':
          return builder.give(path, target, found.giver);
        case 'values':
          for (const one of found.uses)
            builder.use(one, { kind: 'member', of: target, name: anyMember, isStatic: true });
          return;
        case 'spread':
          builder.spreads.push({ literal: span(found.literal.node).start, ref: target });
          return;
        case 'escape':
          return builder.escape(path, target, found.reason);
        case 'harmless':
          return;
      }
    },
    call(call, target, form = callForm(call)) {
      const caller = callerOf(
        form === 'thrown' ? ((thrownPlace(call)?.expectation as NodePath | undefined) ?? call) : call,
      );
      const result = resultUse(call);
      const fact = {
        at: places.of(call),
        target,
        caller: caller.function && idOf(caller.function),
        form,
        ...(result.use && { result: result.use }),
        ...argumentsGiven(call),
        ...(caller.atTop &&
          !startsBefore(call) && { atTop: waitsBefore(call) ? ('waiting' as const) : (true as const) }),
        ...(isReturned(call) && { returned: true as const }),
        ...after(call),
      };
      builder.calls.push(
        caller.obstacle === undefined ? fact : { ...fact, obstacle: places.obstacle(caller.obstacle, call) },
      );
      for (const { path, name } of result.functions) builder.use(path, { kind: 'result', of: target }, name);
    },
    pass(path, target, place, reason) {
      builder.passes.push({ place, escape: escapeOf(path, target, reason) });
    },
    escapeOf,
    give(path, target, giver) {
      const obstacle = places.obstacle('helper-escapes', path);
      builder.escapes.push({ target, obstacle, givenBy: idOf(giver) });
    },
    escape(path, target, reason) {
      builder.escapes.push(escapeOf(path, target, reason));
    },
    exportInstance(call, target) {
      for (const name of instanceExports(call))
        builder.export(name, { kind: 'ref', ref: { kind: 'instance', of: target } });
    },
    construct(call, target) {
      builder.exportInstance(call, target);
      builder.escape(call, target, 'helper-constructed');
      // What a name of this file makes is looked at where its class is read.
      const instance = target.kind === 'import' || target.kind === 'member' ? instanceUse(call) : undefined;
      if (instance)
        builder.escapes.push({
          target,
          instance: instance.kind,
          obstacle: places.obstacle('helper-instance-escapes', instance.at),
        });
    },
    export(name, fact) {
      // Two things that are exported under one name: it can be either.
      const known = builder.exports.get(name);
      const isOther = known !== undefined && JSON.stringify(known) !== JSON.stringify(fact);
      if (isOther) for (const one of [known, fact]) if (one.kind === 'ref') builder.rivals.push(one.ref);
      builder.exports.set(name, isOther && name !== wholeModule ? { kind: 'unknown' } : fact);
    },
  };
  return builder;

  function escapeOf(path: NodePath, target: Target, reason = 'helper-escapes'): EscapeFact {
    // The name of an import, or a field, can stand for an instance of a class.
    const asInstance =
      (target.kind === 'import' || target.kind === 'member') && reason === 'helper-escapes'
        ? instanceKind(path)
        : undefined;
    return {
      target,
      obstacle: places.obstacle(reason, path),
      ...(asInstance && { asInstance }),
      ...handedTo(path),
    };
  }
}

/** What the call does with a function that it is handed. */
function handedTo(path: NodePath): Pick<EscapeFact, 'overlap' | 'rule'> {
  const outer = outermostWrapper(path);
  const call = outer.listKey === 'arguments' ? outer.parentPath : undefined;
  if (!call?.isCallExpression()) return {};
  const overlap = overlapOfArgument({ call: call as NodePath, index: Number(outer.key) });
  const rule = ruleOfArgument(call as NodePath);
  return { ...(overlap && { overlap }), ...(rule !== undefined && { rule }) };
}

/** Whether a call gives its function its result, and its errors with it. */
function isReturned(call: NodePath): boolean {
  const outer = outermostWrapper(call);
  const parent = outer.parentPath;
  if (parent?.isArrowFunctionExpression()) return outer.key === 'body';
  const isInTry = (): boolean =>
    parent?.findParent((one) => one.isFunction() || one.isTryStatement())?.isTryStatement() === true;
  return parent?.isReturnStatement() === true && !isInTry();
}

function isPrototype(member: NodePath): boolean {
  const { property } = member.node as { property?: { name?: string } };
  return property?.name === 'prototype';
}
