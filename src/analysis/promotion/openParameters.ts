import { functionKey } from './graph';
import type { Resolver } from './resolveRefs';
import type { CallFact, FileFacts, Obstacle } from './types';

/**
 * Makes the test whether a function may be given something for a parameter that is not known: by a call with what cannot be told, or by
 * who is not in sight.
 *
 * @param obstacles why functions are not only called by who is in sight
 */
export function openParameters(
  files: ReadonlyMap<string, FileFacts>,
  resolver: Resolver,
  obstacles: ReadonlyMap<string, Obstacle>,
): (key: string, index: number) => boolean {
  let open: ReadonlySet<string> | undefined;
  return (key, index) => {
    open ??= openByCalls(files, resolver);
    return obstacles.has(key) || open.has(`${key} ${index}`);
  };
}

/** The parameters that some call gives what is not known. */
export function openByCalls(files: ReadonlyMap<string, FileFacts>, resolver: Resolver): Set<string> {
  const open = new Set<string>();
  const called = new Map(
    [...files].flatMap(([file, { functions }]) =>
      functions.flatMap(({ id, called: parameters = [] }) =>
        parameters.length > 0 ? [[functionKey(file, id), parameters.map(({ index }) => index)] as const] : [],
      ),
    ),
  );
  for (const [file, { calls, passes }] of files) {
    const followed = new Set(
      passes.flatMap((pass) => (resolver.flows.isFollowed(pass) ? [`${pass.call} ${pass.index}`] : [])),
    );
    for (const call of calls)
      for (const callee of resolver.callees(file, call.target))
        for (const index of called.get(callee) ?? [])
          if (isUnknown(call, index) && !followed.has(`${call.at.end} ${index}`)) open.add(`${callee} ${index}`);
  }
  return open;
}

function isUnknown({ maybe = [], unknownFrom = Number.POSITIVE_INFINITY }: CallFact, index: number): boolean {
  return index >= unknownFrom || maybe.includes(index);
}
