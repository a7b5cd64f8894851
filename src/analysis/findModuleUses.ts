import type { Binding, NodePath } from '@babel/traverse';
import type { CallExpression, ImportDeclaration, Node, ObjectProperty, TSImportEqualsDeclaration } from '@babel/types';
import { childPath, childPaths, staticKey, unwrap } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';
import { visitPaths } from '../source/visitPaths';
import { declaredValues } from './declaredValues';
import { isHidden, readsOfThis, thisOf } from './heldField';
import { importedPlace } from './importedPlace';
import { isHeld } from './isHeld';
import { isTested } from './isTested';
import { type KeptIn, keptIn, placesOfMember } from './keptIn';
import { anyLoadOf, loadOf } from './moduleLoads';
import { normalizeSpecifier } from './moduleSpecifier';
import { isAwaited, sqlCalls, takesCallback } from './sqlite/sqlCalls';
import { parameterAt, parameterName, readsOfParameter } from './parameterAt';
import { parameterGiven } from './parameterGiven';
import type { CallPath, InstanceHolder, ModuleBinding, ModuleRoot, ModuleUse, ModuleUses } from './moduleUses';

/** What to look for. */
export interface ModuleQuery {
  /** Modules to follow, without `node:`. */
  readonly modules: ReadonlySet<string>;
  /** Globals to follow. */
  readonly globals: ReadonlySet<string>;
  /** Whether `exportPath` of `module` is an API, so that its members are not followed further. */
  readonly isApi: (module: string, exportPath: readonly string[]) => boolean;
  /** Whether anything of interest lies below `exportPath`. */
  readonly isPrefix: (module: string, exportPath: readonly string[]) => boolean;
  /** What a call of the API returns, by the catalogue's name, when its methods are of interest. */
  readonly returns: (module: string, exportPath: readonly string[]) => string | undefined;
  /** Types of modules whose values are of interest, wherever they come from. */
  readonly types?: {
    readonly modules: ReadonlySet<string>;
    /** What a value of the type is, by the catalogue's name. */
    readonly of: (module: string, path: readonly string[]) => string | undefined;
  };
  /** Whether what a module exports is such a value itself. */
  readonly isValue?: (module: string, path: readonly string[]) => boolean;
  /** Whether it is a class that holds such values, or is given them. */
  readonly isClass?: (module: string, path: readonly string[]) => boolean;
  /** Parameters that hold what calls of the API return, wherever these calls are. */
  readonly received?: readonly ReceivedValue[];
  /** What a database and a statement are called, of a driver that something may come from which nobody sees come: given the modules of the file. */
  readonly unseen?: (
    modules: readonly string[],
  ) => { readonly database: string; readonly statement: string } | undefined;
  /** Whether every load counts: those of tests (`proxyquire('x', {})`), and those by the name of a string (`require(modulePath)`). */
  readonly isWhole?: boolean;
}

/** A parameter of a function, or of the constructor of a class. */
export interface ReceivedValue {
  /** Where the function or the class starts. */
  readonly start: number;
  readonly index: number;
  /** By the catalogue's name. */
  readonly returned: string;
  /** The parameter is an object, which has it under this name. */
  readonly member?: string;
}

interface From {
  readonly binding: ModuleBinding | undefined;
  readonly reference: NodePath | undefined;
  readonly uncertain?: true;
  readonly bound?: true;
}

/** What is followed once everything else is. */
interface Pending {
  readonly path: NodePath;
  readonly places: KeptIn;
  readonly root: ModuleRoot;
  readonly exportPath: readonly string[];
  readonly from: From;
}

/**
 * Follows every import, require, alias and destructuring of the modules in question to where it is used.
 * Names are resolved through scopes: shadowed names, parameters and objects of the user's are never followed.
 */
