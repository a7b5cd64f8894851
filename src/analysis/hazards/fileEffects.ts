import type { NodePath } from '@babel/traverse';
import type { CallExpression, Node, TemplateLiteral } from '@babel/types';
import { optionValue, argumentPath } from '../argumentShape';
import { isResultUsed } from '../isResultUsed';
import type { CallPath } from '../moduleUses';
import {
  childPath,
  childPaths,
  childPathsAt,
  span,
  staticKey,
  stringValue,
  unwrap,
  unwrapPath,
} from '../../source/ast';
import type { BlockingCall } from './types';

/** What a blocking call does to which files: keys of the expressions that name them. */
export interface FileEffect {
  readonly reads: readonly string[];
  /** Writes that fail or undo something when another task did the same in between. */
  readonly writes: readonly string[];
  /** Makes a file only if it is not there. */
  readonly exclusive: boolean;
  readonly removes: boolean;
  /** Whether the call adds to what is there. */
  readonly appends: boolean;
}

const none: FileEffect = { reads: [], writes: [], exclusive: false, removes: false, appends: false };
/** Make sure of a state; doing it twice is doing it once. */
const idempotent =
  /^(ensureDir|mkdirp|mkdirs|remove|ensureFile|createFile|emptyDir|mkdtemp|access|close|chmod|chown|utimes|lutimes|lchown|fsync)/;
const twoPaths = /^(rename|copyFile|cp|copy|move|link|symlink)/;

/** Reads off a call which files it touches, by the source text of the expressions that name them. */
export function fileEffect(call: BlockingCall, text: string): FileEffect {
  const { path, api, effects, touches } = call;
  if (touches) return { ...none, ...touches };
  if (!path.isCallExpression() && !path.isOptionalCallExpression()) return none;
  const name = (api.split('.').pop() ?? '').replace(/Sync$|\(\)$/, '');
  const key = (index: number): string[] => {
    const argument = argumentPath(path as CallPath, index);
    return argument ? [fileKey(argument, text)] : [];
  };
  if (effects.includes('reads') && !effects.includes('writes')) return { ...none, reads: key(0) };
  if (!effects.includes('writes') || idempotent.test(name)) return none;
  // Of several that make folders side by side, each is told which one it was that it made.
  const isAsked = name === 'mkdir' && isResultUsed(path);
  if (isForced(path as CallPath, name) && !isAsked) return none;
  const removes = /^(unlink|rm|rmdir)$/.test(name);
  const flag = flagOf(path as CallPath, name);
  return {
    reads: twoPaths.test(name) || isForced(path as CallPath, name) ? key(0) : [],
    writes: twoPaths.test(name) ? [...key(1), ...(/^(rename|move)/.test(name) ? key(0) : [])] : key(0),
    exclusive: flag !== undefined && /x/.test(flag),
    removes,
    appends: name === 'appendFile' || /^a/.test(flag ?? ''),
  };
}

/** `mkdir(d, { recursive: true })` and `rm(f, { force: true })` do not mind being second. */
function isForced(path: CallPath, name: string): boolean {
  const option = name === 'mkdir' ? 'recursive' : name === 'rm' ? 'force' : undefined;
  if (option === undefined) return false;
  const value = optionValue(path, 1, option);
  return value.known === 'literal' && value.value === true;
}

