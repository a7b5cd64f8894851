import type { Helper, NameSource } from '../../catalogue/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';

/**
 * A function of the file that is the helper already, however it is formatted: from an earlier run, or as somebody wrote it by hand.
 * @param existing what the file calls a name that the helper needs; undefined when it has none
 * @returns the function's name
 */
export function findExistingHelper(
  helper: Helper,
  source: SourceFile,
  existing: (name: NameSource) => string | undefined,
): string | undefined {
  const declaration = source.program.scope.getBinding(helper.name)?.path;
  if (!declaration?.isFunctionDeclaration()) return undefined;
  const written = source.language === 'typescript' ? helper.typescript : helper.javascript;
  // The implementation comes last, after the comment and the overloads.
  let code = written
    .slice(written.search(/(?:async )?function \$name\((?![\s\S]*function \$name\()/))
    .replace(/\$name\b/g, helper.name);
  for (const [placeholder, name] of Object.entries(helper.names)) {
    const text = existing(name);
    if (text === undefined) return undefined;
    code = code.replace(new RegExp(`(?<![\\w$.-])${placeholder}(?![\\w$])(?!\\s*:)`, 'g'), () => text);
  }
  const { start, end } = span(declaration.node);
  return withoutStyle(source.text.slice(start, end)) === withoutStyle(code) ? helper.name : undefined;
}

/** The code without what formatters change: blanks, semicolons, kinds of quotes, trailing commas. */
function withoutStyle(code: string): string {
  return code
    .replace(/["']/g, "'")
    .replace(/[\s;]/g, '')
    .replace(/,(?=[)\]}])/g, '');
}
