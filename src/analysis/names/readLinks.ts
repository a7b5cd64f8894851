import {
  type File,
  getBindingIdentifiers,
  type Identifier,
  isClass,
  isFunction,
  isStatement,
  type Node,
  type StringLiteral,
  VISITOR_KEYS,
} from '@babel/types';
import { memberName, unwrap } from '../../source/ast';
import { mayOverlap } from '../hazards/overlap';
import { anyName, wholeModule } from './names';

/** By what one name leads to others. */
export interface Link {
  readonly from: string;
  readonly to: readonly string[];
  /** `call`: functions of these names call it. `result`: these are what a call of it gives. `alias`: these are the same. */
  readonly kind: 'call' | 'result' | 'alias';
  /** Of a call: nobody waits for it where it stands, or several may be under way. */
  readonly isLoose?: boolean;
}

/** What the names of a file have to do with each other; plain JSON. */
export interface Links {
  readonly links: readonly Link[];
  /** By the name of a function that is a member: names of the classes and objects that it is a member of. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  /** Names that other files can import. */
  readonly exported: readonly string[];
  /** Names of the functions around places that were asked for. */
  readonly around: readonly string[];
}

/** Where a node stands. */
interface Scope {
  /** Names of the functions around it. */
  readonly functions: readonly string[];
  /** Names of the nearest. */
  readonly nearest: readonly string[];
  /** Names that a value gets here. */
  readonly given: readonly string[];
  /** Names of the class or object around it. */
  readonly owner: readonly string[];
  /** It stands in a callback, of which several runs may be under way. */
  readonly isCallback: boolean;
  /** What waits for its value, and nothing but calls and members are between. */
  readonly isSettled: boolean;
}

/**
 * Reads off a tree how its names lead to each other; scopes are not looked at.
 *
 * @param starts UTF-16 offsets of the nodes to ask for
 */
export function readLinks(ast: File, starts: ReadonlySet<number> = new Set()): Links {
  const links = new Map<string, Link>();
  const owners = new Map<string, Set<string>>();
  const exported = new Set<string>();
  const around = new Set<string>();
  visit(ast.program, undefined, {
    functions: [],
    nearest: [],
    given: [],
    owner: [],
    isCallback: false,
    isSettled: false,
  });
  return {
    links: [...links.values()],
    owners: Object.fromEntries([...owners].map(([name, list]) => [name, [...list]])),
    exported: [...exported],
    around: [...around],
  };

  function visit(node: Node, parent: Node | undefined, scope: Scope): void {
    if (starts.has(node.start ?? -1)) for (const name of scope.functions) around.add(name);
    for (const link of [...linksOf(node, scope), ...bodyLinks(node, parent, scope), ...valueLinks(node, parent, scope)])
      if (link.to.length > 0 || link.isLoose)
        links.set(`${link.kind} ${link.isLoose} ${link.from} ${link.to.join()}`, link);
    for (const name of exportedBy(node)) exported.add(name);
    const inside = scopeIn(node, parent, scope);
    const children = node as unknown as Readonly<Record<string, Node | null | undefined | (Node | null)[]>>;
    for (const key of VISITOR_KEYS[node.type] ?? []) {
      const child = children[key];
      if (Array.isArray(child)) {
        for (const one of child) if (one) visit(one, node, inside);
      } else if (child) visit(child, node, inside);
    }
  }

  function scopeIn(node: Node, parent: Node | undefined, scope: Scope): Scope {
    const isOpen = node.type === 'ArrayExpression' || isStatement(node);
    const isSettled = isWaiting(node) || (scope.isSettled && !isOpen);
    const name = nameGiven(node);
    const names = name === undefined ? scope.given : [...scope.given, name];
    if (isFunction(node)) {
      if (isMember(node) || (parent && isMember(parent)))
        for (const one of names) owners.set(one, new Set([...(owners.get(one) ?? []), ...scope.owner]));
      const isCallback = scope.isCallback ? names.length === 0 : isOverlapping(node, parent);
      const functions = names.length > 0 ? [...scope.functions, ...names] : scope.functions;
      return { functions, nearest: names, given: [], owner: [], isCallback, isSettled };
    }
    if (isClass(node)) return { ...scope, given: [], owner: names };
    if (node.type === 'ObjectExpression') {
      const owner = names.length > 0 || scope.owner.length > 0 ? [...names, ...scope.owner] : scope.nearest;
      return { ...scope, given: [], owner, isSettled };
    }
    return names === scope.given && isSettled === scope.isSettled ? scope : { ...scope, given: names, isSettled };
  }
}

function isMember(node: Node): boolean {
  switch (node.type) {
    case 'ClassMethod':
    case 'ClassPrivateMethod':
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ObjectMethod':
    case 'ObjectProperty':
      return true;
    default:
      return false;
  }
}

/** Whether a function is handed to what may call it while another run of it is under way. */
function isOverlapping(node: Node, parent: Node | undefined): boolean {
  const isHanded =
    (parent?.type === 'CallExpression' || parent?.type === 'OptionalCallExpression') && parent.callee !== node;
  return isHanded && mayOverlap(valueName(parent.callee) ?? '');
}

/** The name that a function or any value in it has by this node. */
function nameGiven(node: Node): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id?.name;
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? node.id.name : undefined;
    case 'AssignmentExpression':
      return assignedName(node.left);
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      return wholeModule;
    default:
      return isMember(node) ? memberName(node) : undefined;
  }
}

