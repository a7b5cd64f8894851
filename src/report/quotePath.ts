// eslint-disable-next-line no-control-regex
const special = /[\u0000-\u001f\u007f"\\]/g;
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

/** A file name as the header of a diff has it, so that `git apply` and `patch` read it back: `"a/tab\there.js"`. */
export function quotePath(path: string): string {
  const quoted = path.replace(special, (character) => short[character] ?? octal(character));
  if (quoted !== path) return `"${quoted}"`;
  // A tab ends a name that has a space in it.
  return path.includes(' ') ? `${path}\t` : path;
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
