/** `a/{b,c}.js` to `a/b.js` and `a/c.js`; .gitignore syntax, unlike globs, has no braces. A pattern without them comes back alone. */
export function expandBraces(pattern: string): string[] {
  const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(pattern);
  if (!match) return [pattern];
  const [, before = '', choices = '', after = ''] = match;
  return choices.split(',').flatMap((choice) => expandBraces(`${before}${choice}${after}`));
}
