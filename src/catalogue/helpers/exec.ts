import type { Helper } from '../types';
import { decoded, withEncoding } from './decoded';

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
async function $name<E = null>(
  command: string,
  options?: ${withEncoding('ExecSyncOptions')},
): Promise<${decoded}> {
  const settings: import('child_process').SpawnSyncOptions = { ...options, shell: options?.shell || true };
  const result = await spawnAsync(command, [], settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
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

/** The same of any `stdio`; `Fed` with `input`. */
export const execPiped: Helper = {
  ...execComposed,
  widens: 'execPipedFed',
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawnPiped' },
  },
};
export const execPipedFed: Helper = {
  ...execComposed,
  widens: 'exec',
  names: {
    spawnAsync: { kind: 'helper', helper: 'spawnPipedFed' },
  },
};
