import type { Helper } from '../types';

/** `exec` of shelljs, which blocks unless it is told `async`. */
export const shellExec: Helper = {
  name: 'execAsync',
  names: { exec: { kind: 'import', module: '$same', name: 'exec' } },
  javascript: `/** Runs a shell command, and resolves whether it fails or not. */
function $name(command, options) {
  return new Promise((resolve) => {
    exec(command, { ...options, async: true }, (code, stdout, stderr) => resolve({ code, stdout, stderr }));
  });
}`,
  typescript: `/** Runs a shell command, and resolves whether it fails or not. */
function $name(
  command: string,
  options?: import('shelljs').ExecOptions,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    exec(command, { ...options, async: true }, (code, stdout, stderr) => resolve({ code, stdout, stderr }));
  });
}`,
};
