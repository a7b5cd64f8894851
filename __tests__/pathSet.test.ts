import { expect, it } from 'vitest';
import { createPathSet } from '../src/project/pathSet';

const paths = ['/p/b/two.ts', '/p/b/one.ts', '/p/b.ts', '/p/bc/three.ts', '/p/b/deep/four.ts', '/q/five.ts'];

it('has the paths that it was made of', () => {
  const set = createPathSet(paths);
  expect(set.has('/p/b.ts')).toBe(true);
  expect(set.has('/p/b')).toBe(false);
});

it('lists what is in a folder and below it, and nothing beside it', () => {
  const set = createPathSet(paths);
  expect(set.under('/p/b')).toEqual(['/p/b/deep/four.ts', '/p/b/one.ts', '/p/b/two.ts']);
  expect(set.under('/p/none')).toEqual([]);
  expect(set.under('/')).toHaveLength(paths.length);
});
