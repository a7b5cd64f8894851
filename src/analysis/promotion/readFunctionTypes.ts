import type { NodePath } from '@babel/traverse';
import type { Node, TSTypeReference } from '@babel/types';
import { childPath, span, unwrapPath } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { FactsBuilder } from './factsBuilder';
import type { Places } from './place';
import { isAwaited, utilityOf } from './readTypeUses';
import { importedBy } from './refs';
import type { FileFacts, FunctionFact, Ref } from './types';

/** The function types that have a name, and what is declared to be of them. */
export interface FunctionTypes {
  /** The types of this file, as functions without a body. */
  readonly signatures: readonly FunctionFact[];
  /** Whether the type that is written there changes with the function that is declared to be of it. */
  isHeld(type: Node): boolean;
  /** Functions, and the types that they are declared to be of. */
  readonly typedBy: FileFacts['typedBy'];
  /** What a type that is written there stands for, if it may change with the functions that are of it. */
  refOf(type: Node): Ref | undefined;
  /** What else is done with such types: each once. `names`: the types of names that functions are called by. */
  uses(names: ReadonlySet<Node>): FileFacts['typeUses'];
  /** Says under which names the types are exported; after all values. */
  export(builder: FactsBuilder): FileFacts['typeUses'];
}

/** What a use of the name of a type is about: functions of the type, or something that has to stay as it is. */
interface TypeUse {
  readonly path: NodePath<TSTypeReference>;
  readonly ref: Ref;
  /** The function that is declared to be of the type. */
  readonly holder?: Node;
}

const none: FunctionTypes = {
  signatures: [],
  isHeld: () => false,
  typedBy: [],
  refOf: () => undefined,
  uses: () => [],
  export: () => [],
};

/**
 * Reads what has to do with `type Loader = (file: string) => Config`: the type can change together with all that is declared to be of it.
 * @param isFollowed whether a specifier leads to another file of the project
 */
export function readFunctionTypes(
  source: SourceFile,
  places: Places,
  isFollowed: (specifier: string) => boolean,
): FunctionTypes {
  if (source.language !== 'typescript') return none;
  const aliases = new Map<string, NodePath>();
  visitPaths(source.program, {
    TSTypeAliasDeclaration(path) {
      if (path.node.typeAnnotation.type === 'TSFunctionType' && isAtTop(path)) aliases.set(path.node.id.name, path);
    },
  });
  const uses = findUses(source, aliases, isFollowed);
  const refs = new Map<Node, Ref>(uses.map(({ path, ref }) => [path.node, ref]));
  const held = new Set<Node>(uses.flatMap(({ path, holder }) => (holder ? [path.node] : [])));
  return {
    signatures: [...aliases].map(([name, path]) => signatureOf(name, path, places)),
    isHeld: (type) => held.has(type),
    typedBy: uses.flatMap(({ holder, ref }) => (holder ? [[span(holder).start, ref] as const] : [])),
    refOf: (type) => refs.get(type),
    uses: (names) =>
      others(
        uses.filter(({ path }) => !names.has(path.node)),
        places,
      ),
    export: (builder) => [...aliases].flatMap(([name, path]) => exportType(name, path, source, places, builder)),
  };
}

/** Uses that hold a type as it is, one for each type. */
function others(uses: readonly TypeUse[], places: Places): FileFacts['typeUses'] {
  const found = new Map<string, FileFacts['typeUses'][number]>();
  for (const { path, ref, holder } of uses) {
    const key = JSON.stringify(ref);
    if (!holder && !found.has(key)) found.set(key, { ref, at: places.of(path) });
  }
  return [...found.values()];
}

function isAtTop(path: NodePath): boolean {
  const outer = path.parentPath?.isExportNamedDeclaration() ? path.parentPath : path;
  return outer.parentPath?.isProgram() === true;
}

function functionTypeOf(alias: NodePath): NodePath {
  return childPath(alias, 'typeAnnotation');
}

