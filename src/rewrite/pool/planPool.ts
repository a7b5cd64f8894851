import type { Node } from '@babel/types';
import { posix } from 'node:path';
import { referencesOf } from '../../analysis/cpuBound/referencesOf';
import type { TopLevel } from '../../analysis/cpuBound/topLevel';
import type { PlanOptions } from '../../plan/types';
import { childPath, span } from '../../source/ast';
import { codeStyle, type CodeStyle } from '../../source/codeStyle';
import { createNameTable } from '../../source/nameTable';
import { ParseFailure, parseSource } from '../../source/parseSource';
import type { SourceFile } from '../../source/SourceFile';
import type { HelperFile } from '../names/helperFile';
import { type ModuleKind, moduleKind } from './moduleKind';
import { placeWorker } from './placeWorker';
import type { PoolTask } from './poolTask';
import { findUses, type Remaining, type Span } from './remaining';
import { removalSpans } from './removalSpans';
import { workerModule } from './workerModule';

/** What becomes of a file of which functions move to a worker module. */
export interface PoolPlan {
  readonly tasks: readonly PoolTask[];
  readonly kind: ModuleKind;
  readonly style: CodeStyle;
  /** Statements that leave the file. */
  readonly moved: readonly TopLevel[];
  /** What is no longer in the file, comments included. */
  readonly gone: readonly Span[];
  /** Imports of which names have no use left, with those that stay. */
  readonly imports: ReadonlyMap<TopLevel, ReadonlySet<string>>;
  /** Types that the worker module imports from the file, and that have to be exported for it. */
  readonly exportedTypes: readonly TopLevel[];
  /** Names that the file imports from the worker module. */
  readonly back: readonly string[];
  /** `[name, exported name]` that it only hands on. */
  readonly handedOn: readonly (readonly [string, string])[];
  readonly worker: HelperFile;
  readonly usesTsExtensions: boolean;
  readonly touched: ReadonlySet<Node>;
  readonly poolName: string;
  readonly className: string;
  /** The file imports it already. */
  readonly hasClass: boolean;
}

/** What else the run does with the file. */
export interface Surroundings {
  /** Whether a reference (by start) is a call that asks the pool from now on. */
  readonly isRewritten: (start: number) => boolean;
  /** Tasks that become async wherever they are used. */
  readonly promoted: ReadonlySet<PoolTask>;
  /** Imports that other rewritings edit. */
  readonly touched: ReadonlySet<Node>;
}

/**
 * Plans the move.
 * @returns or the code of the refusal
 */
export function planPool(
  source: SourceFile,
  tasks: readonly PoolTask[],
  options: PlanOptions,
  { isRewritten, promoted, touched }: Surroundings,
): PoolPlan | { readonly refuse: string } {
  const style = codeStyle(source);
  const kind = moduleKind(source, options);
  const uses = findUses(source);
  const table = createNameTable(source);
  const code = inOrder(unique(tasks.flatMap(({ slice }) => slice.code)), ({ statement }) => span(statement.node).start);
  const own = new Set(tasks.map(({ home }) => home.statement.statement.node));
  const moved = code.filter(({ statement }) => !own.has(statement.node));
  const bodies = tasks.map(({ path }) => span(childPath(path, 'body').node));
  const values = [...moved.map(({ statement }) => span(statement.node)), ...bodies];
  const types = unique(tasks.flatMap(({ slice }) => slice.types));
  const staying = stayingTypes(types, values, uses);
  const movedTypes = types.filter((one) => !staying.includes(one));
  const leaving = [...moved, ...movedTypes];
  const gone = [...bodies, ...leaving.map(({ statement }) => span(statement.node))];
  const back: string[] = [];
  const handedOn: (readonly [string, string])[] = [];
  for (const task of tasks) {
    const { name, home } = task;
    const isUsed = !promoted.has(task) && isUsedStill(task, source, gone, isRewritten, uses);
    const isExported = !promoted.has(task) && home.statement.exported !== 'no';
    task.asyncName = isUsed || isExported ? table.claim(`${name}InPool`, [`${name}Pooled`]) : name;
    if (isUsed) back.push(name);
    if (isExported) handedOn.push([name, home.statement.exported === 'default' ? 'default' : name]);
  }
  for (const { names, exported, kind: sort } of leaving) {
    for (const name of names) {
      if (uses.isUsed(name, gone) && sort !== 'type') back.push(name);
      if (exported !== 'no') handedOn.push([name, exported === 'default' ? 'default' : name]);
    }
  }
  const imports = new Map<TopLevel, Set<string>>();
  const needed = new Map<TopLevel, Set<string>>();
  for (const { slice } of tasks) {
    for (const [one, names] of slice.imports) {
      const there = [...needed.keys()].find(({ statement }) => statement.node === one.statement.node) ?? one;
      needed.set(there, new Set([...(needed.get(there) ?? []), ...names]));
    }
  }
  for (const [one, names] of needed) {
    const unused = [...names].filter((name) => !uses.isUsed(name, gone));
    if (unused.length > 0 && !touched.has(one.statement.node))
      imports.set(one, new Set(one.names.filter((name) => !unused.includes(name))));
  }
  const known = importedClass(source);
  const placed = place(source, options, (worker) =>
    workerModule({
      source,
      style,
      tasks,
      code,
      types: movedTypes,
      typesThere: staying.flatMap(({ names }) => names),
      imports: needed,
      exported: new Set([...back, ...handedOn.map(([name]) => name), ...typedResults(tasks, source)]),
      isCommonJs: kind.isCommonJs,
      from: posix.dirname(source.file),
      to: posix.dirname(worker),
      ownSpecifier: relativeTo(posix.dirname(worker), source.file),
    }),
  );
  if ('refuse' in placed) return placed;
  return {
    tasks,
    kind,
    style,
    moved: leaving,
    gone: [
      ...gone,
      ...tasks.flatMap(({ marker }) => (marker ? span(marker as unknown as Node) : [])),
      ...removalSpans(leaving, source),
    ],
    imports,
    exportedTypes: staying.filter(({ exported }) => exported === 'no'),
    back: [...new Set(back)],
    handedOn,
    worker: placed,
    touched,
    usesTsExtensions: options.compiler?.usesTsExtensions ?? false,
    poolName: table.claim('pool', ['workerPool', 'threadPool']),
    className: known ?? table.claim('Tinypool', ['TinypoolClass']),
    hasClass: known !== undefined,
  };
}

