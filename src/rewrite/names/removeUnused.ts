import type { NodePath } from '@babel/traverse';
import type { ImportDeclaration, Node, VariableDeclaration } from '@babel/types';
import type { ModuleBinding, ModuleUses } from '../../analysis/moduleUses';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { Declarations, NewDeclaration } from './declarations';
import type { Specifier } from './declarationText';
import { specifierItems, statementOf } from './importStatements';
import { editSpecifiers } from './specifierEdits';
import type { StatementEdits } from './statementEdits';

interface Removal {
  readonly uses: ModuleUses;
  readonly declarations: Declarations;
  readonly statements: StatementEdits;
  readonly edits: EditList;
  readonly text: string;
  /** Specifiers of types that have no use left. */
  readonly types: readonly NodePath[];
}

/**
 * Takes out the specifiers, properties and declarators that have no use left, adds the new ones to declarations that stay,
 * and lets a new declaration take the place of one that goes wholly.
 * @returns the new declarations that found a place this way
 */
export function removeUnused(
  removal: Removal,
  isRemovable: (binding: ModuleBinding) => boolean,
): ReadonlySet<NewDeclaration> {
  const adopted = new Set<NewDeclaration>();
  const touched = new Set<Node>();
  for (const { statement, nodes } of unusedByStatement(removal, isRemovable)) {
    touched.add(statement.node);
    if (statement.isImportDeclaration()) editImport(removal, statement, nodes, adopted);
    else if (statement.isVariableDeclaration()) editDeclaration(removal, statement, nodes, adopted);
    else removal.statements.remove(statement);
  }
  for (const [root, added] of removal.declarations.additions) {
    const items = specifierItems(root);
    if (!items || touched.has(statementOf(root.path).node)) continue;
    editSpecifiers(
      { items: items.nodes, removed: new Set(), added, isImport: items.isImport },
      removal.text,
      removal.edits,
    );
  }
  return adopted;
}

function unusedByStatement(
  { uses, types }: Removal,
  isRemovable: (binding: ModuleBinding) => boolean,
): { statement: NodePath; nodes: Set<Node> }[] {
  const found = new Map<Node, { statement: NodePath; nodes: Set<Node> }>();
  const gone = [...uses.bindings.filter(isRemovable).map(({ path }) => path), ...types];
  for (const path of gone) {
    const statement = statementOf(path);
    const there = found.get(statement.node);
    if (there) there.nodes.add(path.node);
    else found.set(statement.node, { statement, nodes: new Set([path.node]) });
  }
  return [...found.values()];
}

function editDeclaration(
  removal: Removal,
  statement: NodePath<VariableDeclaration>,
  nodes: ReadonlySet<Node>,
  adopted: Set<NewDeclaration>,
): void {
  const { statements, edits, text } = removal;
  const { declarations: declarators } = statement.node;
  const gone = new Set<Node>();
  for (const declarator of declarators) {
    const { id } = declarator;
    if (nodes.has(declarator)) gone.add(declarator);
    if (nodes.has(declarator) || id.type !== 'ObjectPattern') continue;
    const own = additionsTo(removal, declarator);
    if (own.length === 0 && !id.properties.some((property) => nodes.has(property))) continue;
    const isLast = declarators.length === 1 && id.properties.every((property) => nodes.has(property));
    const added = own.length === 0 && isLast ? adopt(removal, statement, false, adopted) : own;
    if (!editSpecifiers({ items: id.properties, removed: nodes, added, isImport: false }, text, edits))
      gone.add(declarator);
  }
  if (gone.size === declarators.length) statements.remove(statement);
  else if (gone.size > 0)
    editSpecifiers({ items: declarators, removed: gone, added: [], isImport: false }, text, edits);
}

function editImport(
  removal: Removal,
  statement: NodePath<ImportDeclaration>,
  nodes: ReadonlySet<Node>,
  adopted: Set<NewDeclaration>,
): void {
  const { statements, edits, text } = removal;
  const { specifiers } = statement.node;
  const named = specifiers.filter((one) => one.type === 'ImportSpecifier');
  const others = specifiers.filter((one) => one.type !== 'ImportSpecifier');
  const keptNamed = named.filter((one) => !nodes.has(one));
  const keptOther = others.filter((one) => !nodes.has(one)).at(-1);
  let added = additionsTo(removal, statement.node);
  if (specifiers.every((one) => nodes.has(one)) && others.length === 0 && added.length === 0)
    added = adopt(removal, statement, true, adopted);
  const staysNamed = keptNamed.length + added.length > 0;
  if (!keptOther && !staysNamed) return statements.remove(statement);
  if (staysNamed) editSpecifiers({ items: named, removed: nodes, added, isImport: true }, text, edits);
  if (staysNamed && !keptOther && others[0] && named[0]) {
    const brace = text.lastIndexOf('{', span(named[0]).start);
    edits.forget(span(others[0]).start, brace);
    edits.replace(span(others[0]).start, brace, '');
  }
  if (!staysNamed && keptOther && named.length > 0) {
    const brace = text.indexOf('}', span(named.at(-1) ?? statement.node).end);
    edits.forget(span(keptOther).end, brace + 1);
    edits.replace(span(keptOther).end, brace + 1, '');
  }
}

/** The new names of an import declaration, or of one declarator of several that load modules. */
function additionsTo({ declarations }: Removal, declaration: Node): readonly Specifier[] {
  return [...declarations.additions]
    .filter(([{ path }]) => path.node === declaration || path.parent === declaration)
    .flatMap(([, specifiers]) => specifiers);
}

/** The names of the only new declaration that belongs beside the statement: the statement becomes that declaration. */
function adopt(
  { declarations, uses, edits }: Removal,
  statement: NodePath,
  isImport: boolean,
  adopted: Set<NewDeclaration>,
): readonly Specifier[] {
  const candidates = declarations.added.filter((one) => one.anchor?.node === statement.node);
  const [only] = candidates;
  if (candidates.length !== 1 || !only || only.namespace || (only.kind === 'import') !== isImport) return [];
  const root = uses.roots.find((one) => one.literal && statementOf(one.path).node === statement.node);
  if (!root) return [];
  adopted.add(only);
  declarations.retarget(root, only.module, edits);
  return only.specifiers;
}
