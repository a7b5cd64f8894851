import type { NodePath } from '@babel/traverse';
import { staticKey, unwrap } from '../source/ast';
import { loadOf } from './moduleLoads';

/** What a name or a member is where it is imported from. */
export interface ImportOrigin {
  readonly specifier: string;
  /** From the module to it; `[]` for a default import, and for the whole of a CommonJS module. */
  readonly path: readonly string[];
}

/** Where a value comes from that the file imports: `createSchema`, `schema.create`, `require('./schema').create`. */
export function importOrigin(path: NodePath): ImportOrigin | undefined {
  if (path.isMemberExpression()) {
    const key = staticKey(path.node);
    const origin = importOrigin(path.get('object'));
    if (!origin || key === undefined) return undefined;
    return key === 'default' ? origin : { ...origin, path: [...origin.path, key] };
  }
  if (path.isCallExpression()) {
    const load = loadOf(path);
    return load?.kind === 'require' ? { specifier: load.specifier, path: [] } : undefined;
  }
  if (!path.isIdentifier()) return undefined;
  const binding = path.scope.getBinding(path.node.name);
  if (!binding?.constant) return undefined;
  const declared = binding.path;
  const statement = declared.parentPath;
  if (statement?.isImportDeclaration()) {
    const specifier = statement.node.source.value;
    if (!declared.isImportSpecifier()) return { specifier, path: [] };
    const { imported } = declared.node;
    const name = imported.type === 'Identifier' ? imported.name : imported.value;
    return { specifier, path: name === 'default' ? [] : [name] };
  }
  if (!declared.isVariableDeclarator()) return undefined;
  const init = declared.get('init') as NodePath;
  const origin = (init.node as unknown) ? importOrigin(init) : undefined;
  if (!origin) return undefined;
  const { id } = declared.node;
  if (id.type === 'Identifier') return origin;
  if (id.type !== 'ObjectPattern') return undefined;
  for (const property of id.properties) {
    if (property.type !== 'ObjectProperty' || unwrap(property.value) !== binding.identifier) continue;
    const key = staticKey(property);
    return key === undefined ? undefined : { ...origin, path: [...origin.path, key] };
  }
  return undefined;
}
