import { posix } from 'node:path';
import type { Binding, NodePath } from '@babel/traverse';
import { childPath, childPathsAt, staticKey } from '../../source/ast';

const maxDepth = 8;

/** What parameters are given in a call. */
export type Given = ReadonlyMap<Binding, NodePath | undefined>;

/** What a file is called in patterns: only its folder matters. */
const self = 'SELF';

/**
 * What path an expression makes, as far as that can be read off: relative to the folder of the file, with `*` for what is not known.
 * `path.join(__dirname, 'lib', name)` gives `./lib/*`, `./${name}.js` gives `./*.js`, a parameter gives `*`.
 *
 * @param given what parameters stand for
 */
export function pathPattern(path: NodePath, given: Given = new Map()): string {
  const pattern = patternOf(path, 0, given).replaceAll(/\*+/g, '*');
  if (!pattern.startsWith('.')) return pattern;
  const normal = posix.normalize(pattern);
  return normal.startsWith('.') ? normal : `./${normal}`;
}

/**
 * The specifier that an expression certainly is: a string, the name of one, or a path below the folder of the file.
 * `require(path.join(__dirname, '../lib/load'))` loads `../lib/load`.
 */
export function knownSpecifier(path: NodePath): string | undefined {
  const pattern = pathPattern(path);
  return pattern === '' || pattern.includes('*') || pattern.includes(self) ? undefined : pattern;
}

function patternOf(path: NodePath, depth: number, given: Given): string {
  if (depth > maxDepth) return '*';
  const below = (key: string): string => patternOf(childPath(path, key), depth + 1, given);
  const { node } = path;
  switch (node.type) {
    case 'StringLiteral':
      return node.value;
    case 'TemplateLiteral': {
      const values = childPathsAt(path, 'expressions').map((one) => patternOf(one, depth + 1, given));
      return node.quasis.map(({ value }, index) => `${value.cooked ?? ''}${values[index] ?? ''}`).join('');
    }
    case 'BinaryExpression':
      return node.operator === '+' ? below('left') + below('right') : '*';
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return below('expression');
    case 'AwaitExpression':
      return below('argument');
    case 'Identifier':
      return ofName(path, node.name, depth, given);
    case 'MemberExpression':
      if (node.object.type === 'MetaProperty') return ofMeta(staticKey(node));
      return /^(?:href|pathname)$/.test(staticKey(node) ?? '') ? below('object') : '*';
    case 'CallExpression':
    case 'NewExpression':
      return ofCall(path, depth, given);
    default:
      return '*';
  }
}

function ofMeta(key: string | undefined): string {
  if (key === 'dirname') return '.';
  return key === 'url' || key === 'filename' ? `./${self}` : '*';
}

function ofName(path: NodePath, name: string, depth: number, given: Given): string {
  const binding = path.scope.getBinding(name);
  if (!binding) return name === '__dirname' ? '.' : name === '__filename' ? `./${self}` : '*';
  const argument = given.get(binding);
  if (argument) return patternOf(argument, depth + 1, given);
  const { path: declaration } = binding;
  const isPlain =
    binding.constant &&
    declaration.isVariableDeclarator() &&
    declaration.node.id.type === 'Identifier' &&
    declaration.node.init;
  return isPlain ? patternOf(childPath(declaration, 'init'), depth + 1, given) : '*';
}

function ofCall(path: NodePath, depth: number, given: Given): string {
  const { callee } = path.node as Extract<NodePath['node'], { type: 'CallExpression' | 'NewExpression' }>;
  const args = childPathsAt(path, 'arguments').map((one) => patternOf(one, depth + 1, given));
  const [first = '*', second] = args;
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  switch (name) {
    case 'resolve':
      // `require.resolve(name, { paths })`: what comes second is no part of the path.
      if (isModuleResolver(callee)) return first;
      return args.join('/').replaceAll(self, '*');
    case 'join':
      return args.join('/').replaceAll(self, '*');
    case 'dirname':
      return first.startsWith('.') ? posix.dirname(first) : '*';
    case 'URL':
      return second?.endsWith(self) ? (first.startsWith('.') ? first : `./${first}`) : first;
    case 'fileURLToPath':
    case 'pathToFileURL':
    case 'normalize':
    case 'realpathSync':
    case 'String':
      return first;
    case 'toString':
      return callee.type === 'MemberExpression' ? patternOf(childPath(path, 'callee.object'), depth + 1, given) : '*';
    default:
      return '*';
  }
}

/** `require.resolve`, `import.meta.resolve`. */
function isModuleResolver(callee: NodePath['node']): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const { object } = callee;
  return object.type === 'MetaProperty' || (object.type === 'Identifier' && object.name === 'require');
}