export function findModuleUses(source: SourceFile, query: ModuleQuery): ModuleUses {
  const roots: ModuleRoot[] = [];
  const bindings: ModuleBinding[] = [];
  const uses: ModuleUse[] = [];
  const holders: InstanceHolder[] = [];
  const followed = new Set<Node>();
  /** Expressions that are known to stand for what a call returned. */
  const instances = new Set<Node>();
  const nowhere: From = { binding: undefined, reference: undefined };
  const loose = new Set<Binding>();
  const pending: Pending[] = [];

  function addBinding(binding: Binding, details: Omit<ModuleBinding, 'name' | 'binding'>): void {
    if (bindings.some((other) => other.binding === binding)) return;
    const known: ModuleBinding = { name: binding.identifier.name, binding, ...details };
    bindings.push(known);
    for (const reference of binding.referencePaths) {
      if (reference.isExportNamedDeclaration() || reference.isExportDefaultDeclaration()) {
        uses.push({
          root: known.root,
          exportPath: known.exportPath,
          expression: reference,
          call: undefined,
          binding: known,
          reference,
          kind: 'value',
        });
      } else follow(reference, known.root, known.exportPath, { binding: known, reference });
    }
  }

  /** A name that is set more than once may stand for something else where it is used; one that has arguments bound is called with others. */
  function followLoosely(
    binding: Binding,
    root: ModuleRoot,
    exportPath: readonly string[],
    how: Pick<From, 'uncertain' | 'bound'>,
  ): void {
    if (loose.has(binding)) return;
    loose.add(binding);
    for (const reference of binding.referencePaths) follow(reference, root, exportPath, { ...nowhere, ...how });
  }

  function bind(
    binding: Binding,
    from: From,
    details: Omit<ModuleBinding, 'name' | 'binding'>,
    use: (kind: ModuleUse['kind']) => void,
  ): void {
    const { root, exportPath } = details;
    const isLoose = from.uncertain ?? from.bound ?? false;
    if (!isLoose && isHeld(root, binding)) return addBinding(binding, details);
    if (root.kind === 'instance') {
      use('value');
      return followLoosely(binding, root, exportPath, { uncertain: true });
    }
    if (!query.isApi(root.module, exportPath)) use('value');
    const isBound = from.bound && !from.uncertain && isHeld(root, binding);
    followLoosely(binding, root, exportPath, isBound ? { bound: true } : { uncertain: true });
  }

  /** `path` is an expression that stands for `exportPath` of `root`: where does it go? */
  function follow(path: NodePath, root: ModuleRoot, exportPath: readonly string[], from: From): void {
    const use = (kind: ModuleUse['kind'], call?: CallPath): void => {
      uses.push({ root, exportPath, expression: path, call, kind, ...from });
    };
    const parent = path.parentPath;
    if (!parent) return;
    if (isValue(root, exportPath, from.binding)) instances.add(path.node);
    if (isTransparent(path, parent)) return follow(parent, root, exportPath, from);

    if ((parent.isMemberExpression() || parent.isOptionalMemberExpression()) && path.key === 'object') {
      const key = staticKey(parent.node);
      if (key === undefined) return use('value');
      if (key === 'default') return follow(parent, root, exportPath, from);
      const longer = [...exportPath, key];
      const isApi = query.isApi(root.module, exportPath);
      const bind = isApi && key === 'bind' && parent.key === 'callee' ? parent.parentPath : undefined;
      if (bind?.isCallExpression()) return followBound(bind, root, exportPath, from);
      if (isApi && !query.isPrefix(root.module, longer) && !query.isApi(root.module, longer)) return use('value');
      return follow(parent, root, longer, from);
    }
    if (parent.isVariableDeclarator() && path.key === 'init') {
      return followPattern(childPath(parent, 'id'), root, exportPath, from, use);
    }
    if (isValue(root, exportPath, from.binding)) {
      const places = keptIn(path);
      if (places) followPlaces(path, places, root, exportPath, from);
      // `return (this.db ??= new Database())` gives it too.
      if (places && parent.isAssignmentExpression() && !parent.parentPath.isExpressionStatement())
        return follow(parent, root, exportPath, nowhere);
      if (places) return;
      if (parent.isAssignmentPattern() && path.key === 'right')
        followDefault(childPath(parent, 'left'), root, exportPath);
    }
    if (parent.isAssignmentExpression()) {
      if (path.key === 'left') return use('assignment');
      const { left, operator } = parent.node;
      const isFilling = operator === '=' || (root.kind === 'instance' && (operator === '??=' || operator === '||='));
      const binding = left.type === 'Identifier' && isFilling ? parent.scope.getBinding(left.name) : undefined;
      const isStatement = parent.parentPath?.isExpressionStatement() === true;
      // `return (db ??= new Database())` gives it too.
      if (binding && root.kind === 'instance' && !isStatement && isHeld(root, binding))
        follow(parent, root, exportPath, nowhere);
      if (binding && (isStatement || root.kind === 'instance')) {
        if (binding.path.isVariableDeclarator() && isHeld(root, binding))
          hold(root, exportPath, childPath(binding.path, 'id'));
        return bind(
          binding,
          from,
          {
            root,
            exportPath,
            shape: 'assignment',
            path: parent,
            parent: from.binding,
            parentReference: from.reference,
          },
          use,
        );
      }
      return use('value');
    }
    if ((parent.isCallExpression() || parent.isOptionalCallExpression()) && path.key === 'callee') {
      use('call', parent);
      return followResult(parent, root, exportPath, from);
    }
    if (parent.isNewExpression() && path.key === 'callee') {
      use('construct', parent);
      return followResult(parent, root, exportPath, from);
    }
    if (parent.isCallExpression() && isInteropHelper(parent.node.callee) && path.listKey === 'arguments') {
      return follow(parent, root, exportPath, from);
    }
    if (parent.isClass() && path.key === 'superClass' && query.isClass?.(root.module, exportPath)) {
      const module = query.returns(root.module, exportPath);
      const objects = { module: module ?? '', kind: 'instance', specifier: '', literal: undefined, path } as const;
      if (module !== undefined) for (const one of thisOf(parent as NodePath)) follow(one, objects, [], nowhere);
      return use('test');
    }
    if (parent.isUpdateExpression() || (parent.isUnaryExpression() && parent.node.operator === 'delete'))
      return use('assignment');
    const parameter =
      // Stores that other files open are followed by those who move them.
      /^[./]|\)$/.test(root.module) || query.isApi(root.module, exportPath) ? undefined : parameterGiven(path);
    if (parameter && !isReceived(parameter)) followLoosely(parameter, root, exportPath, { uncertain: true });
    return use(isTested(path, parent) ? 'test' : 'value');
  }

  /** `readFileSync.bind(fs)` stands for the function, and so does `execSync.bind(null, 'ls')` but for what it is called with. */
  function followBound(
    call: NodePath<CallExpression>,
    root: ModuleRoot,
    exportPath: readonly string[],
    from: From,
  ): void {
    const [own, ...others] = call.node.arguments;
    const isPlain = own?.type !== 'SpreadElement' && others.length === 0;
    follow(call, root, exportPath, isPlain ? from : { ...from, bound: true });
  }

  function followPattern(
    pattern: NodePath,
    root: ModuleRoot,
    exportPath: readonly string[],
    from: From,
    use: (kind: ModuleUse['kind']) => void,
  ): void {
    const details = { root, parent: from.binding, parentReference: from.reference };
    const { node: target, scope } = pattern;
    if (target.type === 'Identifier') {
      const binding = scope.getBinding(target.name);
      if (!binding) return use('value');
      if (isHeld(root, binding)) hold(root, exportPath, pattern);
      return bind(
        binding,
        from,
        { ...details, exportPath, shape: 'declarator', path: pattern.parentPath ?? pattern },
        use,
      );
    }
    if (target.type !== 'ObjectPattern') return use('value');
    for (const property of childPaths(pattern, 'properties')) {
      const node = property.node;
      if (node.type !== 'ObjectProperty') {
        use('value');
        continue;
      }
      const key = staticKey(node);
      const local = node.value.type === 'AssignmentPattern' ? node.value.left : node.value;
      const binding = local.type === 'Identifier' ? scope.getBinding(local.name) : undefined;
      if (key === undefined || !binding) {
        if (local.type === 'ObjectPattern' || key === undefined) use('value');
        continue;
      }
      const longer = key === 'default' ? exportPath : [...exportPath, key];
      // What the name stands for without the member is something else.
      if (local !== node.value) {
        use('value');
        followLoosely(binding, root, longer, { uncertain: true });
      } else bind(binding, from, { ...details, exportPath: longer, shape: 'property', path: property }, use);
    }
  }

  /** A member of what the call made is something else, with a type of its own. */
  function hold(root: ModuleRoot, exportPath: readonly string[], path: NodePath): void {
    if (root.kind === 'instance' && exportPath.length === 0) holders.push({ maker: root.path, path });
  }

  /** Whether it stands for something that a call returned, here or in another file. */
  function isValue(root: ModuleRoot, exportPath: readonly string[], binding: ModuleBinding | undefined): boolean {
    if (root.kind === 'instance') return true;
    const isNamespace = exportPath.length === 0 && binding?.shape === 'namespace';
    return !isNamespace && query.isValue?.(root.module, exportPath) === true;
  }

  /** `function load(conn = db)`: what callers give is another one. */
  function followDefault(target: NodePath, root: ModuleRoot, exportPath: readonly string[]): void {
    const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined;
    if (binding) followLoosely(binding, root, exportPath, { uncertain: true });
  }

  function isReceived(parameter: Binding): boolean {
    return (query.received ?? []).some(
      ({ start, index }) => parameterAt(source, start, index)?.node === parameter.identifier,
    );
  }

  /** What a call returned, in a field, an object or from a function: every place that gets at it there stands for it. */
  function followPlaces(
    path: NodePath,
    places: KeptIn,
    root: ModuleRoot,
    exportPath: readonly string[],
    { binding: origin, reference }: From,
  ): void {
    if (places.foreign.some((one) => !instances.has(one.node)))
      return void pending.push({ path, places, root, exportPath, from: { ...nowhere, binding: origin, reference } });
    const value = { root, exportPath, expression: path, call: undefined, kind: 'value', ...nowhere } as const;
    // Who looks at what leaves by its name is to see where it came from.
    if (places.isExported && root.kind !== 'instance') uses.push({ ...value, binding: origin, reference });
    const { openField, isMethod, isStatic, escapes, member } = places;
    if (openField !== undefined && isStatic) uses.push({ ...value, isGiven: true });
    else if (openField !== undefined) uses.push({ ...value, openField, ...(isMethod && { isMethod }) });
    if (member !== undefined) for (const object of places.given) uses.push({ ...value, expression: object, member });
    if (escapes) uses.push(value);
    if (places.isExported && root.kind === 'instance') uses.push({ ...value, isGiven: true });
    if (places.declaration) hold(root, exportPath, places.declaration);
    for (const holder of places.promised ?? []) hold(root, exportPath, holder);
    for (const read of places.reads) {
      if (followed.has(read.node) || (root.isDeclared && instances.has(read.node))) continue;
      followed.add(read.node);
      for (const inner of withinResult(read)) instances.add(inner);
      follow(read, root, exportPath, escapes ? { ...nowhere, uncertain: true } : nowhere);
    }
    for (const property of places.properties) {
      instances.add(property.node);
      const local = (property.node as ObjectProperty).value;
      const binding = local.type === 'Identifier' ? property.scope.getBinding(local.name) : undefined;
      const details = { root, exportPath, shape: 'property', parent: undefined, parentReference: undefined } as const;
      if (binding?.constant) addBinding(binding, { ...details, path: property });
      else uses.push(value);
    }
  }

  function followResult(call: CallPath, root: ModuleRoot, exportPath: readonly string[], from: From): void {
    const returned = query.returns(root.module, exportPath);
    if (returned === undefined) return;
    const instance: ModuleRoot = {
      ...{ module: returned, kind: 'instance', specifier: '', literal: undefined, path: call },
      ...(root.isDeclared && { isDeclared: true }),
    };
    const awaited = call.parentPath?.isAwaitExpression() ? call.parentPath : call;
    follow(
      awaited,
      instance,
      [],
      from.uncertain && root.kind === 'instance' ? { ...nowhere, uncertain: true } : nowhere,
    );
  }

  /** What becomes of the module as a whole cannot be followed. */
  function useWhole(root: ModuleRoot, path: NodePath): void {
    uses.push({ root, exportPath: [], expression: path, call: undefined, kind: 'value', ...nowhere });
  }

  function addRoot(root: ModuleRoot): ModuleRoot {
    roots.push(root);
    return root;
  }

  function addImport(path: NodePath<ImportDeclaration>): void {
    const module = normalizeSpecifier(path.node.source.value);
    if (!query.modules.has(module) || path.node.importKind === 'type' || path.node.importKind === 'typeof') return;
    const root = addRoot({
      module,
      kind: 'import',
      specifier: path.node.source.value,
      literal: path.node.source,
      path,
    });
    for (const specifier of path.get('specifiers')) {
      const binding = path.scope.getBinding(specifier.node.local.name);
      if (!binding) continue;
      const details = { root, path: specifier, parent: undefined, parentReference: undefined };
      if (specifier.isImportDefaultSpecifier()) addBinding(binding, { ...details, exportPath: [], shape: 'default' });
      else if (specifier.isImportNamespaceSpecifier())
        addBinding(binding, { ...details, exportPath: [], shape: 'namespace' });
      else if (specifier.isImportSpecifier() && specifier.node.importKind !== 'type') {
        const { imported } = specifier.node;
        const name = imported.type === 'Identifier' ? imported.name : imported.value;
        const isDefault = name === 'default';
        addBinding(binding, {
          ...details,
          exportPath: isDefault ? [] : [name],
          shape: isDefault ? 'default' : 'named',
        });
      }
    }
  }

  function addImportEquals(path: NodePath<TSImportEqualsDeclaration>): void {
    const reference = path.node.moduleReference;
    if (reference.type !== 'TSExternalModuleReference' || path.node.importKind === 'type') return;
    const module = normalizeSpecifier(reference.expression.value);
    const binding = path.scope.getBinding(path.node.id.name);
    if (!query.modules.has(module) || !binding) return;
    const literal = reference.expression;
    const root = addRoot({ module, kind: 'import-equals', specifier: literal.value, literal, path });
    addBinding(binding, {
      root,
      exportPath: [],
      shape: 'import-equals',
      path,
      parent: undefined,
      parentReference: undefined,
    });
  }

  for (const statement of source.program.get('body')) {
    if (statement.isImportDeclaration()) addImport(statement);
    else if (statement.isTSImportEqualsDeclaration()) addImportEquals(statement);
  }
  visitPaths(source.program, {
    CallExpression(path) {
      const found = query.isWhole ? anyLoadOf(path) : loadOf(path);
      if (!found || !query.modules.has(normalizeSpecifier(found.specifier))) return;
      const { kind } = found;
      const root = addRoot({ module: normalizeSpecifier(found.specifier), ...found, path });
      if (kind !== 'dynamic-import') return follow(path, root, [], nowhere);
      const place = importedPlace(path);
      if (place?.kind === 'expression') follow(place.path, root, [], nowhere);
      // A name less in a pattern would be another argument: what has to be told apart by its name is for who edits none.
      else if (place && query.isWhole) followPattern(place.path, root, [], nowhere, () => useWhole(root, place.path));
    },
    Identifier(path) {
      if (
        !query.globals.has(path.node.name) ||
        !path.isReferencedIdentifier() ||
        path.scope.hasBinding(path.node.name, true)
      )
        return;
      const root = addRoot({ module: 'global', kind: 'global', specifier: '', literal: undefined, path });
      follow(path, root, [path.node.name], nowhere);
    },
  });
  followReceived();
  followPending();
  followDeclared();
  followUnseen();
  return { roots, bindings, uses, holders, followed: instances };

  /** Fields whose name is read of other objects too: that is no obstacle where these stand for such a value by another way. */
  function followPending(): void {
    while (pending.length > 0) {
      const isSettled = ({ places }: Pending): boolean => places.foreign.every((one) => instances.has(one.node));
      const index = pending.findIndex(isSettled);
      const [next] = pending.splice(Math.max(index, 0), 1);
      if (!next) return;
      const { path, places, root, exportPath, from } = next;
      followPlaces(path, { ...places, foreign: [], ...(index < 0 && { escapes: true }) }, root, exportPath, from);
    }
  }

  /** What all callers of a function give it. */
  function followReceived(): void {
    for (const { start, index, returned, member } of query.received ?? []) {
      const parameter = parameterAt(source, start, index);
      if (!parameter) continue;
      const root: ModuleRoot = {
        ...{ module: returned, kind: 'instance', specifier: '', literal: undefined, path: parameter },
      };
      if (member === undefined) followParameter(parameter, root);
      else followPlaces(parameter, placesOfMember(parameter, member), root, [], nowhere);
    }
  }

  function followParameter(parameter: NodePath, root: ModuleRoot): void {
    const value = { root, exportPath: [], expression: parameter, call: undefined, kind: 'value', ...nowhere } as const;
    const name = parameterName(parameter);
    const reads = readsOfParameter(parameter);
    if (!name?.isIdentifier() || !reads) return void uses.push(value);
    hold(root, [], name);
    const isField = parameter.isTSParameterProperty();
    if (isField && !isHidden(parameter.node, name.node.name)) uses.push({ ...value, openField: name.node.name });
    for (const read of [...reads, ...(isField ? readsOfThis(parameter) : [])]) follow(read, root, [], nowhere);
  }

  /** What is done by the look of it with a database that comes from where nobody sees. */
  function followUnseen(): void {
    const made = query.unseen?.(roots.map(({ module }) => module));
    if (!made) return;
    for (const { call, method, object, isCertain } of sqlCalls(source)) {
      if (instances.has(object.node) || instances.has(call.node)) continue;
      const of = {
        kind: 'instance',
        specifier: '',
        literal: undefined,
        path: call as NodePath,
        isDeclared: true,
      } as const;
      const before = uses.length;
      const returned = query.returns(made.database, [method]);
      if (returned !== undefined) follow(call as NodePath, { ...of, module: returned }, [], nowhere);
      else if (query.isApi(made.database, [method]))
        uses.push({
          ...{ root: { ...of, module: made.database }, exportPath: [method], expression: childPath(call, 'callee') },
          ...{ call, kind: 'call', ...nowhere },
        });
      // An asynchronous driver looks the same, and so do others as long as nothing is done with what they give.
      const added = uses.splice(before);
      const isAnothers = added.some((use) => use.call && (isAwaited(use.call as NodePath) || takesCallback(use.call)));
      if (!isAnothers && (isCertain || added.some(isQuery))) uses.push(...added);
    }
  }

  /** Whether something is done in a database, not only made ready. */
  function isQuery({ root, exportPath, call, kind }: ModuleUse): boolean {
    return (
      kind === 'call' &&
      call !== undefined &&
      query.isApi(root.module, exportPath) &&
      query.returns(root.module, exportPath) === undefined
    );
  }

  /** Values that come from elsewhere, of which the file says what they are. */
  function followDeclared(): void {
    const { types } = query;
    if (!types || source.language !== 'typescript' || !mayDeclare(source, types.modules)) return;
    const isWanted = (module: string, path: readonly string[]): boolean => types.of(module, path) !== undefined;
    for (const { type, module, path, reads } of declaredValues(source, isWanted)) {
      const returned = types.of(module, path) ?? '';
      const root: ModuleRoot = {
        ...{ module: returned, kind: 'instance', specifier: '', literal: undefined },
        ...{ path: type, isDeclared: true },
      };
      for (const read of reads) if (!instances.has(read.node)) follow(read, root, [], nowhere);
    }
  }
}

