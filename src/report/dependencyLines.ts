import { dirname } from 'node:path/posix';
import type { DependencyChange } from '../runner/dependencies/types';

/** What the rewriting means for package.json files, a line each. Nothing is escaped. */
export function dependencyLines(changes: readonly DependencyChange[], mode: 'dry' | 'write'): string[] {
  return changes.flatMap((change) => {
    const { manifest, unused, needed, unsure, edited, commands } = change;
    const folder = dirname(manifest);
    const typed = commands.map((command) => (folder === '.' ? command : `${command} (in ${folder})`));
    const would = mode === 'write' ? '' : 'would be ';
    const lines: string[] = [];
    if (edited) {
      if (unused.length > 0) lines.push(`${manifest}: ${unused.join(', ')} ${would}taken out`);
      if (needed.length > 0) lines.push(`${manifest}: ${namesOf(change)} ${would}put in`);
      lines.push(`Then: ${typed.join('; ')}`);
    } else {
      if (unused.length > 0) lines.push(`${manifest}: ${unused.join(', ')} not used any more: ${typed[0] ?? ''}`);
      if (needed.length > 0) lines.push(`${manifest}: ${namesOf(change)} needed: ${typed.at(-1) ?? ''}`);
    }
    for (const { name, why } of unsure) lines.push(`${manifest}: ${name} not imported any more, but ${why}`);
    return lines;
  });
}

function namesOf({ needed }: DependencyChange): string {
  return needed.map(({ name }) => name).join(', ');
}
