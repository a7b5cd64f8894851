import type { Helper, NameSource } from '../../catalogue/types';

/** What helpers use without saying so. Files have functions called `process`, and classes called `Error`. */
const globals = ['Array', 'Buffer', 'DOMException', 'Error', 'Object', 'Promise', 'URL', 'process'];

/** All names that a helper needs from outside, by what its text calls them. */
export function helperNames(helper: Helper, text: string): Readonly<Record<string, NameSource>> {
  const used = globals.filter((name) => new RegExp(`(?<![\\w$.'])${name}(?![\\w$])`).test(withoutComment(text)[1]));
  return { ...Object.fromEntries(used.map((name) => [name, { kind: 'global', name }])), ...helper.names };
}

/** The comment in front of a helper, and the code behind it. */
export function withoutComment(text: string): readonly [comment: string, code: string] {
  const start = /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0].length ?? 0;
  return [text.slice(0, start), text.slice(start)];
}
