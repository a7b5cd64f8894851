import type { SourceFile } from '../../source/SourceFile';
import { stringValue } from '../../source/ast';
import { traverseFast } from '@babel/types';
import { span } from '../../source/ast';

/** Whether the file mentions a name anywhere that was not looked at: by `handled`, where identifiers and strings start. */
export function unhandled(source: SourceFile, name: string, handled: ReadonlySet<number>): boolean {
  let found = false;
  traverseFast(source.ast, (node) => {
    const isNamed = (node.type === 'Identifier' && node.name === name) || stringValue(node) === name;
    if (isNamed && !handled.has(span(node).start)) found = true;
  });
  return found;
}
