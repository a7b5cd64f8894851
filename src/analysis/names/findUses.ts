import type { WaitingNames } from '../../plan/types';
import { anyName } from './names';
import type { Links } from './readLinks';

/** What is looked for: names that are known in a file. */
export interface Wanted {
  readonly calls?: ReadonlySet<string>;
  readonly objects?: ReadonlySet<string>;
  readonly members?: ReadonlySet<string>;
}

export interface Uses {
  /** By what other files get at the functions of the file that do with what is looked for what others may wait for. */
  readonly names: WaitingNames;
  /** Something calls one of all these functions other than behind `await` or `return`, or hands it on. */
  readonly isLoose: boolean;
}

/** Finds out what a file does with functions, by their names; those around what `readLinks` was asked for belong to them. */
export function findUses(
  { links, owners, exported, around }: Links,
  { calls = none, objects = none, members = none }: Wanted = {},
): Uses {
  const known = new Set([...calls, ...(objects.size > 0 ? members : [])]);
  const callers = new Set(around);
  let isLoose = false;
  // A set yields what is added to it meanwhile.
  const queue = new Set([...known, ...around, ...(known.size > 0 ? [anyName] : [])]);
  for (const name of queue)
    for (const { from, to, kind, isLoose: isOpen } of links) {
      if (from !== name || kind === 'result') continue;
      isLoose ||= isOpen === true;
      for (const one of to) {
        callers.add(one);
        queue.add(one);
      }
    }
  const holders = new Set([...objects, ...[...callers].flatMap((name) => owners[name] ?? [])]);
  for (const name of holders)
    for (const { from, to, kind } of links)
      if (from === name && kind !== 'call') for (const one of to) holders.add(one);
  const open = [...holders].filter((name) => exported.includes(name));
  const own = [...callers].filter((name) => Object.hasOwn(owners, name));
  return {
    names: {
      calls: [...callers].filter((name) => exported.includes(name)),
      objects: open,
      members: open.length > 0 ? [...new Set([...own, ...members])] : [],
    },
    isLoose,
  };
}

const none: ReadonlySet<string> = new Set();
