import ts from 'typescript';

/** A program that Node runs as it is. */
export interface Runnable {
  readonly name: string;
  readonly code: string;
}

/**
 * Gives a source file the form that Node runs: TypeScript and JSX are transpiled, into an ES module or CommonJS as the
 * file's extension or its own syntax demands. JavaScript stays as it is.
 */
export function toRunnable(name: string, text: string): Runnable {
  if (/\.[cm]?js$/.test(name)) return { name, code: text };
  const esm = isModule(name, text);
  const { outputText } = ts.transpileModule(text, {
    fileName: name,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: esm ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.React,
      esModuleInterop: true,
      experimentalDecorators: /^\s*@\w/m.test(text),
    },
  });
  return { name: name.replace(/\.\w+$/, esm ? '.mjs' : '.cjs'), code: outputText };
}

/** Whether Node has to read the file as an ES module; says for `.js` which `type` its package.json needs. */
export function isModule(name: string, text: string): boolean {
  if (/\.m[jt]s$/.test(name)) return true;
  if (/\.c[jt]s$/.test(name)) return false;
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, false);
  return !file.statements.some(isCommonJsStatement) && file.statements.some(isModuleStatement);
}

function isCommonJsStatement(statement: ts.Statement): boolean {
  if (ts.isImportEqualsDeclaration(statement)) return ts.isExternalModuleReference(statement.moduleReference);
  return ts.isExportAssignment(statement) && statement.isExportEquals === true;
}

function isModuleStatement(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return true;
  if (ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