/** What leads to a value that a function or a method gives: `store.getDb` of `store.getDb()`. */
function withinResult({ node }: NodePath): Node[] {
  const call = node.type === 'AwaitExpression' ? node.argument : node;
  return call.type === 'CallExpression' || call.type === 'OptionalCallExpression' ? [call, call.callee] : [];
}

/** Whether the file imports a module that has types of interest, if only its types. */
function mayDeclare({ ast }: SourceFile, modules: ReadonlySet<string>): boolean {
  return ast.program.body.some((statement) => {
    if (statement.type === 'ImportDeclaration') return modules.has(normalizeSpecifier(statement.source.value));
    if (statement.type !== 'TSImportEqualsDeclaration') return false;
    const { moduleReference } = statement;
    return (
      moduleReference.type === 'TSExternalModuleReference' &&
      modules.has(normalizeSpecifier(moduleReference.expression.value))
    );
  });
}

function isTransparent(path: NodePath, parent: NodePath): boolean {
  if (parent.isTSAsExpression() || parent.isTSSatisfiesExpression() || parent.isTSNonNullExpression())
    return path.key === 'expression';
  if (parent.isTSTypeAssertion() || parent.isTypeCastExpression() || parent.isParenthesizedExpression())
    return path.key === 'expression';
  return parent.isSequenceExpression() && unwrap(parent.node) === path.node;
}

/** The module wrappers that compilers emit around `require`. */
function isInteropHelper(callee: Node): boolean {
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  return name !== undefined && /^_*(importStar|importDefault|interopRequire(Wildcard|Default)|toESM)\d*$/.test(name);
}
