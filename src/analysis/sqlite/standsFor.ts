import type { SharedDatabase } from '../../plan/sharedDatabase';
import type { SourceFile } from '../../source/SourceFile';
import { normalizeSpecifier } from '../moduleSpecifier';
import type { ModuleUse } from '../moduleUses';
import { databaseTypeOf } from './sharedEntries';

/** The database, statement or transaction that a use stands for by itself, and the file that opens it; undefined for all else. */
export function standsFor(
  { root, exportPath }: ModuleUse,
  { file }: SourceFile,
  imported: readonly SharedDatabase[],
): { readonly type: string; readonly from: string } | undefined {
  if (root.kind === 'instance') {
    const found = exportPath.length === 0 ? databaseTypeOf(root.module) : undefined;
    return found && { type: found.type, from: found.from ?? file };
  }
  const shared = imported.find(
    ({ specifier, path, isCalled, field, takes }) =>
      !isCalled &&
      field === undefined &&
      takes === undefined &&
      normalizeSpecifier(specifier) === normalizeSpecifier(root.specifier) &&
      path.length === exportPath.length &&
      path.every((name, i) => name === exportPath[i]),
  );
  return shared && { type: shared.type, from: shared.from };
}
