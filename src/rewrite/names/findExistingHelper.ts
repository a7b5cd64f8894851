import { outputsOfNone, placeholder } from '../../catalogue/helpers/outputOfNone';
import type { Helper, NameSource } from '../../catalogue/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { helperNames } from './helperNames';

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
  return [helper.name, ...(helper.otherNames ?? [])].find((name) => isHelper(helper, name, source, existing));
}

function isHelper(
  helper: Helper,
  called: string,
  source: SourceFile,
  existing: (name: NameSource) => string | undefined,
): boolean {
  const declaration = source.program.scope.getBinding(called)?.path;
  if (!declaration?.isFunctionDeclaration()) return false;
  const written = source.language === 'typescript' ? helper.typescript : helper.javascript;
  // Without its comment.
  let code = written.slice(written.search(/(?:async )?function \$name[(<]/)).replace(/\$name\b/g, called);
  for (const [inHelper, name] of Object.entries(helperNames(helper, written))) {
    const text = existing(name);
    if (text === undefined) return false;
    code = code.replace(new RegExp(`(?<![\\w$.-])${inHelper}(?![\\w$])(?!\\s*:)`, 'g'), () => text);
  }
  const { start, end } = span(declaration.node);
  const found = withoutStyle(source.text.slice(start, end));
  // It may be from a run for another version of Node.
  return outputsOfNone.some((output) => found === withoutStyle(code.replaceAll(placeholder, output)));
}

/** The code without what formatters change: blanks, semicolons, kinds of quotes, trailing commas. */
function withoutStyle(code: string): string {
  return code
    .replace(/["']/g, "'")
    .replace(/[\s;]/g, '')
    .replace(/,(?=[)\]}])/g, '');
}
