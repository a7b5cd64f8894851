import type { Helper } from '../types';
import { type Typed, typedKinds, typedParts } from './decoded';
import { type Fed, fedKinds, widerFed } from './feeding';

/** A helper of a family, for one kind of stdin and one kind of calls; `widens` is what it becomes beyond the family. */
type Member = (feeds: Fed, typed: Typed) => Helper & { readonly widens: string };

/**
 * The helpers of one kind, each named for what its child is fed and for what is known of the types of its calls. Each gives way to those
 * that are fed more and to the one for all calls.
 */
export function spawnFamily(id: string, member: Member, kinds = fedKinds): Record<string, Helper> {
  const helpers: Record<string, Helper> = {};
  for (const feeds of kinds) {
    for (const typed of typedKinds) {
      const { widens, ...helper } = member(feeds, typed);
      const wider = widerFed[feeds];
      const isWidest = wider === undefined || !kinds.includes(wider);
      helpers[id + feeds + typed] = {
        ...helper,
        widens: [...(typed === '' ? [] : [id + feeds]), ...(isWidest ? [] : [id + wider + typed]), widens],
      };
    }
  }
  return helpers;
}

/** Name, parameters and result of a function in the place of `spawnSync`, in TypeScript. */
export function spawnSignature(typed: Typed, options = 'SpawnSyncOptions'): string {
  const { generic, result, options: given } = typedParts(typed, options);
  return `function $name${generic}(
  file: string,
  args${typed === 'Text' ? ': readonly string[] | null | undefined' : '?: readonly string[] | null'},
  ${given},
): Promise<import('child_process').SpawnSyncReturns<${result}>>`;
}
