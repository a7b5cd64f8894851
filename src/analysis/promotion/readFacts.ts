import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { filesTouched, type Touched } from '../hazards/helperEffects';
import { createOverlapFinder } from '../hazards/overlap';
import type { BlockingCall } from '../hazards/types';
import { normalizeSpecifier } from '../moduleSpecifier';
import { functionLabel } from './functionLabel';
import { canAwaitAtTop, type RunFacts } from './canAwaitAtTop';
import { describeFunction, type FunctionPlace } from './describeFunction';
import { calledParameters } from './calledParameters';
import { createFactsBuilder, type FactsBuilder } from './factsBuilder';
import { givesPlain } from './givesPlain';
import { givesPromise } from './givesPromise';
import { type ExitsOf, ownExits } from './ownExits';
import { createPlaces, type Places } from './place';
import { type Containers, readContainers } from './readContainers';
import { readDoubles } from './readDoubles';
import { readExports } from './readExports';
import { type FunctionTypes, readFunctionTypes } from './readFunctionTypes';
import { readTypeUses } from './readTypeUses';
import { readImportUses } from './readImportUses';
import { readLoads } from './readLoads';
import { readValues } from '../values/readValues';
import { afterCall, type CallRun } from './afterCall';
import { callerOf } from './callerOf';
import { readActs } from './readActs';
import { readSteps } from './readSteps';
import type { CalledParameter, FileFacts, FunctionFact, InlineRun, Obstacle, PassFact, Target } from './types';

/** What is read besides the inside of the file. */
export interface FactsOptions {
  /** Whether the uses of what a specifier imports are wanted too; none: only what is inside the file. */
  readonly isFollowed?: (specifier: string) => boolean;
  /** What is known of how the file runs. */
  readonly options?: RunFacts;
  /** Its blocking calls, and which of them get a new wait. */
  readonly blocking?: readonly BlockingCall[];
  readonly isWaiting?: (call: BlockingCall) => boolean;
}

/**
 * Reads what one file says about its functions: who calls them, and what else is done with them.
 */
export function readFacts(
  source: SourceFile,
  { isFollowed, options, blocking = [], isWaiting = () => false }: FactsOptions = {},
): FileFacts {
  const places = createPlaces(source);
  const { overlapOf } = createOverlapFinder();
  const after = (call: NodePath): ReturnType<typeof afterCall> => afterCall(call, overlapOf, source.text);
  const builder = createFactsBuilder(places, (path) => span(path.node).start, isFollowed && after);
  const touched = isFollowed ? filesTouched(blocking, source.text) : new Map<Node, Touched>();
  const waitedFor = new Set(blocking.filter(isWaiting).map(({ path }) => path.node));
  const functions: FunctionFact[] = [];
  const paths = new Map<number, NodePath<FunctionNode>>();
  const targets = new Map<Binding, Target>();
  const hasName = namesIn(source);
  const exitsOf = ownExits(source);
  const types = readFunctionTypes(source, places, (specifier) => isFollowed?.(specifier) === true);
  visitPaths(source.program, {
    Function(path) {
      if (path.isTSDeclareMethod() || path.isTSDeclareFunction()) return;
      const place = describeFunction(path);
      if (place.kind === 'inline' && !path.node.async) return;
      functions.push(functionFact(path, place, places, hasName, exitsOf, types));
      paths.set(span(path.node).start, path);
      readUses(path, place, builder);
      const target: Target = { kind: 'local', id: span(path.node).start };
      if (place.kind === 'binding') targets.set(place.binding, target);
      if (place.kind === 'thrown') builder.call(path as NodePath, target, 'thrown');
    },
  });
  const parameters = calledParameters(paths.values(), types.refOf);
  for (const { of, parameter, references } of parameters)
    for (const reference of references) builder.use(reference, { kind: 'parameter', of, index: parameter.index });
  const isForeign = (specifier: string): boolean => isFollowed !== undefined && !isFollowed(specifier);
  const containers = readContainers(source, places, builder, isForeign, exitsOf, types.refOf);
  const withReturns = functions.map((fact): FunctionFact => {
    const path = paths.get(fact.id);
    const returns = path && containers.returnOf(path);
    const touches = path && touched.get(path.node);
    const called = parameters.flatMap(({ of, parameter }) => (of === fact.id ? [parameter] : []));
    return {
      ...fact,
      ...(called.length > 0 && { called }),
      ...(returns && { returns }),
      ...(touches && { touches: { reads: [...touches.reads], writes: [...touches.writes] } }),
      ...(isFollowed && path && inlineRun(path, places, after)),
      ...(isFollowed && path && path.node.params.length > 0 && { params: paramsOf(path) }),
    };
  });
  const typed = readTypeUses(source, targets, places, builder);
  const { stars, specifiers } = readExports(source, builder);
  const follow = new Set(isFollowed ? specifiers.filter(isFollowed).map(normalizeSpecifier) : []);
  if (follow.size > 0) readImportUses(source, follow, builder);
  const names = new Set([...parameters.flatMap(({ type }) => type ?? []), ...containers.valueTypes]);
  const typeUses = [...types.uses(names), ...types.export(builder)];
  const passes = passesOf(builder, containers);
  const facts = containers.containers();
  const valueTypes = facts.flatMap(({ valueType }) => valueType ?? []);
  return {
    functions: [
      ...(isFollowed ? withSteps(withReturns) : withReturns),
      ...containers.signatures,
      ...types.signatures,
      ...nameTypes(source, [...parameters.map(({ parameter }) => parameter), ...valueTypes], types, places),
    ],
    calls: builder.calls,
    acts: isFollowed ? readActs(source, blocking) : [],
    escapes: builder.escapes,
    passes,
    containers: facts,
    looseMembers: [...containers.looseMembers, ...typed],
    literalMembers: containers.literalMembers,
    returnTypes: builder.returnTypes,
    doubles: isFollowed ? readDoubles(source, places) : [],
    exports: Object.fromEntries(builder.exports),
    rivals: builder.rivals,
    typedBy: types.typedBy,
    typeUses,
    stars,
    specifiers,
    loads: isFollowed ? readLoads(source, places) : [],
    ...(isFollowed && {
      values: readValues(source.program, (call) => {
        // It is waited for itself: a transaction.
        if (waitedFor.has(call.node)) return undefined;
        const caller = callerOf(call).function;
        return { caller: caller && span(caller.node).start, line: places.of(call).line, ...after(call) };
      }),
    }),
    isModule: source.sourceType === 'module',
    canAwaitAtTop: options !== undefined && canAwaitAtTop(source, options),
  };

  /** Only when all calls are known can it be said which of them are followed. */
  function withSteps(facts: readonly FunctionFact[]): FunctionFact[] {
    const calls = new Set(builder.calls.map(({ at }) => at.start));
    const blockingByNode = new Map(blocking.map((call) => [call.path.node, call]));
    return facts.map((fact) => {
      const path = fact.async && !fact.generator ? paths.get(fact.id) : undefined;
      if (!path) return fact;
      const overlap = overlapOf(path);
      const steps = readSteps(path, {
        blockingAt: ({ node }) => blockingByNode.get(node),
        isWaiting,
        isFollowed: ({ node }) => calls.has(span(node).start),
        text: source.text,
      });
      return { ...fact, ...(steps.length > 0 && { steps }), ...(overlap && { overlap }) };
    });
  }
}

