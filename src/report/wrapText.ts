/** Breaks a paragraph at spaces into lines of at most `width` characters (a longer word stands alone). */
export function wrapText(text: string, width = 100): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
