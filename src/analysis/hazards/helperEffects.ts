import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, Node } from '@babel/types';
import { childPath, outermostWrapper, span, staticKey, unwrapPath } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { isPromoted } from '../promotion/marks';
import { type BriefWaits, createBriefWaits } from './briefWaits';
import { calledFunction } from './calledFunction';
import { functionBinding } from './callSites';
import { fileEffect, keyText } from './fileEffects';
import type { BlockingCall } from './types';
import { unitOf } from './units';

/** Calls through more functions than this are not followed. */
const MAX_CALL_DEPTH = 4;

/** The files that something looks at and changes, by the expressions that name them. */
export interface Touched {
  readonly reads: Set<string>;
  readonly writes: Set<string>;
}

interface Helper {
  readonly path: NodePath<FunctionNode>;
  readonly touched: Touched;
}

/**
 * The calls of functions of the file that look at files or change them there and then, with the files that they touch: what the
 * function does is a step of whoever calls it. The names of files are those that the caller has for them.
 *
 * @param calls every blocking call of the file
 */
export function helperEffects(calls: readonly BlockingCall[], text: string): BlockingCall[] {
  return [...follow(calls, text).found.values()].map(({ path, touched }) => {
    const writes = [...touched.writes];
    // What it reads and writes itself is looked at where it stands.
    const reads = [...touched.reads].filter((key) => !touched.writes.has(key));
    return { path, api: 'call', effects: [], touches: { reads, writes } };
  });
}

/** The files that the functions of a file touch, those that they call included. */
export function filesTouched(calls: readonly BlockingCall[], text: string): Map<Node, Touched> {
  return new Map([...follow(calls, text).helpers].map(([node, { touched }]) => [node, touched]));
}

interface Followed {
  readonly helpers: ReadonlyMap<Node, Helper>;
  /** Calls of functions of the file. */
  readonly found: ReadonlyMap<Node, { readonly path: NodePath; readonly touched: Touched }>;
}

function follow(calls: readonly BlockingCall[], text: string): Followed {
  const helpers = new Map<Node, Helper>();
  const brief = createBriefWaits(new Map(calls.map((call) => [call.path.node, call])), () => false);
  const add = (at: NodePath, reads: Iterable<string>, writes: Iterable<string>): Node | undefined => {
    const path = unitOf(at);
    if (!path || isAfterWait(at, path, brief)) return undefined;
    const helper = helpers.get(path.node) ?? { path, touched: { reads: new Set(), writes: new Set() } };
    const before = sizeOf(helper.touched);
    for (const key of reads) helper.touched.reads.add(key);
    for (const key of writes) helper.touched.writes.add(key);
    if (sizeOf(helper.touched) === before) return undefined;
    helpers.set(path.node, helper);
    return path.node;
  };
  let changed = new Set<Node>();
  for (const call of calls) {
    const { reads, writes } = fileEffect(call, text);
    const node = reads.length + writes.length > 0 ? add(call.path, reads, writes) : undefined;
    if (node) changed.add(node);
  }
  const found = new Map<Node, { path: NodePath; touched: Touched }>();
  const callsOf = callFinder();
  for (let depth = 0; depth < MAX_CALL_DEPTH && changed.size > 0; depth += 1) {
    const next = new Set<Node>();
    for (const node of changed) {
      const helper = helpers.get(node);
      for (const path of helper ? callsOf(helper.path) : []) {
        if (!helper) continue;
        const touched = asCalled(helper, path, text);
        found.set(path.node, { path, touched });
        if (unitOf(path)?.node === node) continue;
        const caller = add(path, touched.reads, touched.writes);
        if (caller) next.add(caller);
      }
    }
    changed = next;
  }
  return { helpers, found };
}

function sizeOf({ reads, writes }: Touched): number {
  return reads.size + writes.size;
}

/** What an async function does after it has waited for something is no step of its caller's. */
function isAfterWait(at: NodePath, fn: NodePath<FunctionNode>, brief: BriefWaits): boolean {
  return fn.node.async === true && !isPromoted(fn.node) && span(at.node).start > brief.firstLasting(fn);
}

/** Finds the calls of a function of the file; methods are called on `this`. */
function callFinder(): (fn: NodePath<FunctionNode>) => NodePath[] {
  let methods: Map<Node, NodePath[]> | undefined;
  return (fn) => {
    const binding = functionBinding(fn);
    if (binding) {
      return binding.referencePaths.flatMap((reference) => {
        const outer = outermostWrapper(reference);
        const call = outer.key === 'callee' ? outer.parentPath : undefined;
        return call?.isCallExpression() ? [call as NodePath] : [];
      });
    }
    if (!fn.parentPath.isClassBody()) return [];
    methods ??= methodCalls(fn as NodePath);
    return methods.get(fn.node) ?? [];
  };
}

function methodCalls(at: NodePath): Map<Node, NodePath[]> {
  const found = new Map<Node, NodePath[]>();
  const program = at.findParent((parent) => parent.isProgram());
  if (!program?.isProgram()) return found;
  visitPaths(program, {
    CallExpression(path) {
      const callee = unwrapPath(childPath(path as NodePath, 'callee'));
      if (!callee.isMemberExpression() || callee.node.object.type !== 'ThisExpression') return;
      if (staticKey(callee.node) === undefined) return;
      const fn = calledFunction(callee, 'async');
      if (fn) found.set(fn.node, [...(found.get(fn.node) ?? []), path as NodePath]);
    },
  });
  return found;
}

const prefix = 'file ';

const nameOrString = /'[^']*'|"[^"]*"|[A-Za-z_$][\w$]*/g;

/** The name of a table, as a location: the same wherever the database is used. */
export function tableKey(database: string, table: string): string {
  return `${prefix}${sql}${database}.${table}`;
}

const sql = 'sql ';

function isTable(key: string): boolean {
  return key.startsWith(prefix + sql);
}

/** The name of a file, with what a function was given under the names that the caller has for it. */
export function renamedFile(key: string, given: ReadonlyMap<string, string>): string {
  return isTable(key)
    ? key
    : prefix + key.slice(prefix.length).replaceAll(nameOrString, (part) => given.get(part) ?? part);
}

/** What a call touches. */
function asCalled({ path, touched }: Helper, call: NodePath, text: string): Touched {
  const values = (call.node as CallExpression).arguments;
  const given = new Map(
    path.node.params.flatMap((param, index): [string, string][] => {
      const name = param.type === 'AssignmentPattern' ? param.left : param;
      const value = values[index];
      if (name.type !== 'Identifier' || !value || value.type === 'SpreadElement') return [];
      return [[name.name, keyText(childPath(call, `arguments.${index}`), text)]];
    }),
  );
  const rename = (key: string): string => renamedFile(key, given);
  return { reads: new Set([...touched.reads].map(rename)), writes: new Set([...touched.writes].map(rename)) };
}
