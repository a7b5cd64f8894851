import type { WaitingNames } from '../../plan/types';

/** What is exported as the whole of a module has this name. */
export const wholeModule = 'default';

export function isEmpty({ calls, objects, members }: WaitingNames): boolean {
  return calls.length === 0 && (objects.length === 0 || members.length === 0);
}
