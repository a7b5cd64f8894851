import type { NodePath } from '@babel/traverse';
import { span } from '../../source/ast';
import type { Origin } from './originSet';
import { primitivePartsOfJsdoc } from './originTypes';

/** What the JSDoc comment right before a function says of its parameters: the primitive parts of each. */
export function jsdocTypes(task: NodePath, text: string): (parameter: NodePath, key: Origin) => Origin[] {
  const statement = task.isFunctionDeclaration() ? task : task.getStatementParent();
  const outer = statement?.parentPath?.isExportDeclaration() ? statement.parentPath : statement;
  const before = outer ? text.slice(0, span(outer.node).start) : '';
  const comment =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/(?:\s|\/\*(?:(?!\*\/)[\s\S])*\*\/|\/\/[^\n]*\n)*$/.exec(before)?.[1] ?? '';
  const types = new Map(
    [...comment.matchAll(/@param\s+\{([^}]*)\}\s+\[?([\w$]+)/g)].map(
      ([, type = '', name = '']) => [name, type] as const,
    ),
  );
  return (parameter, key) => {
    const inner = parameter.isAssignmentPattern() ? parameter.node.left : parameter.node;
    const type = inner.type === 'Identifier' ? types.get(inner.name) : undefined;
    return type === undefined ? [] : primitivePartsOfJsdoc(key, type);
  };
}
