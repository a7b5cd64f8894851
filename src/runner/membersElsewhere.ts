import { importNeedles } from '../project/mentions';
import type { FoundFile } from './discover';
import type { FileReader } from './fileReader';

/** Drivers whose databases are kept in fields. */
const driver = /better-sqlite3|node:sqlite|DatabaseSync/;

/** A field that is filled, and a parameter of a constructor that is one. */
const written = /(?:this\.|^[ \t]+(?!this\b))(\w+)\b[^=\n]*=|\b(?:public|readonly)\s+(\w+)/gm;

/** What only a database is asked for. */
const methods = '(?:prepare|exec|pragma|transaction|close)';

/**
 * Finds which fields, of those that a file with a database fills, other files read: a search of texts, which rather finds one too many.
 *
 * @param isGiven whether functions of a file are given databases
 * @returns for each file the names; undefined for a file without database
 */
export function membersElsewhere(
  files: readonly FoundFile[],
  reader: FileReader,
  isGiven: (path: string) => boolean,
): (file: FoundFile, bytes: Buffer) => readonly string[] | undefined {
  let texts: Map<string, string> | undefined;
  return ({ path }, bytes) => {
    const own = bytes.toString('utf8');
    if (!driver.test(own) && !isGiven(path)) return undefined;
    const names = new Set([...own.matchAll(written)].map((one) => one[1] ?? one[2] ?? ''));
    texts ??= new Map(files.map((file) => [file.path, textOf(file.path, reader)]));
    const others = [...texts].filter(([other]) => other !== path);
    return [...names].filter((name) => others.some(([, text]) => reads(text, name, path)));
  };
}

/** A file that cannot be read says so where it is planned. */
function textOf(path: string, reader: FileReader): string {
  try {
    return reader.read(path).toString('utf8');
  } catch {
    return '';
  }
}

function reads(text: string, name: string, path: string): boolean {
  if (!text.includes(name)) return false;
  if (new RegExp(`(?<!\\bthis)\\.\\s*${name}\\s*[?!]*\\.\\s*${methods}\\b`).test(text)) return true;
  const imports = importNeedles(path, undefined).some((needle) => text.includes(needle));
  return imports && new RegExp(`(?<!\\bthis)\\.\\s*${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\}\\s*=[^=]`).test(text);
}
