import type { Helper, NameSource } from '../types';
import { childBody } from './childBody';
import { spawnSignature } from './spawnFamily';

const spawn: NameSource = { kind: 'import', module: 'child_process', name: 'spawn' };

const exact = (language: 'javascript' | 'typescript', limits: boolean): string => {
  const child = { kind: 'spawn', outputs: 'shared', feeds: '', errors: true, typed: '' } as const;
  const signature = language === 'javascript' ? 'function $name(file, args, options)' : spawnSignature('Bytes');
  return `/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
async ${signature} {
${childBody({ ...child, language, limits })}
}`;
};

/** `spawnSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const spawnInherited: Helper = {
  name: 'spawnAsync',
  otherNames: ['spawnInherited'],
  widens: ['spawnInheritedLimited', 'spawnEither'],
  names: { spawn },
  javascript: exact('javascript', false),
  typescript: exact('typescript', false),
};

/** The same with `timeout`, which `spawn` obeys where there are no pipes to close. */
export const spawnInheritedLimited: Helper = {
  ...spawnInherited,
  widens: 'spawnEither',
  javascript: exact('javascript', true),
  typescript: exact('typescript', true),
};

const unread = (language: 'javascript' | 'typescript', feeds: boolean): string => {
  const isTyped = language === 'typescript';
  const signature = isTyped
    ? `(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<void>`
    : '(file, args, options)';
  const started = isTyped ? 'spawn(file, args ?? [], { ...options })' : 'spawn(file, args, options)';
  const waiting = feeds
    ? `    const subprocess = ${started};
    // It need not read its input.
    subprocess.stdin?.on('error', () => {}).end(options?.input);
    await once(subprocess, 'close');`
    : `    await once(${started}, 'close');`;
  return `/** Runs a program to its end, without blocking, whether it succeeds or not, and whether there is one or not. */
async function $name${signature} {
  try {
${waiting}
  } catch (error) {
    if (!${isTyped ? '(error as NodeJS.ErrnoException)' : 'error'}.syscall) throw error;
  }
}`;
};

/** The same where nobody looks at the result. */
export const spawnUnread: Helper = {
  ...spawnInherited,
  widens: ['spawnInherited', 'spawnUnreadFed'],
  names: { spawn, once: { kind: 'import', module: 'events', name: 'once' } },
  javascript: unread('javascript', false),
  typescript: unread('typescript', false),
};

/** The same with `input`. */
export const spawnUnreadFed: Helper = {
  ...spawnUnread,
  widens: 'spawn',
  javascript: unread('javascript', true),
  typescript: unread('typescript', true),
};
