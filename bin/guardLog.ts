import { randomUUID } from 'node:crypto';

/**
 * Source lines such as `::error::` or `##[group]` are commands to the log of a GitHub workflow. Where text for such a log has any,
 * it is put between the two lines that switch commands off and on again; `git apply` skips them.
 */
export function guardLog(text: string, env: Readonly<Record<string, string | undefined>>): string {
  if (env['GITHUB_ACTIONS'] !== 'true' || !/^[ +-]?\s*::|##\[/m.test(text)) return text;
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`;
}
