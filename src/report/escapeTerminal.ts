// Control characters, and those that change the direction of text or are not seen.
// eslint-disable-next-line no-control-regex
const dangerous = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

// What the logs of GitHub and Azure take for a command, wherever it stands in a line.
const logCommand = /##(?=\w*\[)/g;

/** Text of unknown origin as one line that does nothing to a terminal: `\x1b` for the escape character. Tabs stay. */
export function escapeTerminal(text: string): string {
  return text.replace(dangerous, visible).replace(logCommand, '#\\x23');
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
