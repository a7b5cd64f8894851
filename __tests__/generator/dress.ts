import type { TriviaSpec } from './types';

/** Ways of writing one call, by name. The first is what failures shrink to. */
const dresses: Readonly<Record<string, (call: string) => string>> = {
  plain: (call) => call,
  parenthesised: (call) => `(${call})`,
  inner: (call) => call.replace(/\((?=.)/, '(/* first */ ').replace(/\)$/, ' /* last */)'),
  before: (call) => `/* before */ ${call}`,
  after: (call) => `${call} /* after */`,
  lines: (call) => call.replace(/\(/, '( // opens\n').replace(/\)$/, ' // closes\n)'),
  broken: (call) => call.replace(/^(\w+)\.(?=\w)/, '$1\n  .'),
  spaced: (call) => call.replace(/^([\w.]+)\(/, '$1 ('),
  sequence: (call) => call.replace(/^([\w.]+)\(/, '(0, $1)('),
};

/** Names of the ways of writing a call. */
export const dressNames = Object.keys(dresses);

/** What may stand at the start of a file. */
export const heads = {
  none: '',
  bom: '\uFEFF',
  hashbang: '#!/usr/bin/env node\n',
  comment: '// @ts-check: off\n/* eslint no-sync: off */\n',
} as const;

/** Writes a call as `name` says. Chains such as `f(x).stdout` are left as they are. */
export function dress(call: string, name: string): string {
  if (!call.endsWith(')') || /\).+\)$/.test(call.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)$/, '()'))) return call;
  return dresses[name]?.(call) ?? call;
}

/** Gives a program that is written with LF, two spaces and semicolons another style. */
export function restyle(text: string, trivia: TriviaSpec): string {
  let styled = text;
  if (!trivia.semicolons) styled = withoutSemicolons(styled);
  if (trivia.quotes === 'double')
    styled = styled.replace(/'((?:[^'\\\n]|\\.)*)'/g, (literal, text: string) =>
      text.includes('"') ? literal : `"${text}"`,
    );
  if (trivia.indent !== '  ')
    styled = styled.replace(/^(?: {2})+/gm, (spaces) => trivia.indent.repeat(spaces.length / 2));
  styled = heads[trivia.head as keyof typeof heads] + styled;
  if (!trivia.finalNewline) styled = styled.replace(/\n+$/, '');
  return trivia.eol === 'crlf' ? styled.replaceAll('\n', '\r\n') : styled;
}

/** As people write without semicolons: one in front of lines that would continue the line before. */
function withoutSemicolons(text: string): string {
  return text.replace(/;$/gm, '').replace(/(?<![(,[=:?]\n *)(?<=^ *)(?=[([`])/gm, ';');
}
