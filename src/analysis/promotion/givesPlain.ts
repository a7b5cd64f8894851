import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { isCoreModule } from '../../catalogue/isCoreModule';
import { childPath, staticKey, unwrapPath } from '../../source/ast';
import { importOrigin } from '../importOrigin';
import { normalizeSpecifier } from '../moduleSpecifier';
import { mentionsPromise } from './givesPromise';
import type { ExitsOf } from './ownExits';

/** Globals whose functions never give promises. */
const plainGlobals = new Set(['console', 'JSON', 'Math', 'Object', 'String', 'Number', 'Boolean', 'Array', 'parseInt']);

/** Modules of Node of which all functions give something else. */
const plainModules = new Set(['path', 'os', 'url', 'querystring']);

/** Methods of texts, buffers and lists that give the same again, or numbers and truths. */
const plainMethods = new Set([
  ...['toString', 'trim', 'trimEnd', 'trimStart', 'split', 'replace', 'replaceAll', 'slice', 'substring', 'padEnd'],
  ...['padStart', 'repeat', 'toLowerCase', 'toUpperCase', 'startsWith', 'endsWith', 'includes', 'indexOf', 'match'],
  ...['join', 'map', 'filter', 'flatMap', 'flat', 'concat', 'sort', 'reverse', 'some', 'every', 'keys', 'entries'],
]);

const plainNodes =
  /^(?:(?:String|Numeric|Boolean|Null|BigInt|RegExp|Template)Literal|(?:Object|Array|Function|ArrowFunction|Binary|Unary|Update)Expression)$/;

const plainTypes = /^TS(?:String|Number|Boolean|BigInt|Symbol|Null)Keyword$|^TS(?:Array|Tuple)Type$/;

/** Values of values are followed so far. */
const maxDepth = 4;

/** Whether all that a sync function gives is certainly no promise. */
export function givesPlain(path: NodePath<FunctionNode>, exitsOf: ExitsOf): boolean {
  const annotation = path.node.returnType;
  if (annotation?.type === 'TSTypeAnnotation' && plainTypes.test(annotation.typeAnnotation.type)) return true;
  const body = childPath(path, 'body');
  if (!body.isBlockStatement()) return isPlain(body);
  return exitsOf(path.node).every((exit) => {
    const argument = childPath(exit, 'argument');
    return !argument.node || isPlain(argument);
  });
}

/** Whether an expression certainly is no promise. */
export function isPlain(outer: NodePath, depth = 0): boolean {
  const path = unwrapPath(outer);
  const { node } = path;
  const all = (...keys: string[]): boolean => keys.every((key) => isPlain(childPath(path, key), depth));
  if (plainNodes.test(node.type)) return true;
  if (node.type === 'ConditionalExpression') return all('consequent', 'alternate');
  if (node.type === 'LogicalExpression') return all('left', 'right');
  if (node.type === 'MemberExpression')
    return staticKey(node) === 'length' || isOfPlainImport(childPath(path, 'object'));
  if (node.type === 'Identifier') return node.name === 'undefined' || isPlainName(path, node.name, depth);
  return node.type === 'CallExpression' && isPlainCall(path, depth);
}

/** What a caller hands in is what it gets back: a promise is its own. So is what a variable is given by nothing but plain values. */
function isPlainName(path: NodePath, name: string, depth: number): boolean {
  const binding = path.scope.getBinding(name);
  if (binding?.kind === 'param') return true;
  const declared = binding?.path;
  if (!declared?.isVariableDeclarator() || declared.node.id.type !== 'Identifier' || depth > maxDepth) return false;
  const { typeAnnotation } = declared.node.id;
  if (typeAnnotation?.type === 'TSTypeAnnotation' && mentionsPromise(typeAnnotation.typeAnnotation)) return false;
  const init = childPath(declared, 'init');
  return (
    (!init.node || isPlain(init, depth + 1)) &&
    (binding?.constantViolations ?? []).every(
      (one) =>
        one.isUpdateExpression() ||
        (one.isAssignmentExpression() &&
          one.node.left.type === 'Identifier' &&
          isPlain(childPath(one, 'right'), depth + 1)),
    )
  );
}

function isPlainCall(path: NodePath, depth: number): boolean {
  const callee = unwrapPath(childPath(path, 'callee'));
  if (callee.isMemberExpression()) {
    const object = unwrapPath(callee.get('object'));
    if (object.isStringLiteral() || object.isTemplateLiteral()) return true;
    if (object.isIdentifier() && plainGlobals.has(object.node.name) && !path.scope.hasBinding(object.node.name, true))
      return true;
    // What a caller hands in may have any methods.
    const isParameter = object.isIdentifier() && path.scope.getBinding(object.node.name)?.kind === 'param';
    if (plainMethods.has(staticKey(callee.node) ?? '') && !isParameter && isPlain(object, depth)) return true;
  } else if (!callee.isIdentifier()) return false;
  else if (!path.scope.hasBinding(callee.node.name, true)) return plainGlobals.has(callee.node.name);
  return isPlainImport(callee);
}

/** `fs.statSync(file).size`. */
function isOfPlainImport(path: NodePath): boolean {
  const object = unwrapPath(path);
  return object.isCallExpression() && isPlainImport(unwrapPath(childPath(object, 'callee')));
}

/** `path.join`, `fs.readFileSync`. */
function isPlainImport(callee: NodePath): boolean {
  const origin = importOrigin(callee);
  const module = origin && normalizeSpecifier(origin.specifier);
  if (module === undefined || !isCoreModule(module)) return false;
  return plainModules.has(module) || origin?.path.at(-1)?.endsWith('Sync') === true;
}
