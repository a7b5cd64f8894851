import { createTextFinder } from '../source/textFinder';

/** Makes a function that gives those of the names that stand in some bytes, in their order. */
export function packageFinder(names: readonly string[]): (bytes: Buffer) => string[] {
  const finder = createTextFinder(names);
  return (bytes) => {
    const seen = new Set<number>();
    finder.find(bytes, (index) => {
      seen.add(index);
      return seen.size === names.length;
    });
    return names.filter((_, index) => seen.has(index));
  };
}
