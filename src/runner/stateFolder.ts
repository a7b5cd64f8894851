import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where what has to outlive a run is kept, by the system's convention: of the user, outside every repository. */
export function stateFolder(kind: 'state' | 'cache', env: NodeJS.ProcessEnv = process.env): string {
  const xdg = env[kind === 'state' ? 'XDG_STATE_HOME' : 'XDG_CACHE_HOME'];
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'unsync');
  const local = env['LOCALAPPDATA'];
  if (process.platform === 'win32' && local !== undefined) return join(local, 'unsync', kind);
  return join(homedir(), kind === 'state' ? '.local/state' : '.cache', 'unsync');
}

/** A short name for a folder of the machine, for files about it. */
export function folderKey(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
