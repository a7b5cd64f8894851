/** What the methods of arrays, Maps, Sets and emitters do with the values that they hold. */
export type MethodFlow =
  /** Puts its arguments from this one on into the collection. */
  | { readonly kind: 'put'; readonly from: number }
  /** Gives one of the elements. */
  | { readonly kind: 'take' }
  /** Gives the collection, or one of the same elements. */
  | { readonly kind: 'same'; readonly merges?: true }
  /** Calls its first argument with each element, which is this one of the arguments. */
  | { readonly kind: 'each'; readonly element: number; readonly gives?: 'results' | 'element' | 'same' | 'result' };

const same: MethodFlow = { kind: 'same' };
const take: MethodFlow = { kind: 'take' };
const each: MethodFlow = { kind: 'each', element: 0 };

export const methodFlows: ReadonlyMap<string, MethodFlow> = new Map<string, MethodFlow>([
  ['push', { kind: 'put', from: 0 }],
  ['unshift', { kind: 'put', from: 0 }],
  ['add', { kind: 'put', from: 0 }],
  ['fill', { kind: 'put', from: 0 }],
  ['set', { kind: 'put', from: 1 }],
  ['splice', { kind: 'put', from: 2 }],
  ['get', take],
  ['pop', take],
  ['shift', take],
  ['at', take],
  ['values', same],
  ['keys', same],
  ['entries', same],
  ['slice', same],
  ['reverse', same],
  ['toReversed', same],
  ['sort', same],
  ['toSorted', same],
  ['toSpliced', same],
  ['flat', same],
  ['concat', { kind: 'same', merges: true }],
  ['forEach', each],
  ['some', each],
  ['every', each],
  ['findIndex', each],
  ['findLastIndex', each],
  ['map', { kind: 'each', element: 0, gives: 'results' }],
  ['flatMap', { kind: 'each', element: 0, gives: 'results' }],
  ['filter', { kind: 'each', element: 0, gives: 'same' }],
  ['find', { kind: 'each', element: 0, gives: 'element' }],
  ['findLast', { kind: 'each', element: 0, gives: 'element' }],
  ['reduce', { kind: 'each', element: 1, gives: 'result' }],
  ['reduceRight', { kind: 'each', element: 1, gives: 'result' }],
]);

/** Methods of emitters that take a listener as their second argument. */
export const listening: ReadonlySet<string> = new Set([
  'on',
  'once',
  'addListener',
  'prependListener',
  'prependOnceListener',
]);
