import type { Statement } from '@babel/types';
import { namesTypes } from '../../analysis/sqlite/declaredTypes';
import { toCommonJs } from '../../catalogue/modules/toCommonJs';
import type { SqliteDriver } from '../../catalogue/sqliteDrivers';
import type { NameSource } from '../../catalogue/types';
import type { CreatedFile, PlanOptions } from '../../plan/types';
import type { SourceFile } from '../../source/SourceFile';
import { helperFile } from '../names/helperFile';

/** The module that a file gets its databases from. */
export interface DatabaseModule {
  readonly creates: readonly CreatedFile[];
  /** The class, its main export. */
  readonly name: NameSource;
}

/** Chooses the form of a driver's module for a file: TypeScript or JavaScript, ES module or CommonJS; or gives the code of the refusal. */
export function databaseModule(
  driver: SqliteDriver,
  source: SourceFile,
  options: PlanOptions,
): DatabaseModule | { readonly refuse: string } {
  const { extension, text } = formFor(driver, source);
  const made = helperFile(source.file, options, `${driver.name}.${extension}`, text);
  if ('refuse' in made) return made;
  const written =
    source.language === 'typescript' ? typeScriptSpecifier(made.specifier, source, options) : made.specifier;
  // Beside the names of other types, it is one of several; and `import x = require()` gives no default export.
  const isNamed = namesTypes(driver, source) || source.ast.program.body.some(isImportEquals);
  const name = isNamed ? 'AsyncDatabase' : driver.exported;
  return { creates: made.creates, name: { kind: 'import', module: written, name, as: 'AsyncDatabase' } };
}

function formFor(
  { texts }: SqliteDriver,
  { file, language, sourceType }: SourceFile,
): { extension: string; text: string } {
  if (language === 'typescript') {
    const extension = /\.([cm]ts)$/.exec(file)?.[1] ?? 'ts';
    return { extension, text: texts.typescript };
  }
  return sourceType === 'module'
    ? { extension: 'mjs', text: texts.module }
    : { extension: 'cjs', text: toCommonJs(texts.module) };
}

function isImportEquals({ type }: Statement): boolean {
  return type === 'TSImportEqualsDeclaration';
}

/** As the file names its other modules: as they will be called, as they are, or without extension. */
function typeScriptSpecifier(specifier: string, { ast }: SourceFile, { packageType }: PlanOptions): string {
  if (/\.[cm]ts$/.test(specifier)) return specifier.replace(/ts$/, 'js');
  const relative = ast.program.body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' && statement.source.value.startsWith('.') ? statement.source.value : [],
  );
  if (relative.some((one) => /\.tsx?$/.test(one))) return specifier;
  const isNamedAsBuilt = relative.length > 0 ? relative.some((one) => /\.jsx?$/.test(one)) : packageType === 'module';
  return specifier.replace(/\.ts$/, isNamedAsBuilt ? '.js' : '');
}
