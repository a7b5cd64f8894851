import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';

/** Files that are being written, to be taken away when the process is ended before they have their names. */
const pending = new Set<string>();
let isWatching = false;

/**
 * Replaces a file, whole or not at all: the text goes into a new file beside it, to the disk, and then takes its name. The mode
 * and (where that is allowed) the owner stay.
 *
 * Not left to a library: `write-file-atomic` 7 takes a short write, as a nearly full disk makes, for a whole one.
 *
 * @param mode of a file that is not there yet
 * @throws system errors; nothing is left behind then
 */
export async function writeAtomic(path: string, text: string, mode = 0o666): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  await watch();
  pending.add(temporary);
  try {
    await fill(temporary, text, mode, path);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    pending.delete(temporary);
  }
}

async function fill(temporary: string, text: string, mode: number, path: string): Promise<void> {
  const before = await stat(path).catch(() => null);
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(text);
    if (before) {
      // Only the owner, or root, may give a file away: then it stays with whoever runs this.
      await handle.chown(before.uid, before.gid).catch(() => undefined);
      await handle.chmod(before.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function watch(): Promise<void> {
  if (isWatching) return;
  isWatching = true;
  const { onExit } = await import('signal-exit');
  onExit(() => {
    for (const path of pending) rmSync(path, { force: true });
  });
}
