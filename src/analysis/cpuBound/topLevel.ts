import type { NodePath } from '@babel/traverse';
import type { Node, Statement } from '@babel/types';
import { childPath } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';

/** A statement of the module, with what it declares. */
export interface TopLevel {
  /** The statement itself, `export` included. */
  readonly statement: NodePath<Statement>;
  /** `code`: a statement that declares nothing. `import`: import declarations, and variables that hold `require(...)`. */
  readonly kind: 'function' | 'variable' | 'class' | 'enum' | 'type' | 'import' | 'code';
  readonly names: readonly string[];
  readonly exported: 'no' | 'named' | 'default';
  /** The declaration without its `export`. */
  readonly declaration: NodePath;
}

/** The statements of a module in source order; those without a declaration have no names. */
export function readTopLevel(source: SourceFile): TopLevel[] {
  return source.program.get('body').map((statement) => {
    const isExport =
      (statement.isExportNamedDeclaration() && statement.node.declaration) ||
      (statement.isExportDefaultDeclaration() && /Declaration$/.test(statement.node.declaration.type));
    const declaration = isExport ? childPath(statement, 'declaration') : (statement as NodePath);
    const exported = !isExport ? 'no' : statement.isExportDefaultDeclaration() ? 'default' : 'named';
    return { statement, declaration, exported, ...describe(declaration) };
  });
}

function describe(declaration: NodePath): Pick<TopLevel, 'kind' | 'names'> {
  const { node } = declaration;
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return { kind: 'function', names: node.id ? [node.id.name] : [] };
    case 'ClassDeclaration':
      return { kind: 'class', names: node.id ? [node.id.name] : [] };
    case 'TSEnumDeclaration':
      return { kind: 'enum', names: [node.id.name] };
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TypeAlias':
    case 'InterfaceDeclaration':
      return { kind: 'type', names: [node.id.name] };
    case 'ImportDeclaration':
      return { kind: 'import', names: node.specifiers.map(({ local }) => local.name) };
    case 'TSImportEqualsDeclaration':
      return { kind: 'import', names: [node.id.name] };
    case 'VariableDeclaration': {
      const isLoading = node.declarations.every(({ init }) => isRequire(init));
      return { kind: isLoading ? 'import' : 'variable', names: Object.keys(declaration.getBindingIdentifiers()) };
    }
    default:
      return { kind: 'code', names: [] };
  }
}

/** `require('x')` and `require('x').y`. */
function isRequire(init: Node | null | undefined): boolean {
  let node = init;
  while (node?.type === 'MemberExpression') node = node.object;
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
}
