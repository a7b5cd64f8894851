import { check, lock, unlock } from 'proper-lockfile';

export async function locked(file) {
  await lock(file);
  if (await check(file)) await unlock(file);
}
