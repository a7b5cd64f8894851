import type { NodePath } from '@babel/traverse';
import type { ModuleBinding, ModuleRoot, ModuleUse, ModuleUses } from '../../analysis/moduleUses';
import { outputOfNone, placeholder } from '../../catalogue/helpers/outputOfNone';
import type { Helper, NameSource } from '../../catalogue/types';
import { memberName, span } from '../../source/ast';
import { adaptStyle, type CodeStyle } from '../../source/codeStyle';
import type { EditList } from '../../source/EditList';
import type { NameTable } from '../../source/nameTable';
import type { SourceFile } from '../../source/SourceFile';
import { type HelperChoice, widens } from './chooseHelpers';
import { consumption } from './consumption';
import { type Conversion, isNamespaceLike, isTopLevel, rootBinding, sourceModule } from './conversion';
import { createDeclarations } from './declarations';
import { loadExpression, quoteOf, type RootKind, specifierText } from './declarationText';
import { isGlobalItself } from '../../analysis/isGlobalItself';
import { helperNames, withoutComment } from './helperNames';
import { findExistingPromisified } from './existingPromisified';
import { findExistingHelper } from './findExistingHelper';
import {
  blockAnchor,
  coreImportAnchor,
  defaultKind,
  firstStatementStart,
  isExtensible,
  statementOf,
} from './importStatements';
import { removeUnused } from './removeUnused';
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
  /** Import specifiers of types that nothing mentions any more. */
  readonly goneTypes: readonly NodePath[];
  readonly table: NameTable;
  readonly style: CodeStyle;
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly choice: HelperChoice;
  /** The lowest version of Node that the code runs on. */
  readonly target: string;
}

type ImportSource = Extract<NameSource, { kind: 'import' }>;
type PromisifySource = Extract<NameSource, { kind: 'promisify' }>;

