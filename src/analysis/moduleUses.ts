import type { Binding, NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression, Node, OptionalCallExpression, StringLiteral } from '@babel/types';

export type CallPath = NodePath<CallExpression> | NodePath<OptionalCallExpression> | NodePath<NewExpression>;

/** One place where a module comes into the file. */
export interface ModuleRoot {
  /** Without `node:`. For globals `global`; for what a call returned, the catalogue's name of it, such as `fs.Dir`. */
  readonly module: string;
  readonly kind: 'import' | 'require' | 'import-equals' | 'dynamic-import' | 'get-builtin' | 'global' | 'instance';
  /** The specifier as written, where there is one. */
  readonly specifier: string;
  /** The specifier's literal, to edit. */
  readonly literal: StringLiteral | undefined;
  /** The import declaration, or the `require(...)` and like expression. */
  readonly path: NodePath;
  /** A value that nothing in the file makes: the file says that it is of this type. Then `path` is the type's name. */
  readonly isDeclared?: true;
}

/** A local name for a module or a part of it. */
export interface ModuleBinding {
  readonly name: string;
  readonly binding: Binding;
  readonly root: ModuleRoot;
  /** What it stands for: `[]` the module, `['readFileSync']`, `['promises']`... */
  readonly exportPath: readonly string[];
  readonly shape: 'named' | 'default' | 'namespace' | 'import-equals' | 'declarator' | 'property' | 'assignment';
  /** Import specifier, variable declarator, property of a pattern, assignment, or import-equals declaration. */
  readonly path: NodePath;
  /** The name that it was read from (`const { readFileSync } = fs`), if it was not made by the import itself. */
  readonly parent: ModuleBinding | undefined;
  /** The reference to `parent` inside this declaration. */
  readonly parentReference: NodePath | undefined;
}

/** An expression that stands for a module or a part of it, and is not looked through any further. */
export interface ModuleUse {
  readonly root: ModuleRoot;
  readonly exportPath: readonly string[];
  /** The whole expression, such as `fs.readFileSync`. */
  readonly expression: NodePath;
  /** The call, when the expression is called. */
  readonly call: CallPath | undefined;
  /** The local name that the expression starts with; undefined for `require('fs').x` and globals. */
  readonly binding: ModuleBinding | undefined;
  /** The reference to that name. */
  readonly reference: NodePath | undefined;
  /** `call`, `construct`; `assignment`: it is overwritten; `test`: only looked at (`typeof`, `in`, condition); `value`: anything else. */
  readonly kind: 'call' | 'construct' | 'assignment' | 'test' | 'value';
  /** It is put into this field of objects that other files can get at. */
  readonly openField?: string;
  /** `openField` is the name of a method that gives it. */
  readonly isMethod?: true;
  /** The expression stands for an object, which has it under this name. */
  readonly member?: string;
  /** A function of the file gives it to other files. */
  readonly isGiven?: true;
  /** Set where the name may stand for something else by then, because it is set more than once. */
  readonly uncertain?: true;
  /** Set where arguments were bound to the function before: `execSync.bind(null, 'ls')`. */
  readonly bound?: true;
}

/** A variable, a field or a function of which it may be declared what it holds or gives. */
export interface InstanceHolder {
  /** The call that made what it holds. */
  readonly maker: NodePath;
  /** The name of the variable, the field, or the function. */
  readonly path: NodePath;
}

/** Everything that a file does with the modules in question. */
export interface ModuleUses {
  readonly roots: readonly ModuleRoot[];
  readonly bindings: readonly ModuleBinding[];
  readonly uses: readonly ModuleUse[];
  /** Where things are kept that calls returned. */
  readonly holders: readonly InstanceHolder[];
  /** Expressions (and properties of patterns) that are known to stand for something of interest, and what leads to it. */
  readonly followed: ReadonlySet<Node>;
}
