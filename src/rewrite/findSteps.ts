import { fileEffect, namedByAll } from '../analysis/hazards/fileEffects';
import { unitOf } from '../analysis/hazards/units';
import type { SourceFile } from '../source/SourceFile';
import type { Work } from './work';

/**
 * The calls in async functions that look at a table or a file, or change it: functions of other files may call these one after the
 * other, with those that do the other half.
 */
export function findSteps({ text }: SourceFile, works: readonly Work[]): Work[] {
  return works.filter((work) => {
    const unit = unitOf(work.path);
    if (!unit?.node.async) return false;
    const { reads, writes } = fileEffect(work, text);
    return reads.length + writes.length > 0 && (work.touches !== undefined || namedByAll(work, unit));
  });
}
