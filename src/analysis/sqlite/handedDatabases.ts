import { driverOf } from '../../catalogue/sqliteDrivers';
import type { SharedDatabase } from '../../plan/sharedDatabase';
import type { SourceFile } from '../../source/SourceFile';
import type { ApiIndex } from '../apiIndex';
import { findModuleUses } from '../findModuleUses';
import { type HandedOver, handedOver } from './handedOver';
import { standsFor } from './standsFor';

/** A database, a statement or a transaction that a file gives to a function or to the constructor of a class. */
export interface HandedDatabase extends Omit<HandedOver, 'call'> {
  readonly type: string;
  /** What is given is an object, which has it under this name. */
  readonly member?: string;
  /** The file that opens the database, for reports. */
  readonly from: string;
}

/**
 * Finds what a file gives to functions and classes, its own ones and those that it imports.
 *
 * @param index with entries for `imported`
 * @param imported what the file gets from others
 */
export function handedDatabases(
  source: SourceFile,
  index: ApiIndex,
  imported: readonly SharedDatabase[],
): HandedDatabase[] {
  return findModuleUses(source, index).uses.flatMap((use): HandedDatabase[] => {
    const value = use.kind === 'value' && !use.root.isDeclared ? standsFor(use, source, imported) : undefined;
    const handed = value && driverOf(value.type) && handedOver(use.expression);
    if (!value || !handed) return [];
    const { call: _call, ...rest } = handed;
    return [{ ...rest, ...value, ...(use.member !== undefined && { member: use.member }) }];
  });
}
