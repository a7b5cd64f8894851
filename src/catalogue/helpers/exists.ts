import type { Helper } from '../types';

/** `existsSync` as people write it by hand. Takes one argument only, as `existsSync` does, whatever it is called with. */
export const exists: Helper = {
  name: 'exists',
  names: { access: { kind: 'import', module: 'fs/promises', name: 'access' } },
  javascript: `async function $name(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}`,
  typescript: `async function $name(path: string | Buffer | URL): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}`,
};
