import type { Helper } from '../types';
import { decoded, withEncoding } from './decoded';

const options = withEncoding('ExecFileSyncOptions');

/** `execFileSync` with all that it can do: options in the place of the arguments too. */
export const execFile: Helper = {
  name: 'runFile',
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawn' },
  },
  javascript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [options?.argv0 || file, ...args].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
  typescript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name<E = null>(
  file: string,
  args?: readonly string[] | (${options}) | null,
  options?: ${options},
): Promise<${decoded}> {
  const list: string[] = Array.isArray(args) ? args : [];
  const settings = { ...(Array.isArray(args) ? options : (args ?? options)) } as import('child_process').SpawnSyncOptions;
  const result = await spawnAsync(file, list, settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !settings.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
  const command = [settings.argv0 || file, ...list].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
};

/** `execFileSync` where both outputs are piped and nothing is fed to the child, in a file that has the same of another function. */
export const execFileComposed: Helper = {
  name: 'runFile',
  otherNames: ['readOutput'],
  widens: ['execFileComposedFed', 'execFile'],
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawnCaptured' },
  },
  javascript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name(file, args, options) {
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
  typescript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: ${options},
): Promise<${decoded}> {
  const settings: import('child_process').SpawnSyncOptions = { ...options };
  const result = await spawnAsync(file, args, settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
};

/** The same with `input`. */
export const execFileComposedFed: Helper = {
  ...execFileComposed,
  widens: 'execFile',
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawnCapturedFed' },
  },
};

/** The same of any `stdio`; `Fed` with `input`. */
export const execFilePiped: Helper = {
  ...execFileComposed,
  widens: 'execFilePipedFed',
  names: { spawnAsync: { kind: 'helper', helper: 'spawnPiped' } },
};
export const execFilePipedFed: Helper = {
  ...execFilePiped,
  widens: 'execFile',
  names: { spawnAsync: { kind: 'helper', helper: 'spawnPipedFed' } },
};
