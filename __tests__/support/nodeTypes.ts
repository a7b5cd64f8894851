import path from 'node:path';
import ts from 'typescript';

/** Packages that hold the types of Node, by its major version. */
export const nodeTypes = { 20: 'node', 22: 'types-node-22', 24: 'types-node-24' } as const;

export type NodeMajor = keyof typeof nodeTypes;

/**
 * Type-checks texts as strictly as TypeScript can, with the types of one version of Node.
 *
 * @param texts TypeScript by a name that is free to choose
 * @returns the messages by name, without positions
 */
export function checkTypes(
  texts: ReadonlyMap<string, string>,
  major: NodeMajor,
): ReadonlyMap<string, readonly string[]> {
  const folder = __dirname.split(path.sep).join('/');
  const files = new Map(Array.from(texts, ([name, text]) => [`${folder}/${name}`, text]));
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    esModuleInterop: true,
    skipLibCheck: true,
    types: [nodeTypes[major]],
  };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = files.get(file);
    return text === undefined
      ? getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map(
    Array.from(texts.keys(), (name) => {
      const source = program.getSourceFile(`${folder}/${name}`);
      const found = source
        ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
        : [];
      return [
        name,
        found.map(({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
      ];
    }),
  );
}