function flagOf(path: CallPath, name: string): string | undefined {
  const index = name === 'open' ? 1 : 2;
  const argument = argumentPath(path, index);
  const literal = argument && stringValue(argument.node);
  if (name === 'open') return literal;
  const value = optionValue(path, index, 'flag');
  return value.known === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** The name of the file that an expression stands for, as a location. */
export function fileKey(argument: NodePath, text: string): string {
  return `file ${keyText(argument, text)}`;
}

/**
 * The text of an expression; a constant is named by what it is initialised with, and functions of `path` by themselves, so that two
 * names of one path agree.
 */
export function keyText(argument: NodePath, text: string): string {
  return resolvedText(unwrapPath(argument), text, 0)
    .replace(/\s+/g, '')
    .replace(/\b\w+\.(?=(?:join|resolve|normalize|dirname|basename|cwd)\()/g, '')
    .replaceAll('"', "'")
    .replaceAll('.', ' ');
}

/** Constants of constants are followed so far. */
const MAX_CONSTANTS = 4;

function resolvedText(path: NodePath, text: string, depth: number): string {
  if (path.isTemplateLiteral()) return ofTemplate(path, text, depth);
  const { start, end } = span(path.node);
  let written = '';
  let from = start;
  for (const part of partsOf(path)) {
    const value = part.isTemplateLiteral() ? part : depth < MAX_CONSTANTS ? constantOf(part) : undefined;
    const at = span(part.node);
    if (!value || at.start < from) continue;
    written += text.slice(from, at.start) + resolvedText(value, text, depth + 1);
    from = at.end;
  }
  return written + text.slice(from, end);
}

/** As a sum: what is a name in it is told from text then. */
function ofTemplate(template: NodePath<TemplateLiteral>, text: string, depth: number): string {
  const expressions = childPaths(template, 'expressions');
  return template.node.quasis
    .flatMap(({ value }, index) => {
      const expression = expressions[index];
      return [
        ...(value.raw === '' ? [] : [`'${value.raw}'`]),
        ...(expression ? [resolvedText(unwrapPath(expression), text, depth)] : []),
      ];
    })
    .join('+');
}

/** The names that an expression reads, and the templates in it, in their order; nothing of functions in it. */
function partsOf(path: NodePath): NodePath[] {
  if (path.isIdentifier()) return [path];
  const found: NodePath[] = [];
  path.traverse({
    Function: (inner) => inner.skip(),
    TemplateLiteral: (inner) => {
      found.push(inner as NodePath);
      inner.skip();
    },
    Identifier: (one) => {
      if (one.isReferencedIdentifier()) found.push(one as NodePath);
    },
  });
  return found.sort((a, b) => span(a.node).start - span(b.node).start);
}

function namesIn(path: NodePath): NodePath[] {
  const parts = path.isTemplateLiteral()
    ? childPaths(path, 'expressions').map(unwrapPath).flatMap(partsOf)
    : partsOf(path);
  return parts.flatMap((part) => (part.isTemplateLiteral() ? namesIn(part) : [part]));
}

/** What a variable is initialised with that never holds anything else, where that is put together of names and texts. */
function constantOf(name: NodePath): NodePath | undefined {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const declarator = binding?.constant && binding.path.isVariableDeclarator() ? binding.path : undefined;
  if (!declarator || declarator.node.id.type !== 'Identifier' || !declarator.node.init) return undefined;
  const init = unwrapPath(childPath(declarator, 'init'));
  return isPathText(init, 0) ? init : undefined;
}

function isPathText(path: NodePath, depth: number): boolean {
  if (depth > 6) return false;
  const { node } = path;
  switch (node.type) {
    case 'StringLiteral':
    case 'Identifier':
    case 'ThisExpression':
    case 'MetaProperty':
    case 'TemplateElement':
      return true;
    case 'CallExpression':
      return isPathFunction(node) && childrenOf(path).every((child) => isPathText(unwrapPath(child), depth + 1));
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'MemberExpression':
      return childrenOf(path).every((child) => isPathText(unwrapPath(child), depth + 1));
    default:
      return false;
  }
}

/** Whether the path names the same file in every run of the function: nothing in it is made by, or given to, this run. */
export function namesOneFile(call: BlockingCall, unit: NodePath): boolean {
  const { path, named } = call;
  if (named) return isInvariant(named, unit, 0);
  if (!path.isCallExpression()) return false;
  const name = (call.api.split('.').pop() ?? '').replace(/Sync$/, '');
  const argument = childPaths(path, 'arguments')[twoPaths.test(name) ? 1 : 0];
  return argument !== undefined && isInvariant(argument, unit, 0);
}

/** Whether the text that names a file means the same in all functions: nothing in it but what the module declares, and parameters. */
export function namedByAll({ path, api }: BlockingCall, unit: NodePath): boolean {
  if (!path.isCallExpression()) return false;
  const count = twoPaths.test((api.split('.').pop() ?? '').replace(/Sync$/, '')) ? 2 : 1;
  return childPaths(path, 'arguments')
    .slice(0, count)
    .every((argument) => isNamedByAll(argument, unit, 0));
}

function isNamedByAll(argument: NodePath, unit: NodePath, depth: number): boolean {
  return namesIn(unwrapPath(argument)).every((name) => {
    const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
    if (!binding || binding.scope.path.isProgram()) return true;
    if (binding.kind === 'param' && binding.scope.path.node === unit.node) return true;
    const value = depth < MAX_CONSTANTS ? constantOf(name) : undefined;
    return value !== undefined && isNamedByAll(value, unit, depth + 1);
  });
}

function isInvariant(path: NodePath, unit: NodePath, depth: number): boolean {
  if (depth > 8) return false;
  const node = unwrap(path.node);
  switch (node.type) {
    case 'StringLiteral':
    case 'ThisExpression':
      return true;
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'CallExpression':
    case 'MemberExpression':
      return node.type === 'CallExpression' && !isPathFunction(node)
        ? false
        : childrenOf(path).every((child) => isInvariant(child, unit, depth + 1));
    case 'TemplateElement':
      return true;
    case 'Identifier': {
      const binding = path.scope.getBinding(node.name);
      if (!binding) return true;
      const isOwn =
        binding.scope.path.node === unit.node || binding.scope.path.findParent((parent) => parent.node === unit.node);
      if (!isOwn) return binding.constant;
      if (
        !binding.constant ||
        !binding.path.isVariableDeclarator() ||
        binding.path.node.id.type !== 'Identifier' ||
        !binding.path.node.init
      )
        return false;
      return isInvariant(childPath(binding.path, 'init'), unit, depth + 1);
    }
    default:
      return false;
  }
}

function isPathFunction(node: CallExpression): boolean {
  const name = node.callee.type === 'Identifier' ? node.callee.name : staticKey(node.callee);
  return (
    name !== undefined &&
    /^(join|resolve|normalize|dirname|basename|cwd|homedir|tmpdir|fileURLToPath|toString)$/.test(name)
  );
}

function childrenOf(path: NodePath): NodePath[] {
  const { node } = path;
  const get = (key: string): NodePath[] => childPathsAt(path, key);
  if (node.type === 'TemplateLiteral') return get('expressions');
  if (node.type === 'BinaryExpression') return [...get('left'), ...get('right')];
  if (node.type === 'MemberExpression') return node.computed ? [...get('object'), ...get('property')] : get('object');
  const callee = (node as CallExpression).callee as Node;
  return [...(callee.type === 'MemberExpression' ? [childPath(path, 'callee.object')] : []), ...get('arguments')];
}