/** Plans the names of one file. */
export function createNames(input: NamesInput): Names {
  const { source, uses, conversions, table, style } = input;
  const used = consumption(uses, conversions, input.typeNames);
  // In TypeScript `require` gives `any`: what was imported with its types is not to lose them.
  const losesTypes = (from: RootKind, to: ModuleRoot): boolean =>
    source.language === 'typescript' && to.kind === 'require' && from !== 'require';
  const declarations = createDeclarations(uses, style, source.text, losesTypes);
  const promisified = findExistingPromisified(uses);
  const namedHomes = new Set([
    ...findNamedHomes(conversions),
    ...uses.roots.filter(isExtensible).map((root) => root.module),
  ]);
  const constants: string[] = [];
  const functions: string[] = [];
  /** What the constants and functions are made of. */
  const ingredients = new Set<string>();
  /** Namespace imports that become default imports. */
  const called = new Set<ModuleBinding>();
  const known = new Map<string, string>();
  for (const binding of uses.bindings)
    if (used.isRemovable(binding) && isTopLevel(binding)) table.release(binding.name);

  /** Makes a name once. */
  function once(key: string, make: () => string): string {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  }

  function local(name: NameSource, use: ModuleUse): string {
    switch (name.kind) {
      case 'global':
        return globalName(name.name, use);
      case 'method':
        throw new Error('A method is renamed where it stands');
      case 'import':
        return importedName(name, use);
      case 'promisify':
        return promisifiedName(name, use);
      case 'helper':
        return helperName(input.choice.chosen(name.helper), use);
    }
  }

  function helperName(id: string, use: ModuleUse): string {
    // Only helpers that import from the module of the blocking API differ from one such module to another.
    const isSameEverywhere = !Object.values(input.helpers[id]?.names ?? {}).some(
      (name) => 'module' in name && name.module === '$same',
    );
    return once(
      `helper|${id}|${isSameEverywhere ? '' : use.root.module}`,
      () => existingHelper(id, use) ?? addHelper(id, use),
    );
  }

  /** A global by its plain name, unless the file calls something else so. */
  function globalName(name: string, use: ModuleUse): string {
    const binding = use.expression.scope.getBinding(name);
    const imported = binding && uses.bindings.find((one) => one.binding === binding);
    // `import fetch from 'sync-fetch'` is in nobody's way once it is gone.
    const isGone = imported !== undefined && isTopLevel(imported) && used.isRemovable(imported);
    const isOther = binding !== undefined && !isGone && !isGlobalItself(binding, name);
    const isShadowed = isOther || [...known.values()].includes(name);
    return isShadowed ? `globalThis.${name}` : name;
  }

  function importedName(name: ImportSource, use: ModuleUse): string {
    const module = sourceModule(name, use);
    const binding = use.binding && rootBinding(use.binding);
    if (name.name === 'default' && binding?.root.module === module && isTypedNamespace(binding)) {
      if (used.isRemovable(binding)) return once(`${module}|default`, () => newImport(binding, module, name));
      if (isReadByMembers(binding)) return defaultImport(binding);
    }
    if (binding && isTopLevel(binding) && isNamespaceLike(binding)) {
      if (binding.root.module === module || used.swapTarget(binding) === module) return memberOf(binding, name.name);
    }
    const existing = existingName(module, name.name, use);
    if (existing !== undefined) return existing;
    if (binding && !isTopLevel(binding)) return localName(binding, module, name);
    if (!binding && use.root.kind !== 'global' && use.root.kind !== 'instance')
      return inlineName(use.root, module, name.name);
    return once(`${module}|${name.name}`, () => newImport(binding, module, name));
  }

  /** `import * as which`, of which only members are read: a default import has them too, and can be called. */
  function isTypedNamespace({ shape, root }: ModuleBinding): boolean {
    const { parent } = root.path;
    const isAlone = parent?.type === 'ImportDeclaration' ? parent.specifiers.length === 1 : true;
    return source.language === 'typescript' && shape === 'namespace' && isAlone;
  }

  function defaultImport(binding: ModuleBinding): string {
    called.add(binding);
    return binding.name;
  }

  /** A name that the file has already, if it can be seen from the use. */
  function existingName(module: string, name: string, use: ModuleUse): string | undefined {
    const visible = uses.bindings.filter(
      (binding) =>
        use.expression.scope.getBinding(binding.name) === binding.binding &&
        !used.isRemovable(binding) &&
        used.swapTarget(binding) === undefined &&
        !losesTypes(rootKind(use.root), binding.root),
    );
    const homes = [
      { owner: module, prefix: [] as string[] },
      ...(module === 'fs/promises' ? [{ owner: 'fs', prefix: ['promises'] }] : []),
    ];
    for (const { owner, prefix } of homes) {
      const inModule = visible.filter((binding) => binding.root.module === owner);
      const exact = inModule.find((binding) => samePath(binding.exportPath, [...prefix, name]));
      if (exact) return exact.name;
      const whole = inModule.find((binding) => samePath(binding.exportPath, prefix));
      if (whole) return memberOf(whole, name);
    }
    return undefined;
  }

  /** For modules that a function loads for itself. */
  function localName(binding: ModuleBinding, module: string, name: ImportSource): string {
    const { root } = binding;
    if (isNamespaceLike(binding) && module === root.module) return memberOf(binding, name.name);
    if (isNamespaceLike(binding) && module === 'fs/promises' && root.module === 'fs')
      return `${binding.name}.promises.${name.name}`;
    const anchor = binding.path.getStatementParent();
    if (isNamespaceLike(binding) || !anchor || binding.shape === 'assignment' || root.kind === 'import')
      return inlineName(root, module, name.name);
    return once(`${module}|${name.name}|${span(anchor.node).start}`, () => {
      const claimed = claimImport(name);
      declarations.addName({ anchor, root, kind: rootKind(root), module }, { imported: name.name, local: claimed });
      return claimed;
    });
  }

  function claimImport({ name, as }: ImportSource): string {
    const [first = name, ...others] = typeof as === 'string' ? [as] : (as ?? []);
    return table.claim(first, [...others, `${first}Async`]);
  }

  function inlineName(root: ModuleRoot, module: string, name: string): string {
    const kind = root.kind === 'dynamic-import' || root.kind === 'get-builtin' ? root.kind : 'require';
    const load = loadExpression(kind, specifierText(module, root, style), quoteOf(root, style));
    if (name === 'default' && kind !== 'dynamic-import') return load;
    return kind === 'dynamic-import' ? `(${load}).${name}` : `${load}.${name}`;
  }

  function newImport(binding: ModuleBinding | undefined, module: string, name: ImportSource): string {
    const anchor = binding ? statementOf(binding.root.path) : coreImportAnchor(source);
    const root = binding?.root;
    const kind = root ? rootKind(root) : defaultKind(source);
    if (
      binding &&
      isNamespaceLike(binding) &&
      module === 'fs/promises' &&
      root?.module === 'fs' &&
      !namedHomes.has(module)
    ) {
      if (readsPromisesOf(binding)) return `${binding.name}.promises.${name.name}`;
      return `${once(`${module}|*`, () => newNamespace(binding, anchor, kind, module))}.${name.name}`;
    }
    const claimed = claimImport(name);
    if (name.name === 'default') {
      const shape = kind === 'import' ? 'default' : kind === 'import-equals' ? 'import-equals' : 'declarator';
      declarations.addNamespace({ anchor, root, kind, module, specifiers: [], namespace: { local: claimed, shape } });
      return claimed;
    }
    declarations.addName({ anchor, root, kind, module }, { imported: name.name, local: claimed });
    return claimed;
  }

  /** `import fsp from 'fs/promises'` beside `import fs from 'fs'`. */
  function newNamespace(binding: ModuleBinding, anchor: NodePath | undefined, kind: RootKind, module: string): string {
    const claimed = table.claim('fsp', ['fsPromises']);
    const { shape } = binding;
    const form = shape === 'default' || shape === 'namespace' || shape === 'import-equals' ? shape : 'declarator';
    declarations.addNamespace({
      anchor,
      root: binding.root,
      kind,
      module,
      specifiers: [],
      namespace: { local: claimed, shape: form },
    });
    return claimed;
  }

  function readsPromisesOf(binding: ModuleBinding): boolean {
    return uses.uses.some(
      (use) => use.binding === binding && use.exportPath[0] === 'promises' && use.exportPath.length > 1,
    );
  }

  function promisifiedName(name: PromisifySource, use: ModuleUse): string {
    const module = sourceModule(name, use);
    const existing = promisified.find(
      (one) =>
        one.module === module &&
        one.name === (name.name === 'default' ? '' : name.name) &&
        use.expression.scope.getBinding(one.binding.identifier.name) === one.binding,
    );
    if (existing) return existing.binding.identifier.name;
    const binding = use.binding && rootBinding(use.binding);
    const isLocal = binding ? !isTopLevel(binding) : use.root.kind !== 'global' && use.root.kind !== 'instance';
    if (isLocal) return promisifyCall(name, use);
    return once(`${module}|${name.name}|promisified`, () => {
      const base = name.as ?? name.name.split('.').at(-1) ?? name.name;
      const claimed = table.claim(`${base}Async`, [`${base}Promise`]);
      constants.push(`const ${claimed} = ${promisifyCall(name, use)}${style.semicolons ? ';' : ''}`);
      return claimed;
    });
  }

  function promisifyCall(name: PromisifySource, use: ModuleUse): string {
    const [first = name.name, ...rest] = name.name.split('.');
    // `readdir` of fs/promises may be wanted beside the callback function of the same name.
    const isWanted =
      first !== 'default' &&
      conversions.some(({ use: other, names }) =>
        names.some(
          (one) => one.kind === 'import' && one.name === first && sourceModule(one, other) !== sourceModule(name, use),
        ),
      );
    const as = isWanted ? `${first}Callback` : (name.as ?? [first, `${first}Callback`]);
    const own = importedName({ kind: 'import', module: name.module, name: first, as }, use);
    const promisify = importedName({ kind: 'import', module: 'util', name: 'promisify' }, use);
    for (const text of [own, promisify]) ingredients.add(text.split('.')[0] ?? text);
    return `${promisify}(${[own, ...rest].join('.')})`;
  }

  /** The helper, or a wider one, where the file has it already. */
  function existingHelper(id: string, use: ModuleUse): string | undefined {
    const helper = input.helpers[id];
    if (!helper) return undefined;
    const place = helperPlace(use);
    const existing = (name: NameSource): string | undefined => {
      if (name.kind === 'helper') return existingHelper(name.helper, use);
      if (name.kind === 'import') return existingName(sourceModule(name, use), name.name, place);
      return name.kind === 'global' ? globalName(name.name, place) : undefined;
    };
    const found =
      findExistingHelper(helper, source, existing) ??
      (helper.composed === undefined ? undefined : existingHelper(helper.composed, use));
    if (found !== undefined) return found;
    for (const wider of widens(helper)) {
      const name = existingHelper(wider, use);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  function addHelper(id: string, use: ModuleUse): string {
    const helper = input.helpers[id];
    if (!helper) throw new Error(`The catalogue has no helper ${id}`);
    const claimed = table.claim(helper.name, helper.otherNames);
    const written = source.language === 'typescript' ? helper.typescript : helper.javascript;
    const adapted = adaptStyle(written.replaceAll(placeholder, outputOfNone(input.target)), style);
    const [comment, body] = withoutComment(adapted.replace(/\$name\b/g, claimed));
    let code = body;
    const place = helperPlace(use);
    for (const [inHelper, name] of Object.entries(helperNames(helper, written))) {
      let text = local(name, place);
      const mentions = new RegExp(`(?<![\\w$.-])${inHelper}(?![\\w$])(?!\\s*:)`, 'g');
      // `const child = require('child_process')` cannot be reached where the helper has a `child` of its own.
      const isCaptured =
        text !== inHelper &&
        new RegExp(`(?<![\\w$.'"])${text.split('.')[0]}(?![\\w$])`).test(
          body.replace(/\/\*[\s\S]*?\*\//g, '').replace(mentions, ''),
        );
      if (isCaptured && name.kind === 'import') {
        const module = sourceModule(name, use);
        text = once(`${module}|${name.name}|helper`, () => newImport(undefined, module, name));
      }
      ingredients.add(text.split('.')[0] ?? text);
      code = code.replace(mentions, () => text);
    }
    functions.push(comment + code);
    return claimed;
  }

  /** A helper stands at top level: it sees what is imported there, not what a function loads for itself. */
  function helperPlace(use: ModuleUse): ModuleUse {
    const expression = source.program;
    if (use.binding && isTopLevel(rootBinding(use.binding))) return { ...use, expression };
    return { ...use, expression, binding: undefined, root: { ...use.root, kind: 'global' } };
  }

  /** The statements of the top level that have to run before the constants, and should stand before the functions. */
  function loadingStatements(): NodePath[] {
    const loaders = uses.bindings.filter(({ name }) => ingredients.has(name)).map(({ root }) => root);
    const extended = Array.from(declarations.additions).flatMap(([root, specifiers]) =>
      specifiers.some((one) => ingredients.has(one.local)) ? [root] : [],
    );
    const added = declarations.added.flatMap(({ anchor, specifiers }) =>
      anchor && specifiers.some((one) => ingredients.has(one.local)) ? [anchor] : [],
    );
    const isAtTop = (statement: NodePath): boolean => statement.parentPath?.isProgram() === true;
    return [...[...loaders, ...extended].map(({ path }) => statementOf(path)), ...added].filter(isAtTop);
  }

  function finish(edits: EditList): void {
    const statements = createStatementEdits(source.text, style, firstStatementStart(source));
    const removal = { uses, declarations, statements, edits, text: source.text, types: input.goneTypes };
    const adopted = removeUnused(removal, used.isRemovable);
    for (const binding of uses.bindings) {
      const target = used.swapTarget(binding);
      if (target !== undefined) declarations.retarget(binding.root, target, edits);
    }
    for (const { path, name } of called) edits.replace(span(path.node).start, span(path.node).end, name);
    const added = [...declarations.added].sort((a, b) => (a.module < b.module ? -1 : Number(a.module > b.module)));
    for (const one of added) if (!adopted.has(one)) declarations.write(one, statements);
    const blocks = [...(constants.length > 0 ? [constants.join(style.eol)] : []), ...functions];
    if (blocks.length > 0)
      statements.addBlock(blockAnchor(source, loadingStatements()), blocks.join(style.eol + style.eol));
    statements.finish(edits);
  }

  return { local, finish };
}

function rootKind(root: ModuleRoot): RootKind {
  return root.kind === 'global' || root.kind === 'instance' ? 'require' : root.kind;
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

/** A member of what the binding stands for; `default` is the module itself, which `import * as` has as a member too. */
function memberOf({ name, shape }: ModuleBinding, member: string): string {
  return member === 'default' && shape !== 'namespace' ? name : `${name}.${member}`;
}

function isReadByMembers({ binding }: ModuleBinding): boolean {
  return binding.referencePaths.every(({ parent, key }) => {
    if (parent.type === 'TSQualifiedName') return key === 'left';
    return parent.type === 'MemberExpression' && key === 'object' && memberName(parent) !== 'default';
  });
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
