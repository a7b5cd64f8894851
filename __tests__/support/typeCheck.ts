import path from 'node:path';
import ts from 'typescript';

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  // Takes ESM, CommonJS and `import =` alike, whatever the nearest package.json says.
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  esModuleInterop: true,
  skipLibCheck: true,
  jsx: ts.JsxEmit.Preserve,
  types: ['node'],
};

/** A module that the types of the oldest Node do not have. */
const newerModules = toPosix(path.join(__dirname, '../../node_modules/types-node-22/sqlite.d.ts'));

/** Gives the diagnostics of a file as plain text, without positions (a rewriting moves them). */
export type TypeChecker = (file: string) => string[];

/**
 * Makes one program of all given texts, so that library types are read once.
 *
 * @param texts by absolute path; the files need not exist, but their folders decide how imports resolve
 */
export function createTypeChecker(texts: ReadonlyMap<string, string>): TypeChecker {
  const host = ts.createCompilerHost(options);
  const normal = new Map(Array.from(texts, ([file, text]) => [toPosix(file), text]));
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (file) => normal.get(toPosix(file)) ?? readFile(file);
  host.fileExists = (file) => normal.has(toPosix(file)) || fileExists(file);
  // The folder of an expected output need not exist.
  const directoryExists = host.directoryExists?.bind(host);
  const folders = new Set([...normal.keys()].map((file) => path.posix.dirname(file)));
  host.directoryExists = (folder) => folders.has(toPosix(folder)) || (directoryExists?.(folder) ?? true);
  host.getSourceFile = (file, language, ...rest) => {
    const text = normal.get(toPosix(file));
    return text === undefined
      ? getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  const program = ts.createProgram([...normal.keys(), newerModules], options, host);
  return (file) => diagnosticsOf(program, toPosix(file));
}

function diagnosticsOf(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not part of the program`);
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return diagnostics
    .map(({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
    .sort();
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}

/** What is in `after` beyond what was in `before`; equal messages are counted. */
export function newDiagnostics(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((message) => {
    const index = left.indexOf(message);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
