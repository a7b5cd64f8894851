import { parse, type ParseResult, type ParserOptions } from '@babel/parser';
import traverse, { type NodePath } from '@babel/traverse';
import type { File, Program } from '@babel/types';
import { checkSize } from './checkSize';
import { isTypeScript, pluginSets, sourceTypes } from './parserOptions';
import type { SourceFile } from './SourceFile';
import { forgetWalks } from './visitPaths';

/** A file that no parser setting can read. Lines and columns count from 1. */
export class ParseFailure extends Error {
  constructor(
    message: string,
    readonly line: number | undefined,
    readonly column: number | undefined,
  ) {
    super(message);
    this.name = 'ParseFailure';
  }
}

/**
 * Parses a file to Babel's tree, with true UTF-16 offsets whatever the tabs, line endings, BOM or hashbang.
 * @param text the whole file, a BOM included
 * @param file its name; the extension chooses the parser
 * @param packageType `type` of the nearest package.json
 * @throws ParseFailure when no setting can read it, or it is larger than memory allows; so does `program`, when first asked for, if names are declared twice
 */
export function parseSource(text: string, file: string, packageType?: 'module' | 'commonjs'): SourceFile {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(bom.length);
  const problem = checkSize(body);
  if (problem !== undefined) throw new ParseFailure(problem, undefined, undefined);
  const ast = parseWithAnySetting(body, file, packageType);
  let program: NodePath<Program> | undefined;
  return {
    file,
    text: body,
    bom,
    ast,
    get program() {
      return (program ??= programPath(ast));
    },
    language: isTypeScript(file) ? 'typescript' : 'javascript',
    sourceType: ast.program.sourceType,
    eol: majorityLineEnding(body),
    recoverableErrors: ast.errors?.length ?? 0,
  };
}

/**
 * Lets go of what `@babel/traverse` remembers of the trees parsed so far; to be called between files that have nothing to do
 * with each other. Its weak maps of dead trees cost the garbage collector a fifth of a run.
 */
export function forgetTrees(): void {
  traverse.cache.clear();
  forgetWalks();
}

function parseWithAnySetting(
  text: string,
  file: string,
  packageType: 'module' | 'commonjs' | undefined,
): ParseResult<File> {
  let failure: unknown;
  let best: ParseResult<File> | undefined;
  for (const plugins of pluginSets(file)) {
    for (const sourceType of sourceTypes(file, packageType)) {
      const options: ParserOptions = {
        sourceType,
        plugins,
        errorRecovery: true,
        allowReturnOutsideFunction: true,
        allowNewTargetOutsideFunction: true,
        allowSuperOutsideMethod: true,
        allowUndeclaredExports: true,
        ranges: false,
        attachComment: false,
      };
      try {
        const ast = parse(text, options);
        if (!ast.errors?.length) return ast;
        if (!best || (best.errors?.length ?? 0) > ast.errors.length) best = ast;
      } catch (error) {
        failure ??= error;
      }
    }
  }
  if (best) return best;
  throw asParseFailure(failure);
}

function asParseFailure(error: unknown): ParseFailure {
  const message = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
  const position = (error as { loc?: { line: number; column: number } } | undefined)?.loc;
  return new ParseFailure(message, position?.line, position && position.column + 1);
}

/** Crawls the scopes. Type-level declarations that share a name with a value are no duplicates to TypeScript, but Babel throws on some. */
function programPath(ast: File): NodePath<Program> {
  let found: NodePath<Program> | undefined;
  try {
    traverse(ast, {
      Program(path) {
        found = path;
        path.stop();
      },
    });
  } catch (error) {
    throw asParseFailure(error);
  }
  if (!found) throw new ParseFailure('The file has no program', undefined, undefined);
  return found;
}

function majorityLineEnding(text: string): '\n' | '\r\n' {
  const all = text.split('\n').length - 1;
  const crlf = text.split('\r\n').length - 1;
  return crlf * 2 > all ? '\r\n' : '\n';
}
