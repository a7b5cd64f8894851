import { importNeedles } from '../project/mentions';
import type { FoundFile } from './discover';
import type { FileReader } from './fileReader';

/** Drivers whose databases are kept in fields. */
const driver = /better-sqlite3|node:sqlite|DatabaseSync/;

/** A field that is filled, a parameter of a constructor that is one, and a method. */
const written =
  /(?:this\.|^[ \t]+(?!this\b))(\w+)\b[^=\n]*=|\b(?:public|readonly)\s+(\w+)|\b(\w+)\s*\([^()]*\)\s*(?::[^={}]*)?\{/gm;

/** What only a database is asked for. */
const methods = '(?:prepare|exec|pragma|transaction|close)';

/**
 * Finds which fields, of those that a file with a database fills, other files read: a search of texts, which rather finds one too many.
 *
 * @param isGiven whether functions of a file are given databases
 * @param isFollowed whether a file imports a class that has the field: then it looks itself at what is read of its objects
 * @returns for each file the names; undefined for a file without database
 */
export function membersElsewhere(
  files: readonly FoundFile[],
  reader: FileReader,
  isGiven: (path: string) => boolean,
  isFollowed: (path: string, field: string) => boolean,
): (file: FoundFile, bytes: Buffer) => readonly string[] | undefined {
  let texts: Map<string, string> | undefined;
  return ({ path }, bytes) => {
    const own = bytes.toString('utf8');
    if (!driver.test(own) && !isGiven(path)) return undefined;
    const names = new Set([...own.matchAll(written)].map((one) => one[1] ?? one[2] ?? one[3] ?? ''));
    texts ??= new Map(files.map((file) => [file.path, textOf(file.path, reader)]));
    const others = [...texts].filter(([other]) => other !== path);
    const needles = importNeedles(path, undefined);
    return [...names].filter((name) => {
      const isRead = readerOf(name, needles);
      return others.some(([other, text]) => text.includes(name) && !isFollowed(other, name) && isRead(text));
    });
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

/** Whether a text reads a member of that name of something else than `this`. */
function readerOf(name: string, needles: readonly string[]): (text: string) => boolean {
  const isCalled = '(?:\\s*\\([^()]*\\))?\\s*[?!]*';
  // Also of an object with the database, or of what gives it: `.deps.db.prepare`, `.getDb().prepare`.
  const used = new RegExp(`(?<!\\bthis)\\.\\s*${name}${isCalled}\\s*(?:\\.\\s*\\w+\\s*[?!]*)?\\.\\s*${methods}\\b`);
  const parameter = new RegExp(
    `\\((?:[^(){}]*,)?\\s*\\{[^(){}]*\\b${name}\\b[^(){}]*\\}[^()]*\\)\\s*(?::[^={]*)?(?:=>|\\{)`,
  );
  const bare = new RegExp(`(?<![.\\w])${name}\\s*[?!]*\\.\\s*${methods}\\b`);
  const taken = `\\{[^{}]*\\b${name}\\b[^{}]*\\}\\s*=[^=]`;
  // Kept in a variable or handed on, it is used under another name.
  const whole = new RegExp(`(?<!\\bthis)\\.\\s*${name}${isCalled}\\s*(?:[;,)\\]}]|$)|${taken}`, 'm');
  const ofOthers = new RegExp(`(?<!\\bthis)\\.\\s*${name}\\b|${taken}`);
  const ofAny = new RegExp(`\\.\\s*${name}\\b|${taken}`);
  return (text) => {
    if (used.test(text) || whole.test(text) || (bare.test(text) && parameter.test(text))) return true;
    return needles.some((needle) => text.includes(needle)) && (/\bextends\b/.test(text) ? ofAny : ofOthers).test(text);
  };
}
