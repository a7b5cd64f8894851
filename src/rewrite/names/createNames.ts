import type { NodePath } from '@babel/traverse';
import type { ImportDeclaration, Node, ObjectPattern, Statement } from '@babel/types';
import type { ModuleBinding, ModuleRoot, ModuleUse, ModuleUses } from '../../analysis/moduleUses';
import type { Helper, NameSource } from '../../catalogue/types';
import { adaptStyle, type CodeStyle } from '../../source/codeStyle';
import type { EditList } from '../../source/EditList';
import type { NameTable } from '../../source/nameTable';
import type { SourceFile } from '../../source/SourceFile';
import { span } from '../../source/ast';
import { consumption } from './consumption';
import { type Conversion, isNamespaceLike, isTopLevel, rootBinding, sourceModule } from './conversion';
import { loadExpression, namedDeclaration, namespaceDeclaration, quoteOf, type RootKind, type Specifier, specifierText } from './declarationText';
import { findExistingPromisified } from './existingPromisified';
import { editSpecifiers } from './specifierEdits';
import { createStatementEdits } from './statementEdits';

/** Gives the local text of every name that rewritings need, and writes the imports, constants and helpers behind them. */
export interface Names {
  /** The expression that stands for the name at the use: `readFile`, `fsp.readFile`, `require('fs/promises').readFile`... */
  local(name: NameSource, use: ModuleUse): string;
  /** Writes the declarations. Call once, after the last `local`. */
  finish(edits: EditList): void;
}

interface NamesInput {
  readonly source: SourceFile;
  readonly uses: ModuleUses;
  /** Everything that will be rewritten; decides which imports go. */
  readonly conversions: readonly Conversion[];
  readonly typeNames: ReadonlySet<string>;
  readonly table: NameTable;
  readonly style: CodeStyle;
  readonly helpers: Readonly<Record<string, Helper>>;
}

/** A declaration that is to be added beside the one that brought the blocking API in. */
interface NewDeclaration {
  readonly anchor: NodePath | undefined;
  readonly root: ModuleRoot | undefined;
  readonly kind: RootKind;
  readonly module: string;
  readonly specifiers: Specifier[];
  /** Set for a name of the whole module. */
  readonly namespace?: { readonly local: string; readonly shape: 'default' | 'namespace' | 'import-equals' | 'declarator' };
}

type ImportSource = Extract<NameSource, { kind: 'import' }>;
type PromisifySource = Extract<NameSource, { kind: 'promisify' }>;

