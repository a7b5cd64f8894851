import { type DatabaseExport, exportedDatabases } from '../../analysis/sqlite/exportedDatabases';
import type { SharedDatabase } from '../../plan/sharedDatabase';
import { forgetTrees, ParseFailure, parseSource } from '../../source/parseSource';
import { indexFor } from '../indexFor';

/** The databases that a file exports; none for one that cannot be parsed, which says so where it is planned. */
export function readExportedDatabases(
  text: string,
  file: string,
  imported: readonly SharedDatabase[],
): readonly DatabaseExport[] {
  try {
    const source = parseSource(text, file);
    return exportedDatabases(source, indexFor(source, file, undefined, imported), imported);
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    return [];
  } finally {
    forgetTrees();
  }
}
