import { format } from 'prettier';
import ts from 'typescript';

/** A module that codemods create, as the catalogue has it; the CommonJS form is made of `module`. */
export interface ModuleVariants {
  readonly typescript: string;
  readonly module: string;
}

/** Makes the forms of a module of its TypeScript source. `$file` in it stands for a file beside which packages are looked for. */
export async function moduleVariants(source: string): Promise<ModuleVariants> {
  const inTypeScript = `typeof __filename === 'string' ? __filename : (process.argv[1] ?? process.cwd() + '/main.js')`;
  const javascript = withoutTypes(source);
  const [typescript, module] = await Promise.all([
    pretty(source.replace('$file', inTypeScript), 'typescript'),
    pretty(javascript.replace('$file', 'import.meta.url'), 'babel'),
  ]);
  return { typescript, module };
}

/** The compiler drops empty lines: comments keep their places. */
function withoutTypes(source: string): string {
  const marked = source.replace(/^$/gm, '//~');
  const { outputText } = ts.transpileModule(marked, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText.replace(/^ *\/\/~$/gm, '').replace(/\n{3,}/g, '\n\n');
}

async function pretty(text: string, parser: string): Promise<string> {
  return await format(text, { parser, singleQuote: true, printWidth: 100 });
}
