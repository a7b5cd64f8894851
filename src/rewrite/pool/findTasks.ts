import type { NodePath } from '@babel/traverse';
import type { Comment } from '@babel/types';
import { checkData } from '../../analysis/cpuBound/checkData';
import { checkEffects, type Trouble } from '../../analysis/cpuBound/checkEffects';
import { checkThrows } from '../../analysis/cpuBound/checkThrows';
import { findCpuBound, type Named } from '../../analysis/cpuBound/findCpuBound';
import { referencesOf } from '../../analysis/cpuBound/referencesOf';
import { readSlice } from '../../analysis/cpuBound/slice';
import { readTopLevel } from '../../analysis/cpuBound/topLevel';
import type { PlanOptions } from '../../plan/types';
import { childPath, childPaths, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { isWorkerFile } from './placeWorker';
import type { PoolTask } from './poolTask';

/** A named function: what can be done with it, or why it stays. */
export type Candidate =
  | { readonly named: Named; readonly task: PoolTask; readonly trouble?: undefined }
  | { readonly named: Named; readonly task?: undefined; readonly trouble: Trouble };

/** What people named as CPU-bound in a file. */
export interface FoundTasks {
  readonly candidates: readonly Candidate[];
  /** What stands behind a comment instead of a function. */
  readonly lost: readonly NodePath[];
}

/** Looks through the functions of a file that people named as CPU-bound. Those that call a pool already are left out. */
export function findTasks(source: SourceFile, options: PlanOptions): FoundTasks {
  // What a worker module has runs in a thread already.
  if (isWorkerFile(source.file)) return { candidates: [], lost: [] };
  const { named, lost } = findCpuBound(source, options.cpuBound ?? []);
  return {
    candidates: named.filter(({ path }) => !isDone(path, source.text)).map((one) => candidate(one, source, options)),
    lost: lost.map((comment) => statementBehind(comment, source)),
  };
}

/** The statement that a comment stands before or in; at the end of a file, the last one. */
function statementBehind({ end }: Comment, { program }: SourceFile): NodePath {
  const at = end ?? 0;
  let found: NodePath | undefined;
  visitPaths(program, {
    Statement(path: NodePath) {
      if (span(path.node).end > at && (!found || span(found.node).start < at)) found = path;
    },
  });
  return found ?? (program.get('body').at(-1) as NodePath | undefined) ?? program;
}

function candidate(named: Named, source: SourceFile, options: PlanOptions): Candidate {
  const { path, home, name, marker } = named;
  if (path.parentPath?.isExportDefaultDeclaration() && name === 'default')
    return { named, trouble: { reason: 'cpu-not-plain', what: 'the name that it does not have' } };
  if (!home || !home.binding.constant) return { named, trouble: { reason: 'cpu-not-module-level' } };
  // Any import would make its names the module's own.
  if (isPlainScript(source))
    return {
      named,
      trouble: { reason: 'cpu-not-plain', what: 'a script that imports nothing (export {} makes it a module)' },
    };
  const unusual = unusualForm(named);
  if (unusual !== undefined) return { named, trouble: { reason: 'cpu-not-plain', what: unusual } };
  const slice = readSlice(source, [home.statement.statement]);
  const sameFolder = options.helpers === undefined;
  const trouble = checkEffects(slice, [path], sameFolder);
  if (trouble) return { named, trouble };
  const errors = checkThrows(slice);
  if (errors === 'other') return { named, trouble: { reason: 'cpu-own-error' } };
  const types = readTopLevel(source).filter(({ kind }) => kind === 'type' || kind === 'enum');
  const data = checkData(path, slice, mostPassed(named), types, source.text);
  if (data.trouble) return { named, trouble: data.trouble };
  return { named, task: { name, path, home, marker, slice, data, errors, asyncName: name } };
}

/** A TypeScript file that imports and exports nothing. */
function isPlainScript({ language, sourceType, program }: SourceFile): boolean {
  const isModular = (type: string): boolean => /^(?:Import|Export|TSImportEquals|TSExport)/.test(type);
  return language === 'typescript' && sourceType !== 'module' && !program.node.body.some(({ type }) => isModular(type));
}

/** `await pool.run(...)` is what this codemod writes. */
function isDone(path: NodePath, text: string): boolean {
  const { start, end, async: isAsync } = path.node as { start?: number; end?: number; async?: boolean };
  return isAsync === true && /\.run\(/.test(text.slice(start, end));
}

function unusualForm({ path, home }: Named): string | undefined {
  const { node } = path;
  if (node.async === true) return 'async';
  if (node.generator === true) return 'a generator';
  const [first] = childPaths(path, 'params');
  if (first?.isIdentifier({ name: 'this' })) return 'this';
  const { returnType } = node;
  if (returnType?.type === 'TSTypeAnnotation' && returnType.typeAnnotation.type === 'TSTypePredicate')
    return 'a type guard';
  const typed = path.parentPath?.isVariableDeclarator() ? path.parentPath.node.id : undefined;
  if ((typed as { typeAnnotation?: unknown } | undefined)?.typeAnnotation) return 'a variable with a type of its own';
  const statement = home?.statement.statement;
  const siblings = statement ? [...statement.getAllPrevSiblings(), ...statement.getAllNextSiblings()] : [];
  const isOverloaded = siblings.some((one) => {
    const declared = one.isExportDeclaration() ? childPath(one, 'declaration') : one;
    return declared.isTSDeclareFunction() && declared.node.id?.name === home?.binding.identifier.name;
  });
  if (isOverloaded) return 'overloads';
  const isMade = home?.binding.referencePaths.some((one) => one.key === 'callee' && one.parentPath?.isNewExpression());
  return isMade === true ? 'new' : undefined;
}

/** How many arguments the calls outside of the function pass at most. */
function mostPassed({ home, path }: Named): number {
  const counts = (home ? referencesOf(home.binding) : [])
    .filter((one) => !one.isDescendant(path))
    .map((one) => {
      const call = one.parentPath;
      if (!call?.isCallExpression() || one.key !== 'callee') return 0;
      return call.node.arguments.some(({ type }) => type === 'SpreadElement') ? Infinity : call.node.arguments.length;
    });
  const isUsedElsewhere = home?.statement.exported !== 'no' || counts.length === 0;
  return isUsedElsewhere ? Infinity : Math.max(...counts);
}
