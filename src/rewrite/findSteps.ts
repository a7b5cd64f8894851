import { fileEffect, namedByAll } from '../analysis/hazards/fileEffects';
import { unitOf } from '../analysis/hazards/units';
import type { SourceFile } from '../source/SourceFile';
import type { Work } from './work';

/**
 * The calls in async functions that look at a table, or at a file that the module also changes, or change it: functions of other files
 * may call these one after the other.
 */
export function findSteps({ text }: SourceFile, works: readonly Work[]): Work[] {
  const steps = works.flatMap((work) => {
    const unit = unitOf(work.path);
    if (!unit?.node.async) return [];
    const { reads, writes } = fileEffect(work, text);
    if (reads.length + writes.length === 0) return [];
    if (work.touches !== undefined) return [{ work, reads, writes, isTable: true }];
    if (!namedByAll(work, unit)) return [];
    const params = new Set(unit.node.params.flatMap((one) => (one.type === 'Identifier' ? `file ${one.name}` : [])));
    // What callers name may be the same file.
    const named = (key: string): string => (params.has(key) ? 'given' : key);
    return [{ work, reads: reads.map(named), writes: writes.map(named), isTable: false }];
  });
  const written = new Set(steps.flatMap(({ writes }) => writes));
  const read = new Set(steps.flatMap(({ reads }) => reads));
  return steps
    .filter(
      ({ reads, writes, isTable }) =>
        isTable || reads.some((key) => written.has(key)) || writes.some((key) => read.has(key)),
    )
    .map(({ work }) => work);
}
