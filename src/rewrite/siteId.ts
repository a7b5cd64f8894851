import { createHash } from 'node:crypto';
import type { NodePath } from '@babel/traverse';
import { functionName } from '../analysis/functionName';
import { span, staticKey } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';

/**
 * Makes ids that stay the same under edits elsewhere in the file: they hang on the API, the functions around and the text of the
 * call, and (for equal ones) on the order within the function.
 */
export function createSiteIds(source: SourceFile): (api: string, path: NodePath) => string {
  const seen = new Map<string, number>();
  return (api, path) => {
    const { start, end } = span(path.node);
    const key = [api, ...functionsAround(path), source.text.slice(start, end).replace(/\s+/g, ' ')].join('\0');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, 12);
  };
}

/** The functions around a place, from the inside out: by name, else by what they are handed to (`get /users`). */
function functionsAround(path: NodePath): string[] {
  const found = path.getFunctionParent();
  if (!found) return [];
  const name = functionName(path) ?? '';
  return [name === '<anonymous>' ? handedTo(found) : name, ...functionsAround(found)];
}

function handedTo({ parentPath }: NodePath): string {
  if (!parentPath?.isCallExpression()) return '';
  const { callee, arguments: args } = parentPath.node;
  const name = callee.type === 'Identifier' ? callee.name : (staticKey(callee) ?? '');
  const [first] = args;
  return first?.type === 'StringLiteral' ? `${name} ${first.value}` : name;
}