/** Functions that are handed to what is known by name; the others get away. */
function passesOf(builder: FactsBuilder, { calleeOf }: Containers): PassFact[] {
  return builder.passes.flatMap(({ place, escape }): PassFact[] => {
    const to = calleeOf(place.call as NodePath);
    if (to) return [{ to, index: place.index, call: span(place.call.node).end, escape }];
    builder.escapes.push(escape);
    return [];
  });
}

/** The types of the names that functions are called by, as functions without a body. */
function nameTypes(
  source: SourceFile,
  held: readonly Omit<CalledParameter, 'index'>[],
  { signatures }: FunctionTypes,
  places: Places,
): FunctionFact[] {
  const wanted = new Set(held.flatMap(({ type }) => (type?.kind === 'local' ? [type.id] : [])));
  for (const { id } of signatures) wanted.delete(id);
  const found: FunctionFact[] = [];
  if (wanted.size === 0) return found;
  visitPaths(source.program, {
    TSFunctionType(path) {
      const at = places.of(path);
      if (!wanted.has(at.start)) return;
      const plain = { async: false, generator: false, givesPromise: false, isPrivate: false };
      const named = path.parentPath.parentPath?.node;
      const name = named?.type === 'Identifier' ? named.name : '<type>';
      found.push({ id: at.start, name, at, role: 'signature', ...plain });
    },
  });
  return found;
}

/** How an async callback is run that is written out where it is called. */
function inlineRun(
  path: NodePath<FunctionNode>,
  places: Places,
  after: (call: NodePath) => CallRun,
): { readonly inline?: InlineRun } {
  const call = path.node.async && describeFunction(path).kind === 'inline' ? path.parentPath : null;
  if (!call?.isCallExpression()) return {};
  const caller = callerOf(call).function;
  const { after: rest, runsOn, early } = after(call as NodePath);
  const run = { ...(rest && { after: rest }), ...(runsOn && { runsOn }), ...(early && { early }) };
  return { inline: { caller: caller && span(caller.node).start, line: places.of(call).line, ...run } };
}

function paramsOf({ node }: NodePath<FunctionNode>): string[] {
  return node.params.map((param) => {
    const name = param.type === 'AssignmentPattern' ? param.left : param;
    return name.type === 'Identifier' ? name.name : '';
  });
}

/** Whether a function has an identifier of that name inside. */
type HasName = (node: FunctionNode, name: 'arguments' | 'await') => boolean;

/** Looks through the file once: functions lie in each other. */
function namesIn(source: SourceFile): HasName {
  const starts = { arguments: [] as number[], await: [] as number[] };
  visitPaths(source.program, {
    Identifier({ node }) {
      if (node.name === 'arguments' || node.name === 'await') starts[node.name].push(span(node).start);
    },
  });
  return (node, name) => {
    const { start, end } = span(node);
    return starts[name].some((at) => at >= start && at < end);
  };
}

