import { type DatabaseExport, exportedDatabases } from '../../analysis/sqlite/exportedDatabases';
import { type HandedDatabase, handedDatabases } from '../../analysis/sqlite/handedDatabases';
import { type Receiver, receiverOf } from '../../analysis/sqlite/receivers';
import type { ImportOrigin } from '../../analysis/importOrigin';
import type { ReceivedDatabase, SharedDatabase } from '../../plan/sharedDatabase';
import { forgetTrees, ParseFailure, parseSource } from '../../source/parseSource';
import type { SourceFile } from '../../source/SourceFile';
import { indexFor } from '../indexFor';

/** The databases that a file gives to others. */
export interface GivenDatabases {
  readonly exported: readonly DatabaseExport[];
  readonly handed: readonly HandedDatabase[];
}

/** The databases that a file exports, or gives to functions; none for one that cannot be parsed, which says so where it is planned. */
export function readExportedDatabases(
  text: string,
  file: string,
  imported: readonly SharedDatabase[],
  received: readonly ReceivedDatabase[],
): GivenDatabases {
  return withSource(text, file, { exported: [], handed: [] }, (source) => {
    const index = indexFor(source, file, undefined, imported, [], received);
    return {
      exported: exportedDatabases(source, index, imported),
      handed: handedDatabases(source, index, imported),
    };
  });
}

/** See `receiverOf`. */
export function readReceiver(
  text: string,
  file: string,
  path: readonly string[] | number,
): Receiver | readonly ImportOrigin[] {
  return withSource<Receiver | readonly ImportOrigin[]>(text, file, [], (source) => receiverOf(source, path));
}

function withSource<T>(text: string, file: string, otherwise: T, read: (source: SourceFile) => T): T {
  try {
    return read(parseSource(text, file));
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    return otherwise;
  } finally {
    forgetTrees();
  }
}
