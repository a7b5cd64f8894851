import type { Helper } from '../types';
import { childBody } from './childBody';
import { spawnFamily, spawnSignature } from './spawnFamily';

const exact =
  '/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */';
const brief =
  '/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */';

/**
 * `spawnSync` where both outputs are piped: `Captured`, or `Brief` where nothing looks at the `error` of the result. `execFile` collects,
 * limits and times; what remains is what stdin gets, and how the result tells of failures. Of an output beyond `maxBuffer` only the part
 * within it is kept.
 */
export const spawnCapturedHelpers: Readonly<Record<string, Helper>> = {
  ...captured('spawnCaptured', true),
  ...captured('spawnBrief', false),
};

function captured(id: string, errors: boolean): Record<string, Helper> {
  return spawnFamily(id, (feeds, typed) => {
    const child = { kind: 'spawn', outputs: 'collected', limits: true, errors, feeds } as const;
    const start = `${errors ? exact : brief}\nasync `;
    return {
      name: 'spawnAsync',
      otherNames: ['spawnCaptured'],
      widens: errors ? (feeds ? 'spawn' : `spawnEither${typed}`) : `spawnCaptured${feeds}${typed}`,
      names: { execFile: { kind: 'import', module: 'child_process', name: 'execFile' } },
      javascript: `${start}function $name(file, args, options) {
${childBody({ ...child, language: 'javascript', typed: '' })}
}`,
      typescript: `${start}${spawnSignature(typed)} {
${childBody({ ...child, language: 'typescript', typed })}
}`,
    };
  });
}