function functionFact(
  path: NodePath<FunctionNode>,
  place: FunctionPlace,
  places: Places,
  hasName: HasName,
  exitsOf: ExitsOf,
  types: FunctionTypes,
): FunctionFact {
  const obstacle = path.node.async ? undefined : obstacleOf(path, place, places, hasName, types);
  return {
    id: span(path.node).start,
    name: functionLabel(path),
    at: places.of(path),
    role: place.kind === 'reaction' || place.kind === 'test' || place.kind === 'thrown' ? place.kind : 'definition',
    async: path.node.async === true,
    generator: path.node.generator === true,
    givesPromise: !path.node.async && givesPromise(path, exitsOf),
    ...(!path.node.async && givesPlain(path, exitsOf) && { givesPlain: true as const }),
    ...(givesValue(path, exitsOf) && { givesValue: true as const }),
    ...arityOf(path.node, hasName),
    isPrivate:
      place.kind === 'member' &&
      (place.key?.startsWith('#') === true ||
        (place.member.node as { accessibility?: string }).accessibility === 'private'),
    ...(obstacle && { obstacle }),
  };
}

function givesValue({ node }: NodePath<FunctionNode>, exitsOf: ExitsOf): boolean {
  if (node.body.type !== 'BlockStatement') return true;
  return exitsOf(node).some((exit) => exit.isReturnStatement() && Boolean(exit.node.argument));
}

/** How many arguments a function looks at; nothing when that cannot be told. */
function arityOf(node: FunctionNode, hasName: HasName): Pick<FunctionFact, 'arity'> {
  if (node.params.some(({ type }) => type === 'RestElement')) return {};
  const seesAll = node.type !== 'ArrowFunctionExpression' && hasName(node, 'arguments');
  return seesAll ? {} : { arity: node.params.length };
}

function obstacleOf(
  path: NodePath<FunctionNode>,
  place: FunctionPlace,
  places: Places,
  hasName: HasName,
  types: FunctionTypes,
): Obstacle | undefined {
  const reason = place.kind === 'unknown' ? place.reason : undefined;
  if (reason !== undefined) return places.obstacle(reason, path);
  const { returnType } = path.node;
  if (returnType?.type === 'TSTypeAnnotation' && returnType.typeAnnotation.type === 'TSTypePredicate')
    return places.obstacle('in-type-guard', path);
  // `await fail()` does not tell the compiler that nothing comes after it.
  if (returnType?.type === 'TSTypeAnnotation' && returnType.typeAnnotation.type === 'TSNeverKeyword')
    return places.obstacle('helper-never-returns', path);
  if (place.kind === 'member') {
    const { decorators } = place.member.node as { decorators?: Node[] | null };
    if (decorators && decorators.length > 0) return places.obstacle('helper-decorated', place.member);
    if (place.key === undefined) return places.obstacle('helper-escapes', place.member);
    if (isProtocol(place.key)) return places.obstacle('in-sync-protocol', place.member);
  }
  const typed = typedElsewhere(path, types);
  if (typed) return places.obstacle('helper-type-used', typed);
  return hasName(path.node, 'await') ? places.obstacle('helper-names-await', path) : undefined;
}

function isProtocol(key: string): boolean {
  return key === 'toJSON' || key === 'toString' || key === 'valueOf';
}

/** `const load: Loader = () => ...`, `(() => ...) satisfies Loader`: the type would have to change, and it is declared elsewhere. */
function typedElsewhere(path: NodePath, types: FunctionTypes): NodePath | undefined {
  const parent = path.parentPath;
  if (parent && isTypeAssertion(parent)) return parent;
  const target = parent?.isVariableDeclarator() ? parent.node.id : parent?.node;
  const annotation = (target as { typeAnnotation?: Node | null } | undefined)?.typeAnnotation;
  if (
    !parent ||
    annotation?.type !== 'TSTypeAnnotation' ||
    !(parent.isVariableDeclarator() || parent.isClassProperty())
  )
    return undefined;
  const { typeAnnotation: type } = annotation;
  return type.type === 'TSFunctionType' || types.isHeld(type) ? undefined : parent;
}

function isTypeAssertion(path: NodePath): boolean {
  return path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isTSTypeAssertion();
}

/** Every reference to a function that has a name; members are found by who reads the members. */
function readUses(path: NodePath<FunctionNode>, place: FunctionPlace, builder: FactsBuilder): void {
  const target: Target = { kind: 'local', id: span(path.node).start };
  if (place.kind === 'binding') {
    for (const reference of place.binding.referencePaths) builder.use(reference, target, place.binding.identifier.name);
  }
  if (place.kind === 'given') builder.give(path as NodePath, target, place.giver);
  if (place.kind === 'passed') builder.pass(path as NodePath, target, place.place, place.reason);
  if (place.kind === 'export') for (const name of place.names) builder.export(name, { kind: 'ref', ref: target });
  const own = path.isFunctionExpression() && path.node.id ? path.scope.getOwnBinding(path.node.id.name) : undefined;
  if (own?.kind === 'local') for (const reference of own.referencePaths) builder.use(reference, target);
}
