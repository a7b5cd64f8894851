import type { Helper } from '../types';

const item = '(item: T, index: number, list: readonly T[]) => Promise';
const walk = ['for (const [index, item] of list.entries()) {', '}'] as const;
const walkBack = ['for (const [index, item] of [...list.entries()].reverse()) {', '}'] as const;

/**
 * Array methods that wait for their callback, one element after the other. As the sync methods do, they pass the element, its index
 * and the list, stop where the answer is known, and leave everything else to the callback.
 */
export const callbackHelpers: Readonly<Record<string, Helper>> = {
  forEachAsync: listHelper('forEachAsync', '<T>', `${item}<unknown>`, 'void', [
    walk[0],
    '  await callback(item, index, list);',
    walk[1],
  ]),
  mapAsync: listHelper('mapAsync', '<T, R>', `${item}<R>`, 'R[]', [
    'const results«: R[]» = [];',
    walk[0],
    '  results.push(await callback(item, index, list));',
    walk[1],
    'return results;',
  ]),
  flatMapAsync: listHelper('flatMapAsync', '<T, R>', `${item}<R | readonly R[]>`, 'R[]', [
    'const results«: (R | readonly R[])[]» = [];',
    walk[0],
    '  results.push(await callback(item, index, list));',
    walk[1],
    'return results.flat()« as R[]»;',
  ]),
  filterAsync: listHelper('filterAsync', '<T>', `${item}<unknown>`, 'T[]', [
    'const kept«: T[]» = [];',
    walk[0],
    '  if (await callback(item, index, list)) kept.push(item);',
    walk[1],
    'return kept;',
  ]),
  someAsync: search('someAsync', 'boolean', walk, 'true', 'false'),
  everyAsync: listHelper('everyAsync', '<T>', `${item}<unknown>`, 'boolean', [
    walk[0],
    '  if (!(await callback(item, index, list))) return false;',
    walk[1],
    'return true;',
  ]),
  findAsync: search('findAsync', 'T | undefined', walk, 'item', 'undefined'),
  findIndexAsync: search('findIndexAsync', 'number', walk, 'index', '-1'),
  findLastAsync: search('findLastAsync', 'T | undefined', walkBack, 'item', 'undefined'),
  findLastIndexAsync: search('findLastIndexAsync', 'number', walkBack, 'index', '-1'),
  reduceAsync: reduceHelper('reduceAsync', walk),
  reduceRightAsync: reduceHelper('reduceRightAsync', walkBack),
  replaceAsync: replaceHelper('replaceAsync', 'replace'),
  replaceAllAsync: replaceHelper('replaceAllAsync', 'replaceAll'),
  sortByAsync: sortHelper('sortByAsync', 'T[]', 'list'),
  toSortedByAsync: sortHelper('toSortedByAsync', 'readonly T[]', '[...list]'),
  mapConcurrently: helper(
    'mapConcurrently',
    '<T, R>',
    [
      ['list', 'readonly T[]'],
      ['limit', 'number'],
      ['callback', `${item}<R>`],
    ],
    'R[]',
    [
      'const results«: R[]» = [];',
      'const entries = list.entries();',
      'const workers = Array.from({ length: limit }, async () => {',
      '  for (const [index, item] of entries) results[index] = await callback(item, index, list);',
      '});',
      'await Promise.all(workers);',
      'return results;',
    ],
  ),
};

function listHelper(name: string, types: string, callback: string, result: string, body: readonly string[]): Helper {
  return helper(
    name,
    types,
    [
      ['list', 'readonly T[]'],
      ['callback', callback],
    ],
    result,
    body,
  );
}

function search(
  name: string,
  result: string,
  [open, close]: readonly [string, string],
  found: string,
  none: string,
): Helper {
  return listHelper(name, '<T>', `${item}<unknown>`, result, [
    open,
    `  if (await callback(item, index, list)) return ${found};`,
    close,
    `return ${none};`,
  ]);
}

function reduceHelper(name: string, [open, close]: readonly [string, string]): Helper {
  const callback = '(result: A, item: T, index: number, list: readonly T[]) => Promise<A>';
  const body = [
    'let result = initial;',
    open,
    '  result = await callback(result, item, index, list);',
    close,
    'return result;',
  ];
  return helper(
    name,
    '<T, A>',
    [
      ['list', 'readonly T[]'],
      ['callback', callback],
      ['initial', 'A'],
    ],
    'A',
    body,
  );
}

/** The matches are all found before the first call, as they are in `String.prototype.replace`. */
function replaceHelper(name: string, method: string): Helper {
  const replacer = '(match: string, ...args: any[]) => Promise<unknown>';
  return helper(
    name,
    '',
    [
      ['text', 'string'],
      ['pattern', 'string | RegExp'],
      ['replacer', replacer],
    ],
    'string',
    [
      'const matches«: [string, ...any[]][]» = [];',
      `text.${method}(pattern, (...match) => {`,
      '  matches.push(match);',
      "  return '';",
      '});',
      'const replacements«: string[]» = [];',
      'for (const match of matches) replacements.push(`${await replacer(...match)}`);',
      `return text.${method}(pattern, () => replacements.shift()« ?? ''»);`,
    ],
  );
}

/** As in `sort`, a list of one has nothing to compare, so that no key of it is read. */
function sortHelper(name: string, list: string, sorted: string): Helper {
  return helper(
    name,
    '<T, K>',
    [
      ['list', list],
      ['keyOf', '(item: T) => Promise<K>'],
      ['compare', '(a: K, b: K) => number'],
    ],
    'T[]',
    [
      'const keys = new Map«<T, K>»();',
      'const items = list.filter((item) => item !== undefined);',
      'if (items.length > 1) for (const item of items) keys.set(item, await keyOf(item));',
      `return ${sorted}.sort((a, b) => compare(keys.get(a)« as K», keys.get(b)« as K»));`,
    ],
  );
}

/** A helper from its parts; what stands in « » is for TypeScript only. */
function helper(
  name: string,
  types: string,
  params: readonly (readonly [name: string, type: string])[],
  result: string,
  body: readonly string[],
): Helper {
  const lines = body.map((line) => `  ${line}`).join('\n');
  const typed = params.map(([param, type]) => `  ${param}: ${type},\n`).join('');
  return {
    name,
    names: {},
    javascript: `async function $name(${params.map(([param]) => param).join(', ')}) {\n${lines.replace(/«[^»]*»/g, '')}\n}`,
    typescript: `async function $name${types}(\n${typed}): Promise<${result}> {\n${lines.replace(/[«»]/g, '')}\n}`,
  };
}
