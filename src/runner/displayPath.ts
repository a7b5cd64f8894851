import { relative, sep } from 'node:path';

/** `path` as reports show it: relative to `cwd`, with `/`; `.` for `cwd` itself. Both absolute. */
export function displayPath(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}
