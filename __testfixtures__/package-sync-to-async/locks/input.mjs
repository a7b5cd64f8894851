import { checkSync, lockSync, unlockSync } from 'proper-lockfile';

export async function locked(file) {
  lockSync(file);
  if (checkSync(file)) unlockSync(file);
}