function signatureOf(name: string, alias: NodePath, places: Places): FunctionFact {
  const type = functionTypeOf(alias);
  const at = places.of(type);
  const { typeAnnotation: result } = (type.node as Extract<Node, { type: 'TSFunctionType' }>).typeAnnotation ?? {};
  const obstacle = result?.type === 'TSTypePredicate' ? places.obstacle('in-type-guard', type) : undefined;
  const plain = { async: false, generator: false, givesPromise: false, isPrivate: false };
  return { id: at.start, name, at, role: 'signature', ...plain, ...(obstacle && { obstacle }) };
}

function findUses(
  source: SourceFile,
  aliases: ReadonlyMap<string, NodePath>,
  isFollowed: (specifier: string) => boolean,
): TypeUse[] {
  const found: TypeUse[] = [];
  visitPaths(source.program, {
    TSTypeReference(path) {
      const { typeName } = path.node;
      if (typeName.type !== 'Identifier') return;
      const ref = refOf(typeName.name, path, aliases, isFollowed);
      const outer = utilityOf(path.parentPath.parentPath);
      if (!ref || isAwaited(path) || outer === 'Parameters') return;
      const holder = holderOf(path);
      if (holder?.async === true) return;
      found.push({ path, ref, ...(holder && !holder.generator && { holder }) });
    },
  });
  return found;
}

function refOf(
  name: string,
  path: NodePath,
  aliases: ReadonlyMap<string, NodePath>,
  isFollowed: (specifier: string) => boolean,
): Ref | undefined {
  const alias = aliases.get(name);
  if (alias) return { kind: 'local', id: span(functionTypeOf(alias).node).start };
  const binding = path.scope.getBinding(name);
  const imported = binding && importedBy(binding);
  return imported?.kind === 'import' && isFollowed(imported.specifier) ? imported : undefined;
}

/** The function of `const load: Loader = (file) => ...`, or of a property of a class. */
function holderOf(
  type: NodePath,
): Extract<Node, { type: 'ArrowFunctionExpression' | 'FunctionExpression' }> | undefined {
  const owner = type.parentPath?.isTSTypeAnnotation() ? type.parentPath.parentPath : null;
  const declarator = owner?.isIdentifier() && owner.key === 'id' ? owner.parentPath : null;
  const isConstant =
    declarator?.isVariableDeclarator() && declarator.parentPath.isVariableDeclaration({ kind: 'const' });
  const value =
    isConstant === true && declarator
      ? childPath(declarator, 'init')
      : owner?.isClassProperty()
        ? childPath(owner, 'value')
        : undefined;
  const inner = value?.node ? unwrapPath(value) : undefined;
  // What is asserted on the way has a type of its own.
  const isPlain = inner?.parentPath === (isConstant === true ? declarator : owner);
  return isPlain && (inner?.isArrowFunctionExpression() || inner?.isFunctionExpression()) ? inner.node : undefined;
}

/** `export type Loader = ...`, `export { Loader }`, `export default Loader`. */
function exportType(
  name: string,
  alias: NodePath,
  source: SourceFile,
  places: Places,
  builder: FactsBuilder,
): FileFacts['typeUses'] {
  const ref: Ref = { kind: 'local', id: span(functionTypeOf(alias).node).start };
  const names = alias.parentPath?.isExportNamedDeclaration() ? [name] : [];
  visitPaths(source.program, {
    ExportSpecifier({ node, parentPath }) {
      const isLocal = parentPath.isExportNamedDeclaration() && !parentPath.node.source;
      if (isLocal && node.local.name === name)
        names.push(node.exported.type === 'Identifier' ? node.exported.name : node.exported.value);
    },
    ExportDefaultDeclaration({ node }) {
      if (node.declaration.type === 'Identifier' && node.declaration.name === name) names.push('default');
    },
  });
  // A value of the same name is what others find under it.
  const hidden = names.filter((one) => builder.exports.has(one));
  for (const one of names) if (!builder.exports.has(one)) builder.export(one, { kind: 'ref', ref });
  return hidden.length > 0 ? [{ ref, at: places.of(alias) }] : [];
}
