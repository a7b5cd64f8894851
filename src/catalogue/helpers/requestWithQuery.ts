import type { Helper } from '../types';

const encoder = (parameter: string): string => `  const encode = (${parameter}) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => \`%\${char.charCodeAt(0).toString(16).toUpperCase()}\`);`;

/** Adds a query to an address as the package `qs` writes it, which sync-request uses. */
export const addQuery: Helper = {
  name: 'addQuery',
  names: {},
  javascript: `/** Adds parameters to the query of an address, as the package qs does: objects and lists with brackets, null as nothing. */
function $name(url, parameters) {
  const [start, rest = ''] = String(url).split('?');
  const [query, ...hash] = rest.split('#');
  const all = {};
  for (const [key, value] of new URLSearchParams(query)) {
    const name = key.replace(/\\[\\]$/, '');
    all[name] = name in all || name !== key ? [all[name] ?? [], value].flat() : value;
  }
${encoder('text')}
  const write = (key, value) => {
    if (value === undefined) return [];
    if (value instanceof Date) return write(key, value.toISOString());
    if (value === null || typeof value !== 'object') return [\`\${encode(key)}=\${encode(value ?? '')}\`];
    return Object.entries(value).flatMap(([inner, item]) => write(\`\${key}[\${inner}]\`, item));
  };
  const written = Object.entries({ ...all, ...parameters }).flatMap(([key, value]) => write(key, value));
  return start + (written.length > 0 ? \`?\${written.join('&')}\` : '') + (hash.length > 0 ? \`#\${hash[0]}\` : '');
}`,
  typescript: `/** Adds parameters to the query of an address, as the package qs does: objects and lists with brackets, null as nothing. */
function $name(url: string | URL, parameters: object) {
  const [start, rest = ''] = String(url).split('?');
  const [query, ...hash] = rest.split('#');
  const all: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    const name = key.replace(/\\[\\]$/, '');
    all[name] = name in all || name !== key ? [all[name] ?? [], value].flat() : value;
  }
${encoder('text: string')}
  const write = (key: string, value: unknown): string[] => {
    if (value === undefined) return [];
    if (value instanceof Date) return write(key, value.toISOString());
    if (value === null || typeof value !== 'object') return [\`\${encode(key)}=\${encode(String(value ?? ''))}\`];
    return Object.entries(value).flatMap(([inner, item]) => write(\`\${key}[\${inner}]\`, item));
  };
  const written = Object.entries({ ...all, ...parameters }).flatMap(([key, value]) => write(key, value));
  return start + (written.length > 0 ? \`?\${written.join('&')}\` : '') + (hash.length > 0 ? \`#\${hash[0]}\` : '');
}`,
};

/** The function, made of the one without the option. */
function withQuery(helper: string): Helper {
  return {
    name: 'requestWithQuery',
    ...(helper === 'request' && { widens: 'requestAgainWithQuery' }),
    names: { request: { kind: 'helper', helper }, addQuery: { kind: 'helper', helper: 'addQuery' } },
    javascript: `/** Does what sync-request does with the option qs, without blocking. */
function $name(method, url, { qs, ...options } = {}) {
  return request(method, qs ? addQuery(url, qs) : url, options);
}`,
    typescript: `/** Does what sync-request does with the option qs, without blocking. */
function $name(
  method: string,
  url: string | URL,
  { qs, ...options }: { qs?: object } & NonNullable<Parameters<typeof request>[2]> = {},
) {
  return request(method, qs ? addQuery(url, qs) : url, options);
}`,
  };
}

/** `request` of sync-request with the option `qs`. */
export const requestWithQuery: Helper = withQuery('request');

/** The same with `retry`. */
export const requestAgainWithQuery: Helper = withQuery('requestAgain');
