/** Which tables a statement looks at and changes. `*` stands for all. */
export interface SqlEffect {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

const name = String.raw`(?:["\`[]?\w+["\`\]]?\s*\.\s*)?["\`[]?(\w+)["\`\]]?`;
const written = new RegExp(
  String.raw`\b(?:(?:insert(?:\s+or\s+\w+)?|replace)\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+${name}`,
  'gi',
);
const read = new RegExp(String.raw`\b(?:from|join)\s+${name}`, 'gi');

/**
 * Reads SQL as far as to know its tables.
 *
 * @param sql undefined when it is not written out
 * @param isWrite whether it is there for what it changes, where the text does not say
 */
export function sqlEffect(sql: string | undefined, isWrite: boolean): SqlEffect {
  const all = { reads: isWrite ? [] : ['*'], writes: isWrite ? ['*'] : [] };
  if (sql === undefined) return all;
  const text = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const writes = namesIn(text, written);
  if (writes.length > 0) return { reads: [], writes };
  if (!/^\s*(?:select|with|values)\b/i.test(text)) return /^\s*pragma\b/i.test(text) ? { reads: [], writes: [] } : all;
  return { reads: namesIn(text, read), writes: [] };
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase()))];
}

/** Whether SQL means something only together with what the connection did right before: an open transaction, the last row. */
export function usesConnectionState(sql: string): boolean {
  const statements = sql
    .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
    .trim()
    .replace(/;$/, '');
  if (/\b(?:last_insert_rowid|changes|total_changes)\s*\(/i.test(statements)) return true;
  if (/^(?:begin|savepoint)\b[\s\S]*;\s*(?:commit|end|release)\b[^;]*$/i.test(statements)) return false;
  return /^(?:begin|commit|end|rollback|savepoint|release)\b/i.test(statements);
}
