import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { changesObject } from './changes';
import { readTopLevel, type TopLevel } from './topLevel';

/** Some functions of a module with everything of the module that they need. */
export interface Slice {
  /** Functions, constants, classes, enums, and statements that fill the constants; in source order. */
  readonly code: readonly TopLevel[];
  /** Types that the code mentions. */
  readonly types: readonly TopLevel[];
  /** Imports, with the names of each that are needed. */
  readonly imports: ReadonlyMap<TopLevel, ReadonlySet<string>>;
  /** The bindings of the module that the code refers to, its own included. */
  readonly bindings: ReadonlySet<Binding>;
}

/** Collects what the statements need, down to the last constant. */
export function readSlice(source: SourceFile, roots: readonly NodePath[]): Slice {
  const all = readTopLevel(source);
  const byName = new Map<string, TopLevel[]>();
  for (const one of all) for (const name of one.names) byName.set(name, [...(byName.get(name) ?? []), one]);
  const found = new Set<TopLevel>();
  const imports = new Map<TopLevel, Set<string>>();
  const bindings = new Set<Binding>();
  const program = source.program.scope;

  function need(name: string): void {
    for (const one of byName.get(name) ?? []) {
      if (one.kind === 'import') imports.set(one, (imports.get(one) ?? new Set()).add(name));
      else add(one);
    }
    const binding = program.getBinding(name);
    if (!binding || bindings.has(binding)) return;
    bindings.add(binding);
    for (const filling of fillingStatements(binding, all)) add(filling);
  }

  function add(one: TopLevel): void {
    if (found.has(one)) return;
    found.add(one);
    for (const name of one.names) need(name);
    for (const name of namesMentioned(one.declaration)) need(name);
  }

  for (const one of all) if (roots.some((root) => one.statement === root)) add(one);
  const ordered = all.filter((one) => found.has(one));
  return {
    code: ordered.filter(({ kind }) => kind !== 'type'),
    types: ordered.filter(({ kind }) => kind === 'type'),
    imports,
    bindings,
  };
}

/** Names of the module that a statement refers to, as values or as types. */
export function namesMentioned(path: NodePath): Set<string> {
  const names = new Set<string>();
  const program = path.scope.getProgramParent();
  const value = (inner: NodePath, name: string): void => {
    const binding = inner.scope.getBinding(name);
    // Enums have no binding.
    if (binding ? binding.scope === program : isEnum(path, name)) names.add(name);
  };
  const type = (node: Node): void => {
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'TSQualifiedName') type(node.left);
  };
  path.traverse({
    Identifier(inner) {
      if (inner.isReferencedIdentifier() || isTarget(inner)) value(inner, inner.node.name);
    },
    JSXIdentifier: (inner) => value(inner, inner.node.name),
    TSTypeReference: (inner) => type(inner.node.typeName),
    TSTypeQuery: (inner) => type(inner.node.exprName),
    TSExpressionWithTypeArguments: (inner) => type(inner.node.expression),
    GenericTypeAnnotation: (inner) => type(inner.node.id),
  });
  return names;
}

/** Whether the module declares an enum of that name. */
export function isEnum(path: NodePath, name: string): boolean {
  const program = path.scope.getProgramParent().path.node;
  const statements = program.type === 'Program' ? program.body : [];
  return statements.some((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declared?.type === 'TSEnumDeclaration' && !declared.declare && declared.id.name === name;
  });
}

/** `x = 1`, `x++`, `for (x of y)`. */
function isTarget(path: NodePath): boolean {
  const { parentPath, key } = path;
  if (!parentPath) return false;
  if (parentPath.isAssignmentExpression() || parentPath.isForXStatement()) return key === 'left';
  return parentPath.isUpdateExpression();
}

/** Statements of the module that change a constant while it is loaded: `for (...) table[i] = ...`, `words.add('x')`. */
function fillingStatements(binding: Binding, all: readonly TopLevel[]): TopLevel[] {
  if (binding.kind === 'module') return [];
  return all.filter(({ statement, kind }) => {
    if (kind !== 'code' || statement.isExportDeclaration()) return false;
    const { start, end } = span(statement.node);
    return binding.referencePaths.some((reference) => {
      const at = span(reference.node).start;
      return at >= start && at < end && !reference.getFunctionParent() && changesObject(reference);
    });
  });
}