function assignedName(left: Node): string | undefined {
  if (left.type === 'Identifier') return left.name;
  return isModuleExports(left) ? wholeModule : memberName(left);
}

function isModuleExports(node: Node): boolean {
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return false;
  return node.object.name === 'module' && memberName(node) === 'exports';
}

/** Names that others can import because of this node. */
function exportedBy(node: Node): string[] {
  switch (node.type) {
    case 'ExportNamedDeclaration':
      return node.declaration ? Object.keys(getBindingIdentifiers(node.declaration, false, true)) : [];
    case 'ExportSpecifier':
      return [stringOf(node.exported)];
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      return [wholeModule];
    case 'AssignmentExpression': {
      if (node.left.type !== 'MemberExpression') return [];
      const members = isModuleExports(node.left) && node.right.type === 'ObjectExpression' ? node.right.properties : [];
      return [assignedName(node.left), ...members.map(memberName)].filter((name) => name !== undefined);
    }
    default:
      return [];
  }
}

function linksOf(node: Node, { functions: to, nearest, isCallback, isSettled }: Scope): Link[] {
  switch (node.type) {
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression': {
      const isLoose = isCallback || !isSettled;
      const called = valueName(node.callee);
      // What gets a function may call it.
      const handed = node.arguments.flatMap((one) => (isPlainName(one) ? (valueName(one) ?? []) : []));
      return [
        ...(isFunction(node.callee) ? [] : [{ from: called ?? anyName, to, kind: 'call' as const, isLoose }]),
        ...handed.map((from): Link => ({ from, to, kind: 'call', isLoose: true })),
      ];
    }
    case 'ExportSpecifier':
      return alias(node.local.name, stringOf(node.exported));
    case 'ImportSpecifier':
      return alias(stringOf(node.imported), node.local.name);
    case 'ObjectProperty':
      // In a pattern, it is the value that is a new name.
      return [...given(node.value, memberName(node)), ...alias(memberName(node), valueName(node.value))];
    case 'VariableDeclarator':
      return given(node.init, nameGiven(node));
    case 'AssignmentExpression':
      return given(node.right, nameGiven(node));
    case 'ClassProperty':
      return given(node.value, nameGiven(node));
    case 'ExportDefaultDeclaration':
      return given(node.declaration, wholeModule);
    case 'TSExportAssignment':
      return given(node.expression, wholeModule);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return alias(valueName(node.superClass), node.id?.name);
    case 'ReturnStatement':
      return nearest.flatMap((name) => given(node.argument, name));
    default:
      return [];
  }
}

/** `() => new Store()`. */
function bodyLinks(node: Node, parent: Node | undefined, { nearest }: Scope): Link[] {
  const isBody = parent?.type === 'ArrowFunctionExpression' && parent.body === node;
  return isBody ? nearest.flatMap((name) => given(node, name)) : [];
}

/** `[load, save]`, `isNew ? create : update`: where the value goes from there is not looked at. */
function valueLinks(node: Node, parent: Node | undefined, { functions: to }: Scope): Link[] {
  const from = isPlainName(node) && parent && holdsValues.has(parent.type) ? valueName(node) : undefined;
  return from === undefined ? [] : [{ from, to, kind: 'call', isLoose: true }];
}

const holdsValues: ReadonlySet<Node['type']> = new Set([
  'ArrayExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'SpreadElement',
  'AssignmentPattern',
  'JSXExpressionContainer',
]);

function isWaiting(node: Node): boolean {
  return (
    node.type === 'AwaitExpression' ||
    node.type === 'ReturnStatement' ||
    (node.type === 'ForOfStatement' && node.await) ||
    (node.type === 'YieldExpression' && node.delegate) ||
    (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement')
  );
}

function given(value: Node | null | undefined, to: string | undefined): Link[] {
  const node = value && unwrap(value.type === 'AwaitExpression' ? value.argument : value);
  const isCall = node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression';
  const [from, kind] =
    isCall && !isBind(node) ? [valueName(node.callee), 'result' as const] : [valueName(node), 'alias' as const];
  return from === undefined || to === undefined ? [] : [{ from, to: [to], kind }];
}

function alias(from: string | undefined, to: string | undefined): Link[] {
  return from === undefined || to === undefined || from === to ? [] : [{ from, to: [to], kind: 'alias' }];
}

function stringOf(node: StringLiteral | Identifier): string {
  return node.type === 'StringLiteral' ? node.value : node.name;
}

function isPlainName(node: Node): boolean {
  return node.type === 'Identifier' || node.type === 'MemberExpression' || isBind(node);
}

function isBind(node: Node): boolean {
  return node.type === 'CallExpression' && memberName(node.callee) === 'bind';
}

/** The last name of `put`, `store.put`, `put.bind(x)`, `new Store()`, and of what is declared. */
function valueName(node: Node | null | undefined): string | undefined {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id?.name;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return memberName(node);
    case 'NewExpression':
      return valueName(node.callee);
    case 'CallExpression':
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') return wholeModule;
      return isBind(node) && node.callee.type === 'MemberExpression' ? valueName(node.callee.object) : undefined;
    default:
      return undefined;
  }
}
