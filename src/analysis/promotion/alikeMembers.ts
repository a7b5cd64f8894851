import { functionKey } from './graph';
import type { FileFacts } from './types';

/** Members of classes that have all that an interface asks for: TypeScript takes them for it, whether they say so or not. */
export function alikeMembers(files: ReadonlyMap<string, FileFacts>): [string, string][] {
  const all = [...files].flatMap(([file, { containers }]) => containers.map((container) => ({ file, container })));
  const classes = all.filter(({ container }) => container.kind === 'class');
  return all.flatMap(({ file, container }) => {
    if (container.kind !== 'interface' || container.members.length === 0) return [];
    return classes.flatMap((one) => {
      const pairs = container.members.map((member): [string, string] | undefined => {
        const own = one.container.members.find(({ name, isStatic }) => name === member.name && !isStatic);
        return own && [functionKey(file, member.id), functionKey(one.file, own.id)];
      });
      return pairs.every((pair) => pair !== undefined) ? pairs : [];
    });
  });
}
