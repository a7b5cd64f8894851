import type { ApiEntry, Condition, Variant } from './types';

const transform = 'sync-http-to-fetch';
const common = { transform, cost: 'network', effects: ['requests'] } as const;

/** `fetch` with all that the helpers use of it (`Headers.getSetCookie`). */
const needsFetch: Variant = { when: [{ not: { target: '>=18.15.0' } }], refuse: 'no-twin-in-target' };

/** `async: false`, written out. */
const isSynchronous: Condition = {
  any: [
    { arg: 0, option: 'async', is: { literal: false } },
    { arg: 1, option: 'async', is: { literal: false } },
  ],
};

const sameHeaders =
  'fetch adds headers of its own (accept, accept-language, sec-fetch-mode, user-agent: node), cannot set Host, and does not connect to the ports that browsers block.';

/** What sends an HTTP request and waits for the answer. */
export const httpEntries: readonly ApiEntry[] = [
  {
    api: 'sync-request',
    modules: ['sync-request'],
    path: [],
    ...common,
    variants: [
      needsFetch,
      { when: [{ arg: 1, is: 'absent' }], refuse: 'unusual-arguments' },
      { strategy: 'syncRequest' },
    ],
    note: `Plain fetch where nobody looks at the error and the address is written out; else a local function that gives the same response and the same errors. ${sameHeaders} The headers of the response come in alphabetical order, those of the connection (connection, keep-alive) may differ, and HEAD works where sync-request fails to unpack a body that is not there.`,
  },
  {
    api: 'sync-fetch',
    modules: ['sync-fetch'],
    path: [],
    ...common,
    variants: [
      needsFetch,
      { when: [{ arg: 0, is: 'absent' }], refuse: 'unusual-arguments' },
      { strategy: 'syncFetch' },
    ],
    note: `Plain fetch, with its methods awaited, where nobody looks at the error; else a local function whose response has its body at hand. Compared with sync-fetch 0.7. ${sameHeaders} Plain text() and json() skip a byte order mark.`,
  },
  ...['jquery', '$', 'jQuery', 'window.$', 'window.jQuery'].flatMap(jqueryEntries),
  {
    api: 'XMLHttpRequest.send',
    modules: [],
    path: [],
    ...common,
    needles: ['XMLHttpRequest'],
    variants: [{ strategy: 'xmlHttpRequest' }],
    note: 'Known by open(method, url, false). It stays an XMLHttpRequest (fetch ignores the charset of the response and has other errors) and is sent asynchronously.',
  },
  {
    api: 'xmlhttprequest.XMLHttpRequest',
    modules: ['xmlhttprequest'],
    path: ['XMLHttpRequest'],
    ...common,
    // The object alone does not block: what is done with it is found by shape.
    blocksWhen: [{ any: [] }],
    variants: [{ strategy: 'xmlHttpRequest' }],
    note: `A synchronous request of the package follows no redirect and never throws: a local object does the same with fetch. ${sameHeaders}`,
  },
  ...withoutTwin('urllib-sync', ['request']),
  ...withoutTwin('http-sync', ['request']),
  ...withoutTwin('httpsync', ['get'], ['request']),
  ...withoutTwin('sync-request-curl', []),
  ...withoutTwin('request-sync', []),
];

/** Without `async: false` the call is asynchronous, and no site. */
function jqueryEntries(name: string): readonly ApiEntry[] {
  const isModule = name === 'jquery';
  const path = isModule ? [] : name.split('.');
  const where = { ...common, modules: [isModule ? 'jquery' : 'global'], needles: ['.ajax'] };
  const note =
    'The request stays one of jQuery, so that callbacks, converters and global events are the same. Measured with jQuery 1.12, 2.2, 3.7 and 4.0.';
  return [
    {
      ...where,
      api: `${name}.ajax`,
      path: [...path, 'ajax'],
      blocksWhen: [isSynchronous],
      variants: [{ strategy: 'jqueryAjax' }],
      note,
    },
    {
      ...where,
      api: `${name}.ajaxSetup`,
      path: [...path, 'ajaxSetup'],
      blocksWhen: [{ arg: 0, option: 'async', is: { literal: false } }],
      variants: [{ refuse: 'ajax-setup' }],
    },
  ];
}

/** Packages that nobody can install any more, or that could not be compared. */
function withoutTwin(module: string, ...paths: readonly (readonly string[])[]): readonly ApiEntry[] {
  return paths.map((path) => ({
    ...common,
    api: [module, ...path].join('.'),
    modules: [module],
    path,
    variants: [{ refuse: 'http-package' }],
  }));
}
