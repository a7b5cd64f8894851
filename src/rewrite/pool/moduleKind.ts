import type { PlanOptions } from '../../plan/types';
import type { SourceFile } from '../../source/SourceFile';

/** How a file finds the module beside it when it runs, and how that module exports. */
export interface ModuleKind {
  /** Written with `require` and `module.exports`. */
  readonly isCommonJs: boolean;
  /** `import.meta.url` is there when it runs; else `__filename`. */
  readonly hasImportMeta: boolean;
}

/**
 * Tells how a file runs. TypeScript with `import` statements becomes one or the other: by its extension, by what it uses itself,
 * by `module` of tsconfig.json,
 * and else by `type` of package.json, as `module: nodenext` does.
 */
export function moduleKind(source: SourceFile, { packageType, compiler }: PlanOptions): ModuleKind {
  const { file, text, ast } = source;
  const isModule =
    source.sourceType === 'module' &&
    ast.program.body.some(({ type }) => /^(?:Import|Export|TSImport|TSExport)/.test(type));
  if (source.language === 'javascript') {
    const isCommonJs =
      /\.cjs$/.test(file) ||
      (!isModule && !/\.mjs$/.test(file) && (packageType !== 'module' || /\brequire\s*\(/.test(text)));
    return { isCommonJs, hasImportMeta: !isCommonJs };
  }
  if (/\.mts$/.test(file) || /\bimport\.meta\b/.test(text)) return { isCommonJs: false, hasImportMeta: true };
  const globals = (source.program.scope as unknown as { globals: Record<string, unknown> }).globals;
  const usesCommonJs = ['require', '__dirname', '__filename', 'module', 'exports'].some((name) => name in globals);
  const isRequired = ast.program.body.some(
    ({ type }) => type === 'TSImportEqualsDeclaration' || type === 'TSExportAssignment',
  );
  const emitted = compiler?.emits ?? packageType ?? 'commonjs';
  const hasImportMeta = !/\.cts$/.test(file) && !usesCommonJs && !isRequired && emitted === 'module';
  return { isCommonJs: !isModule && usesCommonJs, hasImportMeta };
}
