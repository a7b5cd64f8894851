import type { Helper } from '../types';

const javascript = `/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function $name(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`;

const typescript = `/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function $name(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string>;
async function $name(
  command: string,
  options?: import('child_process').ExecSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
async function $name(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer>;
async function $name(command: string, options?: import('child_process').ExecSyncOptions): Promise<unknown> {
  const settings: import('child_process').SpawnSyncOptions = { ...options, shell: options?.shell || true };
  const result = await spawnAsync(command, [], settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`;

/** `execSync` with all that it can do. */
export const exec: Helper = {
  name: 'runCommand',
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawn' },
  },
  javascript,
  typescript,
};

/** `execSync` where both outputs are piped and nothing is fed to the child, in a file that has the same of another function. */
export const execComposed: Helper = {
  ...exec,
  otherNames: ['readCommand'],
  widens: ['execComposedFed', 'exec'],
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawnCaptured' },
  },
};

/** The same with `input`. */
export const execComposedFed: Helper = {
  ...execComposed,
  widens: 'exec',
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawnCapturedFed' },
  },
};