/** Plans the names of one file. */
export function createNames(input: NamesInput): Names {
  const { source, uses, conversions, typeNames, table, style } = input;
  const { text } = source;
  const used = consumption(uses, conversions, typeNames);
  const declarations: NewDeclaration[] = [];
  const additions = new Map<ModuleRoot, Specifier[]>();
  const constants: string[] = [];
  const functions: string[] = [];
  const known = new Map<string, string>();
  const promisified = findExistingPromisified(uses);
  const importKind = defaultKind(source);
  const namedHomes = findNamedHomes(conversions);
  for (const binding of uses.bindings) if (used.isRemovable(binding) && isTopLevel(binding)) table.release(binding.name);

  function local(name: NameSource, use: ModuleUse): string {
    switch (name.kind) {
      case 'global':
        return name.name;
      case 'method':
        throw new Error('A method is renamed where it stands');
      case 'import':
        return importedName(name, use);
      case 'promisify':
        return promisifiedName(name, use);
      case 'helper':
        return helperName(name.helper, use);
    }
  }

  function importedName(name: ImportSource, use: ModuleUse): string {
    const module = sourceModule(name, use);
    const binding = use.binding && rootBinding(use.binding);
    if (binding && isTopLevel(binding)) {
      if (isNamespaceLike(binding) && (binding.root.module === module || used.swapTarget(binding) === module)) return `${binding.name}.${name.name}`;
    }
    const existing = existingName(module, name.name, use);
    if (existing !== undefined) return existing;
    if (binding && !isTopLevel(binding)) return localName(binding, module, name, use);
    if (!binding && use.root.kind !== 'global' && use.root.kind !== 'instance') return inlineName(use.root, module, name.name);
    const key = `${module}|${name.name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = newImport(binding, module, name, use);
    known.set(key, made);
    return made;
  }

  /** A name that the file has already, if it can be seen from the use. */
  function existingName(module: string, name: string, use: ModuleUse): string | undefined {
    const visible = (binding: ModuleBinding): boolean => use.expression.scope.getBinding(binding.name) === binding.binding && !used.isRemovable(binding) && used.swapTarget(binding) === undefined;
    const paths = module === 'fs/promises' ? [[module, [] as string[]], ['fs', ['promises']]] as const : ([[module, [] as string[]]] as const);
    for (const [owner, prefix] of paths) {
      const inModule = uses.bindings.filter((binding) => binding.root.module === owner && visible(binding) && (isTopLevel(binding) || binding.binding.scope !== source.program.scope));
      const exact = inModule.find((binding) => samePath(binding.exportPath, [...prefix, name]));
      if (exact) return exact.name;
      const whole = inModule.find((binding) => samePath(binding.exportPath, prefix) && (prefix.length > 0 || isNamespaceLike(binding)));
      if (whole) return `${whole.name}.${name}`;
    }
    return undefined;
  }

  function localName(binding: ModuleBinding, module: string, name: ImportSource, use: ModuleUse): string {
    if (isNamespaceLike(binding)) {
      if (module === binding.root.module) return `${binding.name}.${name.name}`;
      if (module === 'fs/promises' && binding.root.module === 'fs') return `${binding.name}.promises.${name.name}`;
      return inlineName(binding.root, module, name.name);
    }
    const anchor = binding.path.getStatementParent();
    if (!anchor || binding.shape === 'assignment' || binding.root.kind === 'import') return inlineName(binding.root, module, name.name);
    const key = `${module}|${name.name}|${span(anchor.node).start}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    void use;
    const claimed = table.claim(name.as ?? name.name);
    declare({ anchor, root: binding.root, kind: binding.root.kind as RootKind, module }, { imported: name.name, local: claimed });
    known.set(key, claimed);
    return claimed;
  }

  function inlineName(root: ModuleRoot, module: string, name: string): string {
    const kind = root.kind === 'require' || root.kind === 'dynamic-import' || root.kind === 'get-builtin' ? root.kind : 'require';
    const load = loadExpression(kind, specifierText(module, root, style), quoteOf(root, style));
    return kind === 'dynamic-import' ? `(${load}).${name}` : `${load}.${name}`;
  }

  function newImport(binding: ModuleBinding | undefined, module: string, name: ImportSource, use: ModuleUse): string {
    const anchor = binding ? anchorOf(binding) : importBlockEnd(source);
    const root = binding?.root;
    const kind: RootKind = root && root.kind !== 'global' && root.kind !== 'instance' ? root.kind : importKind;
    if (binding && isNamespaceLike(binding) && module === 'fs/promises' && binding.root.module === 'fs' && !namedHomes.has(module)) {
      if (usesPromisesMember(binding)) return `${binding.name}.promises.${name.name}`;
      return `${namespaceName(binding, anchor, kind, module)}.${name.name}`;
    }
    const extended = uses.roots.find((candidate) => candidate.module === module && isExtensible(candidate, use, used.isRemovable, uses));
    const claimed = table.claim(name.as ?? name.name, name.as ? [`${name.as}Async`, `${name.as}Ms`] : [`${name.name}Async`]);
    const specifier = { imported: name.name, local: claimed };
    if (extended) {
      const there = additions.get(extended);
      if (there) there.push(specifier);
      else additions.set(extended, [specifier]);
    } else {
      declare({ anchor, root, kind, module }, specifier);
    }
    return claimed;
  }

  function declare(where: Pick<NewDeclaration, 'anchor' | 'root' | 'kind' | 'module'>, specifier: Specifier): void {
    const isTop = (anchor: NodePath | undefined): boolean => !anchor || anchor.parentPath?.isProgram() === true;
    const there = declarations.find(
      (one) =>
        !one.namespace &&
        one.module === where.module &&
        one.kind === where.kind &&
        (one.anchor?.node === where.anchor?.node || (isTop(one.anchor) && isTop(where.anchor))),
    );
    if (there) there.specifiers.push(specifier);
    else declarations.push({ ...where, specifiers: [specifier] });
  }

  /** `import fsp from 'fs/promises'` beside `import fs from 'fs'`. */
  function namespaceName(binding: ModuleBinding, anchor: NodePath | undefined, kind: RootKind, module: string): string {
    const key = `${module}|*`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const claimed = table.claim('fsp', ['fsPromises']);
    known.set(key, claimed);
    const shape = binding.shape === 'default' || binding.shape === 'namespace' || binding.shape === 'import-equals' ? binding.shape : 'declarator';
    declarations.push({ anchor, root: binding.root, kind, module, specifiers: [], namespace: { local: claimed, shape } });
    return claimed;
  }

  function usesPromisesMember(binding: ModuleBinding): boolean {
    return uses.uses.some((use) => use.binding === binding && use.exportPath[0] === 'promises' && use.exportPath.length > 1);
  }

  function promisifiedName(name: PromisifySource, use: ModuleUse): string {
    const module = sourceModule(name, use);
    const own: ImportSource = { kind: 'import', module: name.module, name: name.name };
    const promisify: ImportSource = { kind: 'import', module: 'util', name: 'promisify' };
    const binding = use.binding && rootBinding(use.binding);
    const isLocal = binding ? !isTopLevel(binding) : use.root.kind !== 'global' && use.root.kind !== 'instance';
    const existing = promisified.find((one) => one.module === module && one.name === name.name && use.expression.scope.getBinding(one.binding.identifier.name) === one.binding);
    if (existing) return existing.binding.identifier.name;
    if (isLocal) return `${importedName(promisify, use)}(${importedName(own, use)})`;
    const key = `${module}|${name.name}|promisified`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const path = name.name.split('.');
    const callable = importedName({ ...own, name: path[0] ?? name.name }, use) + path.slice(1).map((part) => `.${part}`).join('');
    const claimed = table.claim(`${path.at(-1)}Async`, [`${path.at(-1)}Promise`, `${path.at(-1)}Promisified`]);
    constants.push(`const ${claimed} = ${importedName(promisify, use)}(${callable})${style.semicolons ? ';' : ''}`);
    known.set(key, claimed);
    return claimed;
  }

  function helperName(id: string, use: ModuleUse): string {
    const key = `helper|${id}|${use.root.module}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const helper = input.helpers[id];
    if (!helper) throw new Error(`The catalogue has no helper ${id}`);
    const claimed = table.claim(helper.name, [`${helper.name}Async`]);
    known.set(key, claimed);
    let code = source.language === 'typescript' ? helper.typescript : helper.javascript;
    code = adaptStyle(code, style);
    code = code.replace(/\$name\b/g, claimed);
    for (const [placeholder, name] of Object.entries(helper.names)) {
      const text = local(name, use);
      code = code.replace(new RegExp(`(?<![\\w$.])${placeholder}(?![\\w$])(?!\\s*:)`, 'g'), () => text);
    }
    functions.push(code);
    return claimed;
  }

  function finish(edits: EditList): void {
    const statements = createStatementEdits(text, style, firstStatementStart(source));
    const removed = removedNodes(uses, used.isRemovable);
    const inPlace = new Set<NewDeclaration>();
    for (const [statement, nodes] of removed) {
      const adoptable = declarations.filter((one) => one.anchor?.node === statement.node);
      finishRemoval(statement, nodes, adoptable, inPlace, additions, edits, statements);
    }
    for (const [root, specifiers] of additions) {
      const items = specifierItems(root);
      if (items && !removed.has(statementOf(root.path))) editSpecifiers(items.nodes, new Set(), specifiers, items.isImport, text, edits);
    }
    for (const binding of uses.bindings) {
      const target = used.swapTarget(binding);
      if (target !== undefined && binding.root.literal) {
        const { start, end } = span(binding.root.literal);
        const quote = quoteOf(binding.root, style);
        edits.replace(start, end, quote + specifierText(target, binding.root, style) + quote);
      }
    }
    for (const one of declarations) if (!inPlace.has(one)) writeDeclaration(one, statements);
    const blocks = [...(constants.length > 0 ? [constants.join(style.eol)] : []), ...functions];
    if (blocks.length > 0) statements.addBlock(importBlockEnd(source), blocks.join(style.eol + style.eol));
    statements.finish(edits);
  }

  function finishRemoval(
    statement: NodePath,
    nodes: ReadonlySet<Node>,
    adoptable: readonly NewDeclaration[],
    inPlace: Set<NewDeclaration>,
    extra: Map<ModuleRoot, Specifier[]>,
    edits: EditList,
    statements: ReturnType<typeof createStatementEdits>,
  ): void {
    if (statement.isImportDeclaration()) {
      const own = [...extra].filter(([root]) => root.path.node === statement.node).flatMap(([, specifiers]) => specifiers);
      editImport(statement, nodes, own, adoptable, inPlace, edits, statements);
      return;
    }
    if (statement.isTSImportEqualsDeclaration()) return statements.remove(statement);
    if (!statement.isVariableDeclaration()) return;
    const { declarations: declarators } = statement.node;
    const own = [...extra].filter(([root]) => statementOf(root.path).node === statement.node).flatMap(([, specifiers]) => specifiers);
    const gone = new Set<Node>();
    for (const declarator of declarators) {
      const pattern = declarator.id;
      if (nodes.has(declarator)) gone.add(declarator);
      else if (pattern.type === 'ObjectPattern' && pattern.properties.some((property) => nodes.has(property))) {
        const adopted = declarators.length === 1 ? adopt(adoptable, inPlace, pattern.properties.every((property) => nodes.has(property)), false) : undefined;
        if (adopted) replaceLiteral(adopted, statementRoot(statement), edits);
        if (!editSpecifiers(pattern.properties, nodes, adopted?.specifiers ?? own, false, text, edits)) gone.add(declarator);
      }
    }
    if (gone.size === declarators.length) statements.remove(statement);
    else if (gone.size > 0) editSpecifiers(declarators, gone, [], false, text, edits);
  }

  function editImport(
    statement: NodePath<ImportDeclaration>,
    nodes: ReadonlySet<Node>,
    own: readonly Specifier[],
    adoptable: readonly NewDeclaration[],
    inPlace: Set<NewDeclaration>,
    edits: EditList,
    statements: ReturnType<typeof createStatementEdits>,
  ): void {
    const { specifiers } = statement.node;
    const named = specifiers.filter((one) => one.type === 'ImportSpecifier');
    const others = specifiers.filter((one) => one.type !== 'ImportSpecifier');
    const keptOthers = others.filter((one) => !nodes.has(one));
    if (others.length === 0) {
      const adopted = own.length === 0 ? adopt(adoptable, inPlace, named.every((one) => nodes.has(one)), true) : undefined;
      if (adopted) replaceLiteral(adopted, statementRoot(statement), edits);
      if (!editSpecifiers(named, nodes, adopted?.specifiers ?? own, true, text, edits)) statements.remove(statement);
      return;
    }
    const keptNamed = named.filter((one) => !nodes.has(one));
    if (keptOthers.length > 0 && (keptNamed.length > 0 || own.length > 0)) {
      editSpecifiers(named, nodes, own, true, text, edits);
    } else if (keptOthers.length > 0) {
      const last = keptOthers.at(-1);
      const brace = text.indexOf('}', span(named.at(-1) ?? statement.node).end);
      if (last && named.length > 0) edits.replace(span(last).end, brace + 1, '');
    } else if (keptNamed.length > 0 || own.length > 0) {
      const first = others[0];
      const brace = first && named[0] ? text.indexOf('{', span(first).end) : -1;
      if (first && brace >= 0) edits.replace(span(first).start, brace, '');
      editSpecifiers(named, nodes, own, true, text, edits);
    } else statements.remove(statement);
  }

  /** A single new declaration can take the place of one that goes wholly. */
  function adopt(adoptable: readonly NewDeclaration[], inPlace: Set<NewDeclaration>, allGone: boolean, isImport: boolean): NewDeclaration | undefined {
    const [only] = adoptable;
    if (!allGone || adoptable.length !== 1 || !only || only.namespace || (only.kind === 'import') !== isImport) return undefined;
    inPlace.add(only);
    return only;
  }

  function replaceLiteral(one: NewDeclaration, root: ModuleRoot | undefined, edits: EditList): void {
    if (!root?.literal) return;
    const { start, end } = span(root.literal);
    const quote = quoteOf(root, style);
    edits.replace(start, end, quote + specifierText(one.module, root, style) + quote);
  }

  function statementRoot(statement: NodePath): ModuleRoot | undefined {
    return uses.roots.find((root) => root.literal && statementOf(root.path).node === statement.node);
  }

  function writeDeclaration(one: NewDeclaration, statements: ReturnType<typeof createStatementEdits>): void {
    const anchorNode = one.anchor?.node;
    const keyword = anchorNode?.type === 'VariableDeclaration' ? anchorNode.kind : 'const';
    const semicolon = anchorNode ? text[span(anchorNode).end - 1] === ';' : style.semicolons;
    const details = { quote: quoteOf(one.root, style), keyword, semicolon, spacing: style.bracketSpacing };
    const specifier = specifierText(one.module, one.root, style);
    const line = one.namespace
      ? namespaceDeclaration(one.namespace.shape, one.kind, one.namespace.local, specifier, details)
      : namedDeclaration(one.kind, one.specifiers, specifier, details);
    if (one.anchor) statements.addLine(one.anchor, line);
    else statements.addBlock(undefined, line);
  }

  return { local, finish };
}

/** Modules that some use wants single names of: then the file gets one declaration of them, not one of each form. */
function findNamedHomes(conversions: readonly Conversion[]): ReadonlySet<string> {
  const homes = new Set<string>();
  for (const { use, names } of conversions) {
    const binding = use.binding && rootBinding(use.binding);
    if (!binding || isNamespaceLike(binding) || !isTopLevel(binding)) continue;
    for (const name of names) if (name.kind === 'import') homes.add(sourceModule(name, use));
  }
  return homes;
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** Whether the file's own way of loading modules is `import` or `require`. */
function defaultKind(source: SourceFile): 'import' | 'require' {
  const { body } = source.ast.program;
  if (body.some((statement) => statement.type === 'ImportDeclaration' || /^Export/.test(statement.type))) return 'import';
  if (source.sourceType === 'module' && !/\brequire\s*\(/.test(source.text)) return 'import';
  return 'require';
}

function isImportLike(statement: Statement): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration') return true;
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every((declarator) => {
    let node: Node | null | undefined = declarator.init;
    while (node?.type === 'MemberExpression') node = node.object;
    if (node?.type === 'CallExpression' && node.callee.type === 'CallExpression') node = node.callee;
    return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && /^(require|_*(import|interop).*)$/.test(node.callee.name);
  });
}

/** The last statement of the first run of imports; undefined when the file has none. */
export function importBlockEnd(source: SourceFile): NodePath | undefined {
  const statements = source.program.get('body');
  const first = statements.findIndex((statement) => isImportLike(statement.node));
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < statements.length && isImportLike((statements[last + 1] as NodePath<Statement>).node)) last += 1;
  return statements[last];
}

function firstStatementStart(source: SourceFile): number {
  const [first] = source.ast.program.body;
  return first ? span(first).start : source.text.length;
}

function anchorOf(binding: ModuleBinding): NodePath | undefined {
  return statementOf(binding.root.path);
}

/** The statement that a path belongs to, itself included. */
function statementOf(path: NodePath): NodePath {
  return path.getStatementParent() ?? path;
}

/** Whether names can be added to the declaration: `import { a } from`, `import x, { a } from`, `const { a } = require()`. */
function isExtensible(root: ModuleRoot, use: ModuleUse, isRemovable: (binding: ModuleBinding) => boolean, uses: ModuleUses): boolean {
  void use;
  if (root.path.isImportDeclaration()) {
    const { specifiers } = root.path.node;
    if (!specifiers.some((one) => one.type === 'ImportSpecifier')) return false;
    void isRemovable;
    return true;
  }
  const items = specifierItems(root);
  return Boolean(items && uses && statementOf(root.path).parentPath?.isProgram());
}

/** The specifiers of the declaration that a root belongs to. */
function specifierItems(root: ModuleRoot): { nodes: readonly Node[]; isImport: boolean } | undefined {
  if (root.path.isImportDeclaration()) {
    return { nodes: root.path.node.specifiers.filter((one) => one.type === 'ImportSpecifier'), isImport: true };
  }
  const declarator = root.path.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.init !== root.path.node) return undefined;
  const id = declarator.node.id as ObjectPattern | { type: string };
  return id.type === 'ObjectPattern' ? { nodes: (id as ObjectPattern).properties, isImport: false } : undefined;
}

/** What goes, by statement: specifiers, properties, declarators. */
function removedNodes(uses: ModuleUses, isRemovable: (binding: ModuleBinding) => boolean): Map<NodePath, Set<Node>> {
  const byStatement = new Map<Node, { path: NodePath; nodes: Set<Node> }>();
  for (const binding of uses.bindings) {
    if (!isRemovable(binding)) continue;
    const statement = statementOf(binding.path);
    const there = byStatement.get(statement.node);
    if (there) there.nodes.add(binding.path.node);
    else byStatement.set(statement.node, { path: statement, nodes: new Set([binding.path.node]) });
  }
  return new Map([...byStatement.values()].map(({ path, nodes }) => [path, nodes]));
}
