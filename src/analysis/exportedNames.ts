import { getBindingIdentifiers, type Node, type Program } from '@babel/types';
import { staticKey } from '../source/ast';

/** The names that a module exports (`default` for the module itself); undefined where that cannot be told for certain. */
export function exportedNames({ body }: Program): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let isSure = true;
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') names.add('default');
    else if (statement.type === 'ExportNamedDeclaration') {
      const { declaration } = statement;
      if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier') names.add(declaration.id.name);
      for (const name of Object.keys(getBindingIdentifiers(statement, false, true))) names.add(name);
      for (const { exported } of statement.specifiers)
        names.add(exported.type === 'Identifier' ? exported.name : exported.value);
    } else if (statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression')
      isSure = addCommonJs(statement.expression, names) && isSure;
    // `export * from`, `export =`, and whatever else may fill `exports`.
    else if (!/^(?:Import|Function|Class|Variable|TSInterface|TSTypeAlias|TSEnum)/.test(statement.type)) isSure = false;
  }
  return isSure && names.size > 0 ? names : undefined;
}

/** `exports.a = b`, `module.exports = { a }`. @returns whether that is all that it exports */
function addCommonJs({ left, right }: Extract<Node, { type: 'AssignmentExpression' }>, names: Set<string>): boolean {
  if (left.type !== 'MemberExpression') return true;
  const key = staticKey(left);
  if (isExports(left.object)) {
    if (key !== undefined) names.add(key);
    // `exports.a = exports.b = c`
    const more = right.type === 'AssignmentExpression' ? addCommonJs(right, names) : true;
    return key !== undefined && more;
  }
  if (!isExports(left)) return true;
  names.add('default');
  if (right.type !== 'ObjectExpression') return false;
  return right.properties.every((property) => {
    const name = property.type === 'SpreadElement' ? undefined : staticKey(property);
    if (name !== undefined) names.add(name);
    return name !== undefined;
  });
}

/** `exports`, `module.exports` */
function isExports(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'exports';
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    staticKey(node) === 'exports'
  );
}
