import { isBuiltin } from 'node:module';
import type { NodePath } from '@babel/traverse';
import type { Node, Statement } from '@babel/types';
import type { ModuleRoot } from '../../analysis/moduleUses';
import { span, stringValue } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';

/** Whether the file's own way of loading modules is `import` or `require`. */
export function defaultKind(source: SourceFile): 'import' | 'require' {
  const { body } = source.ast.program;
  if (
    body.some(
      ({ type }) => type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration' || /^Export/.test(type),
    )
  )
    return 'import';
  if (source.sourceType === 'module' && !/\brequire\s*\(/.test(source.text)) return 'import';
  return 'require';
}

/**
 * The last statement of the first run of imports; undefined when the file has none. Re-exports belong to the run, and so does what
 * stands between two imports and only names parts of what was loaded.
 */
export function importBlockEnd(source: SourceFile): NodePath | undefined {
  const statements = source.program.get('body');
  const first = statements.findIndex((statement) => isImportLike(statement.node));
  if (first < 0) return undefined;
  let last = first;
  for (let index = first + 1; index < statements.length; index += 1) {
    const statement = statements[index]?.node;
    if (isImportLike(statement)) last = index;
    else if (!isReExport(statement) && !namesParts(statement)) break;
  }
  return statements[last];
}

function isReExport(statement: Statement | undefined): boolean {
  if (statement?.type === 'ExportAllDeclaration') return true;
  return statement?.type === 'ExportNamedDeclaration' && Boolean(statement.source);
}

/** `const { CliError } = errors`: nothing is called. */
function namesParts(statement: Statement | undefined): boolean {
  if (statement?.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(({ id, init }) => {
    let node: Node | null | undefined = init;
    while (node?.type === 'MemberExpression' && !node.computed) node = node.object;
    return node?.type === 'Identifier' && (id.type === 'Identifier' || id.type === 'ObjectPattern');
  });
}

/**
 * The statement after which constants and functions go: the last of the first run of imports; or of the run of the last of `needed`, which
 * load what the constants are made of. (Import declarations too: TypeScript leaves them where they are when it makes CommonJS of them.)
 */
export function blockAnchor(source: SourceFile, needed: readonly NodePath[]): NodePath | undefined {
  const end = importBlockEnd(source);
  const statements = source.program.get('body');
  let last = Math.max(end ? Number(end.key) : -1, ...needed.map(({ key }) => Number(key)));
  while (isImportLike(statements[last + 1]?.node)) last += 1;
  return statements[last];
}

/**
 * The statement after which a new import of a core module goes: the last of the first run of imports that loads a core module, else
 * the last that loads a package, else the last of all; undefined when the file has none.
 */
export function coreImportAnchor(source: SourceFile): NodePath | undefined {
  const end = importBlockEnd(source);
  if (!end) return undefined;
  const block = source.program.get('body').slice(0, Number(end.key) + 1);
  const loading = (isWanted: (specifier: string) => boolean): NodePath | undefined =>
    block.findLast(({ node }) => isWanted(loadedModule(node) ?? './'));
  return loading(isBuiltin) ?? loading((specifier) => !specifier.startsWith('.')) ?? end;
}

/**
 * The import after which a new import of a core module goes, beside `anchor`: where imports of core modules stand in alphabetical
 * order, the new one is put in its place among those that follow the anchor.
 */
export function sortedAnchor(anchor: NodePath, module: string): NodePath {
  if (!isBuiltin(module) || anchor.parentPath?.isProgram() !== true) return anchor;
  const name = (path: NodePath | undefined): string | undefined => {
    const loaded = path && loadedModule(path.node as Statement);
    return loaded !== undefined && isBuiltin(loaded) ? loaded.replace(/^node:/, '') : undefined;
  };
  const run = [anchor];
  for (let next = anchor.getNextSibling(); name(next) !== undefined; next = next.getNextSibling()) run.push(next);
  const names = run.map((one) => name(one) ?? '');
  if (names.some((one, index) => index > 0 && one < (names[index - 1] ?? ''))) return anchor;
  return run.findLast((_, index) => (names[index] ?? '') < module) ?? anchor;
}

/** The module that an import declaration or `const x = require('module')` loads. */
function loadedModule(statement: Statement): string | undefined {
  if (statement.type === 'ImportDeclaration') return statement.source.value;
  const init = statement.type === 'VariableDeclaration' ? statement.declarations.at(-1)?.init : undefined;
  let node = init;
  while (node?.type === 'MemberExpression') node = node.object;
  return node?.type === 'CallExpression' ? stringValue(node.arguments[0]) : undefined;
}

function isImportLike(statement: Statement | undefined): boolean {
  // `require('dotenv').config()` among other imports
  if (statement?.type === 'ExpressionStatement') return isLoaded(statement.expression);
  if (statement?.type === 'ImportDeclaration' || statement?.type === 'TSImportEqualsDeclaration') return true;
  return statement?.type === 'VariableDeclaration' && statement.declarations.every(({ init }) => isLoaded(init));
}

/** `require(...)`, `require(...).x`, `require(...)(...)` and what compilers wrap around it. */
function isLoaded(init: Node | null | undefined): boolean {
  let node = init;
  while (node?.type === 'MemberExpression') node = node.object;
  if (node?.type === 'CallExpression' && node.callee.type === 'CallExpression') node = node.callee;
  return (
    node?.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    /^(require|_*(import|interop).*)$/.test(node.callee.name)
  );
}

/** Offset of the first statement: behind hashbang, directives and header comments. */
export function firstStatementStart(source: SourceFile): number {
  const [first] = source.ast.program.body;
  return first ? span(first).start : source.text.length;
}

/** The statement that a path belongs to, itself included. */
export function statementOf(path: NodePath): NodePath {
  return path.getStatementParent() ?? path;
}

/** The specifiers of `import { a } from` or `const { a } = require()`; undefined for declarations of another form. */
export function specifierItems(root: ModuleRoot): { nodes: readonly Node[]; isImport: boolean } | undefined {
  if (root.path.isImportDeclaration()) {
    return { nodes: root.path.node.specifiers.filter((one) => one.type === 'ImportSpecifier'), isImport: true };
  }
  const declarator = root.path.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.init !== root.path.node) return undefined;
  const { id } = declarator.node;
  return id.type === 'ObjectPattern' ? { nodes: id.properties, isImport: false } : undefined;
}

/** Whether single names can be added to the declaration. */
export function isExtensible(root: ModuleRoot): boolean {
  const items = specifierItems(root);
  if (!items) return false;
  return items.isImport ? items.nodes.length > 0 : statementOf(root.path).parentPath?.isProgram() === true;
}
