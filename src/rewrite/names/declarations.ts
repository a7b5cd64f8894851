import type { NodePath } from '@babel/traverse';
import type { ModuleRoot, ModuleUses } from '../../analysis/moduleUses';
import { span } from '../../source/ast';
import type { CodeStyle } from '../../source/codeStyle';
import type { EditList } from '../../source/EditList';
import {
  namedDeclaration,
  namespaceDeclaration,
  quoteOf,
  type RootKind,
  type Specifier,
  specifierText,
} from './declarationText';
import { isExtensible, sortedAnchor } from './importStatements';
import type { StatementEdits } from './statementEdits';

/** A declaration that is to be added beside the one that brought the blocking API in. */
export interface NewDeclaration {
  /** The statement that it goes after; undefined: at the beginning of the file. */
  readonly anchor: NodePath | undefined;
  /** What it is written like. */
  readonly root: ModuleRoot | undefined;
  readonly kind: RootKind;
  readonly module: string;
  readonly specifiers: Specifier[];
  /** Set for a name of the whole module. */
  readonly namespace?: {
    readonly local: string;
    readonly shape: 'default' | 'namespace' | 'import-equals' | 'declarator';
  };
}

/** The declarations that a file gets, and the names that declarations of it get in addition. */
export interface Declarations {
  readonly added: readonly NewDeclaration[];
  readonly additions: ReadonlyMap<ModuleRoot, readonly Specifier[]>;
  /** A single name: into a declaration that is there, into one that is planned, or into a new one. */
  addName(where: Omit<NewDeclaration, 'specifiers' | 'namespace'>, specifier: Specifier): void;
  addNamespace(declaration: NewDeclaration): void;
  /** Points the declaration's specifier at another module. */
  retarget(root: ModuleRoot | undefined, module: string, edits: EditList): void;
  /** Writes one as a line of its own. */
  write(declaration: NewDeclaration, statements: StatementEdits): void;
}

/**
 * @param text the file's text without BOM
 * @param losesTypes whether a name that is declared in this way would have fewer types from that declaration
 */
export function createDeclarations(
  uses: ModuleUses,
  style: CodeStyle,
  text: string,
  losesTypes: (from: RootKind, to: ModuleRoot) => boolean,
): Declarations {
  const added: NewDeclaration[] = [];
  const additions = new Map<ModuleRoot, Specifier[]>();
  return {
    added,
    additions,
    addName(wanted, specifier) {
      // Single names are imported the same way beside `import x = require()` as beside any other import.
      const where = wanted.kind === 'import-equals' ? { ...wanted, kind: 'import' as const } : wanted;
      const isTop = isTopLevel(where.anchor);
      const extensible = isTop
        ? uses.roots.find((root) => root.module === where.module && isExtensible(root) && !losesTypes(where.kind, root))
        : undefined;
      if (extensible) {
        const there = additions.get(extensible);
        if (there) there.push(specifier);
        else additions.set(extensible, [specifier]);
        return;
      }
      const planned = added.find(
        (one) =>
          !one.namespace &&
          one.module === where.module &&
          one.kind === where.kind &&
          (one.anchor?.node === where.anchor?.node || (isTop && isTopLevel(one.anchor))),
      );
      if (planned) planned.specifiers.push(specifier);
      else added.push({ ...where, specifiers: [specifier] });
    },
    addNamespace: (declaration) => void added.push(declaration),
    retarget(root, module, edits) {
      if (!root?.literal) return;
      const { start, end } = span(root.literal);
      const quote = quoteOf(root, style);
      edits.replace(start, end, quote + specifierText(module, root, style) + quote);
    },
    write(one, statements) {
      const anchor = one.anchor && sortedAnchor(one.anchor, one.module);
      statements.addLine(anchor, declarationLine(one, style, text));
    },
  };
}

function isTopLevel(anchor: NodePath | undefined): boolean {
  return !anchor || anchor.parentPath?.isProgram() === true;
}

function declarationLine(one: NewDeclaration, style: CodeStyle, text: string): string {
  const anchor = one.anchor?.node;
  const details = {
    quote: quoteOf(one.root, style),
    keyword: anchor?.type === 'VariableDeclaration' ? anchor.kind : 'const',
    semicolon: anchor ? text[span(anchor).end - 1] === ';' : style.semicolons,
    spacing: style.bracketSpacing,
    lineBreak: style.eol + style.indent,
    width: style.width,
  };
  const specifier = specifierText(one.module, one.root, style);
  if (one.namespace)
    return namespaceDeclaration(one.namespace.shape, one.kind, one.namespace.local, specifier, details);
  return namedDeclaration(one.kind, one.specifiers, specifier, details);
}
