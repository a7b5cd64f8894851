import type { WaitingNames } from '../../plan/types';

/** What is exported as the whole of a module has this name. */
export const wholeModule = 'default';

/** What is called by no name may be called by any: `table[key]()`, `get()()`. */
export const anyName = '*';

export function isEmpty({ calls, objects, members }: WaitingNames): boolean {
  return calls.length === 0 && (objects.length === 0 || members.length === 0);
}
