import type { Helper } from '../types';

/** For a child that finds its stdin at its end, as a synchronous one does. An empty `input` would fail where the child is gone already. */
export const withoutInput: Helper = {
  name: 'withoutInput',
  names: {},
  javascript: `/** Ends the stdin of a child process at once, so that it does not wait for input. */
function $name(subprocess) {
  subprocess.stdin?.end();
  return subprocess;
}`,
  typescript: `/** Ends the stdin of a child process at once, so that it does not wait for input. */
function $name<T extends { readonly stdin: { end(): unknown } | null }>(subprocess: T): T {
  subprocess.stdin?.end();
  return subprocess;
}`,
};
