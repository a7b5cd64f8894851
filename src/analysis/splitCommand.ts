import { shellWords } from '../catalogue/commands';

/**
 * Splits a shell command into program and arguments where that certainly means the same without the shell (POSIX sh and bash):
 * words of plain characters, quoted parts in which nothing is expanded, separated by blanks.
 * @returns undefined when the shell has something to do: expansion, redirection, operators, builtins, assignments
 */
export function splitCommand(command: string): readonly string[] | undefined {
  const words = [...command.matchAll(token)].map((match) => match[0]);
  if (words.length === 0 || words.join('') !== command) return undefined;
  const plain = words.filter((word) => !/^[ \t]/.test(word));
  const [program] = plain;
  if (program === undefined || /['"=]/.test(program) || shellWords.has(program)) return undefined;
  return plain.map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/** A run of blanks, or a word: plain characters, `'...'` on one line, `"..."` on one line without `$`, backquote, backslash and `!`. */
const token = /[ \t]+|(?:[A-Za-z0-9_@%+=:,./-]|'[^'\0\r\n]*'|"[^"$`\\!\0\r\n]*")+/g;