/** What the file calls Tinypool. */
function importedClass({ ast }: SourceFile): string | undefined {
  for (const statement of ast.program.body) {
    if (statement.type !== 'ImportDeclaration' || statement.source.value !== 'tinypool') continue;
    const found = statement.specifiers.find(
      (one) =>
        one.type === 'ImportDefaultSpecifier' ||
        (one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' && one.imported.name === 'Tinypool'),
    );
    if (found) return found.local.name;
  }
  return undefined;
}

/** Without a written return type, the wrapper's type names the function in the worker module. */
function typedResults(tasks: readonly PoolTask[], source: SourceFile): string[] {
  if (source.language !== 'typescript') return [];
  return tasks.filter(({ path }) => !path.node.returnType).map(({ name }) => name);
}

/** The folder does not change with the text, but the text may change with the folder. */
function place(
  source: SourceFile,
  options: PlanOptions,
  write: (worker: string) => string,
): HelperFile | { readonly refuse: string } {
  const empty = placeWorker(source.file, options, '');
  if ('refuse' in empty) return empty;
  const [created] = empty.creates;
  const text = write(created?.file ?? '');
  return isSound(text, created?.file ?? '', source)
    ? placeWorker(source.file, options, text)
    : { refuse: 'not-verified' };
}

/** It parses, and has no free name that the file has not. */
function isSound(text: string, file: string, source: SourceFile): boolean {
  try {
    const worker = parseSource(text, file, source.sourceType === 'module' ? 'module' : undefined);
    const known = new Set([...globalsOf(source), 'module', 'exports', 'Parameters']);
    return worker.recoverableErrors <= source.recoverableErrors && globalsOf(worker).every((name) => known.has(name));
  } catch (error) {
    if (error instanceof ParseFailure) return false;
    throw error;
  }
}

function globalsOf(source: SourceFile): string[] {
  return Object.keys((source.program.scope as unknown as { globals: Record<string, unknown> }).globals);
}

function relativeTo(folder: string, file: string): string {
  const relative = posix.relative(folder, file).replace(/\.(c|m)?tsx?$/, '.$1js');
  return relative.startsWith('../') ? relative : `./${relative}`;
}

/** Types that something mentions that stays. */
function stayingTypes(types: readonly TopLevel[], values: readonly Span[], uses: Remaining): TopLevel[] {
  let staying: TopLevel[] = [];
  for (;;) {
    const gone = [
      ...values,
      ...types.filter((one) => !staying.includes(one)).map(({ statement }) => span(statement.node)),
    ];
    const next = types.filter(
      ({ names, exported }) => exported !== 'no' || names.some((name) => uses.isUsed(name, gone)),
    );
    if (next.length === staying.length) return next;
    staying = next;
  }
}

function isUsedStill(
  { home, path, name }: PoolTask,
  source: SourceFile,
  gone: readonly Span[],
  isRewritten: (start: number) => boolean,
  uses: Remaining,
): boolean {
  const isOutside = (at: number): boolean => !gone.some(({ start, end }) => at >= start && at < end);
  const isReferenced = referencesOf(home.binding).some((one) => {
    const { start } = span(one.node);
    return isOutside(start) && !isRewritten(start) && !one.isDescendant(path);
  });
  if (isReferenced) return true;
  const rewritten = referencesOf(home.binding)
    .map(({ node }) => span(node))
    .filter(({ start }) => isRewritten(start));
  return source.language === 'typescript' && uses.isUsed(name, [...gone, ...rewritten]);
}

function unique(list: readonly TopLevel[]): TopLevel[] {
  return [...new Map(list.map((one) => [one.statement.node, one])).values()];
}

function inOrder<T>(items: Iterable<T>, key: (item: T) => number): T[] {
  return [...items].sort((a, b) => key(a) - key(b));
}
