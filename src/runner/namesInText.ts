import { wholeModule } from '../analysis/names/names';
import type { WaitingNames } from '../plan/types';

/** What importers of a file that passes names of another on get them by; none when it passes none on. By a look at its text. */
export function passedNames(
  text: string,
  specifiers: readonly string[],
  { calls, objects, members }: WaitingNames,
): WaitingNames {
  const clauses = passingClauses(text, specifiers);
  const pass = (names: readonly string[]): string[] => [
    ...new Set(clauses.flatMap((clause) => (clause === '*' ? names : renamed(clause, names)))),
  ];
  return { calls: pass(calls), objects: pass(objects), members };
}

/** `*`, `{ put, default as load }`. */
function passingClauses(text: string, specifiers: readonly string[]): string[] {
  const from = quoted(specifiers);
  const exported = new RegExp(
    String.raw`\bexport\s*(?:type\s*)?(\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*${from}`,
    'g',
  );
  const required = new RegExp(String.raw`(?:\bexports\b(?:\.([\w$]+))?[\w$.\s=]*=|\.\.\.)\s*require\(\s*${from}`, 'g');
  return [
    ...[...text.matchAll(exported)].map(([, clause = '']) => (clause.startsWith('*') ? '*' : clause)),
    ...[...text.matchAll(required)].flatMap(([, member]) =>
      member === undefined ? ['*'] : ['*', `{ ${wholeModule} as ${member} }`],
    ),
  ];
}

/** What a file calls what it imports from a module. By a look at its text. */
export function importedNames(
  text: string,
  specifiers: readonly string[],
  { calls, objects }: WaitingNames,
): { readonly calls: ReadonlySet<string>; readonly objects: ReadonlySet<string> } {
  const clauses = importClauses(text, specifiers);
  const names = (list: readonly string[]): Set<string> =>
    new Set(clauses.flatMap((clause) => (clause === undefined ? list : namesOfClause(clause, list))));
  return { calls: names(calls), objects: names(objects) };
}

/** Import clauses are looked for in so many UTF-16 units before the name of the module. */
const maxClause = 4000;

const importing = /\bimport\s+(?:type\s+)?([^'"();]+?)\s*\bfrom\s*$/;
const requiring = /\b(?:const|let|var)\s+([\w$]+|\{[^{}]*\})\s*=\s*(?:await\s+)?(?:require|import)\(\s*$/;
const passing = /\bexport\s*(?:type\s*)?(?:\*[^'";]*|\{[^}]*\}\s*)from\s*$/;

/** `load, { put as save }`, `{ put: save }`, `* as store`, `store`; undefined where it may be anything. */
function importClauses(text: string, specifiers: readonly string[]): (string | undefined)[] {
  return [...text.matchAll(new RegExp(quoted(specifiers), 'g'))].flatMap(({ index = 0 }) => {
    const before = text.slice(Math.max(0, index - maxClause), index);
    if (passing.test(before)) return [];
    return [(importing.exec(before) ?? requiring.exec(before))?.[1]];
  });
}

function namesOfClause(clause: string, names: readonly string[]): string[] {
  const [, whole, list = ''] = /^([^{]*?),?\s*(\{[^}]*\}?)?$/.exec(clause.trim()) ?? [];
  if (!whole) return renamed(list, names);
  const local = whole.replace(/^\*\s*as\s+/, '');
  return names.includes(wholeModule) ? [...names, local] : [...names];
}

/** The names that a list has for names of a module. */
function renamed(list: string, names: readonly string[]): string[] {
  return list
    .replaceAll(/[{}]/g, '')
    .split(',')
    .flatMap((part) => {
      const [from = '', to = from] = part
        .trim()
        .replace(/^type\s+/, '')
        .split(/\s+as\s+|\s*:\s*/);
      return names.includes(from) ? [to.replace(/\s*=.*$/s, '')] : [];
    });
}

function quoted(texts: readonly string[]): string {
  const any = texts.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return `['"\`](?:${any})['"\`]`;
}
